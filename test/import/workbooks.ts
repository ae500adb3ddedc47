// Makes workbooks for tests, as a spreadsheet program would store them.

import type { Cell, CellValue, MergeRange } from 'hucre';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';

/** A value, or one with its number format, or a formula with its stored result. */
export type Given =
  | CellValue
  | { readonly value: CellValue; readonly format: string }
  | { readonly formula: string; readonly result: CellValue };

export interface GivenSheet {
  readonly name: string;
  readonly rows: readonly (readonly Given[])[];
  readonly merges?: MergeRange[];
  readonly hidden?: boolean;
}

export function xlsx(sheets: readonly GivenSheet[], dateSystem: '1900' | '1904' = '1900'): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(sheetOf), dateSystem });
}

export function ods(sheets: readonly GivenSheet[]): Promise<Uint8Array> {
  return writeOds({ sheets: sheets.map(sheetOf) });
}

function sheetOf({
  name,
  rows,
  merges,
  hidden = false,
}: GivenSheet): Parameters<typeof writeXlsx>[0]['sheets'][number] {
  const cells = new Map<string, Partial<Cell>>();
  const values = rows.map((row, at) =>
    row.map((given, column) => {
      if (given === null || typeof given !== 'object' || given instanceof Date) return given;
      const key = `${at},${column}`;
      if ('format' in given) {
        cells.set(key, { style: { numFmt: given.format } });
        return given.value;
      }
      cells.set(key, { formula: given.formula, ...(given.result === null ? {} : { formulaResult: given.result }) });
      return given.result;
    }),
  );
  return { name, rows: values, cells, hidden, ...(merges ? { merges } : {}) };
}

/** The plan into which tests import. */
export const plan = `perf 1 english
plan P "Plan" {
  years 2023..2024
  policy p
  objective O1 "Objective" {
    indicator I1 "Answers in time" {
      formula InTime / All
      unit %
      target 2024 >= 90%
    }
    indicator I2 "Portal on line" {
      target 2024 by 2024-06-30
    }
    indicator I3 "Use of the budget" {
      unit %
      target 2024 >= 45%
    }
    indicator I4 "Cost of a case" {
      unit EUR
      target 2024 <= 30.50 EUR
    }
    indicator I5 "Charter of services" {
      target 2024 done
    }
    indicator I6 "Events" {
      target 2024 >= 10
    }
    indicator I7 "Judgement" {
      scale judgement
      target 2024 >= good
    }
  }
}
scale judgement poor < fair < good
policy p {
  missed <= linear
  missed >= linear
}
measure InTime "Answers in time"
measure All "Answers"
`;
