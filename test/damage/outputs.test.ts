// Every output marks incomplete scores: for every plan of examples/, with one line broken.

import { describe, expect, test } from 'vitest';
import { score } from '#engine/score.ts';
import { compile, type Model, type SourceFile } from '#language/index.ts';
import { createRandom, type Random } from '#test/language/syntax/random-edits.ts';
import { exampleFiles, exampleFolders } from '../corpus.ts';
import { broken } from './breakages.ts';
import { inEditor, onCommandLine } from './outputs.ts';

describe.each(exampleFolders)('%s', (folder) => {
  const files = exampleFiles(folder);
  const [before] = compile(files).value;
  const { year } = score(before!).value;

  test('as it is carries no mark', () => {
    const { nodes, places } = score(before!).value;
    expect([...nodes, ...places].filter(({ incomplete }) => incomplete.length > 0)).toEqual([]);
  });

  test('with a broken target or value carries it in every output', () => {
    const { files: now, model } = incomplete(files, year, createRandom(5));
    const name = model.root.anchor.file;
    for (const { output, text, mark } of [...onCommandLine(model, before!, year), ...inEditor(now, name)])
      expect(text, output).toMatch(mark);
  });
});

interface Damaged {
  readonly files: readonly SourceFile[];
  readonly model: Model;
}

/** Breaks lines until one of them leaves the score of the plan incomplete. */
function incomplete(files: readonly SourceFile[], year: number, random: Random): Damaged {
  for (;;) {
    const { files: now } = broken(files, random, (line) => /^(?:target|actual|attuale|valore)\b/.test(line));
    const [model] = compile(now).value;
    if (model && score(model, { year }).value.of(model.root).incomplete.length > 0) return { files: now, model };
  }
}
