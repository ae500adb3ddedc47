// Bands that no score can fall into, and scores that fall into none.

import type { Policy } from '#language/model/rules.ts';
import { compare, fromDecimal } from '../arithmetic/rational.ts';
import { inBoth, percentIn } from '../words/number.ts';
import type { Linted } from './lint.ts';

const plain = { decimals: 2, mode: 'half-up' } as const;

export function lintBands({ model, report }: Linted): void {
  for (const policy of model.policies.values()) {
    if (policy.rules.bands.length === 0) continue;
    lintReach(policy, report);
    lintGap(policy, report);
  }
}

function lintReach({ code, rules: { bands, cap } }: Policy, report: Linted['report']): void {
  if (cap === null) return;
  for (const { bound, strict, code: band, anchor } of bands) {
    if (bound === null) continue;
    const order = compare(fromDecimal(bound), fromDecimal(cap));
    if (order > 0 || (order === 0 && strict)) {
      report('band-unreachable', anchor, {
        policy: code,
        band,
        cap: inBoth((language) => percentIn(language, fromDecimal(cap), plain)),
      });
    }
  }
}

function lintGap({ code, rules: { bands, floor } }: Policy, report: Linted['report']): void {
  const last = bands.at(-1);
  if (!last || last.bound === null) return;
  const bound = fromDecimal(last.bound);
  if (floor !== null) {
    const order = compare(bound, fromDecimal(floor));
    if (order < 0 || (order === 0 && !last.strict)) return;
  }
  report('band-gap', last.anchor, { policy: code, below: inBoth((language) => percentIn(language, bound, plain)) });
}
