// Values as a table of the plan: a CSV file and its description, as `docs/reference/actuals.md` has them.

import { stringify } from 'csv-stringify/sync';
import type { Entry } from './read-rows.ts';

export interface WrittenTable {
  readonly text: string;
  /** The description, for the file beside it. */
  readonly settings: string;
  /** The line of each entry, from 0. */
  readonly lines: readonly number[];
}

const head = ['code', 'office', 'value', 'unit', 'because', 'source', 'note', 'cell'] as const;

export function tableOf(
  entries: readonly Entry[],
  of: { readonly plan: string; readonly period: string; readonly file: string },
): WrittenTable {
  const isSaid = entries.some(({ source }) => source !== null);
  const from = entries[0] ? `${of.file}, ${entries[0].sheet}` : of.file;
  const rows = entries.map((entry) => ({
    ...cells(isSaid ? { ...entry, source: entry.source ?? from } : entry),
    code: entry.code,
    office: entry.office ?? '',
  }));
  const used = head.filter(
    (column) => column === 'code' || column === 'value' || rows.some((row) => row[column] !== ''),
  );
  const text = stringify([used, ...rows.map((row) => used.map((column) => row[column]))]);
  const columns = Object.fromEntries(used.filter((one) => one !== 'note' && one !== 'cell').map((one) => [one, one]));
  const ignore = used.filter((one) => one === 'note' || one === 'cell');
  const settings = {
    plan: of.plan,
    period: of.period,
    separator: ',',
    decimal: '.',
    thousands: '',
    notApplicable: ['n.a.'],
    ...(isSaid ? {} : { source: from }),
    columns,
    ignore,
  };
  return { text, settings: `${JSON.stringify(settings, null, 2)}\n`, lines: entries.map((_, at) => at + 1) };
}

type Cells = Readonly<Record<(typeof head)[number], string>>;

/** `= 12_300 gg` is a figure without marks and its unit. */
function cells({ text, source, note, cell }: Entry): Omit<Cells, 'code' | 'office'> {
  const rest = { source: flat(source), note: flat(note), cell };
  const reason = /^= not applicable because "(.*)"$/s.exec(text)?.[1];
  if (reason !== undefined)
    return { ...rest, value: 'n.a.', unit: '', because: flat(reason.replace(/\\(["\\])/g, '$1')) };
  const [, bound = '', figure = '', unit = ''] =
    /^(?:= |(>=|<=|>|<) )(-?[\d_]+(?:\.\d+)?%?)(?: (.+))?$/.exec(text) ?? [];
  if (figure !== '') return { ...rest, value: `${bound}${plain(figure)}`, unit, because: '' };
  return { ...rest, value: text.replace(/^= /, '').replaceAll('`', ''), unit: '', because: '' };
}

function plain(figure: string): string {
  return figure.replaceAll('_', '').replace(/^(-?)0+(?=\d)/, '$1');
}

function flat(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
