// Scores as short text, for outline, hints and lenses. Reads the record, computes nothing.

import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { signIn } from '#engine/words/band.ts';
import { incompleteSign, incompleteWord, isIncomplete } from '#engine/words/incomplete.ts';
import { statusWords } from '#engine/words/labels.ts';
import type { Language } from '#engine/words/number.ts';
import { withProvisional } from '#engine/words/provisional.ts';
import { scoreIn } from '#engine/words/score.ts';
import type { Context, Declaration } from './context.ts';

/** The result of the node or place of a declaration; null if it is neither. */
export function resultOf({ plan }: Context, declaration: Declaration): NodeResult | PlaceResult | null {
  if (!plan) return null;
  if (declaration.kind === 'plan') return plan.scores().of(plan.model.root);
  const { nodes, places } = plan.boundOf(declaration);
  const [node] = nodes;
  const [place] = places;
  if (node) return plan.scores().of(node);
  return place ? plan.scores().of(place) : null;
}

/** `● 93.68 % Achieved`, `missing`, `? 93.68 % incomplete`; empty if it has no score. */
export function declarationScore(context: Context, declaration: Declaration): string {
  const result = resultOf(context, declaration);
  return result ? scoreText(context, result) : '';
}

export function scoreText({ settings: { language } }: Context, result: NodeResult | PlaceResult): string {
  const rules = result.kind === 'node' ? result.node.rules : result.place.rules;
  const band = signIn(result.band, rules);
  const text = result.counted
    ? withProvisional(result, scoreIn(language, result.counted, rules))
    : withoutScore(result, language);
  // no band is certain if errors left something out
  if (isIncomplete(result)) return [incompleteSign, text, incompleteWord[language]].filter(Boolean).join(' ');
  return band ? `${band.shape} ${text} ${band.name}` : text;
}

function withoutScore(result: NodeResult | PlaceResult, language: Language): string {
  return result.kind === 'place' ? statusWords[language][result.status] : '';
}
