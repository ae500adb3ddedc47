// `npm run mutate -- [--sample 300] [--seed 1] PATH...`: changes the code of folders or files in one place after another, and tells which changes
// no test notices. Mutants and their switches are Stryker's (`instrument.ts`); the tests run in one process that has everything loaded (`worker.ts`):
// only those that come by the mutant, the quickest first, until one fails.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { instrument, keyOf, type Mutant, mutantsOf } from './instrument.ts';
import { complaint, isUnnoticed, score } from './report.ts';
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
    /** What the last run found unnoticed, once more: with other tests, and the score of both. */
    again: { type: 'boolean', default: false },
    /** The test files that are asked, separated by commas. */
    tests: { type: 'string' },
    /** In ms of processor time: what takes longer is not asked. */
    slowest: { type: 'string', default: '50' },
  },
});

const folder = '.cache/mutation';
mkdirSync(folder, { recursive: true });
const files = { code: `${folder}/code.json`, wanted: `${folder}/wanted.json`, times: `${folder}/times.json` };
const everything = await mutantsOf(positionals);
const paths = positionals.map((path) => {
  const all = everything.filter(({ file }) => file === path || file.startsWith(`${path}/`));
  return { path, all, sample: sampleOf(all, Number(values.sample ?? all.length), values.seed) };
});
const last = values.again ? lastOutcomes(`${folder}/report.json`) : new Map<string, Outcome>();
const sampled = paths.flatMap(({ sample }) => sample).filter(isAsked);
const byTypes = refused(sampled, `${folder}/types`);
const valid = sampled.filter((mutant) => !byTypes.has(mutant));
const tried = await instrument(valid);
const switches = new Map(tried.mutants.map((mutant) => [keyOf(mutant), mutant.id]));
for (const mutant of valid)
  if (!switches.has(keyOf(mutant))) throw new Error(`No switch for ${JSON.stringify(mutant)}`);
writeFileSync(files.code, JSON.stringify(tried.code));
writeFileSync(files.wanted, JSON.stringify([...switches.values()]));

const outcomes: Outcome[] = [];
const options = { slowest: Number(values.slowest), statics: values.static };
const trial = new Trial({ ...files, ...options, testFiles: values.tests?.split(',') ?? testFiles() });
const begin = performance.now();
for (const { path, all, sample } of paths) {
  const its = sample.flatMap((mutant) => (isAsked(mutant) ? [] : last.get(keyOf(mutant))!));
  for await (const outcome of trial.run(sample.filter(isAsked), switches)) {
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

function isAsked(mutant: Mutant): boolean {
  const before = last.get(keyOf(mutant));
  return before === undefined || isUnnoticed(before);
}

function lastOutcomes(report: string): Map<string, Outcome> {
  const { outcomes: found }: { readonly outcomes: readonly Outcome[] } = JSON.parse(readFileSync(report, 'utf8'));
  return new Map(found.map((outcome) => [keyOf(outcome.mutant), outcome]));
}
