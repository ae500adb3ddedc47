// The panel "Scores": which rows it has, what is told of them, and that it is the same after edits as from scratch.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { score } from '#engine/score.ts';
import { compile } from '#language/index.ts';
import type { Context } from '#lsp/features/context.ts';
import type { ScoresAsked, ScoresPanel } from '#lsp/features/results.ts';
import { createLanguageService } from '#lsp/language-service.ts';
import { defaultSettings } from '#lsp/workspace/settings.ts';

const text = `perf 1 english
plan P "A plan" {
  years 2023..2024
  policy p
  area 1 weight 40% "Services" {
    objective O "Faster" {
      owner "Ada"
      indicator A weight 1 "Answers" {
        formula Answers / Questions
        unit %
        target 2023 >= 80%
        target 2024 >= 90%
      }
    }
  }
  area 2 weight 60% "Trust" {
    indicator B "Visits" { target 2024 >= 100
    actual 2024 = 50 }
  }
}
policy p { band good >= 80% "Good"
band bad "Bad" }
measure Answers { 2023 = 72
2024 = 81 }
measure Questions { 2023 = 100
2024 = 100 }
`;

const atFirst: ScoresAsked = {
  year: null,
  part: null,
  scorecard: null,
  office: null,
  open: null,
  told: [],
  seen: null,
  offset: null,
};

interface Opened {
  readonly panel: (asked?: Partial<ScoresAsked>) => ScoresPanel;
  readonly service: ReturnType<typeof createLanguageService>;
}

function open(plan: string): Opened {
  const service = createLanguageService({ settingsOf: () => defaultSettings });
  service.files.putPlan('plan.perf', plan);
  const context = (): Context => service.contextOf(service.workspace().files.get('plan.perf')!);
  return {
    panel: (asked = {}) => service.features.scoresPanel(context(), { ...atFirst, ...asked })!,
    service,
  };
}

const paths = ({ rows }: ScoresPanel): readonly string[] => rows.map(({ path, level }) => `${level} ${path}`);
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

test('at first what stands in the root is unfolded, and all that is asked for', () => {
  const { panel } = open(text);
  expect(paths(panel())).toEqual(['1 1', '2 1/O', '1 2', '2 2/B']);
  expect(paths(panel({ open: [] }))).toEqual(['1 1', '1 2']);
  expect(paths(panel({ open: 'all' }))).toEqual(['1 1', '2 1/O', '3 1/O/A', '1 2', '2 2/B']);
  expect(paths(panel({ open: [], seen: '1/O/A' }))).toEqual(['1 1', '2 1/O', '3 1/O/A', '1 2']);
});

test('a line has score, points lost in the whole and the year before; a card how it came about, with what leads on', () => {
  const { panel } = open(text);
  const { rows } = panel({ open: 'all', told: ['1/O/A'] });
  const row = rows.find(({ path }) => path === '1/O/A')!;
  // 81 / 100 of 90 % is 90 %, the year before 72 / 100 of 80 %; 10 % of the 40 % that it counts for are 4 points
  expect(textOf(row.line)).toMatch(/90\.00 %.*Answers.*= 90\.00 % ?−4\.00/);
  expect(textOf(row.card)).toContain('81 / 100 = 81 %');
  expect(row.card).toContain('href="#measure Questions"');
  expect(text.slice(row.start, row.end)).toBe('A');
  expect(textOf(rows.find(({ path }) => path === '2/B')!.line)).toContain('−30.00');
});

test('the row of the cursor; of what is folded, the one above', () => {
  const { panel } = open(text);
  const offset = text.indexOf('formula');
  expect(panel({ open: 'all', offset }).current).toBe('1/O/A');
  expect(panel({ offset }).current).toBe('1/O');
  expect(panel({ open: [], offset }).current).toBe('1');
  expect(panel({ offset: text.indexOf('policy p') }).current).toBeNull();
});

test('another year, a part of it; what there is not is as at first', () => {
  const { panel } = open(text);
  expect(panel({ year: 2023 }).chosen.year).toBe('2023');
  expect(panel({ part: 'H1' }).parts.map(({ text: shown }) => shown)).toContain('2024-H1');
  expect(panel({ scorecard: 'gone', office: 'gone' }).rows).toHaveLength(4);
});

test('after edits it is what it is from scratch, and marked where a line is broken', () => {
  const { panel, service } = open(text);
  const asked = { open: 'all', told: ['1/O/A', '2', '2/B'] } as const;
  let now = text;
  panel(asked);
  for (const [from, to] of [
    ['2024 = 81', '2024 = 90'],
    ['target 2024 >= 100', 'target 2024 = >= 100'],
    ['target 2024 = >= 100', 'target 2024 >= 40'],
    ['weight 40%', 'weight 10%'],
  ] as const) {
    const start = now.indexOf(from);
    service.files.edit('plan.perf', [() => ({ start, end: start + from.length, text: to })]);
    now = now.replace(from, to);
    expect(panel(asked)).toEqual(open(now).panel(asked));
  }
});

test('every row of a real plan is drawn, with its card', () => {
  const page = readFileSync(new URL('../../pages/explained.md', import.meta.url), 'utf8');
  const plan = /^```perf\n([\s\S]*?)^```$/m.exec(page)![1]!;
  const { nodes, places } = score(compile([{ name: 'plan.perf', text: plan }]).value[0]!).value;
  const all = [...nodes.slice(1).map(({ node }) => node.path), ...places.map(({ place }) => place.path)];
  const { rows } = open(plan).panel({ open: 'all', told: all });
  expect(rows.map(({ path }) => path).sort()).toEqual([...all].sort());
  expect(rows.filter(({ card }) => card === '')).toEqual([]);
});
