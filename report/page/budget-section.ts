// The budgets of the year: initial, updated, used, and the share used as a figure and as a bar.

import type { NodeResult, Rational } from '#engine/result.ts';
import { budgetOf, budgetShare } from '#engine/scoring/budget.ts';
import { scoreIn } from '#engine/words/score.ts';
import { outcomeIn } from '#engine/words/value.ts';
import { budgetWords } from '#language/syntax/description/terms.ts';
import { shownCode, shownTitle } from '../score/cells.ts';
import { type Html, html } from './html.ts';
import { addressOf, type Section, tableOf } from './section.ts';
import type { Drawing } from './tree.ts';

/** Of each node with a budget of its own, and of the plan: what stands between is their sum, and in the tree. */
export function budgetSection(drawing: Drawing): Section | null {
  const { scores, words, language } = drawing;
  const own = scores.nodes.filter(({ node }) => node.budgets.some(({ year }) => year === scores.year));
  if (own.length === 0) return null;
  const root = scores.of(scores.model.root);
  const shown = own.includes(root) ? own : [...own, root];
  const columns = [
    { head: words.nodes },
    ...budgetWords.map((kind) => ({ head: words.budget[kind], isEnd: true })),
    { head: words.budget.share, isEnd: true },
  ];
  const rows = shown.map((result) => {
    const share = budgetShare(result.node, scores.year);
    const text = share && scoreIn(language, share, result.node.rules);
    const title = shownTitle(result, language);
    return [
      html`<a href="${addressOf(result.node.path)}">${shownCode(result) || title}</a> ${shownCode(result) !== '' && title}`,
      ...amountsOf(result, drawing),
      html`${share && html`${text} ${bar(share)}`}`,
    ];
  });
  return { id: 'budgets', title: words.budgets, content: tableOf(columns, rows) };
}

function amountsOf({ node }: NodeResult, { scores, language }: Drawing): readonly Html[] {
  return budgetWords.map((kind) => {
    const amount = budgetOf(node, scores.year, kind);
    const outcome = amount && ({ kind: 'number', number: amount.number } as const);
    return html`${outcome && outcomeIn(language, outcome, { percent: false, unit: amount.unit })}`;
  });
}

const width = 60;

/** More than all is drawn as all: the figure stands beside it. */
function bar({ n, d }: Rational): Html {
  const part = Math.min(width, Number((n * BigInt(width)) / d));
  return html`<svg class=bar width=${width} height=8 aria-hidden=true><rect class=whole width=${width} height=8 /><rect width=${Math.max(0, part)} height=8 /></svg>`;
}
