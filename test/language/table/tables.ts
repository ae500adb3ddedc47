// Tables for tests: a text, and what describes it where that is not the usual.

import { type Diagnostic, messageOf } from '#language/index.ts';
import { readTable, type TableFile } from '#language/table/read-table.ts';

const usual = {
  plan: 'P',
  period: '2024',
  separator: ';',
  decimal: ',',
  columns: { code: 'Codice', value: 'Valore' },
};

function table(text: string, changes: object = {}): TableFile {
  return { name: 'v.csv', text, settings: { name: 'v.csv.json', text: JSON.stringify({ ...usual, ...changes }) } };
}

export interface ReadTable {
  /** `I1 = 28.5` for each. */
  readonly values: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** In both languages, a line each. */
  readonly messages: readonly string[];
}

export function tableOf(text: string, changes: object = {}): ReadTable {
  const { value, diagnostics } = readTable(table(text, changes));
  const values = value.members.flatMap(({ declaration }) =>
    declaration.statements.map((entry) => {
      if (entry.kind !== 'actual-entry' || !entry.value) return '';
      const { value } = entry;
      const number = value.kind === 'number' ? `${value.digits}${value.percent ? '%' : ''}` : '';
      const unit = value.kind === 'number' && value.unit ? ` ${value.unit.text}` : '';
      const other = value.kind === 'date' ? value.iso : value.kind === 'done' ? value.done : '';
      return `${entry.reference.name?.text} = ${number}${unit}${value.kind === 'step' ? value.name.text : other}`;
    }),
  );
  return { values, diagnostics, messages: diagnostics.flatMap((d) => [messageOf(d, 'en'), messageOf(d, 'it')]) };
}
