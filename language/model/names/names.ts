// Resolves names, and reports unresolved ones with similar names.

import type { DataOf, Report } from '../../diagnostics/diagnostic.ts';
import type { Similar } from '../../names/similar-names.ts';
import type { Name } from '../../syntax/literals.ts';
import type { Collected } from '../collect.ts';
import type { Memory } from '../memory.ts';
import { anchorAt } from '../values/anchors.ts';
import type { Site } from '../values/values.ts';
import { writeCode } from './codes.ts';

/** The context of binding a plan. */
export interface Binding {
  readonly collected: Collected;
  readonly similar: Similar;
  readonly report: Report;
  readonly memory: Memory;
}

export type SoughtKind = DataOf<'unknown-name'>['what'];

export interface Lookup<T> {
  readonly what: SoughtKind;
  readonly among: ReadonlyMap<string, T>;
  readonly similar: Similar;
}

type Reported = Pick<Site, 'file' | 'declaration' | 'report'>;

/** null if unresolved, which is reported with similar names. */
export function lookUp<T>(name: Name, { what, among, similar }: Lookup<T>, site: Reported): T | null {
  const found = among.get(name.text);
  if (found !== undefined) return found;
  reportUnknown(name, { what, among: [among], similar }, site);
  return null;
}

export interface Unknown {
  readonly what: SoughtKind;
  /** Maps to search for similar names; used only within the work limit. */
  readonly among: readonly ReadonlyMap<string, unknown>[];
  readonly similar: Similar;
  /** A name that is not suggested: that of the thing that has the formula. */
  readonly except?: string | null;
  /** How a suggested code is written. */
  readonly write?: (code: string) => string;
}

export function reportUnknown(
  name: Name,
  { what, among, similar, except = null, write = writeCode }: Unknown,
  site: Reported,
): void {
  const alike = similar(name.text, keysOf(among, except)).map(write);
  site.report('unknown-name', anchorAt(site.file, site.declaration, name), { what, name: name.text, similar: alike });
}

function* keysOf(maps: readonly ReadonlyMap<string, unknown>[], except: string | null): Iterable<string> {
  for (const map of maps) for (const key of map.keys()) if (key !== except) yield key;
}

/** The resolved names in the order written, without duplicates. */
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
