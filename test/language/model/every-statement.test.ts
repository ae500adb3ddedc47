// A statement that the parser reads and the binder passes over would be silent: of every kind there is a line in the pages of the
// specification, the reference and the diagnostics without which the model is another.

import { expect, test } from 'vitest';
import { compile } from '#language/index.ts';
import type { BoundGoal } from '#language/model/indicator.ts';
import { rules } from '#language/syntax/description/rules.ts';
import { statements } from '#language/syntax/description/statements.ts';
import { read } from '#language/syntax/parse.ts';
import type { Statement } from '#language/syntax/statements.ts';
import type { Placed } from '#language/syntax/tree.ts';
import { modelText } from '#test/fixes/model-text.ts';
import { seedPlans } from '#test/hostile/seeds.ts';
import { somethingOfEverything } from '#test/lsp/something-of-everything.ts';

interface Line {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

function kindOf(statement: Statement): string {
  return statement.kind === 'rule' ? (statement.rule?.rule ?? '') : statement.kind;
}

function linesIn(members: readonly Placed[], base: number): readonly Line[] {
  return members.flatMap(({ start, declaration }) => [
    ...declaration.statements.map((one) => ({
      kind: kindOf(one),
      start: base + start + one.start,
      end: base + start + one.end,
    })),
    ...linesIn(declaration.members, base + start),
  ]);
}

/** What no page needs. */
const others = `perf 1 english
plan P "A plan" {
  years 2024
  language it
  library L
  follows BEFORE
  objective O "An objective" {
    owner "The registry"
    description "What it is for"
    detail "Strand" "Services"
  }
}
`;

const library = 'perf 1 english\nlibrary L "What plans have in common"\n';

const before = 'perf 1 english\nplan BEFORE "The plan that went before" {\n  years 2023\n}\n';

function modelOf(text: string): string {
  const files = [
    { name: 'library.perf', text: library },
    { name: 'plan.perf', text },
    ...(text.includes('library L\n') ? [{ name: 'previous.perf', text: before }] : []),
  ];
  return modelText(compile(files).value);
}

test('every kind of statement says something in the model', () => {
  const silent = new Set([...Object.keys(statements), ...Object.keys(rules)]);
  for (const text of [...seedPlans(), others]) {
    for (const { kind, start, end } of linesIn(read(text).tree.members, 0)) {
      if (silent.has(kind) && modelOf(text) !== modelOf(text.slice(0, start) + text.slice(end))) silent.delete(kind);
    }
  }
  expect([...silent]).toEqual([]);
});

const goalKinds: Readonly<Record<BoundGoal['kind'], true>> = {
  compare: true,
  relative: true,
  between: true,
  dated: true,
  grades: true,
  by: true,
  done: true,
  milestones: true,
  none: true,
};

test('every kind of target stands in the plan on which the walks of the editor go', () => {
  const files = Object.entries(somethingOfEverything).map(([name, text]) => ({ name, text }));
  const { value } = compile(files);
  const found = [...value[0]!.indicators.values()].flatMap(({ targets }) => targets.map(({ goal }) => goal.kind));
  expect(new Set(found)).toEqual(new Set(Object.keys(goalKinds)));
});
