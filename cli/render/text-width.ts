// The width of text on a terminal: wide letters and emoji take two cells, combining marks and characters that are never shown none. The
// same as the package string-width (test/cli/text-width.test.ts), which takes 27 ms to load: a tenth of the start of a command.

import { stripVTControlCharacters } from 'node:util';

let segmenter: Intl.Segmenter | null = null;

/** Letters as a reader sees them. Made when it is needed: the first thing of Intl takes 10 ms. */
function lettersOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** \uFE0F makes an emoji of the character before it, \u200D one of the two around it. */
const wide =
  /\p{Emoji_Presentation}|\uFE0F|\p{Extended_Pictographic}\u200D\p{Extended_Pictographic}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Control}\p{Mark}]*$/u;
/** Letters of one cell each, one code unit each: Latin, punctuation, arrows, signs of arithmetic, boxes and bars. */
const plain = /^[\x20-\x7E\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2190-\u21FF\u2200-\u22FF\u2500-\u25FC]*$/;

export function widthOf(text: string): number {
  if (plain.test(text)) return text.length;
  return [...lettersOf(text)].reduce((sum, { segment }) => sum + cellsOf(segment), 0);
}

function cellsOf(segment: string): number {
  if (unseen.test(segment)) return 0;
  return wide.test(segment) ? 2 : 1;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Cuts text to a width, with an ellipsis where something was cut. */
export function cut(text: string, width: number): string {
  // a letter is a few code units at most: no need to measure what cannot be shown anyway
  const near = text.length > width * 32 ? text.slice(0, width * 32) : text;
  if (plain.test(near)) return text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`;
  if (near.length === text.length && widthOf(text) <= width) return text;
  let result = '';
  let room = width - 1;
  for (const { segment } of lettersOf(near)) {
    room -= widthOf(segment);
    if (room < 0) break;
    result += segment;
  }
  return `${result.trimEnd()}…`;
}

/** Breaks text between words (not at spaces that must not break) into lines of at most a width; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\r\n]+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
    if (widthOf(line) > width) line = cut(line, width);
  }
  return line ? [...lines, line] : lines;
}

/** Puts pieces side by side, as many as a line holds. Pieces may be styled. */
export function flow(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const longer = `${line}   ${piece}`;
    if (line !== undefined && widthOf(stripVTControlCharacters(longer)) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}
