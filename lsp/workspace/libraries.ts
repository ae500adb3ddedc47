// What several folders find in the files of a library that they share, and which libraries no plan uses.

import { unusedLibraries } from '#language/model/libraries/unused.ts';
import type { Model } from '#language/model/model.ts';
import type { LocatedInFile } from '../features/context.ts';
import { inOrder } from './diagnose.ts';
import type { FileGroup } from './group.ts';

/** In the order of the text; what several say of the same place, once. */
export function merged(found: readonly LocatedInFile[]): readonly LocatedInFile[] {
  const byKey = new Map<string, LocatedInFile>();
  for (const one of found) {
    const { code, data } = one.diagnostic;
    const key = `${one.start} ${one.end} ${code} ${JSON.stringify(data)}`;
    if (!byKey.has(key)) byKey.set(key, one);
  }
  return [...byKey.values()].sort(inOrder);
}

/** By file. Binds all folders where any library is declared. */
export function unusedIn(groups: readonly FileGroup[]): ReadonlyMap<string, readonly LocatedInFile[]> {
  const declaring = groups.filter((group) => group.libraries().length > 0);
  if (declaring.length === 0) return new Map();
  const modelsOf = (of: (group: FileGroup) => readonly { readonly model: Model }[]): readonly Model[] =>
    groups.flatMap(of).map(({ model }) => model);
  const found = unusedLibraries({
    plans: modelsOf((group) => group.plans()),
    libraries: modelsOf((group) => group.libraries()),
    diagnostics: groups.flatMap((group) => [...group.diagnostics().values()].flat()).map((one) => one.diagnostic),
  });
  const located = found.flatMap((diagnostic) => {
    const { file, owner, start, end } = diagnostic.anchor;
    const group = declaring.find(({ documents }) => documents.has(file));
    const base = owner === null ? 0 : (group?.locator.startOf(file, owner) ?? 0);
    return [{ file, start: base + start, end: base + end, base, diagnostic }];
  });
  return Map.groupBy(located, ({ file }) => file);
}
