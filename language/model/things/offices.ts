// Binds the offices of a plan and their hierarchy.

import type { Draft } from '../drafts.ts';
import type { Office } from '../model.ts';
import { followCycles } from '../names/cycles.ts';
import { type Binding, lookUp } from '../names/names.ts';
import { anchorAt, anchorOf } from '../values/anchors.ts';

/** The same objects as long as the same offices are declared. */
export function linkOffices(binding: Binding): ReadonlyMap<string, Office> {
  const { plan, byCode } = binding.collected;
  return binding.memory.made(
    `offices of ${plan?.declaration.code?.text ?? ''}`,
    () => [...byCode.office.values()].flatMap(({ file, declaration }) => [file, declaration]),
    () => officesOf(binding),
  );
}

function officesOf({ collected, similar, report }: Binding): ReadonlyMap<string, Office> {
  const offices = new Map<string, Draft<Office>>();
  const entries = collected.byCode.office;
  for (const [code, entry] of entries) {
    offices.set(code, {
      code,
      title: entry.declaration.title?.text ?? '',
      parent: null,
      dimension: null,
      anchor: anchorOf(entry),
    });
  }
  for (const [code, entry] of entries) {
    const { under } = entry.declaration;
    if (under === null) continue;
    offices.get(code)!.parent = lookUp(under, { what: 'office', among: offices, similar }, entry);
  }
  followCycles(
    offices.values(),
    ({ parent }) => parent as Draft<Office> | null,
    (cycle) => {
      const office = cycle[0]!;
      const { file, declaration } = entries.get(office.code)!;
      const way = [...cycle, office].map(({ code }) => code);
      report('cycle', anchorAt(file, declaration, declaration.under ?? declaration.keyword), { what: 'office', way });
      office.parent = null;
    },
  );
  return offices;
}
