// Names of invisible characters and of characters that look like a space, for messages about tables.

const names: Readonly<Record<number, string>> = {
  160: 'NO-BREAK SPACE',
  173: 'SOFT HYPHEN',
  8199: 'FIGURE SPACE',
  8201: 'THIN SPACE',
  8202: 'HAIR SPACE',
  8203: 'ZERO WIDTH SPACE',
  8204: 'ZERO WIDTH NON-JOINER',
  8205: 'ZERO WIDTH JOINER',
  8206: 'LEFT-TO-RIGHT MARK',
  8207: 'RIGHT-TO-LEFT MARK',
  8232: 'LINE SEPARATOR',
  8233: 'PARAGRAPH SEPARATOR',
  8239: 'NARROW NO-BREAK SPACE',
  8288: 'WORD JOINER',
  12288: 'IDEOGRAPHIC SPACE',
  65279: 'BYTE ORDER MARK',
};

/** The first one in a text, as `U+00A0 NO-BREAK SPACE`; null if there is none. */
export function hiddenIn(text: string): string | null {
  const found = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u.exec(text)?.[0].codePointAt(0);
  if (found === undefined) return null;
  const code = `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
  return names[found] === undefined ? code : `${code} ${names[found]}`;
}
