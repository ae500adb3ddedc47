// From the bytes of a file to a workbook, or why it is none. Never throws, whatever the bytes.

import type { Workbook } from './cell.ts';
import { MOST_BYTES, MOST_CELLS } from './limits.ts';
import { type Part, partsOf, unpack } from './package.ts';
import { type CsvForm, csvFormOf, csvWorkbook } from './read-csv.ts';
import { odsWorkbook } from './read-ods.ts';
import { xlsxWorkbook } from './read-xlsx.ts';
import { type Refusal, Refused } from './refused.ts';

export type Read =
  | { readonly workbook: Workbook; readonly csv: CsvForm | null }
  | { readonly workbook: null; readonly refusal: Refusal };

/** `csv`: how a CSV file is written, where that is known. */
export async function readWorkbook(bytes: Uint8Array, csv: CsvForm | null = null): Promise<Read> {
  try {
    if (bytes.length > MOST_BYTES) throw new Refused({ why: 'too-large', what: 'file', most: MOST_BYTES });
    if (bytes.length === 0) throw new Refused({ why: 'empty' });
    return await readAs(bytes, csv);
  } catch (error) {
    if (error instanceof Refused) return { workbook: null, refusal: error.refusal };
    if (isTooManyCells(error))
      return { workbook: null, refusal: { why: 'too-large', what: 'cells', most: MOST_CELLS } };
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    return { workbook: null, refusal: { why: 'damaged', detail: detail.slice(0, 120) } };
  }
}

/** hucre refuses sheets whose last cell is too far out before it makes room for them. */
function isTooManyCells(error: unknown): boolean {
  return error instanceof Error && /cells\), over the \d+ limit/.test(error.message);
}

async function readAs(bytes: Uint8Array, csv: CsvForm | null): Promise<Read> {
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return { workbook: await packed(bytes), csv: null };
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new Refused({ why: isEncrypted(bytes) ? 'encrypted' : 'old-excel' });
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart().toLowerCase();
  if (start.includes('urn:oasis:names:tc:opendocument:xmlns:office:1.0'))
    return { workbook: odsWorkbook(new TextDecoder().decode(bytes)), csv: null };
  if (/^(?:<!doctype html|<html|<table|<\?xml)/.test(start)) throw new Refused({ why: 'html' });
  const form = csv ?? csvFormOf(bytes);
  if (!form.encoding.startsWith('utf-16') && bytes.subarray(0, 4096).includes(0))
    throw new Refused({ why: 'not-a-workbook' });
  return { workbook: csvWorkbook(bytes, form), csv: form };
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** The directory of an old Excel file, and of one with a password, is in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes).includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e');
}

async function packed(bytes: Uint8Array): Promise<Workbook> {
  const parts = partsOf(bytes);
  if (parts.has('xl/vbaProject.bin')) throw new Refused({ why: 'macros' });
  if (parts.has('xl/workbook.bin')) throw new Refused({ why: 'binary' });
  if (parts.has('xl/workbook.xml')) return xlsxWorkbook(bytes);
  if (
    [...parts.keys()].some(
      (name) => /^Basic\/.*\.xml$/.test(name) && !name.endsWith('-lc.xml') && !name.endsWith('-lb.xml'),
    )
  )
    throw new Refused({ why: 'macros' });
  const content = parts.get('content.xml');
  if (!content) throw new Refused({ why: 'not-a-workbook' });
  if ((await textOf(bytes, parts.get('META-INF/manifest.xml'))).includes('encryption-data'))
    throw new Refused({ why: 'encrypted' });
  if (!(await textOf(bytes, parts.get('mimetype'))).includes('spreadsheet'))
    throw new Refused({ why: 'not-a-workbook' });
  return odsWorkbook(await textOf(bytes, content));
}

async function textOf(bytes: Uint8Array, part: Part | undefined): Promise<string> {
  return part === undefined ? '' : new TextDecoder().decode(await unpack(bytes, part));
}
