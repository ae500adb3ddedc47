// Resolves the slice of a dimension that a line names.

import type { Name } from '../../syntax/literals.ts';
import type { Entry } from '../collect.ts';
import type { Office } from '../model.ts';
import { type Binding, reportUnknown } from '../names/names.ts';

interface Naming {
  readonly binding: Pick<Binding, 'similar'>;
  readonly entry: Entry;
}

/** null where there is no such slice, which is reported: an office is none. */
export function sliceNamed(name: Name, sliced: ReadonlyMap<string, Office>, { binding, entry }: Naming): Office | null {
  const found = sliced.get(name.text);
  if (found !== undefined && found.dimension !== null) return found;
  const slices = new Map([...sliced].filter(([, { dimension }]) => dimension !== null));
  reportUnknown(name, { what: 'slice', among: [slices], similar: binding.similar }, entry);
  return null;
}
