// Character classes for the lexer: letters of any alphabet, digits, spaces, and characters that are not allowed in a plan.

const unicodeWord = /[\p{L}\p{M}\p{N}]/u;

/** 1 for the ASCII letters, digits and `_`. */
const asciiWord = new Uint8Array(128);
for (const character of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_') {
  asciiWord[character.charCodeAt(0)] = 1;
}

/** The length in UTF-16 units of the word character at `offset`; 0 if there is none. */
export function wordCharacterAt(text: string, offset: number): 0 | 1 | 2 {
  const code = text.charCodeAt(offset);
  if (code < 128) return asciiWord[code] === 1 ? 1 : 0;
  if (Number.isNaN(code)) return 0;
  const point = text.codePointAt(offset) ?? 0;
  if (!unicodeWord.test(String.fromCodePoint(point))) return 0;
  return point > 0xffff ? 2 : 1;
}

/** The same for ASCII alone, without looking any further. */
export function isAsciiWord(code: number): boolean {
  return code < 128 && asciiWord[code] === 1;
}

/** After NFC, which is nothing to do for ASCII. */
export function composed(text: string): string {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return text.normalize('NFC');
  return text;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Space, tab, no-break space, byte order mark. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0xfeff || code === 0x202f;
}

export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** The replacement character, control characters, and characters without width. */
export function isUnreadable(code: number): boolean {
  if (code < 32) return code !== 9 && code !== 10 && code !== 13;
  return (code >= 127 && code < 160) || code === 0xfffd || code === 0x200b;
}

/** The end of the run of them that begins at `offset`. */
export function endOfUnreadable(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && isUnreadable(text.charCodeAt(end))) end++;
  return end;
}

/** Whether a text is UTF-16 that was decoded as UTF-8: half of it is NUL. */
export function isUtf16(text: Pick<string, 'charCodeAt' | 'slice'>): boolean {
  if (text.charCodeAt(0) !== 0 && text.charCodeAt(1) !== 0 && text.charCodeAt(0) !== 0xfffd) return false;
  const start = text.slice(0, 200);
  return start.split('\0').length > start.length / 3;
}

/** The end of the line that `offset` stands in: of its last character, before \n, \r\n or \r. */
export function lineEndAfter(text: Pick<string, 'length' | 'charCodeAt'>, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}
