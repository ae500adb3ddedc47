// Owns how a written name finds what it names, and what is said where it finds nothing. Knows nothing of what is named.

import type { DataOf, Report } from '../../diagnostics/diagnostic.ts';
import type { Similar } from '../../names/similar-names.ts';
import type { Name } from '../../syntax/tree.ts';
import type { Collected } from '../collect.ts';
import type { Memory } from '../memory.ts';
import { anchorAt } from '../values/anchors.ts';
import type { Site } from '../values/values.ts';
import { writeCode } from './codes.ts';

/** What every step of binding one plan is given. */
export interface Binding {
  readonly collected: Collected;
  readonly similar: Similar;
  readonly report: Report;
  readonly memory: Memory;
}

export type Named = DataOf<'unknown-name'>['what'];

export interface Lookup<T> {
  readonly what: Named;
  readonly among: ReadonlyMap<string, T>;
  readonly similar: Similar;
}

/** null where there is none; that is reported, with what looks alike. */
export function lookUp<T>(name: Name, { what, among, similar }: Lookup<T>, site: Site): T | null {
  const found = among.get(name.text);
  if (found !== undefined) return found;
  reportUnknown(name, { what, among: [among], similar }, site);
  return null;
}

export interface Unknown {
  readonly what: Named;
  /** Where it might have been found. Only asked as far as the work for all unknown names goes. */
  readonly among: readonly ReadonlyMap<string, unknown>[];
  readonly similar: Similar;
  /** What it cannot mean: that of which it is the formula. */
  readonly except?: string | null;
  /** How a code is written where it is wanted. */
  readonly write?: (code: string) => string;
}

export function reportUnknown(
  name: Name,
  { what, among, similar, except = null, write = writeCode }: Unknown,
  site: Site,
): void {
  const alike = similar(name.text, keysOf(among, except)).map(write);
  site.report('unknown-name', anchorAt(site.file, site.declaration, name), { what, name: name.text, similar: alike });
}

function* keysOf(maps: readonly ReadonlyMap<string, unknown>[], except: string | null): Iterable<string> {
  for (const map of maps) for (const key of map.keys()) if (key !== except) yield key;
}

/** All that exist, in the order written; each once. */
export function lookUpAll<T>(names: readonly Name[], lookup: Lookup<T>, site: Site): readonly T[] {
  if (names.length === 0) return NOTHING;
  const found = new Set<T>();
  for (const name of names) {
    const one = lookUp(name, lookup, site);
    if (one !== null) found.add(one);
  }
  return [...found];
}

const NOTHING: readonly never[] = [];
