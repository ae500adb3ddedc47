// Binds the scales of a plan: steps from worst to best, or numeric ends. Knows nothing of the indicators that use them.

import type { Scale } from '../model.ts';
import type { Binding } from '../names/names.ts';
import { anchorOf } from '../values/anchors.ts';
import { compare, readNumber } from '../values/number.ts';
import type { Site } from '../values/values.ts';

export function linkScales({ collected, memory }: Binding): ReadonlyMap<string, Scale> {
  const scales = new Map<string, Scale>();
  for (const [code, entry] of collected.byCode.scale) scales.set(code, memory.read(readScale, entry));
  return scales;
}

function readScale(site: Site): Scale {
  const { report } = site;
  const anchor = anchorOf(site);
  const { scale, code: name } = site.declaration;
  const code = name!.text;
  const steps = scale === null ? [] : scale.steps.map(({ text }) => text);
  const low = scale?.low ? readNumber(scale.low) : null;
  const high = scale?.high ? readNumber(scale.high) : null;
  const repeated = steps.find((step, index) => steps.indexOf(step) !== index);
  if (repeated !== undefined) report('scale-order', anchor, { scale: code, step: repeated });
  else if (low !== null && high !== null && compare(low, high) >= 0)
    report('scale-order', anchor, { scale: code, step: null });
  return { code, steps, low, high, anchor };
}
