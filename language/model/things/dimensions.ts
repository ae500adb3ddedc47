// Binds the dimensions of a plan: their slices, which stand behind `for` as offices do. Knows nothing of figures.

import type { Entry } from '../collect.ts';
import type { DeclaredDimension, Office } from '../model.ts';
import type { Binding } from '../names/names.ts';
import { anchorAt, anchorOf } from '../values/anchors.ts';

export interface Sliced {
  readonly dimensions: ReadonlyMap<string, DeclaredDimension>;
  /** What may stand behind `for`: offices, and slices of dimensions, by code. */
  readonly all: ReadonlyMap<string, Office>;
}

/** The same object as long as the same offices and dimensions are declared. */
export function linkSliced(binding: Binding, offices: ReadonlyMap<string, Office>): Sliced {
  const entries = [...binding.collected.byCode.dimension.values()];
  return binding.memory.made(
    'dimensions',
    () => [offices, ...entries.flatMap(({ file, declaration }) => [file, declaration])],
    () => slicedOf(entries, offices, binding),
  );
}

function slicedOf(entries: readonly Entry[], offices: ReadonlyMap<string, Office>, { report }: Binding): Sliced {
  if (entries.length === 0) return { dimensions: new Map(), all: offices };
  const all = new Map(offices);
  const dimensions = new Map<string, DeclaredDimension>();
  for (const entry of entries) {
    const { file, declaration } = entry;
    const code = declaration.code!.text;
    const names = declaration.statements.flatMap((statement) => (statement.kind === 'slices' ? statement.names : []));
    const dimension = { code, count: new Set(names.map(({ text }) => text)).size };
    const slices: Office[] = [];
    for (const name of names) {
      const anchor = anchorAt(file, declaration, name);
      const first = all.get(name.text);
      if (first !== undefined) {
        const data = { what: 'slice', name: name.text, file: first.anchor.file } as const;
        report('duplicate-name', anchor, data, [
          { anchor: first.anchor, message: { en: 'It is declared here first', it: 'È dichiarato qui per primo' } },
        ]);
        continue;
      }
      const slice: Office = { code: name.text, title: '', parent: null, dimension, anchor };
      slices.push(slice);
      all.set(name.text, slice);
    }
    const title = declaration.title?.text ?? '';
    dimensions.set(code, { code, title, slices, anchor: anchorOf(entry) });
  }
  return { dimensions, all };
}
