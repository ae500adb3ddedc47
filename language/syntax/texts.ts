// What is read as it stands: texts in quotes, codes in backticks, prose, comments; and what nobody can read.

import { endOfUnreadable, isLineEnd, isUnreadable, lineEndAfter } from './characters.ts';
import { add, type Reader } from './lexed.ts';
import * as t from './tokens.ts';

/** A character that means nothing here. */
export function stray(reader: Reader, offset: number): number {
  const { text, options } = reader;
  if (isUnreadable(text.charCodeAt(offset))) return unreadable(reader, offset, endOfUnreadable(text, offset));
  const end = offset + ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
  options.complain('stray-character', offset, end, { character: text.slice(offset, end) });
  return end;
}

/** Complains of the runs of characters in a part of the text that nobody can read; gives its end. */
function unreadable({ text, options }: Reader, start: number, end: number): number {
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

export function comment(reader: Reader, offset: number): number {
  const end = unreadable(reader, offset, lineEndAfter(reader.text, offset));
  reader.options.comments?.push(commentAt(reader.text, offset, end));
  return end;
}

/** `| text` to the end of the line; a comment cannot stand in it. */
export function prose(reader: Reader, offset: number): number {
  const end = unreadable(reader, offset, lineEndAfter(reader.text, offset));
  const from = reader.text.charCodeAt(offset + 1) === 32 ? offset + 2 : offset + 1;
  return add(reader, t.Prose, offset, end, reader.text.slice(from, end).trimEnd());
}

export function string(reader: Reader, offset: number, close: string): number {
  const { text, options } = reader;
  const closing = close.charCodeAt(0);
  let end = offset + 1;
  let escaped = false;
  let readable = true;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code > 92 && code < 127) continue;
    if (code === closing || code === 10 || code === 13) break;
    if (code !== 92) {
      readable &&= !isUnreadable(code);
      continue;
    }
    escaped = true;
    if (!isLineEnd(text.charCodeAt(end + 1))) end++;
  }
  const closed = text.charCodeAt(end) === closing;
  const last = closed ? end + 1 : Math.min(end, text.length);
  if (escaped || !readable) unreadable(reader, offset, last);
  if (!closed) options.complain('unclosed-string', offset, last, { close });
  else if (close !== '"') options.complain('quote-style', offset, last, { text: text.slice(offset + 1, end) });
  if (closed && !escaped) return add(reader, t.Text, offset, last);
  const said = text.slice(offset + 1, closed ? end : last);
  return add(reader, t.Text, offset, last, escaped ? said.replace(/\\(["\\])/g, '$1') : said);
}

export function quoted(reader: Reader, offset: number): number {
  const { text, options } = reader;
  const lineEnd = lineEndAfter(text, offset);
  const close = text.indexOf('`', offset + 1);
  const closed = close >= 0 && close < lineEnd;
  const end = unreadable(reader, offset, closed ? close + 1 : lineEnd);
  if (!closed) options.complain('unclosed-string', offset, end, { close: '`' });
  else if (text.slice(offset + 1, close).trim() === '') {
    options.complain('expected', offset, end, { expected: 'code', found: text.slice(offset, end) });
  }
  return add(reader, t.Quoted, offset, end, text.slice(offset + 1, closed ? close : end).normalize('NFC'));
}
