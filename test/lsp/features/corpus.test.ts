// Every name of the real plans: it hovers, leads somewhere, is found by its references, and can be renamed there and back.

import { describe, expect, test } from 'vitest';
import { score } from '#engine/score.ts';
import { compile } from '#language/index.ts';
import type { Occurrence } from '#lsp/features/context.ts';
import { definition } from '#lsp/features/definition.ts';
import { hover } from '#lsp/features/hover/hover.ts';
import { references } from '#lsp/features/references.ts';
import { rename } from '#lsp/features/rename.ts';
import { defaultSettings } from '#lsp/workspace/settings.ts';
import { createWorkspace } from '#lsp/workspace/workspace.ts';
import { exampleFiles, exampleFolders } from '#test/corpus.ts';
import { contextOf, edited } from '../marked.ts';

/** Renaming touches a whole plan: each kind of thing, and every so many of them. */
const every = 97;

describe.each(exampleFolders)('%s', (folder) => {
  const files = exampleFiles(folder);
  const workspace = createWorkspace({ settingsOf: () => defaultSettings });
  for (const { name, text } of files) workspace.putPlan(name, text);
  const contexts = new Map(files.map(({ name }) => [name, contextOf(workspace, name)]));
  const occurrences = files.flatMap(({ name }) => contexts.get(name)!.names.inFile(name));

  test('every name means something, hovers and leads to its declaration', () => {
    expect(occurrences.length).toBeGreaterThan(20);
    const failing = occurrences.filter((occurrence) => !leadsSomewhere(occurrence));
    expect(failing.map(({ name, file, sought }) => `${sought} ${name.text} in ${file}`)).toEqual([]);
  });

  test('every name is among the references of what it means', () => {
    const lost = occurrences.filter(({ file, start }) => {
      const found = references(contexts.get(file)!, start, { definitions: true });
      return !found.some((place) => place.file === file && place.start === start);
    });
    expect(lost.map(({ name }) => name.text)).toEqual([]);
  }, 60_000);

  test('names can be renamed there and back, and no score changes', () => {
    const definitions = occurrences.filter(({ role }, index) => role === 'definition' && index % every === 0);
    const before = scoresOf(files);
    for (const { file, start, symbol } of definitions) {
      const there = renamed(files, file, start, '_Renamed with care');
      expect(scoresOf(there.files)).toEqual(before);
      const back = renamed(there.files, file, there.start, symbol!.code);
      expect(scoresOf(back.files)).toEqual(before);
    }
  }, 120_000);

  function leadsSomewhere({ symbol, file, start }: Occurrence): boolean {
    const context = contexts.get(file)!;
    return symbol !== null && hover(context, start) !== null && definition(context, start).length > 0;
  }
});

type Files = readonly { readonly name: string; readonly text: string }[];

function renamed(files: Files, file: string, start: number, code: string) {
  const workspace = createWorkspace({ settingsOf: () => defaultSettings });
  for (const { name, text } of files) workspace.putPlan(name, text);
  const result = rename(contextOf(workspace, file), start, code);
  if (!result || 'refused' in result) throw new Error(`${code}: ${result?.refused ?? 'no name'}`);
  const edits = new Map(result.files.map((one) => [one.file, one.edits]));
  const shift = (edits.get(file) ?? [])
    .filter((edit) => edit.start < start)
    .reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  return {
    start: start + shift,
    files: files.map(({ name, text }) => ({ name, text: edited(text, edits.get(name) ?? []) })),
  };
}

/** By order, since codes differ. */
function scoresOf(files: Files): readonly string[] {
  const { value } = compile(files);
  const { nodes, places } = score(value[0]!).value;
  return [...nodes.map(({ score: own }) => shown(own)), ...places.map(({ attainment }) => shown(attainment))];
}

function shown(number: { readonly n: bigint; readonly d: bigint } | null): string {
  return number ? `${number.n}/${number.d}` : 'none';
}
