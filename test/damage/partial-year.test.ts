// If only parts of a year have values, every output says so.

import { describe, expect, test } from 'vitest';
import { scoreMarkdown } from '#cli/render/score/markdown.ts';
import { scoreTable } from '#cli/render/score/table.ts';
import { unstyled } from '#cli/render/style.ts';
import { scoreJson } from '#engine/json/json.ts';
import { score } from '#engine/score.ts';
import { reasonIn } from '#engine/words/reason.ts';
import { compile, type Model } from '#language/index.ts';
import { hover } from '#lsp/features/hover/hover.ts';
import { marked } from '../lsp/marked.ts';

const plan = (missing: string): string => `perf 1 english
plan P "A plan" {
  years 2024
  policy p
  objective O<|> "One" {
    indicator A "Courses" {
      target 2024 >= 10
      actual 2024-Q1 = 2
      actual 2024-H1 = 5
    }
    indicator B "Ratio" {
      formula M / N
      target 2024 >= 50%
      unit %
    }
  }
}
policy p {
  missing ${missing}
  missed <= linear
}
measure M "Answered" {
  2024-Q3 = 20
}
measure N "Asked" {
  2024 = 40
}
`;

function modelOf(missing: string): Model {
  return compile([{ name: 'plan.perf', text: plan(missing).replace('<|>', '') }]).value[0]!;
}

describe.each(['excluded', 'zero', 'blocks'])('what is missing is %s', (missing) => {
  const { value: scores } = score(modelOf(missing));
  const root = scores.nodes[0]!;
  const choice = { all: true, depth: null, language: 'en' as const, where: () => '' };

  test('in the table and in Markdown', () => {
    // M is known by the end of September, A by the end of June: the later of both
    const says = 'there are values as of 2024-Q3: --as-of 2024-Q3';
    expect(scoreTable(scores, root, { ...choice, style: unstyled, width: 120 })).toContain(says);
    expect(scoreMarkdown(scores, root, choice)).toContain('2024-Q3: --as-of 2024-Q3');
  });

  test('in JSON', () => {
    const json = scoreJson(scores);
    expect(json.known).toBe('2024-Q3');
    expect(json.indicators.map(({ known }) => known)).toEqual(['2024-H1', '2024-Q3']);
  });

  test('as the reason', () => {
    expect(reasonIn('en', scores.places[0]!.reason!)).toBe(
      'there is no value of A for 2024; there is one as of 2024-H1: --as-of 2024-H1',
    );
    expect(reasonIn('it', scores.places[1]!.reason!)).toContain('2024-Q3: --as-of 2024-Q3');
  });

  test('on hover', () => {
    const { context, offset } = marked(plan(missing));
    expect(hover(context, offset)?.markdown).toContain('2024-Q3');
  });
});

test('what is known as of a part of the year is not said where that part is scored, or where the year has values', () => {
  const model = modelOf('excluded');
  const half = { first: 2024, last: 2024, part: 'H1' };
  expect(scoreJson(score(model, { asOf: half }).value).known).toBeNull();
  const whole = plan('excluded').replace('<|>', '').replace('2024-Q1 = 2', '2024 = 11').replace('2024-Q3 =', '2024 =');
  expect(scoreJson(score(compile([{ name: 'plan.perf', text: whole }]).value[0]!).value).known).toBeNull();
});
