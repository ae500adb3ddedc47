// Owns the scales of a plan: their steps from worst to best, or their ends. Knows nothing of the indicators on them.

import type { Entry } from '../collect.ts';
import type { Scale } from '../model.ts';
import type { Binding } from '../names/names.ts';
import { anchorOf } from '../values/anchors.ts';
import { compare, readNumber } from '../values/number.ts';

export function linkScales({ collected, report }: Binding): ReadonlyMap<string, Scale> {
  const scales = new Map<string, Scale>();
  for (const [code, entry] of collected.byCode.scale) scales.set(code, readScale(code, entry, report));
  return scales;
}

function readScale(code: string, entry: Entry, report: Binding['report']): Scale {
  const anchor = anchorOf(entry);
  const { scale } = entry.declaration;
  const steps = scale === null ? [] : scale.steps.map(({ text }) => text);
  const low = scale?.low ? readNumber(scale.low) : null;
  const high = scale?.high ? readNumber(scale.high) : null;
  const repeated = steps.find((step, index) => steps.indexOf(step) !== index);
  if (repeated !== undefined) report('scale-order', anchor, { scale: code, step: repeated });
  else if (low !== null && high !== null && compare(low, high) >= 0)
    report('scale-order', anchor, { scale: code, step: null });
  return { code, steps, low, high, anchor };
}
