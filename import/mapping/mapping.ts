// How a sheet of values is to be read: kept beside the file and used again. Nothing in it is guessed: what a reader of cells must know and is not said
// here is asked. Has its JSON schema in `import/mapping/mapping.schema.json`.

import { z } from 'zod';

/** As a spreadsheet names it. */
const column = z.string().regex(/^[A-Z]{1,3}$/);
const row = z.int().min(1).max(1_048_576);
const words = z.array(z.string().min(1));

export const mapping = z.strictObject({
  version: z.literal(1),
  /** The plan that the values are for. */
  plan: z.string().min(1).optional(),
  sheet: z.string().min(1),
  /** The rows of the headings, as they are numbered; may be none. */
  header: z.array(row),
  firstRow: row,
  /** Default: the last row of the sheet. */
  lastRow: row.optional(),
  columns: z.strictObject({
    code: column,
    value: column,
    unit: column.optional(),
    office: column.optional(),
    source: column.optional(),
    note: column.optional(),
    /** Why something was not applicable. */
    because: column.optional(),
  }),
  /** Of numbers that are written as text: 1.234,5 or 1,234.5. */
  numbers: z.enum(['italian', 'english']).optional(),
  /** Of dates that are written as text. */
  dates: z.enum(['day-first', 'month-first']).optional(),
  /** Of numbers where a date is wanted: days since the beginning of 1900 or 1904. */
  serials: z.enum(['1900', '1904']).optional(),
  /** Of numbers without a percent sign, where the plan counts percentages: 45 or 0.45 for 45 %. */
  percentages: z.enum(['points', 'fractions']).optional(),
  /** What counts where a cell shows fewer decimals than it holds. */
  figures: z.enum(['stored', 'shown']).optional(),
  /** What an empty cell beside a code means. */
  blank: z.enum(['missing', 'zero']).optional(),
  /** The words for what was not measured, for what there was not to measure, for done and for not done. */
  missing: words.default([]),
  notApplicable: words.default([]),
  done: words.default([]),
  notDone: words.default([]),
  /** The plan's code for another spelling; null: the row is none of the plan's. */
  codes: z.record(z.string(), z.string().min(1).nullable()).default({}),
  /** The source of all values that name none. */
  source: z.string().min(1).optional(),
  /** How a CSV file is written. */
  csv: z
    .strictObject({
      separator: z.enum([',', ';', '\t', '|']),
      encoding: z.enum(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']),
    })
    .optional(),
});

export type Mapping = z.infer<typeof mapping>;

export type ReadMapping = { readonly mapping: Mapping } | { readonly mapping: null; readonly problem: string };

export function readMapping(text: string): ReadMapping {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { mapping: null, problem: error instanceof Error ? error.message : '' };
  }
  const { success, data, error } = mapping.safeParse(withoutSchema(json));
  if (success) return { mapping: data };
  const [issue] = error.issues;
  return { mapping: null, problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`.replace(/^: /, '') };
}

/** Editors find the schema by that key. */
function withoutSchema(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  return Object.fromEntries(Object.entries(json).filter(([key]) => key !== '$schema'));
}

export function mappingText(of: Mapping): string {
  return `${JSON.stringify(of, null, 2)}\n`;
}
