// What is common to several plans, in the editor: from a plan into its library and back, over all plans that use it.

import { describe, expect, test } from 'vitest';
import { completion } from '#lsp/features/completion/completion.ts';
import { definition } from '#lsp/features/definition.ts';
import { documentLinks } from '#lsp/features/document-links.ts';
import { hover } from '#lsp/features/hover/hover.ts';
import { references } from '#lsp/features/references.ts';
import { rename } from '#lsp/features/rename.ts';
import { workspaceSymbols } from '#lsp/features/workspace-symbols.ts';
import { edited, marked } from '../marked.ts';

const library = `--- library.perf
perf 1 english
library L "What bodies have in common" {
  policy common
  indicator K1 "Days until a payment" {
    formula Days
    target 2024 <= 30
  }
}
policy common "Common policy" {
  cap 100%
  missed <= linear
}
`;
const measures = `--- measures.perf
perf 1 english for L
measure Days "Days" unit N.
`;
const a = `--- a/plan.perf
perf 1 english
plan A "Body A" {
  years 2024
  library L
  cap 110%
  use K1
}
actuals 2024 {
  Days = 33
}
`;
const b = `--- b/plan.perf
perf 1 italian
piano B "Ente B" {
  anni 2024
  libreria L
  usa K1
}
misura Days "Contati altrimenti" {
  2024 = 20
}
`;
const all = library + measures + a + b;

function drawn(
  places: readonly { file: string; start: number; end: number }[],
  of: ReturnType<typeof marked>,
): string[] {
  return places.map(({ file, start, end }) => {
    const source = of.context.workspace.files.get(file)!;
    return `${file}:${source.lines.position(start).line} ${source.text.slice(start, end)}`;
  });
}

test('from a plan to what its library declares', () => {
  for (const [text, to] of [
    [all.replace('use K1', 'use K1<|>'), 'library.perf:4 K1'],
    [all.replace('library L\n  cap', 'library L<|>\n  cap'), 'library.perf:2 L'],
    [all.replace('for L', 'for L<|>'), 'library.perf:2 L'],
    [all.replace('Days = 33', 'Days<|> = 33'), 'measures.perf:2 Days'],
  ] as const) {
    const at = marked(text);
    expect(drawn(definition(at.context, at.offset), at)).toEqual([to]);
  }
  const at = marked(all.replace('for L', 'for L<|>'));
  expect(documentLinks(at.context)).toMatchObject([{ target: { file: 'library.perf' } }]);
});

test('from a library to all plans that use it', () => {
  const at = marked(all.replace('indicator K1', 'indicator K1<|>'));
  expect(drawn(references(at.context, at.offset, { definitions: false }), at)).toEqual([
    'a/plan.perf:6 K1',
    'b/plan.perf:5 K1',
  ]);
});

describe('rename', () => {
  function renamed(text: string, code: string): Record<string, string> | string {
    const { context, offset } = marked(text);
    const result = rename(context, offset, code);
    if (!result || 'refused' in result) return result?.refused ?? 'nothing to rename';
    return Object.fromEntries(
      result.files.map(({ file, edits }) => [file, edited(context.workspace.files.get(file)!.text, edits)]),
    );
  }

  test('of what a library declares, in every plan, from wherever it is asked', () => {
    for (const from of [all.replace('use K1', 'use K1<|>'), all.replace('indicator K1', 'indicator K1<|>')]) {
      const texts = renamed(from, 'PAY') as Record<string, string>;
      expect(Object.keys(texts).toSorted()).toEqual(['a/plan.perf', 'b/plan.perf', 'library.perf']);
      expect(texts['b/plan.perf']).toContain('usa PAY');
    }
  });

  test('leaves alone the plan that replaces it', () => {
    const texts = renamed(all.replace('measure Days', 'measure Days<|>'), 'Span') as Record<string, string>;
    expect(Object.keys(texts).toSorted()).toEqual(['a/plan.perf', 'library.perf', 'measures.perf']);
  });

  test('is refused where the plan would no longer replace it', () => {
    expect(renamed(all.replace('misura Days', 'misura Days<|>'), 'Span')).toContain('replaces that of L');
  });

  test('is refused where a plan has the code already', () => {
    const text = all.replace('indicator K1', 'indicator K1<|>').replace('  use K1\n}', '  use K1\n  indicator X\n}');
    expect(renamed(text, 'X')).toContain('exists already');
  });
});

test('what is said of it', () => {
  const inPlan = marked(all.replace('library L\n  cap', 'library L<|>\n  cap'));
  expect(hover(inPlan.context, inPlan.offset)?.markdown).toContain('| departs in | rule cap |');
  const inLibrary = marked(all.replace('library L "', 'library L<|> "'));
  expect(hover(inLibrary.context, inLibrary.offset)?.markdown).toContain('| used by | A, B |');
  const used = marked(all.replace('use K1', 'use K1<|>'));
  expect(hover(used.context, used.offset)?.markdown).toContain('| library | L What bodies have in common |');
});

test('what it declares is offered, and itself where a plan names none yet', () => {
  const use = marked(all.replace('use K1', 'use <|>'));
  expect(completion(use.context, use.offset).items.map(({ label }) => label)).toContain('K1');
  const fresh = marked(all.replace('library L\n  cap', 'library <|>\n  cap'));
  expect(completion(fresh.context, fresh.offset).items.map(({ label }) => label)).toContain('L');
});

test('it is found once in the workspace', () => {
  const { context } = marked(all);
  expect(workspaceSymbols(context.workspace, 'K1').map(({ file }) => file)).toEqual(['library.perf']);
});

test('what plans say otherwise is a hint at their own lines; a library that is used by none has one, too', () => {
  const { context } = marked(all);
  const codes = (file: string): readonly string[] =>
    context.workspace.diagnosticsOf(file).map(({ diagnostic }) => diagnostic.code);
  expect(codes('a/plan.perf')).toContain('departs-from-library');
  expect(codes('b/plan.perf')).toContain('departs-from-library');
  expect(codes('library.perf')).toEqual([]);
  const unused = marked(library + measures + a.replace('  library L\n', '').replace('  use K1\n', ''));
  const found = unused.context.workspace.diagnosticsOf('library.perf').map(({ diagnostic }) => diagnostic.code);
  expect(found).toContain('unused-library');
});
