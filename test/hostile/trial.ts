// One plan damaged and looked at in every way: what it throws, and what took how long.

import { createRandom } from '../language/syntax/random-edits.ts';
import { everythingBetween, everythingOf, type Watch } from './everything.ts';
import { mutated } from './mutations.ts';

export interface Trial {
  readonly seed: number;
  readonly before: string;
  readonly after: string;
  /** What was done when something was thrown, and what it was. */
  readonly failure: { readonly what: string; readonly error: unknown } | null;
  readonly slowest: { readonly what: string; readonly milliseconds: number };
}

export function trial(seed: number, plans: readonly string[]): Trial {
  const random = createRandom(seed * 7919 + 1);
  const before = random.pick(plans);
  const after = mutated(before, plans, random);
  let slowest = { what: '', milliseconds: 0 };
  let doing = '';
  const watch: Watch = (what, run) => {
    doing = what;
    const start = performance.now();
    const result = run();
    const milliseconds = performance.now() - start;
    if (milliseconds > slowest.milliseconds) slowest = { what, milliseconds };
    return result;
  };
  try {
    everythingOf([{ name: 'plan.perf', text: after }], watch);
    everythingBetween({ name: 'plan.perf', text: before }, { name: 'plan.perf', text: after }, watch);
    return { seed, before, after, failure: null, slowest };
  } catch (error) {
    return { seed, before, after, failure: { what: doing, error }, slowest };
  }
}
