// The pages opened from code lenses: a node explained, or what holds it back.

import { gaps } from '#engine/gap/gap.ts';
import { goalIn } from '#engine/goals/goals.ts';
import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { treeOf } from '#engine/scoring/tree.ts';
import { withMark } from '#engine/words/incomplete.ts';
import { withProvisional } from '#engine/words/provisional.ts';
import { scoreIn } from '#engine/words/score.ts';
import { placeValueIn } from '#engine/words/value.ts';
import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import type { Context } from './context.ts';
import type { Features } from './features.ts';
import { escaped, points } from './hover/card.ts';
import { indicatorCard } from './hover/indicator.ts';
import { nodeCard } from './hover/node.ts';
import type { LensArgument, ReportPage } from './results.ts';
import { scoreText } from './score-text.ts';

/** A node by its path, with a card for each of its own indicators. */
export const explanation: Features['explanation'] = (context, path) => {
  const result = nodeAt(context, path);
  if (!result) return null;
  const own = result.members.filter((member) => member.kind === 'place');
  const cards = own.map((place) => indicatorCard(context, place.place.indicator, place));
  return report(result, [nodeCard(context, result), ...cards].join('\n\n---\n\n'));
};

/** The indicators below a node that cost points, the costliest first. */
export const gapReport: Features['gapReport'] = (context, path) => {
  const result = nodeAt(context, path);
  if (!result || !context.plan) return null;
  const below = new Set(treeOf(result).places);
  const found = gaps(context.plan.scores()).gaps.filter((gap) => below.has(gap.result));
  const words = says[context.settings.language];
  const head = `# ${escaped(result.node.code)} ${escaped(result.node.title)} — ${escaped(scoreText(context, result))}`;
  const rows = found.map(({ result: place, lost }) =>
    rowOf(context, place, points(context, lost, place.place.rules.display)),
  );
  const table = [
    `| | ${words.lost} | ${words.score} | ${words.value} | ${words.target} |`,
    '|---|--:|--:|--:|--:|',
    ...rows,
  ];
  return report(result, [head, found.length > 0 ? table.join('\n') : words.nothing].join('\n\n'));
};

/** Shown in place of a report if its node no longer exists. */
export function noSuchNode({ plan, path }: Pick<LensArgument, 'plan' | 'path'>, language: MessageLanguage): string {
  return says[language].gone(escaped(path === '' ? plan : path), escaped(plan));
}

function rowOf({ settings: { language } }: Context, result: PlaceResult, lost: string): string {
  const { place, target, counted } = result;
  const { code, title } = place.indicator;
  const score = counted ? withProvisional(result, withMark(result, scoreIn(language, counted, place.rules))) : '';
  const aim = target ? escaped(goalIn(language, target.target.goal)) : '';
  const cells = [`**${escaped(code)}** ${escaped(title)}`, lost, score, escaped(placeValueIn(language, result)), aim];
  return `| ${cells.join(' | ')} |`;
}

function nodeAt({ plan }: Context, path: string): NodeResult | null {
  if (!plan) return null;
  const { nodes, scorecards } = plan.scores();
  const all = [nodes, ...scorecards.map((scorecard) => scorecard.nodes)].flat();
  return all.find(({ node }) => node.path === path) ?? null;
}

function report({ node }: NodeResult, markdown: string): ReportPage {
  return { title: [node.code, node.title].filter(Boolean).join(' '), markdown };
}

const says = {
  en: {
    ...{ lost: 'points lost', score: 'score', value: 'value', target: 'target', nothing: 'Nothing holds it back.' },
    gone: (path: string, plan: string) => `There is no ${path} in ${plan} any more, or no plan ${plan}.`,
  },
  it: {
    ...{ lost: 'punti persi', score: 'punteggio', value: 'valore', target: 'target', nothing: 'Nessun punto perso.' },
    gone: (path: string, plan: string) => `Nel piano ${plan} non c’è più ${path}, o non c’è più il piano.`,
  },
} as const;
