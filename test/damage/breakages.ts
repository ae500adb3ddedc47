// Breaks a line of a plan like typing, pasting and merging do: characters removed, inserted, swapped.

import type { SourceFile } from '#language/index.ts';
import type { Random } from '#test/language/syntax/random-edits.ts';

export interface Breakage {
  readonly files: readonly SourceFile[];
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

const garbage = [
  'x',
  '§',
  '"',
  '`',
  '{',
  '}',
  '=',
  '>',
  '%',
  '1',
  '.',
  '_',
  ' ',
  ' x ',
  '(',
  '-',
  ' , ',
  '\u0000',
  '|',
  '//',
  ' 5 ',
];

/** Some line with something on it; `wanted` chooses among them. */
export function broken(
  files: readonly SourceFile[],
  random: Random,
  wanted: (line: string) => boolean = () => true,
): Breakage {
  const file = random.pick(files);
  const lines = file.text.split('\n');
  const numbers = [...lines.keys()].filter((at) => lines[at]!.trim() !== '' && wanted(lines[at]!.trim()));
  const at = numbers.length > 0 ? random.pick(numbers) : 0;
  const before = lines[at]!;
  const after = breakLine(before, random);
  const text = lines.with(at, after).join('\n');
  return { files: files.map((one) => (one === file ? { name: one.name, text } : one)), file: file.name, before, after };
}

function breakLine(line: string, random: Random): string {
  const from = line.length - line.trimStart().length;
  const spot = from + random.below(Math.max(1, line.length - from));
  switch (random.below(5)) {
    case 0:
      return line.slice(0, spot) + line.slice(spot + 1 + random.below(4));
    case 1:
      return line.slice(0, spot) + random.pick(garbage) + line.slice(spot);
    case 2:
      return line.slice(0, spot) + (line[spot + 1] ?? '') + (line[spot] ?? '') + line.slice(spot + 2);
    case 3:
      return swapWords(line, random);
    default:
      return `${line.slice(0, from)}${random.pick(garbage)}${line.slice(from)}`;
  }
}

function swapWords(line: string, random: Random): string {
  const words = line.split(' ');
  const at = random.below(words.length);
  const other = random.below(words.length);
  return words.with(at, words[other]!).with(other, words[at]!).join(' ');
}
