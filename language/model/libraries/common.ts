// What a plan has from libraries: which declarations it takes, and which of them its own replace.

import type { Collected, DeclarationGroup, Entry, Sources } from '../collect.ts';
import type { Library } from '../files/libraries.ts';

/** A declaration of a library that another one replaces: the plan's, or that of a library named before. */
export interface Replacement {
  readonly by: Entry;
  readonly of: Entry;
}

export interface Common {
  /** The used libraries, in the order in which their declarations are looked for. */
  readonly libraries: readonly { readonly library: Library; readonly entry: Entry }[];
  /** The files of the used libraries. */
  readonly files: ReadonlySet<string>;
  readonly replaced: readonly Replacement[];
  /** Of a library that is bound by itself: what belongs in a plan. */
  readonly misplaced: readonly Entry[];
}

export interface Replacing {
  /** Notes what the plan declares itself. */
  declare(entries: Collected['entries']): void;
  /** Whether a declaration of a library is bound: if it belongs in one, and is not replaced. */
  isTaken(entry: Entry): boolean;
  common(declared: Collected['entries']['library']): Common;
}

/** What a plan may take from a library, by code. */
const inLibraries = [
  'policy',
  'scale',
  'dimension',
  'measure',
  'indicator',
] as const satisfies readonly DeclarationGroup[];
const isShared: ReadonlySet<DeclarationGroup> = new Set(inLibraries);

export function createReplacing({ libraries, declaration: root }: Sources): Replacing {
  const files = new Set(libraries.flatMap((library) => library.files.map(({ name }) => name)));
  const known = new Map<string, Entry>();
  const replaced: Replacement[] = [];
  const misplaced: Entry[] = [];
  const isFirst = (entry: Entry): boolean => {
    if (entry.code === null) return true;
    const key = `${entry.group} ${entry.code}`;
    const first = known.get(key);
    if (first === undefined) known.set(key, entry);
    else if (first.library !== entry.library) {
      replaced.push({ by: first, of: entry });
      return false;
    }
    return true;
  };
  return {
    declare: (entries) => {
      for (const group of inLibraries) entries[group].forEach(isFirst);
    },
    isTaken: (entry) => {
      if (entry.group === 'library') return entry.declaration === root || files.has(entry.file);
      // what is written in something that belongs in a plan is left out with it
      if (entry.inside !== null && entry.inside.group !== 'library') return false;
      if (isShared.has(entry.group)) return isFirst(entry);
      if (!files.has(entry.file)) misplaced.push(entry);
      return false;
    },
    common: (declared) => ({
      libraries: libraries.flatMap((library) => {
        const entry = declared.find(({ declaration }) => declaration === library.declaration);
        return entry === undefined ? [] : [{ library, entry }];
      }),
      files,
      replaced,
      misplaced,
    }),
  };
}
