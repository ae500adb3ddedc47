// Diagnostics for a terminal: the line of the file, the place underlined, the fixes.

import type { MessageLanguage, Severity } from '#language/diagnostics/diagnostic.ts';
import { createLineIndex, type LineIndex } from '#language/syntax/lines.ts';
import { visible } from '#language/syntax/visible.ts';
import type { PlanFile } from '../files/read.ts';
import type { LocatedDiagnostic, LocatedRange } from './locate-diagnostics.ts';
import type { Style } from './style.ts';
import { widthOf } from './text-width.ts';

const colours = { error: 'red', warning: 'yellow', hint: 'cyan' } as const;
const words: Record<MessageLanguage, Record<Severity, string>> = {
  en: { error: 'error', warning: 'warning', hint: 'hint' },
  it: { error: 'errore', warning: 'avviso', hint: 'suggerimento' },
};

/** How many characters of a very long line are shown. */
const window = 100;

interface Surroundings {
  readonly files: readonly PlanFile[];
  readonly style: Style;
  readonly language: MessageLanguage;
}

export function prettyDiagnostics(located: readonly LocatedDiagnostic[], surroundings: Surroundings): string {
  const lineOf = createLines(surroundings.files);
  return located.map((one) => pretty(one, lineOf, surroundings)).join('\n');
}

type LineOf = (range: LocatedRange) => string;

/** The text of the line in which a range begins, without its line break. */
function createLines(files: readonly PlanFile[]): LineOf {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const indexes = new Map<string, LineIndex>();
  return ({ file, start: { line } }) => {
    const text = texts.get(file) ?? '';
    const index = indexes.get(file) ?? createLineIndex(text);
    indexes.set(file, index);
    return text.slice(index.start(line), index.start(line + 1)).replace(/[\r\n]+$/, '');
  };
}

function pretty(one: LocatedDiagnostic, lineOf: LineOf, { style, language }: Surroundings): string {
  const colour = colours[one.severity];
  const word = style([colour, 'bold'], `${words[language][one.severity]}[${one.code}]`);
  const head = `${word}${style('bold', `: ${visible(one.message)}`)}`;
  const notes = one.related.map((related) =>
    excerpt(related, lineOf(related), { style, colour: 'blue', label: visible(related.message) }),
  );
  const helps = one.fixes.slice(0, 3).map((fix) => `  ${style('cyan', '=')} ${visible(fix.title[language])}`);
  return [head, excerpt(one, lineOf(one), { style, colour, label: '' }), ...notes, ...helps, ''].join('\n');
}

interface Mark {
  readonly style: Style;
  readonly colour: 'red' | 'yellow' | 'cyan' | 'blue';
  readonly label: string;
}

function excerpt({ file, start, end }: LocatedRange, full: string, { style, colour, label }: Mark): string {
  const from = Math.max(0, Math.min(start.column - 1 - window / 2, full.length - window));
  const line = visible(full.slice(from, from + window));
  const before = widthOf(visible(full.slice(from, start.column - 1)));
  const to = end.line === start.line ? end.column - 1 : full.length;
  const length = Math.max(1, widthOf(visible(full.slice(start.column - 1, Math.min(to, from + window)))));
  const gutter = ' '.repeat(String(start.line).length);
  const bar = style('dim', '│');
  return [
    `${gutter} ${style('dim', '╭')} ${style('dim', visible(`${file}:${start.line}:${start.column}`))}`,
    `${style('dim', String(start.line))} ${bar} ${from > 0 ? '…' : ''}${line}${from + window < full.length ? '…' : ''}`,
    `${gutter} ${bar} ${' '.repeat(before + (from > 0 ? 1 : 0))}${style(colour, '^'.repeat(length))}${label ? ` ${label}` : ''}`,
  ].join('\n');
}
