// Reads and writes texts without changing a byte, for commands that edit files. Knows nothing of plans.

import { accessSync, constants, readFileSync } from 'node:fs';
import { say } from '../language.ts';
import { readBytes, reasonOf } from './bytes.ts';
import { writeAtomically } from './write.ts';

export type Exact = { readonly text: string } | { readonly reason: string };

/** A byte order mark is part of the text. Bytes that are not UTF-8 are refused: they could not be written back. */
export function readExactly(path: string | 0): Exact {
  try {
    const bytes = path === 0 ? readFileSync(0) : readBytes(path);
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    return { reason: error instanceof TypeError ? say(notUtf8) : reasonOf(error) };
  }
}

const notUtf8 = {
  en: 'it is not UTF-8, most likely Windows-1252: convert it first (iconv -f WINDOWS-1252 -t UTF-8)',
  it: 'non è UTF-8, ma con ogni probabilità Windows-1252: prima convertirlo (iconv -f WINDOWS-1252 -t UTF-8)',
};

/** Writes to the target of a link, not over the link; returns the reason if the file must not be written. */
export function replaceText(path: string, text: string): string | null {
  try {
    accessSync(path, constants.W_OK);
    writeAtomically(path, text);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

export function cannotWrite(path: string, error: unknown): string {
  return say({
    en: `${path} cannot be written: ${reasonOf(error)}`,
    it: `${path} non si può scrivere: ${reasonOf(error)}`,
  });
}
