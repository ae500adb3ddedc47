// Names that several plans have in common: what a library declares is named in the library and in every plan that uses it, unless the plan replaces it.

import type { Context, NameIndex, Occurrence, PlanSymbol } from './context.ts';

/** The indices in which a symbol is the same thing. */
export function indicesOf({ names, workspace }: Context, symbol: PlanSymbol): readonly NameIndex[] {
  const [declared] = names.definitions(symbol);
  if (declared === undefined || !isCommon(declared.file, workspace)) return [names];
  const others = [...workspace.plans, ...workspace.libraries].map((plan) => plan.names);
  return [names, ...others.filter((index) => index !== names && isSame(index.definitions(symbol)[0], declared))];
}

function isCommon(file: string, { libraries }: Context['workspace']): boolean {
  return libraries.some(({ model }) => model.files.includes(file));
}

function isSame(one: Occurrence | undefined, { file, start }: Occurrence): boolean {
  return one?.file === file && one.start === start;
}

/** In all of them, each once; definitions first. */
export function occurrencesOf(context: Context, symbol: PlanSymbol): readonly Occurrence[] {
  const indices = indicesOf(context, symbol);
  return indices.length === 1
    ? context.names.occurrences(symbol)
    : once(indices.flatMap((one) => one.occurrences(symbol)));
}

export function once(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const seen = new Set<string>();
  return occurrences.filter(({ file, start }) => {
    const key = `${file}:${start}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** The library whose declaration that of the plan replaces; null: it replaces none. */
export function replacedLibrary({ names, plan }: Context, symbol: PlanSymbol): string | null {
  const [own, ...others] = names.definitions(symbol).map(({ file }) => libraryOf(file, plan));
  return own === null ? (others.find((one) => one !== null) ?? null) : null;
}

function libraryOf(file: string, plan: Context['plan']): string | null {
  return plan?.model.libraries.find(({ files }) => files.includes(file))?.code ?? null;
}
