// The mapping that a form carries with it, on a hidden sheet: a text in A1, which spreadsheet programs keep as it is.

import { z } from 'zod';
import { mapping } from '../mapping/mapping.ts';
import { cellAt, textOf, type Workbook } from '../sheet/cell.ts';

/** The name of the sheet. */
export const FORM_SHEET = '_perfplan';

export const embedded = z.strictObject({
  perfplan: z.literal('form'),
  /** The period of the values. */
  period: z.string(),
  office: z.string().optional(),
  /** How each line of values is read; those of dates apart from numbers would be read alike. */
  mapping,
});

export type Embedded = z.infer<typeof embedded>;

/** null: it is no form. */
export function embeddedIn({ sheets }: Workbook): Embedded | null {
  const sheet = sheets.find(({ name }) => name === FORM_SHEET);
  if (!sheet) return null;
  try {
    const { success, data } = embedded.safeParse(JSON.parse(textOf(cellAt(sheet, 0, 0))));
    return success ? data : null;
  } catch {
    return null;
  }
}
