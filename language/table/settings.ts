// The description of a table of actuals, in a file beside it (`values.csv.json` beside `values.csv`). Nothing is guessed.

import * as z from 'zod/mini';
import type { MessageLanguage } from '../diagnostics/diagnostic.ts';
import { isUtf16 } from '../syntax/lex/characters.ts';

const someText = z.string().check(z.minLength(1));
/** A column, by its heading or by its number from 1. */
const column = z.union([someText, z.int().check(z.minimum(1))]);
const words = z.array(someText);

export const tableSettings = z.strictObject({
  /** The code of the plan that the values are for. */
  plan: someText,
  /** The period of all rows, if there is no period column: `2024`, `2024-H1`. */
  period: z.optional(z.string()),
  separator: z.enum([',', ';', '\t', '|']),
  decimal: z.enum([',', '.']),
  /** The thousands separator; default: none. */
  thousands: z._default(z.enum(['.', ',', ' ', "'", '']), ''),
  /** The format of dates, as a Unicode date pattern: `dd/MM/yyyy`. */
  dates: z._default(someText, 'yyyy-MM-dd'),
  /** The encoding: spreadsheets on Windows often write windows-1252, and UTF-16 as "Unicode text". */
  encoding: z._default(z.enum(['utf-8', 'windows-1252', 'utf-16']), 'utf-8'),
  /** Whether the first row contains headings. */
  headings: z._default(z.boolean(), true),
  /** Words for done and for not done. */
  done: z._default(words, ['done']),
  notDone: z._default(words, ['not done']),
  /** Words for a missing value, besides an empty cell. */
  missing: z._default(words, []),
  /** Words for what is not applicable; the reason is in the column `because`. */
  notApplicable: z._default(words, []),
  /** Words for a value that is not final, and for one that is, in the column `status`. */
  provisional: z._default(words, []),
  final: z._default(words, []),
  /** The source of all rows. */
  source: z.optional(z.string()),
  /** Whether all values are known only as printed. */
  rounded: z._default(z.boolean(), false),
  columns: z.strictObject({
    code: column,
    value: z.optional(column),
    /** One column of values for each period, instead of `value` and `period`: `{ "2023": "Anno 2023", "2024": "Anno 2024" }`. */
    values: z.optional(z.record(z.string(), column)),
    period: z.optional(column),
    office: z.optional(column),
    /** A slice of a dimension, as behind `for`. */
    slice: z.optional(column),
    /** The node, for an indicator with several places. */
    in: z.optional(column),
    /** `indicator` or `measure`, if both have the same code. */
    kind: z.optional(column),
    unit: z.optional(column),
    source: z.optional(column),
    /** The reason why a value is not applicable. */
    because: z.optional(column),
    /** The day on which a figure was reached. */
    day: z.optional(column),
    /** Whether a value is final. */
    status: z.optional(column),
  }),
  /** Columns with figures that are not for the plan. */
  ignore: z._default(z.array(column), []),
});

export type TableSettings = z.infer<typeof tableSettings>;
export type ColumnName = Exclude<keyof TableSettings['columns'], 'values'>;

export interface SettingsProblem {
  /** `columns.code`; empty for the file. */
  readonly key: string;
  readonly problem: Readonly<Record<MessageLanguage, string>>;
}

export type ReadSettings =
  | { readonly settings: TableSettings }
  | { readonly settings: null; readonly problems: readonly SettingsProblem[] };

export function readSettings(text: string): ReadSettings {
  if (isUtf16(text) || text.includes('\uFFFD')) return { settings: null, problems: [{ key: '', problem: notUtf8 }] };
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { settings: null, problems: [{ key: '', problem: notJson(error) }] };
  }
  const twice = keyTwice(text);
  if (twice !== null) return { settings: null, problems: [{ key: twice, problem: saidTwice }] };
  const { success, data, error } = tableSettings.safeParse(json);
  if (success) return check(data);
  const problems = error.issues.map((issue) => ({ key: issue.path.join('.'), problem: problemOf(issue, json) }));
  return { settings: null, problems };
}

const notUtf8 = { en: 'it is not UTF-8: save it as UTF-8', it: 'non è UTF-8: salvarlo in UTF-8' };

const saidTwice = { en: 'it is said twice', it: 'è detto due volte' };

/** A duplicate key, of which JSON.parse would silently use the last. */
function keyTwice(text: string): string | null {
  const open: { readonly seen: Set<string>; readonly key: string }[] = [];
  let last = '';
  for (const [token, key] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    if (token === '{') open.push({ seen: new Set(), key: last });
    else if (token === '}') open.pop();
    else if (key !== undefined) {
      last = JSON.parse(key) as string;
      const { seen } = open.at(-1)!;
      if (seen.has(last)) return [...open.slice(1).map((one) => one.key), last].join('.');
      seen.add(last);
    }
  }
  return null;
}

function notJson(error: unknown): SettingsProblem['problem'] {
  const at = /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : '');
  return {
    en: `it is no JSON${at ? ` (line ${at[1]}, column ${at[2]})` : ''}`,
    it: `non è JSON${at ? ` (riga ${at[1]}, colonna ${at[2]})` : ''}`,
  };
}

function problemOf(issue: z.core.$ZodIssue, json: unknown): SettingsProblem['problem'] {
  const given = issue.path.reduce((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], json);
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.join(', ');
    return { en: `${keys} is none of its keys`, it: `${keys} non è tra le sue chiavi` };
  }
  if (given === undefined) return { en: 'it is missing', it: 'manca' };
  if (issue.code === 'invalid_value') {
    const values = issue.values.map((value) => JSON.stringify(value)).join(' ');
    return { en: `it must be one of ${values}`, it: `deve essere uno tra ${values}` };
  }
  if (issue.path[0] === 'columns' && issue.path.length > 1)
    return { en: 'it must be a heading, or a number from 1', it: "deve essere un'intestazione, o un numero da 1" };
  const kind = issue.code === 'invalid_type' ? kinds[issue.expected] : undefined;
  return kind ?? { en: 'it cannot be empty', it: 'non può essere vuoto' };
}

const kinds: Readonly<Record<string, SettingsProblem['problem']>> = {
  string: { en: 'it must be a text between quotation marks', it: 'deve essere un testo tra virgolette' },
  boolean: { en: 'it must be true or false', it: 'deve essere true o false' },
  array: { en: 'it must be a list of words', it: 'deve essere un elenco di parole' },
  object: { en: 'it must be an object between braces', it: 'deve essere un oggetto tra parentesi graffe' },
};

/** Checks that the schema cannot express. */
function check(settings: TableSettings): ReadSettings {
  const problems: SettingsProblem[] = [];
  if (settings.thousands === settings.decimal) {
    problems.push({ key: 'thousands', problem: { en: 'it is the same as decimal', it: 'è uguale a decimal' } });
  }
  problems.push(...problemsOfValues(settings));
  const columns = columnsIn(settings);
  const byHeading = columns.some((value) => typeof value === 'string');
  if (byHeading && !settings.headings) {
    const problem = {
      en: 'headings is false, so columns are numbers',
      it: 'headings è false, quindi le colonne sono numeri',
    };
    problems.push({ key: 'columns', problem });
  }
  const words = [...settings.done, ...settings.notDone, ...settings.missing, ...settings.notApplicable];
  const again = words.find((word, at) => words.indexOf(word) !== at);
  if (again !== undefined) {
    const problem = { en: `${again} is given twice`, it: `${again} è indicato due volte` };
    problems.push({ key: 'done, notDone, missing', problem });
  }
  const shared = columns.find((column, at) => columns.indexOf(column) !== at);
  if (shared !== undefined) {
    const problem = {
      en: `column ${shared} cannot be two things`,
      it: `la colonna ${shared} non può essere due cose`,
    };
    problems.push({ key: 'columns', problem });
  }
  return problems.length > 0 ? { settings: null, problems } : { settings };
}

/** All that are named for something; those to be ignored are not. */
function columnsIn({ columns: { values, ...others } }: TableSettings): readonly (string | number)[] {
  return [...Object.values(others), ...Object.values(values ?? {})].filter((one) => one !== undefined);
}

/** One column of values and the period of each, or a column for each period. */
function problemsOfValues({ period, columns }: TableSettings): readonly SettingsProblem[] {
  const { values, value } = columns;
  if (values === undefined) {
    if (value === undefined) return [{ key: 'columns.value', problem: noValues }];
    return period === undefined && columns.period === undefined ? [{ key: 'period', problem: noPeriod }] : [];
  }
  if (Object.keys(values).length === 0) return [{ key: 'columns.values', problem: noValues }];
  const wrong = Object.keys(values).find((one) => !periodPattern.test(one));
  if (wrong !== undefined) return [{ key: `columns.values.${wrong}`, problem: noPeriodKey }];
  const both = value ?? columns.period ?? period;
  if (columns.day !== undefined) return [{ key: 'columns.day', problem: dayOfMany }];
  return both === undefined ? [] : [{ key: 'columns.values', problem: valuesTwice }];
}

/** A year or a part of one. */
export const periodPattern = /^(\d{4})(?:\/(\d{2}|\d{4}))?(?:-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/;

const noPeriodKey = {
  en: 'a period is 2024, 2024-H1, 2024-Q3 or 2024-05',
  it: 'un periodo è 2024, 2024-H1, 2024-Q3 o 2024-05',
};
const noPeriod = { en: 'neither period nor columns.period is given', it: 'non ci sono né period né columns.period' };
const noValues = {
  en: 'it is missing: one column of values, or columns.values with one for each period',
  it: 'manca: una colonna di valori, o columns.values con una per ogni periodo',
};
const dayOfMany = {
  en: 'a day is of one value, and columns.values has several in a row: leave it out',
  it: 'un giorno è di un solo valore, e columns.values ne ha più di uno per riga: toglierlo',
};
const valuesTwice = {
  en: 'it names a column for each period: leave period, columns.period and columns.value out',
  it: 'indica una colonna per ogni periodo: togliere period, columns.period e columns.value',
};
