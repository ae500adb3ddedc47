// Code lenses above each node: its score, the trend since last year, what holds it back.

import { compare } from '#engine/arithmetic/rational.ts';
import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { treeOf } from '#engine/scoring/tree.ts';
import { withMark } from '#engine/words/incomplete.ts';
import { pairIn } from '#engine/words/score.ts';
import { printYear } from '#language/model/values/calendar.ts';
import type { Placed } from '#language/syntax/tree.ts';
import type { Context, Plan } from './context.ts';
import type { Features } from './features.ts';
import type { Lens } from './results.ts';
import { resultOf, scoreText } from './score-text.ts';

export const codeLenses: Features['codeLenses'] = (context) => {
  if (!context.settings.codeLens || !context.plan || context.file.kind !== 'plan') return [];
  return lensesOf(context, context.plan, context.file.tree.members, 0);
};

function lensesOf(context: Context, plan: Plan, members: readonly Placed[], base: number): Lens[] {
  if (context.cancelled()) return [];
  return members.flatMap(({ start, declaration }) => {
    const at = base + start;
    const result = resultOf(context, declaration);
    const span = { start: at + declaration.keyword.start, end: at + declaration.keyword.end };
    const own = result?.kind === 'node' && scoreText(context, result) !== '' ? ofNode(context, plan, result) : [];
    return [...own.map((lens) => ({ ...span, ...lens })), ...lensesOf(context, plan, declaration.members, at)];
  });
}

type Words = Omit<Lens, 'start' | 'end'>;

function ofNode(context: Context, plan: Plan, result: NodeResult): Words[] {
  const { path } = result.node;
  const text = says[context.settings.language];
  const argument = { file: plan.model.root.anchor.file, plan: plan.model.code, path };
  const lenses: Words[] = [
    {
      title: [scoreText(context, result), trend(context, plan, result)].filter(Boolean).join('  '),
      command: { name: 'perfplan.explain', arguments: [argument] },
    },
  ];
  const below = treeOf(result).places.filter(isShort).length;
  if (below > 0) lenses.push({ title: text.below(below), command: { name: 'perfplan.gap', arguments: [argument] } });
  return lenses;
}

/** `▲ 98.12 % in 2023`; empty if last year has no score. */
function trend({ settings: { language } }: Context, plan: Plan, { node, counted }: NodeResult): string {
  const year = plan.scores().year - 1;
  const years = plan.model.years;
  if (!counted || !years || year < years.first) return '';
  const then = plan.scoresOf(year).of(node);
  const before = then.counted;
  if (!before) return '';
  const order = compare(counted, before);
  const sign = order > 0 ? '▲' : order < 0 ? '▼' : '=';
  return `${sign} ${withMark(then, pairIn(language, [before, counted], node.rules)[0])} ${language === 'it' ? 'nel' : 'in'} ${printYear(year, plan.model.calendar)}`;
}

/** Below full attainment. */
function isShort({ counted }: PlaceResult): boolean {
  return counted !== null && counted.n < counted.d;
}

const says = {
  en: { below: (count: number) => `${count} below 100 %: what holds this back` },
  it: { below: (count: number) => `${count} sotto il 100 %: dove si perdono punti` },
} as const;
