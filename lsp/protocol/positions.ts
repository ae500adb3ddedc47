// Converts offsets to protocol positions and back, in the client's encoding. Never fails: positions outside of a text are clamped.

import type { Position, PositionEncodingKind, Range } from 'vscode-languageserver-protocol';
import type { Source } from '#language/syntax/incremental/text-buffer.ts';
import type { Span } from '#language/syntax/literals.ts';
import type { File } from '../features/context.ts';

export type Encoding = 'utf-16' | 'utf-8' | 'utf-32';

type Text = Pick<File, 'source' | 'lines'>;

/** UTF-16 if the client offers it, since strings are UTF-16; else the first offered encoding that is known. */
export function negotiateEncoding(offered: readonly PositionEncodingKind[] | undefined): Encoding {
  if (!offered || offered.includes('utf-16')) return 'utf-16';
  return offered.find((encoding): encoding is Encoding => encoding === 'utf-8' || encoding === 'utf-32') ?? 'utf-16';
}

export function positionAt({ source: text, lines }: Text, offset: number, encoding: Encoding): Position {
  const clamped = Math.min(Math.max(offset, 0), text.length);
  const { line, column } = lines.position(clamped);
  if (encoding === 'utf-16') return { line: line - 1, character: column - 1 };
  return { line: line - 1, character: unitsIn(text.slice(lines.start(line), clamped), encoding) };
}

export function rangeOf(text: Text, { start, end }: Span, encoding: Encoding): Range {
  return { start: positionAt(text, start, encoding), end: positionAt(text, Math.max(start, end), encoding) };
}

/** Clamps a character beyond the end of the line, and rounds down inside of a character. */
export function offsetAt({ source: text, lines }: Text, { line, character }: Position, encoding: Encoding): number {
  if (!(line >= 0)) return 0;
  if (line >= lines.lines) return text.length;
  const start = lines.start(Math.trunc(line) + 1);
  const end = endOfLine(text, start, lines.start(Math.trunc(line) + 2));
  if (!(character > 0)) return start;
  if (encoding === 'utf-16') return Math.min(start + Math.trunc(character), end);
  return start + offsetOfUnits(text.slice(start, end), character, encoding);
}

/** Swaps start and end if they are reversed. */
export function spanOf(text: Text, { start, end }: Range, encoding: Encoding): Span {
  const from = offsetAt(text, start, encoding);
  const to = offsetAt(text, end, encoding);
  return from <= to ? { start: from, end: to } : { start: to, end: from };
}

/** The end of a line without its line break. */
function endOfLine(text: Source, start: number, next: number): number {
  let end = next;
  if (end > start && text.charCodeAt(end - 1) === 10) end--;
  if (end > start && text.charCodeAt(end - 1) === 13) end--;
  return end;
}

function unitsIn(text: string, encoding: Encoding): number {
  let units = 0;
  for (const character of text) units += widthOf(character, encoding);
  return units;
}

function offsetOfUnits(text: string, units: number, encoding: Encoding): number {
  let offset = 0;
  let counted = 0;
  for (const character of text) {
    counted += widthOf(character, encoding);
    if (counted > units) break;
    offset += character.length;
  }
  return offset;
}

/** The length of a character in units. A lone surrogate is encoded as U+FFFD: three bytes. */
function widthOf(character: string, encoding: Encoding): number {
  if (encoding === 'utf-32') return 1;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
