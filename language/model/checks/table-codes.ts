// Owns whether codes in tables may have been taken for numbers: a spreadsheet makes 1.1 of 1.10, and 1 of 01. Knows nothing of values.

import type { ActualEntry, Statement } from '../../syntax/statements.ts';
import { anchorAt } from '../values/anchors.ts';
import type { Checked } from './check.ts';

export function checkTableCodes({ model, binding }: Checked): void {
  const tables = new Map<string, Row[]>();
  for (const { file, declaration } of binding.collected.entries.actuals) {
    // a table has no block
    if (declaration.block !== null) continue;
    const rows = tables.get(file) ?? [];
    tables.set(file, rows);
    for (const statement of declaration.statements) if (isEntry(statement)) rows.push({ statement, file, declaration });
  }
  for (const rows of tables.values()) checkRows(rows, { model, report: binding.report });
}

interface Row {
  readonly statement: ActualEntry;
  readonly file: string;
  readonly declaration: Parameters<typeof anchorAt>[1];
}

function isEntry(statement: Statement): statement is ActualEntry {
  return statement.kind === 'actual-entry';
}

interface Known {
  readonly model: Checked['model'];
  readonly report: Checked['binding']['report'];
}

function checkRows(rows: readonly Row[], { model, report }: Known): void {
  const named = new Set(rows.map(({ statement }) => statement.reference.name?.text ?? ''));
  // where one has its zeros, all have them
  if ([...named].some((code) => /^\d+\.\d*0$|^0\d/.test(code))) return;
  const told = new Set<string>();
  for (const { statement, file, declaration } of rows) {
    const code = statement.reference.name?.text ?? '';
    const other = before(code).find((one) => model.indicators.has(one) || model.measures.has(one));
    if (other === undefined || told.has(code) || !(model.indicators.has(code) || model.measures.has(code))) continue;
    told.add(code);
    report('code-as-number', anchorAt(file, declaration, statement), { code, other });
  }
}

/** What a number may have been before it was one. */
function before(code: string): readonly string[] {
  if (/^\d+\.\d*[1-9]$/.test(code)) return [`${code}0`, `${code}00`];
  return /^[1-9]\d*$/.test(code) ? [`0${code}`, `00${code}`, `${code}.0`] : [];
}
