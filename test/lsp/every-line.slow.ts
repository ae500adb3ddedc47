// Every line of plans with something of everything is taken away and put back, and so is what it says: its first figure, its last word. After each
// the editor knows what a workspace from scratch knows.

import { describe, test } from 'vitest';
import type { Edit } from '#language/diagnostics/diagnostic.ts';
import { blocksOfActuals } from './blocks-of-actuals.ts';
import { followedPlan } from './followed-plan.ts';
import { manyRules } from './many-rules.ts';
import { sharedLibrary } from './shared-library.ts';
import { somethingOfEverything } from './something-of-everything.ts';
import { edits } from './walk.ts';
import { weightsFromData } from './weights-from-data.ts';

const plans = { somethingOfEverything, sharedLibrary, followedPlan, manyRules, weightsFromData, blocksOfActuals };

function editsOf(text: string, start: number, line: string): readonly Edit[] {
  const within = (pattern: RegExp, put: (found: string) => string): readonly Edit[] => {
    const found = pattern.exec(line);
    if (found === null) return [];
    const at = start + found.index;
    return [{ start: at, end: at + found[0].length, text: put(found[0]) }];
  };
  return [
    { start, end: Math.min(start + line.length + 1, text.length), text: '' },
    ...within(/\d+(?!.*\d)/, (digits) => `${Number(digits) + 1}`),
    ...within(/[\p{L}_][\p{L}\p{N}_]*(?=[^\p{L}\p{N}_]*$)/u, (word) => `${word}x`),
    ...within(/(?<=^ *)[\p{L}_]+/u, (word) => `${word}x`),
  ];
}

describe.each(Object.entries(plans))('%s', (_plan, files) => {
  const lines = Object.entries(files).flatMap(([name, text]) => {
    let start = 0;
    return text.split('\n').flatMap((line) => {
      const at = start;
      start += line.length + 1;
      return line.trim() === '' ? [] : [{ name, line, all: editsOf(text, at, line) }];
    });
  });

  test.each(lines.map(({ name, line, all }) => [name, line, all] as const))('%s: %s', (name, _line, all) => {
    edits(files, name, all);
  });
});
