// The libraries of a model, and what the plan says otherwise than they do.

import { readFacts } from '../facts/facts.ts';
import type { Indicator } from '../indicator.ts';
import type { Library, Model } from '../model.ts';
import type { Binding } from '../names/names.ts';
import type { Policies } from '../things/policies.ts';
import type { Tree } from '../tree/branches.ts';
import { anchorOf } from '../values/anchors.ts';
import { departuresOf } from './departures.ts';

export interface CommonKnown {
  readonly tree: Tree;
  readonly policies: Policies;
  readonly indicators: ReadonlyMap<string, Indicator>;
}

export function commonOf(
  binding: Binding,
  { tree, policies, indicators }: CommonKnown,
): Pick<Model, 'libraries' | 'departures'> {
  if (binding.collected.common.libraries.length === 0) return NONE;
  const departures = departuresOf(binding, { tree, indicators, policy: policies.common });
  return { libraries: librariesIn(binding), departures };
}

const NONE: Pick<Model, 'libraries' | 'departures'> = { libraries: [], departures: [] };

function librariesIn({ collected, memory }: Binding): readonly Library[] {
  return collected.common.libraries.map(({ library, entry }) => {
    const { documentation, policy } = memory.read(readFacts, entry);
    return {
      code: library.code,
      title: entry.declaration.title?.text ?? '',
      documentation,
      files: library.files.map(({ name }) => name),
      policy: policy?.text ?? null,
      anchor: anchorOf(entry),
    };
  });
}
