// Lexes texts in quotes, codes in backticks, prose, comments; and invalid characters.

import { endOfUnreadable, isBlank, isLineEnd, isUnreadable, lineEndAfter, wordCharacterAt } from './characters.ts';
import { addToken, type LexerState } from './lexer-state.ts';
import * as t from './tokens.ts';

/** A character that means nothing here. */
export function stray(reader: LexerState, offset: number): number {
  const { text, options } = reader;
  if (isUnreadable(text.charCodeAt(offset))) return unreadable(reader, offset, endOfUnreadable(text, offset));
  const end = offset + ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
  options.complain('stray-character', offset, end, {
    character: text.slice(offset, end),
    apart: isApart(text, offset),
    parts: false,
    remark: remark.test(text.slice(offset, offset + 3)) && isVoidBefore(text, offset),
  });
  return end;
}

/** A comment as other languages have it: words behind the sign. */
const remark = /^# ?\p{L}/u;

function isVoidBefore(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset - 1);
  return offset === 0 || isBlank(code) || isLineEnd(code);
}

/** A colon or a semicolon behind a word, with nothing directly behind it. */
function isApart(text: string, offset: number): boolean {
  const behind = text.charCodeAt(offset + 1);
  return ':;'.includes(text.charAt(offset)) && (Number.isNaN(behind) || isBlank(behind) || isLineEnd(behind));
}

/** Complains of the runs of characters in a part of the text that nobody can read; gives its end. */
function unreadable({ text, options }: LexerState, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isUnreadable(code)) continue;
    const from = at;
    at = endOfUnreadable(text, at);
    if (code === 0xfffd) options.complain('not-utf-8', from, at, { likely: 'windows-1252' });
    else options.complain('control-character', from, at, { code: code.toString(16).toUpperCase().padStart(4, '0') });
  }
  return end;
}

function commentAt(text: string, start: number, end: number): t.Lexeme {
  return new t.Lexeme(text, t.Comment, start, end, { payload: '', keyword: null, percent: false });
}

export function comment(reader: LexerState, offset: number): number {
  const end = unreadable(reader, offset, lineEndAfter(reader.text, offset));
  reader.options.comments?.push(commentAt(reader.text, offset, end));
  return end;
}

/** `| text` to the end of the line; a comment cannot stand in it. */
export function prose(reader: LexerState, offset: number): number {
  const end = unreadable(reader, offset, lineEndAfter(reader.text, offset));
  const from = reader.text.charCodeAt(offset + 1) === 32 ? offset + 2 : offset + 1;
  return addToken(reader, t.Prose, offset, end, reader.text.slice(from, end).trimEnd());
}

/** What a text opens with, and what closes it: straight marks, and those of word processors and other countries. */
const closings: Readonly<Record<string, string>> = {
  '“': '”“',
  '”': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
  '’': '’',
};

/** A text between marks that are not the straight ones; a character that means nothing where they do not go together on the line. */
export function foreignText(reader: LexerState, offset: number): number {
  const { text } = reader;
  const closing = closings[text.charAt(offset)];
  const end = closing === undefined || isInWord(text, offset) ? -1 : closingAt(text, offset, closing);
  if (end < 0) return '“„«‹'.includes(text.charAt(offset)) ? unclosed(reader, offset) : stray(reader, offset);
  unreadable(reader, offset, end + 1);
  const said = text.slice(offset + 1, end);
  reader.options.complain('quote-style', offset, end + 1, { text: said });
  return addToken(reader, t.Text, offset, end + 1, said);
}

/** An apostrophe, an inch. */
function isInWord(text: string, offset: number): boolean {
  return offset > 0 && wordCharacterAt(text, offset - 1) > 0;
}

/** The last of them on the line behind which the text is over: an apostrophe within it closes nothing. */
function closingAt(text: string, offset: number, closing: string): number {
  for (let at = offset + 1; at < text.length && !isLineEnd(text.charCodeAt(at)); at++) {
    if (closing.includes(text.charAt(at)) && at > offset + 1 && wordCharacterAt(text, at + 1) === 0) return at;
  }
  return -1;
}

export function string(reader: LexerState, offset: number): number {
  const { text } = reader;
  let end = offset + 1;
  let escaped = false;
  let readable = true;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code > 92 && code < 127) continue;
    if (code === 34 || code === 10 || code === 13) break;
    if (code !== 92) {
      readable &&= !isUnreadable(code);
      continue;
    }
    escaped = true;
    if (!isLineEnd(text.charCodeAt(end + 1))) end++;
  }
  const closed = text.charCodeAt(end) === 34;
  if (!closed) return unclosed(reader, offset);
  const last = end + 1;
  if (escaped || !readable) unreadable(reader, offset, last);
  if (!escaped) return addToken(reader, t.Text, offset, last);
  return addToken(reader, t.Text, offset, last, unescaped(text.slice(offset + 1, end)));
}

function unescaped(said: string): string {
  return said.replace(/\\(["\\])/g, '$1');
}

/** Ends at another mark that closes texts, `"Uno”`; else at the end of the line, or before the brace that ends it. */
function unclosed(reader: LexerState, offset: number): number {
  const { text, options } = reader;
  const end = endOfUnclosed(text, offset);
  const mark = otherMark(text, offset + 1, end);
  const last = mark < 0 ? end : mark + 1;
  unreadable(reader, offset, last);
  const said = text.slice(offset + 1, mark < 0 ? end : mark);
  if (mark < 0) options.complain('unclosed-string', offset, last, { open: text.charAt(offset), close: '"' });
  else options.complain('quote-style', offset, last, { text: unescaped(said) });
  return addToken(reader, t.Text, offset, last, unescaped(said));
}

/** The end of the line, without the brace of the block behind it and the blanks before that. */
function endOfUnclosed(text: string, offset: number): number {
  const lineEnd = lineEndAfter(text, offset);
  const end = endOfBlanksBefore(text, lineEnd);
  return end > offset + 1 && text.charCodeAt(end - 1) === 123 ? endOfBlanksBefore(text, end - 1) : lineEnd;
}

function endOfBlanksBefore(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The only `”`, `“` or `»` up to there; -1: none, or several. */
function otherMark(text: string, start: number, end: number): number {
  let found = -1;
  for (let at = start; at < end; at++) {
    if (!'”“»'.includes(text.charAt(at))) continue;
    if (found >= 0) return -1;
    found = at;
  }
  return found;
}

export function quoted(reader: LexerState, offset: number): number {
  const { text, options } = reader;
  const lineEnd = lineEndAfter(text, offset);
  const close = text.indexOf('`', offset + 1);
  const closed = close >= 0 && close < lineEnd;
  const end = unreadable(reader, offset, closed ? close + 1 : endOfUnclosed(text, offset));
  if (!closed) options.complain('unclosed-string', offset, end, { open: '`', close: '`' });
  else if (text.slice(offset + 1, close).trim() === '') {
    options.complain('expected', offset, end, { expected: 'code', found: text.slice(offset, end) });
  }
  return addToken(reader, t.Quoted, offset, end, text.slice(offset + 1, closed ? close : end).normalize('NFC'));
}
