// Caches for incremental binding. Results of pure functions are cached by the identity of their arguments, so a new fact of a declaration needs no change
// here. Knows nothing of what is cached.

import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { createReporter } from '../diagnostics/report.ts';
import type { Declaration } from '../syntax/tree.ts';
import type { Below, Entry } from './collect.ts';
import { sayTheSame } from './deep-equal.ts';
import type { NodeDraft, PlaceDraft } from './drafts.ts';
import type { Formula, Measure } from './indicator.ts';
import { differing, WatchedNames } from './names/watched-names.ts';
import { noRows, type Rows, renewed } from './rows.ts';
import type { Site } from './values/values.ts';

export interface Memory {
  readonly report: Report;
  /** Of declarations seen before, with what is remembered of each; null: nothing is. */
  readonly entries: WeakMap<Declaration, Entry> | null;
  /** What one declaration says, and what is reported on the way. */
  read<T>(reader: Reader<T>, entry: Entry): T;
  /**
   * What is made of each of these, in their order, where all else that is looked at is the same world: as last time of those that are the same objects.
   * What is looked up among `names` may change by name. The same list as long as nothing in it is another.
   */
  each<K extends object, T, N = never>(
    key: string,
    things: readonly K[],
    around: Around<N>,
    make: (thing: K, names: ReadonlyMap<string, N>) => T,
  ): readonly T[];
  /** What it becomes with what its names have found: the object of last time, where these are the same. */
  make<L extends object, T extends object>(maker: Maker<L, T>, entry: Entry, links: L): T;
  /** What is made of these parts: as last time under this key, if all of them are the same objects, and if it `lasts`. */
  made<T>(key: string, parts: () => readonly unknown[], make: () => T, lasts?: (value: T) => boolean): T;
}

/** What a function looks at beside the thing itself. */
export interface Around<N> {
  /** The same object as long as all that is in it is the same. */
  readonly world: object;
  readonly names?: ReadonlyMap<string, N>;
}

/** A function of the declaration alone. */
type Reader<T> = (site: Site) => T;
/** A function of the declaration and its links alone. */
type Maker<L, T> = (site: Site, links: L) => T;

/** For whoever binds once. */
export function withoutMemory(report: Report): Memory {
  return {
    report,
    entries: null,
    read: (reader, entry) => reader(entry),
    each: (_, things, { names = noNames }, make) => things.map((thing) => make(thing, names)),
    make: (maker, entry, links) => maker(entry, links),
    made: (_, __, make) => make(),
  };
}

/** What is remembered of one declaration. */
export interface Kept {
  /** What is written inside of it; null: nobody has looked. */
  below: Below | null;
  readonly readings: (Found & { readonly reader: Reader<unknown> })[];
  thing: (Found & { readonly links: object }) | null;
  formula: BoundFormula | null;
  /** The node, or the place, that it became: content as long as the entry is the same; where it stands is written anew. */
  node: NodeDraft | null;
  place: PlaceDraft | null;
}

/** A formula with the measures that its names have found. */
export interface BoundFormula {
  readonly formula: Formula;
  readonly measures: readonly Measure[];
}

export function nothingKept(): Kept {
  return { below: null, readings: [], thing: null, formula: null, node: null, place: null };
}

interface Found<T = unknown> {
  readonly value: T;
  readonly found: readonly Diagnostic[];
}

export interface LastingMemory extends Memory {
  /** A new binding begins: what it reports goes into this list. */
  begin(): readonly Diagnostic[];
  /** A memory of its own for a plan or a library: two plans may read the same declaration of a library, each in its own way. */
  of(key: string): LastingMemory;
}

export function createMemory(): LastingMemory {
  let reported: Diagnostic[] = [];
  const parts = new Map<string, LastingMemory>();
  const parted = new Map<string, Found & { readonly parts: readonly unknown[] }>();
  const listed = new Map<string, Listed>();

  const report: Report = (code, anchor, data, related = []) => {
    const { report: tell, diagnostics } = createReporter();
    tell(code, anchor, data, related);
    reported.push(...diagnostics);
  };

  function watched<T>(make: () => T): Found<T> {
    const outer = reported;
    reported = [];
    const value = make();
    const found = reported.length === 0 ? nothing : reported;
    reported = outer;
    return { value, found };
  }

  /** With what was reported then. */
  function told<T>({ value, found }: Found): T {
    if (found !== nothing) reported.push(...found);
    return value as T;
  }

  return {
    report,
    entries: new WeakMap(),
    begin: () => {
      reported = [];
      return reported;
    },
    of: (key) => {
      const known = parts.get(key) ?? createMemory();
      parts.set(key, known);
      return known;
    },
    read: (reader, entry) => {
      const { readings } = entry.kept!;
      for (let at = 0; at < readings.length; at++) if (readings[at]!.reader === reader) return told(readings[at]!);
      const reading = { ...watched(() => reader(entry)), reader };
      readings.push(reading);
      return told(reading);
    },
    each: <K extends object, T, N>(
      key: string,
      things: readonly K[],
      { world, names = noNames }: Around<N>,
      make: (thing: K, names: ReadonlyMap<string, N>) => T,
    ): readonly T[] => {
      const last = listed.get(key);
      const isSame = last !== undefined && last.world === world;
      const watchedNames = new WatchedNames(names);
      const rows = renewed<object, unknown, readonly Diagnostic[]>(isSame ? last.rows : noRows, things, {
        make: (thing) => ({ ...watched(() => make(thing as K, watchedNames)), names: watchedNames.taken() }),
        isOther: isSame ? differing(last.names, names) : null,
      });
      listed.set(key, { world, names, rows });
      for (const found of rows.found) if (found !== nothing) reported.push(...found);
      return rows.values as readonly T[];
    },
    make: (maker, entry, links) => {
      const kept = entry.kept!;
      if (kept.thing === null || !sameLinks(kept.thing.links, links))
        kept.thing = { ...watched(() => maker(entry, links)), links };
      return told(kept.thing);
    },
    made: (key, partsOf, make, lasts = () => true) => {
      const parts = partsOf();
      const known = parted.get(key);
      if (known !== undefined && areSame(known.parts, parts)) return told(known);
      const now = { ...watched(make), parts };
      if (lasts(now.value)) parted.set(key, now);
      else parted.delete(key);
      return told(now);
    },
  };
}

const nothing: readonly Diagnostic[] = [];
const noNames: ReadonlyMap<string, never> = new Map<string, never>();

/** What was made of a list, and what was looked at. */
interface Listed {
  readonly world: object;
  readonly names: ReadonlyMap<string, unknown>;
  readonly rows: Rows<object, unknown, readonly Diagnostic[]>;
}

/** One maker is given links of one form. */
function sameLinks(a: object, b: object): boolean {
  if (a === b) return true;
  const [links, others] = [Object.values(a), Object.values(b)];
  return links.every((link, at) => sayTheSame(link, others[at]));
}

function areSame(known: readonly unknown[], parts: readonly unknown[]): boolean {
  return known.length === parts.length && known.every((part, index) => part === parts[index]);
}
