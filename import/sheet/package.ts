// The zip archive that an .xlsx or .ods file is: what is in it, as its directory says, and parts of it unpacked, never to more than was said.

import { MOST_IN_PART, MOST_PARTS, MOST_UNPACKED } from './limits.ts';
import { Refused } from './refused.ts';

export interface Part {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** Refused where sizes are not said, are above the limits, or parts overlap. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  // archives of 4 GB and 65,535 parts say so in another place; none is read
  if (count > MOST_PARTS) throw new Refused({ why: 'too-large', what: 'unpacked', most: MOST_UNPACKED });
  const parts = new Map<string, Part>();
  let [at, packed, unpacked] = [view.getUint32(end + 16, true), 0, 0];
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw damaged('directory');
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const part = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    check(part);
    if (parts.has(part.name)) throw damaged('directory');
    parts.set(part.name, part);
    packed += part.packed;
    unpacked += part.unpacked;
    at += 46 + name + extra + comment;
  }
  if (packed > bytes.length) throw damaged('directory');
  if (unpacked > MOST_UNPACKED) throw new Refused({ why: 'too-large', what: 'unpacked', most: MOST_UNPACKED });
  return parts;
}

function check({ name, packed, unpacked }: Part): void {
  if (unpacked > MOST_IN_PART) throw new Refused({ why: 'too-large', what: 'unpacked', most: MOST_IN_PART });
  const saysNothing = packed === 0 || unpacked === 0;
  if (saysNothing && packed !== unpacked) throw damaged(name);
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === END) return at;
  throw damaged('end');
}

function damaged(detail: string): Refused {
  return new Refused({ why: 'damaged', detail });
}

/** The bytes of one part. */
export async function unpack(bytes: Uint8Array, { at, method, packed, unpacked, name }: Part): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw damaged(name);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.slice(start, start + packed);
  if (data.length !== packed) throw damaged(name);
  if (method === 0) return data;
  if (method !== 8) throw damaged(name);
  const whole = new Uint8Array(unpacked);
  let filled = 0;
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  for await (const chunk of stream) {
    if (filled + chunk.length > unpacked) throw damaged(name);
    whole.set(chunk, filled);
    filled += chunk.length;
  }
  return whole.subarray(0, filled);
}
