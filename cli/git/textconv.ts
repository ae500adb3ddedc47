// Git's textconv for tables of actuals: one value a line, in the order of the codes, whatever the separator, the order of rows and the format of
// numbers. Any other table is printed unchanged.

import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { GivenLiteral, NumberLiteral, ValueLiteral } from '#language/syntax/literals.ts';
import type { ActualEntry } from '#language/syntax/statements.ts';
import type { Declaration } from '#language/syntax/tree.ts';
import { decodeTable } from '#language/table/decode.ts';
import { readTable } from '#language/table/read-table.ts';
import { tryGit } from './run.ts';

export function tableAsLines(path: string): string {
  const bytes = readFileSync(path);
  const settings = settingsOf(path);
  const plain = bytes.toString('utf8');
  if (settings === null) return plain;
  const { value, diagnostics } = readTable({
    name: basename(path),
    text: decodeTable(bytes, settings),
    settings: { name: `${basename(path)}.json`, text: settings },
  });
  // half a table would hide rows
  if (diagnostics.some(({ severity }) => severity === 'error')) return plain;
  return `${value.members
    .flatMap(({ declaration }) => linesOf(declaration))
    .sort()
    .join('\n')}\n`;
}

/**
 * The description of the table. For a table that is not from the work tree git passes a temporary copy: then the description of that name in the
 * repository, if there is just one.
 */
function settingsOf(path: string): string | null {
  if (existsSync(`${path}.json`)) return readFileSync(`${path}.json`, 'utf8');
  const name = `${basename(path)}.json`;
  const { status, stdout } = tryGit([
    'ls-files',
    '-z',
    '--',
    `:(literal)${name}`,
    `:(glob)**/${name.replace(/[*?[\]\\]/g, '\\$&')}`,
  ]);
  const found = status === 0 ? [...new Set(stdout.toString('utf8').split('\0').filter(Boolean))] : [];
  return found.length === 1 && existsSync(found[0]!) ? readFileSync(found[0]!, 'utf8') : null;
}

function linesOf({ period, statements }: Declaration): readonly string[] {
  const when = period ? `${period.first}${period.part ? `-${period.part}` : ''}` : '';
  return statements.flatMap((statement) => (statement.kind === 'actual-entry' ? [`${when} ${lineOf(statement)}`] : []));
}

function lineOf({ reference, value, reached, rounded, provisional, source }: ActualEntry): string {
  const within = reference.within ? ` in ${reference.within.text}` : '';
  const office = reference.office ? ` for ${reference.office.text}` : '';
  const from = source ? ` source "${source.text}"` : '';
  return `${reference.name?.text ?? ''}${within}${office} ${value ? givenText(value) : '='}${reached ? ` on ${reached.iso}` : ''}${rounded ? ' rounded' : ''}${provisional ? ' provisional' : ''}${from}`;
}

function givenText(given: GivenLiteral): string {
  if (given.kind === 'bound') return `${given.comparison} ${numberOf(given.figure)}`;
  if (given.kind === 'not-applicable') return `= not applicable because "${given.because.text}"`;
  return `= ${valueText(given)}`;
}

function valueText(value: ValueLiteral): string {
  switch (value.kind) {
    case 'number':
      return numberOf(value);
    case 'date':
      return value.iso;
    case 'done':
      return value.done ? 'done' : 'not done';
    case 'step':
      return value.name.text;
  }
}

function numberOf({ digits, percent, unit }: NumberLiteral): string {
  return `${digits}${percent ? '%' : ''}${unit ? ` ${unit.text}` : ''}`;
}
