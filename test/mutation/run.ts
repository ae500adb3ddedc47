// `npm run mutate -- [--sample 300] [--seed 1] PATH...`: changes the code of folders or files in one place after another, and tells which changes
// no test notices. Mutants and their switches are Stryker's (`instrument.ts`); the tests run in one process that has everything loaded (`worker.ts`):
// only those that come by the mutant, the quickest first, until one fails.

import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { instrument } from './instrument.ts';
import { complaint, score } from './report.ts';
import { sampleOf } from './sample.ts';
import { testFiles } from './tests.ts';
import { type Outcome, Trial } from './trial.ts';
import { refused } from './types.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Of each path. */
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    /** What is read while modules are loaded is tried, too. */
    static: { type: 'boolean', default: false },
    /** In ms of processor time: what takes longer is not asked. */
    slowest: { type: 'string', default: '30' },
  },
});

const folder = '.cache/mutation';
const code = `${folder}/code.json`;
const wanted = `${folder}/wanted.json`;
mkdirSync(folder, { recursive: true });
const instrumented = await instrument(positionals);
writeFileSync(code, JSON.stringify(instrumented));
const paths = positionals.map((path) => {
  const all = instrumented.mutants.filter(({ file }) => file === path || file.startsWith(`${path}/`));
  const sample = sampleOf(all, values.sample === undefined ? all.length : Number(values.sample), values.seed);
  return { path, all, sample };
});

writeFileSync(wanted, JSON.stringify(paths.flatMap(({ sample }) => sample.map(({ id }) => id))));

const byTypes = refused(
  paths.flatMap(({ sample }) => sample),
  `${folder}/types`,
);
const outcomes: Outcome[] = [];
const trial = new Trial({
  code,
  wanted,
  testFiles: testFiles(),
  times: `${folder}/times.json`,
  slowest: Number(values.slowest),
  statics: values.static,
});
const begin = performance.now();
for (const { path, all, sample } of paths) {
  const its: Outcome[] = [];
  for await (const outcome of trial.run(sample, byTypes)) {
    its.push(outcome);
    if (process.env.MUTATE_LOG)
      console.error(outcome.ms, outcome.fate, outcome.mutant.file, outcome.mutant.line, outcome.killer, outcome.why);
    const said = complaint(outcome);
    if (said !== null) console.log(`${its.length}/${sample.length} ${said}`);
  }
  outcomes.push(...its);
  console.log(score(path, its, all.length));
}
trial.end();
const seconds = (performance.now() - begin) / 1000;
writeFileSync(`${folder}/report.json`, JSON.stringify({ ...values, seconds, outcomes }, null, 1));
console.log(`${(seconds / outcomes.length).toFixed(2)} s a mutant; seed ${values.seed}; ${folder}/report.json`);
