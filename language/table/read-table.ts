// Reads a table of actuals as a syntax tree, like a file of `actuals` blocks. All rows or none: half a table is worse than an old one.

import type { Report } from '../diagnostics/diagnostic.ts';
import { createReporter } from '../diagnostics/report.ts';
import { emptyDeclaration } from '../syntax/grammar/nodes.ts';
import { isUtf16 } from '../syntax/lex/characters.ts';
import { damageIn } from '../syntax/lex/mojibake.ts';
import type { Name } from '../syntax/literals.ts';
import type { Parsed } from '../syntax/parse.ts';
import type { Declaration, Placed } from '../syntax/tree.ts';
import { type ByPeriod, entriesOf } from './actuals-of-rows.ts';
import { columnsOf } from './columns.ts';
import { mergeIn } from './merge-markers.ts';
import { type Rows, rowsOf } from './rows.ts';
import { readSettings, type TableSettings } from './settings.ts';
import { reportUnread } from './unread-columns.ts';

export interface TableFile {
  readonly name: string;
  readonly text: string;
  /** The description beside it (`values.csv.json`). */
  readonly settings: { readonly name: string; readonly text: string };
}

/** Never throws. The tree is empty if there is an error. */
export function readTable(table: TableFile): Parsed {
  const { report, diagnostics } = createReporter();
  const settings = settingsOf(table, report);
  const members = settings ? membersOf(table, settings, report) : [];
  const whole = !diagnostics.some(({ severity }) => severity === 'error');
  const plan = settings ? planIn(table.settings.text, settings.plan) : null;
  return {
    value: {
      header: { version: null, language: 'english', plan, writtenIn: table.settings.name, start: 0, end: 0 },
      language: 'english',
      length: table.text.length,
      members: whole ? members : [],
    },
    diagnostics,
  };
}

function settingsOf({ settings: { name, text } }: TableFile, report: Report): TableSettings | null {
  const merge = mergeIn(text);
  if (merge !== null) {
    report('unresolved-merge', { file: name, owner: null, ...merge }, { ...merge, sides: null });
    return null;
  }
  const read = readSettings(text);
  if (read.settings === null) {
    for (const problem of read.problems)
      report('table-settings', { file: name, owner: null, start: 0, end: 0 }, problem);
  }
  return read.settings;
}

/** The plan's name in the settings, with its span between the quotation marks. */
function planIn(settings: string, text: string): Name {
  const key = /"plan"\s*:\s*"/.exec(settings);
  const start = key === null ? 0 : key.index + key[0].length;
  const end = key === null ? 0 : settings.indexOf('"', start);
  return { text: text.normalize('NFC'), quoted: true, start, end };
}

function membersOf(table: TableFile, settings: TableSettings, report: Report): Placed[] {
  const read = isReadable(table, settings, report) ? soundRows(table, settings, report) : null;
  const columns = read && columnsOf({ name: table.name, settings, rows: read.rows }, report);
  if (!read || !columns) return [];
  const reading = { name: table.name, settings, columns, rows: read.rows, report };
  const blocks = entriesOf(reading);
  reportUnread(reading);
  return blocks.map((block) => ({ start: 0, declaration: actuals(block, table, settings) }));
}

// -------------------------------------------------------------------------------------------------------------------- as a whole

/** Whether the text can be read: valid in its encoding, and without conflict markers. */
function isReadable({ name, text }: TableFile, settings: TableSettings, report: Report): boolean {
  const anchor = { file: name, owner: null, start: 0, end: 0 };
  const merge = mergeIn(text);
  const lost = text.indexOf('\uFFFD');
  if (merge !== null) report('unresolved-merge', { ...anchor, ...merge }, { ...merge, sides: null });
  else if (isUtf16(text)) report('not-utf-8', anchor, { likely: 'utf-16', said: settings.encoding });
  else if (lost >= 0)
    report('not-utf-8', { ...anchor, start: lost, end: lost + 1 }, { likely: 'windows-1252', said: settings.encoding });
  else if (settings.encoding === 'windows-1252' && damageIn(text).length > 0)
    report('not-utf-8', anchor, { likely: 'utf-8', said: settings.encoding });
  else return true;
  return false;
}

function soundRows({ name, text }: TableFile, settings: TableSettings, report: Report): Rows | null {
  const read = rowsOf(text, settings.separator);
  const { broken, declared } = read;
  const at = { file: name, owner: null };
  if (declared && declared.separator !== settings.separator) {
    const { separator, span } = declared;
    report('table-row', { ...at, ...span }, { problem: 'separator', text: separator, separator: settings.separator });
    return null;
  }
  if (broken) {
    const { problem, start, end } = broken;
    report('table-row', { ...at, start, end }, { problem, text: text.slice(start, end) });
    return null;
  }
  return read;
}

function actuals({ period, entries }: ByPeriod, table: TableFile, settings: TableSettings): Declaration {
  return {
    ...emptyDeclaration('actuals', 0),
    length: table.text.length,
    source: settings.source === undefined ? null : { text: settings.source, start: 0, end: 0 },
    period,
    statements: entries,
  };
}
