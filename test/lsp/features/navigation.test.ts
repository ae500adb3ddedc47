import { describe, expect, test } from 'vitest';
import { incomingCalls, outgoingCalls, prepareCalls } from '#lsp/features/call-hierarchy.ts';
import { declaration, definition } from '#lsp/features/definition.ts';
import { documentLinks } from '#lsp/features/document-links.ts';
import { documentSymbols } from '#lsp/features/document-symbols.ts';
import { folding } from '#lsp/features/folding.ts';
import { highlights, linkedEditing, references } from '#lsp/features/references.ts';
import { prepareRename, rename } from '#lsp/features/rename.ts';
import type { OutlineItem } from '#lsp/features/results.ts';
import { selectionRanges } from '#lsp/features/selection-ranges.ts';
import { workspaceSymbols } from '#lsp/features/workspace-symbols.ts';
import { edited, marked, measures, plan } from '../marked.ts';

const body = `  objective O "Procedures" {
    indicator I weight 50% "Digital tools" {
      formula Too<|>ls / Firms
      target 2024 >= 10%
    }
  }`;
const text = `--- plan.perf\n${plan(body)}--- measures.perf\nperf 1 english for P\n${measures}`;

/** `file:line text` of each place. */
function drawn(
  places: readonly { file: string; start: number; end: number }[],
  of: ReturnType<typeof marked>,
): string[] {
  return places.map(({ file, start, end }) => {
    const source = of.context.workspace.files.get(file)!;
    return `${file}:${source.lines.position(start).line} ${source.text.slice(start, end)}`;
  });
}

describe('going to', () => {
  test('where a name is declared', () => {
    const at = marked(text);
    expect(drawn(definition(at.context, at.offset), at)).toEqual(['measures.perf:2 Tools']);
  });

  test('from a declaration to its uses', () => {
    const at = marked(plan('  objective O { }\n  indicator I<|> { }\n', 'scorecard S {\n  use I\n}\n'));
    expect(drawn(declaration(at.context, at.offset), at)).toEqual(['plan.perf:9 I']);
  });

  test('everywhere it is named', () => {
    const at = marked(text);
    expect(drawn(references(at.context, at.offset, { definitions: true }), at)).toEqual([
      'measures.perf:2 Tools',
      'plan.perf:6 Tools',
    ]);
    expect(drawn(references(at.context, at.offset, { definitions: false }), at)).toEqual(['plan.perf:6 Tools']);
    expect(highlights(at.context, at.offset)).toHaveLength(1);
  });

  test('in parentheses and with an index, the code alone', () => {
    const at = marked(text.replace('Too<|>ls / Firms', '((Too<|>ls)) / (Tools [n-1] + sum(Tools[2023..2024]))'));
    expect(drawn(references(at.context, at.offset, { definitions: false }), at)).toEqual([
      'plan.perf:6 Tools',
      'plan.perf:6 Tools',
      'plan.perf:6 Tools',
    ]);
  });

  test('the plan that a file is for, and addresses', () => {
    const at = marked(`--- a.perf\nperf 1 english for P<|>\n// https://example.org/x.\n--- plan.perf\n${plan('')}`);
    expect(documentLinks(at.context)).toMatchObject([
      { target: { file: 'plan.perf' } },
      { target: 'https://example.org/x' },
    ]);
  });
});

test('the plan that a scorecard uses', () => {
  const at = marked(plan('  objective O { }\n', 'scorecard S {\n  use P<|>\n}\n'));
  expect(drawn(definition(at.context, at.offset), at)).toEqual(['plan.perf:2 P']);
  expect(drawn(references(at.context, at.offset, { definitions: false }), at)).toEqual(['plan.perf:8 P']);
});

describe('rename', () => {
  function check(source: string, name: string, expected: readonly string[]): void {
    const { context, offset } = marked(source);
    const result = rename(context, offset, name);
    if (!result || 'refused' in result) throw new Error(result?.refused ?? 'nothing to rename');
    const lines = result.files.flatMap(({ file, edits }) => {
      const before = context.workspace.files.get(file)!.text;
      const after = edited(before, edits).split('\n');
      return after.filter((line, index) => line !== before.split('\n')[index]).map((line) => `${file}: ${line.trim()}`);
    });
    expect(lines.toSorted()).toEqual(expected);
  }

  test('reaches every file, and adds backticks where they are needed', () => {
    check(text, 'Strumenti', [
      'measures.perf: measure Strumenti "Digital tools" source "Register" {',
      'plan.perf: formula Strumenti / Firms',
    ]);
    check(text, 'Two words', [
      'measures.perf: measure `Two words` "Digital tools" source "Register" {',
      'plan.perf: formula `Two words` / Firms',
    ]);
    check(text, '2.50', [
      'measures.perf: measure 2.50 "Digital tools" source "Register" {',
      'plan.perf: formula `2.50` / Firms',
    ]);
  });

  test('reaches the weights that are the measure’s value', () => {
    const weighed = `${plan('  indicator I weight Fir<|>ms "Tools" {\n    target 2024 >= 10\n  }', measures)}`;
    check(weighed, 'Imprese', [
      'plan.perf: indicator I weight Imprese "Tools" {',
      'plan.perf: measure Imprese "Active firms" {',
    ]);
  });

  test('refuses what exists, and what is no code', () => {
    const { context, offset } = marked(text);
    expect(rename(context, offset, 'Firms')).toEqual({ refused: 'Firms exists already' });
    expect(rename(context, offset, '')).toMatchObject({ refused: expect.any(String) });
    expect(prepareRename(context, offset)).toMatchObject({ text: 'Tools' });
  });
});

describe('the outline', () => {
  test('is the tree, with scores', () => {
    const { context } = marked(text);
    const names = (items: readonly OutlineItem[]): unknown[] =>
      items.map(({ name, detail, children }) => [name, detail, names(children)]);
    expect(names(documentSymbols(context))).toEqual([
      ['P', 'A plan · 100.00 %', [['O', 'Procedures · 100.00 %', [['I', 'Digital tools · 100.00 %', []]]]]],
    ]);
  });

  test('of all plans is found by a few letters', () => {
    const { context } = marked(text);
    expect(workspaceSymbols(context.workspace, 'frm').map(({ name }) => name)).toEqual(['Firms Active firms']);
  });

  test('is found by its own letters however many have them too', () => {
    const many = Array.from({ length: 400 }, (_, index) => `measure F${index}irms "f i r m s"\n`).join('');
    const { context } = marked(plan('', `${many}${measures}`));
    const found = workspaceSymbols(context.workspace, 'firms').map(({ name }) => name);
    expect(found).toHaveLength(300);
    expect(found[0]).toBe('Firms Active firms');
  });

  test('folds, and selections grow', () => {
    const at = marked(text);
    expect(folding(at.context).map(({ kind }) => kind)).toEqual(['block', 'block', 'block']);
    const grown = selectionRanges(at.context, at.offset).map(({ start, end }) =>
      at.context.file.text.slice(start, end).split('\n')[0]?.trim(),
    );
    expect(grown.slice(0, 2)).toEqual(['Tools', 'formula Tools / Firms']);
    expect(grown).toContain('indicator I weight 50% "Digital tools" {');
  });

  test('links what can be typed together only within one file', () => {
    const apart = marked(text);
    expect(linkedEditing(apart.context, apart.offset)).toEqual([]);
    const here = marked(plan(body, measures));
    expect(linkedEditing(here.context, here.offset)).toHaveLength(2);
  });
});

describe('what feeds what', () => {
  test('a measure goes into indicators, and they into nodes', () => {
    const { context, offset } = marked(text);
    const [measure] = prepareCalls(context, offset);
    const [place] = incomingCalls(context, measure!);
    expect(place?.item).toMatchObject({ name: 'I', kind: 'indicator' });
    expect(place?.at.map(({ start, end }) => context.file.text.slice(start, end))).toEqual(['Tools']);
    const [node] = incomingCalls(context, place!.item);
    expect(node?.item).toMatchObject({ name: 'O' });
    expect(outgoingCalls(context, node!.item).map(({ item }) => item.name)).toEqual(['I']);
    expect(outgoingCalls(context, place!.item).map(({ item }) => item.name)).toEqual(['Tools', 'Firms']);
  });
});
