// Scales sibling weights so that they total exactly what the policy requires; the rounding remainder goes to the largest.

import type { Place, PlanNode, Weight } from '#language/model/model.ts';
import { printNumber } from '#language/model/values/number.ts';
import { weightAnchor } from '#language/model/values/weights.ts';
import type { Context, Span } from '../context.ts';
import type { Action } from '../results.ts';
import { action } from './action.ts';

type Member = PlanNode | Place;

export function normaliseWeights(context: Context, span: Span): readonly Action[] {
  const { plan, file, settings } = context;
  const holder = file.around(span.start).at(-1);
  if (!plan || !holder) return [];
  const [node] = plan.boundOf(holder.declaration).nodes;
  if (!node) return [];
  return [node.places, node.children].flatMap((siblings: readonly Member[]) => {
    const edits = editsOf(context, node, siblings);
    if (edits.length === 0) return [];
    const title =
      settings.language === 'it'
        ? `Cambiare i pesi di ${node.code} in proporzione, fino al totale`
        : `Change the weights of ${node.code} in proportion, up to the total`;
    return [action(context, { title, kind: 'refactor.rewrite', edits })];
  });
}

function editsOf({ plan, file }: Context, node: PlanNode, siblings: readonly Member[]) {
  const { total, whole } = node.rules.weights;
  const weights = siblings.flatMap(({ weight }) => weight ?? []);
  if (!plan || !total || (whole && siblings[0]?.kind !== 'place') || weights.length !== siblings.length) return [];
  const anchors = siblings.map(weightAnchor);
  if (anchors.some((anchor) => anchor.file !== file.name)) return [];
  const percent = weights[0]?.percent ?? true;
  const scale = 4;
  const units = weights.map(({ number }) => at(number, scale));
  const sum = units.reduce((a, b) => a + b, 0n);
  const wanted = wantedAt(total, percent, scale);
  if (sum === 0n || sum === wanted) return [];
  const scaled = units.map((unit) => (unit * wanted) / sum);
  const largest = scaled.indexOf(scaled.reduce((a, b) => (b > a ? b : a)));
  scaled[largest] = (scaled[largest] ?? 0n) + wanted - scaled.reduce((a, b) => a + b, 0n);
  return anchors.map((anchor, index) => {
    const { start, end } = plan.locator.absolute(anchor);
    return { start, end, text: printNumber({ coefficient: scaled[index] ?? 0n, scale }, percent) };
  });
}

/** Drops digits beyond `scale`: weights have at most two decimals of a percent. */
function at({ coefficient, scale }: Weight['number'], to: number): bigint {
  return scale <= to ? coefficient * 10n ** BigInt(to - scale) : coefficient / 10n ** BigInt(scale - to);
}

function wantedAt(total: Weight, percent: boolean, scale: number): bigint {
  const units = at(total.number, scale);
  if (total.percent === percent) return units;
  return percent ? units / 100n : units * 100n;
}
