// Text in UTF-8 that was read as Windows-1252 and saved so: `CittÃ` for `Città`, `â€™` for `’`. Knows no files.

/** What Windows-1252 has for the bytes 80 to 9F, where it is not the character of that number. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const following = `[${high}\u0080-\u00BF]`;

/**
 * Two bytes of a Latin letter or sign, three of a punctuation mark; and an `à` of which the second byte, a no-break space, has become
 * a space.
 */
const damaged = new RegExp(`[ÂÃ]${following}|â${following}{2}|(?<=\\p{Ll})Ã(?= |$|["\\r\\n,.;:)])`, 'gu');

export interface DamagedText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a text is damaged, with what most likely stood there. */
export function damageIn(text: string): readonly DamagedText[] {
  return [...text.matchAll(damaged)].flatMap(({ 0: found, index }) => {
    if (found === 'Ã') return [{ start: index, end: endOfA(text, index + 1), text: 'à' }];
    const read = decoded(found);
    return read === null ? [] : [{ start: index, end: index + found.length, text: read }];
  });
}

/** Of the two spaces behind an `à` that was one byte and a no-break space, one belonged to it. */
function endOfA(text: string, end: number): number {
  return text.startsWith('  ', end) || /^ (?:$|["\r\n,.;:)])/.test(text.slice(end, end + 2)) ? end + 1 : end;
}

/** null where the bytes are no UTF-8, or no character that such a text would have. */
function decoded(text: string): string | null {
  const bytes = Uint8Array.from(text, byteOf);
  try {
    const read = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /^[\u00A0-\u00FF\u2010-\u2044\u20AC\u2122\u2190-\u2193\u2212\u2260-\u2265]$/.test(read) ? read : null;
  } catch {
    return null;
  }
}

function byteOf(character: string): number {
  const at = high.indexOf(character);
  return at >= 0 ? 0x80 + at : character.charCodeAt(0);
}
