// What is said of a slip in a line: two lines of each kind from the pages of the specification, each with a word left out, twice, mistyped or out of
// its place. `npm run test:slow -- test/slips --update` writes the answers, to be read: does each say what its writer would have to do?

import { expect, test } from 'vitest';
import { fixesOf, messageOf } from '#language/diagnostics/report.ts';
import { compile } from '#language/index.ts';
import { read } from '#language/syntax/parse.ts';
import type { Statement } from '#language/syntax/statements.ts';
import type { Placed } from '#language/syntax/tree.ts';
import { seedPlans } from '../hostile/seeds.ts';

interface Line {
  readonly kind: string;
  readonly plan: string;
  readonly start: number;
  readonly end: number;
}

function linesIn(plan: string, members: readonly Placed[], base: number): readonly Line[] {
  return members.flatMap(({ start, declaration }) => [
    { kind: declaration.kind, plan, start: base + start, end: base + start + declaration.headEnd },
    ...declaration.statements.map((one) => ({
      kind: kindOf(one),
      plan,
      start: base + start + one.start,
      end: base + start + one.end,
    })),
    ...linesIn(plan, declaration.members, base + start),
  ]);
}

/** Targets by what they are: a figure, a change on another figure, a range, a day. */
function kindOf(statement: Statement): string {
  if (statement.kind === 'rule') return statement.rule?.rule ?? 'rule';
  if (statement.kind !== 'target' || !statement.goal) return statement.kind;
  const { goal } = statement;
  return `target, ${goal.kind === 'compare' && goal.on ? `on ${goal.on.kind}` : goal.kind}`;
}

/** Of each kind the first two that differ, of plans that nothing is wrong with. */
function chosen(): readonly Line[] {
  const found = new Map<string, Map<string, Line>>();
  for (const plan of seedPlans()) {
    if (plan.length > 2000 || compile([{ name: 'plan.perf', text: plan }]).diagnostics.length > 0) continue;
    for (const line of linesIn(plan, read(plan).tree.members, 0)) {
      const its = found.get(line.kind) ?? new Map<string, Line>();
      found.set(line.kind, its);
      const text = plan.slice(line.start, line.end);
      if (its.size < 2 && !text.includes('\n')) its.set(text, line);
    }
  }
  return [...found.values()].flatMap((its) => [...its.values()]);
}

const lines = chosen();

/** Words, quoted texts, signs and parentheses. */
const parts = /"[^"]*"|`[^`]*`|[(),]|[^\s(),]+/g;

/** Another line, or null where that makes no sense. */
const slips: Readonly<Record<string, (line: string) => string | null>> = {
  'the last word left out': (line) => line.replace(/\s*(?:"[^"]*"|\S+)\s*(?<brace>\{?)$/, ' $<brace>'),
  'the second word left out': (line) => withoutWord(line, 1),
  'the third word left out': (line) => withoutWord(line, 2),
  'a word twice': (line) => line.replace(/(\S+)(\s*\{?)$/, '$1 $1$2'),
  'the first word mistyped': (line) => line.replace(/^(\w)(\w)(\w)/, '$1$3$2'),
  'the last word mistyped': (line) => line.replace(/([a-z])([a-z])(["`]?\s*\{?)$/, '$2$1$3'),
  'a word in place of the first figure': (line) => (/\d/.test(line) ? line.replace(/\d[\d_.,]*/, 'abc') : null),
  'the whole line twice': (line) => (line.endsWith('{') ? null : `${line}\n${line}`),
  'the line again, with another figure': (line) =>
    again(
      line,
      line.replace(/\d(?=\D*$)/, (digit) => `${(Number(digit) + 1) % 10}`),
    ),
  'the line again, with another text': (line) => again(line, line.replace(/"[^"]*"(?=[^"]*$)/, '"Another"')),
  'a percentage or a number instead': (line) =>
    /\d%/.test(line) ? line.replaceAll('%', '') : line.replace(/(\d)(?=\D*$)/, '$1%'),
  'in euro': (line) => line.replace(/(\d)(?=[^\d%]*$)/, '$1 EUR'),
  'another comparison': (line) => (/[<>]=/.test(line) ? line.replace(/[<>]=/, '=>') : null),
};

function again(line: string, other: string): string | null {
  return line.endsWith('{') || other === line ? null : `${line}\n${other}`;
}

function withoutWord(line: string, at: number): string | null {
  const found = [...line.matchAll(parts)][at];
  return found ? line.slice(0, found.index) + line.slice(found.index + found[0].length).trimStart() : null;
}

test.each(Object.keys(slips))('%s', async (slip) => {
  const told = lines.flatMap(({ plan, start, end, kind }) => {
    const line = plan.slice(start, end);
    const wrong = slips[slip]!(line);
    if (wrong === null || wrong === line) return [];
    return [
      `${kind}\n  ${wrong.replaceAll('\n', '\n  ')}\n${answers(plan.slice(0, start) + wrong + plan.slice(end), start)}`,
    ];
  });
  await expect(told.join('\n')).toMatchFileSnapshot(`${slip.replaceAll(' ', '-')}.txt`);
});

/** Italian at every third, so that both are there. */
function answers(text: string, at: number): string {
  const language = at % 3 === 0 ? 'it' : 'en';
  const told = compile([{ name: 'plan.perf', text }]).diagnostics.map((diagnostic) => {
    const { code, anchor } = diagnostic;
    const fixes = fixesOf(diagnostic).map(
      ({ title, edits }) => `\n      ${title[language]}: ${edits.map((edit) => JSON.stringify(edit.text)).join(' ')}`,
    );
    return `    [${code}] ${messageOf(diagnostic, language)} (${anchor.end - anchor.start} characters)${fixes.join('')}`;
  });
  return told.length > 0 ? `${told.slice(0, 4).join('\n')}\n` : '    nothing\n';
}
