// The real plans, bound: what is in them is found, and only real faults of the documents are reported. And whatever is done to
// their files, they are bound as far as they go.

import { describe, expect, test } from 'vitest';
import { messageOf } from '#language/diagnostics/report.ts';
import { compile, type Model, type SourceFile } from '#language/index.ts';
import { createLocator } from '#language/syntax/locate.ts';
import { exampleFiles, exampleFolders, exampleTables } from '#test/corpus.ts';

/** Counted in the documents: nodes without the plan itself, indicator places of its tree, places of scorecards. */
const counted: Record<string, { nodes: number; places: number; carded: number }> = {
  // Allegato 1: 3 areas, 10 strategic and 18 operational objectives, 99 places. On cards: 84 of Allegato 4, 93 of Allegato 5, 19 of the sheets of
  // section 4, 35 of 3.3.1, 94 of 3.3.2, 14 of 3.3.3, 6 of 2.2
  'modena-2024': { nodes: 31, places: 99, carded: 345 },
  // 3 areas, 9 strategic and 67 operational objectives
  'ferrara-2017': { nodes: 79, places: 219, carded: 0 },
  // 4 perspectives, 8 strategic and 16 operational objectives, 22 indicators
  'massa-carrara-2017/strategic': { nodes: 28, places: 22, carded: 0 },
  // 4 perspectives, 16 operational objectives, 48 indicators
  'massa-carrara-2017/operational': { nodes: 20, places: 48, carded: 0 },
};

/** The weights of programme 802 total 80 % in the plan of 2017. */
const faults: Record<string, readonly string[]> = {
  'modena-2017': ['weights-total'],
};

describe.each(exampleFolders)('%s', (folder) => {
  const files = exampleFiles(folder);

  test('binds, with nothing reported but what is wrong in the document', () => {
    const { value, diagnostics } = compile(files, exampleTables(folder));
    expect(value).toHaveLength(1);
    expect(diagnostics.map(({ code }) => code)).toEqual(faults[folder] ?? []);
  });

  if (counted[folder])
    test('holds as much as the document', () => {
      const [model] = compile(files).value;
      const { nodes, places } = model!;
      expect({ nodes: nodes.length - 1, places: places.length, carded: placesOnCards(model!) }).toEqual(
        counted[folder],
      );
    });

  test('in any order of files says the same', () => {
    const paths = (ordered: readonly SourceFile[]) => compile(ordered).value[0]!.places.map(({ path }) => path);
    expect(paths(files.toReversed())).toEqual(paths(files));
  });

  test('damaged anywhere, is bound around the damage', () => {
    for (const [at, file] of files.entries()) {
      for (const damage of damages(file.text)) {
        const damaged = files.with(at, { name: file.name, text: damage });
        const { trees, diagnostics } = compile(damaged);
        const locator = createLocator(trees);
        for (const diagnostic of diagnostics) {
          const { file: name, start, end } = locator.absolute(diagnostic.anchor);
          const { length } = damaged.find((one) => one.name === name)!.text;
          expect(start >= 0 && start <= end && end <= length, `${diagnostic.code} ${messageOf(diagnostic)}`).toBe(true);
        }
      }
    }
  });
});

function placesOnCards({ scorecards }: Model): number {
  let count = 0;
  const pending = [...scorecards];
  for (let node = pending.pop(); node; node = pending.pop()) {
    count += node.places.length;
    pending.push(...node.children);
  }
  return count;
}

/** Cut off, a line taken out, a line written twice. */
function damages(text: string): readonly string[] {
  const lines = text.split('\n');
  return [0.37, 0.83].flatMap((part) => {
    const at = Math.floor(part * lines.length);
    return [
      text.slice(0, Math.floor(part * text.length)),
      lines.toSpliced(at, 1).join('\n'),
      lines.toSpliced(at, 0, lines[at]!).join('\n'),
    ];
  });
}
