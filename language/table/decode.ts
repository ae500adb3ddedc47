// Decodes the bytes of a table in the encoding that its description names. Invalid bytes become U+FFFD, which the reader reports.

import { readSettings } from './settings.ts';

/** UTF-16 is little-endian unless a byte order mark says otherwise. */
export function decodeTable(bytes: Uint8Array, settings: string): string {
  const encoding = readSettings(settings).settings?.encoding ?? 'utf-8';
  if (encoding !== 'utf-16') return new TextDecoder(encoding).decode(bytes);
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isBig ? 'utf-16be' : 'utf-16le').decode(bytes);
}
