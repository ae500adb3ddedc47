// Inlay hints: scores behind heads, values behind formulas, resolved relative targets, weights that do not total.

import type { PlaceResult } from '#engine/result.ts';
import { numberOf } from '#engine/words/figure-digits.ts';
import { isShown, outcomeIn, placeValueIn } from '#engine/words/value.ts';
import type { Placed } from '#language/syntax/tree.ts';
import type { Context, Span } from './context.ts';
import type { Features } from './features.ts';
import type { Hint } from './results.ts';
import { resultOf, scoreText } from './score-text.ts';

export const inlayHints: Features['inlayHints'] = (context, within) => {
  if (!context.settings.inlayHints || !context.plan || context.file.kind !== 'plan') return [];
  const hints = [
    ...ofDeclarations(context, context.file.tree.members, { base: 0, within }),
    ...ofWeights(context, within),
  ];
  return hints
    .filter(({ offset }) => offset >= within.start && offset <= within.end)
    .sort((a, b) => a.offset - b.offset);
};

interface Walk {
  readonly base: number;
  readonly within: Span;
}

function ofDeclarations(context: Context, members: readonly Placed[], { base, within }: Walk): Hint[] {
  if (context.cancelled()) return [];
  return members.flatMap((placed) => {
    const at = base + placed.start;
    if (at > within.end || at + placed.declaration.length < within.start) return [];
    return [
      ...ofOne(context, placed, at),
      ...ofDeclarations(context, placed.declaration.members, { base: at, within }),
    ];
  });
}

function ofOne(context: Context, { declaration }: Placed, at: number): Hint[] {
  const result = resultOf(context, declaration);
  if (!result) return [];
  const score = scoreText(context, result);
  const hints = score ? [hint(at + declaration.headEnd, score, 'score')] : [];
  if (result.kind === 'node') return hints;
  for (const statement of declaration.statements) {
    if (statement.kind === 'formula' && statement.expression)
      hints.push(...ofFormula(context, result, at + statement.end));
    if (statement.kind === 'target')
      hints.push(...ofTarget(context, result, { start: statement.start, end: at + statement.end }));
  }
  return hints;
}

function ofFormula({ settings: { language } }: Context, result: PlaceResult, offset: number): Hint[] {
  if (!isShown(result.value)) return [];
  return [hint(offset, `= ${placeValueIn(language, result)}`, 'value')];
}

/** The resolved figure of a relative target. */
function ofTarget(
  { settings: { language } }: Context,
  { target, value, place: { indicator } }: PlaceResult,
  span: Span,
): Hint[] {
  if (!target?.resolved || !target.reference || target.target.anchor.start !== span.start) return [];
  const figure = outcomeIn(language, target.resolved, indicator, { written: null, beside: numberOf(value) });
  return [hint(span.end, `= ${figure}`, 'target')];
}

/** The total, where the binder reports that weights do not total. */
function ofWeights({ workspace, file }: Context, { start, end }: Span): Hint[] {
  return workspace.diagnosticsOf(file.name).flatMap(({ diagnostic, ...span }) => {
    if (diagnostic.code !== 'weights-total' || span.end < start || span.start > end) return [];
    const { found, wanted } = diagnostic.data as { found: string; wanted: string };
    return [hint(span.end, `⚠ ${found} / ${wanted}`, 'warning')];
  });
}

function hint(offset: number, text: string, kind: Hint['kind']): Hint {
  return { offset, text, kind, tooltip: null, target: null, padLeft: true, padRight: false };
}
