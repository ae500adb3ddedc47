// The bytes of a table as text, in the encoding that its description names. What does not fit becomes U+FFFD, which the reader reports.

import { readSettings } from './settings.ts';

/** In UTF-16 a byte order mark says which byte of each pair comes first; without one it is the lower. */
export function decodeTable(bytes: Uint8Array, settings: string): string {
  const encoding = readSettings(settings).settings?.encoding ?? 'utf-8';
  if (encoding !== 'utf-16') return new TextDecoder(encoding).decode(bytes);
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isBig ? 'utf-16be' : 'utf-16le').decode(bytes);
}
