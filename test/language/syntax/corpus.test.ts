// Real plans, whole and broken: whatever is done to a file, it is read.

import { describe, expect, test } from 'vitest';
import { parse } from '#language/syntax/parse.ts';
import type { Placed, SyntaxTree } from '#language/syntax/tree.ts';
import { allExampleFiles } from '#test/corpus.ts';
import { isWhole } from '#test/runs.ts';

describe.each(allExampleFiles)('$name', ({ name, text }) => {
  test('is read without a word', () => {
    expect(parse({ name, text }).diagnostics).toEqual([]);
  });

  test('cut off anywhere, is read as far as it goes', () => {
    for (let end = 0; end < text.length; end += isWhole ? 97 : 485) {
      const { value } = parse({ name, text: text.slice(0, end) });
      expect(misplaced(value)).toEqual([]);
    }
  });

  test('with a piece torn out anywhere, is read around it', () => {
    for (let start = 0; start < text.length; start += 1009) {
      const { value } = parse({ name, text: text.slice(0, start) + text.slice(start + (start % 53)) });
      expect(misplaced(value)).toEqual([]);
    }
  });

  test('without its last brace, costs one diagnostic and loses nothing', () => {
    const last = text.lastIndexOf('}');
    if (last < 0) return;
    const whole = parse({ name, text }).value;
    const { value, diagnostics } = parse({ name, text: text.slice(0, last) + text.slice(last + 1) });
    expect(diagnostics.map(({ code }) => code)).toEqual(['missing-brace']);
    expect(count(value.members)).toBe(count(whole.members));
  });

  test('says the same with Windows line ends', () => {
    const { value, diagnostics } = parse({ name, text: text.replaceAll('\n', '\r\n') });
    expect(diagnostics).toEqual([]);
    expect(count(value.members)).toBe(count(parse({ name, text }).value.members));
  });
});

/** Declarations and their statements. */
function count(members: readonly Placed[]): number {
  return members.reduce(
    (sum, { declaration }) => sum + 1 + declaration.statements.length + count(declaration.members),
    0,
  );
}

/** Declarations that are not inside what holds them, and statements that are not inside their declaration. */
function misplaced({ members, length }: SyntaxTree): string[] {
  const found: string[] = [];
  const visit = (held: readonly Placed[], within: number): void => {
    for (const { start, declaration } of held) {
      if (start < 0 || start + declaration.length > within) found.push(`${declaration.kind} at ${start}`);
      for (const statement of declaration.statements) {
        if (statement.start < 0 || statement.end < statement.start || statement.end > declaration.length) {
          found.push(`${statement.kind} at ${statement.start}`);
        }
      }
      visit(declaration.members, declaration.length);
    }
  };
  visit(members, length);
  return found;
}
