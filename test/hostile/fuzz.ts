// Damages plans at random and looks at each in every way: `npm run fuzz -- --seed 1 --count 2000`. Prints what throws, with the plan, and what
// takes long; exit code 1 where there is any.

import { parseArgs } from 'node:util';
import { seedPlans } from './seeds.ts';
import { type Trial, trial } from './trial.ts';

/** Against hanging alone: a plan of a few hundred lines takes milliseconds, and a machine may be busy. */
const longest = 20_000;

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '1000' } },
});
const [first, count] = [Number(values.seed), Number(values.count)];
const plans = seedPlans();
let bad = 0;
let worst: Trial | null = null;

for (let seed = first; seed < first + count; seed++) {
  const one = trial(seed, plans);
  if (!worst || one.slowest.milliseconds > worst.slowest.milliseconds) worst = one;
  if (one.failure || one.slowest.milliseconds > longest) {
    bad++;
    tell(one);
  }
}
const { what, milliseconds } = worst!.slowest;
console.log(
  `${count} plans from seed ${first}: ${bad} bad; longest ${what}, ${Math.round(milliseconds)} ms (seed ${worst!.seed})`,
);
process.exitCode = bad > 0 ? 1 : 0;

function tell({ seed, before, after, failure, slowest }: Trial): void {
  const error = failure?.error instanceof Error ? failure.error.stack : failure?.error;
  console.log(
    `--- seed ${seed}: ${failure ? `${failure.what}: ${error}` : `${slowest.what} took ${slowest.milliseconds} ms`}`,
  );
  console.log(`--- before\n${before}\n--- after\n${after}`);
}
