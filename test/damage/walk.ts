// Breaks a line of a plan of examples/, many times, and compares with the original.

import { score } from '#engine/score.ts';
import { compile } from '#language/index.ts';
import { createRandom } from '#test/language/syntax/random-edits.ts';
import { exampleFiles } from '../corpus.ts';
import { broken } from './breakages.ts';
import { countedIn, heldAgainst } from './compare-scores.ts';

export interface Walk {
  readonly seed: number;
  readonly times: number;
}

export interface Walked {
  /** How many breakages were errors, and how many of those left something out. */
  readonly damaged: number;
  readonly marked: number;
  readonly faults: readonly string[];
}

export function walkDamage(folder: string, { seed, times }: Walk): Walked {
  const files = exampleFiles(folder);
  const { value: scores } = score(compile(files).value[0]!);
  const before = countedIn(scores);
  const random = createRandom(seed);
  const walked = { damaged: 0, marked: 0, faults: [] as string[] };
  for (let step = 0; step < times; step++) {
    const { files: now, file, before: was, after } = broken(files, random);
    const { value, diagnostics } = compile(now);
    const [model] = value;
    if (!model || diagnostics.every(({ severity }) => severity !== 'error')) continue;
    const { silent, beyond, marked } = heldAgainst(score(model, { year: scores.year }).value, before);
    walked.damaged++;
    if (marked > 0) walked.marked++;
    for (const path of silent) walked.faults.push(`${file}: ${was} → ${after}: ${path} changed without a mark`);
    for (const path of beyond) walked.faults.push(`${file}: ${was} → ${after}: ${path} was beyond its ends`);
  }
  return walked;
}
