// Code actions: fixes of findings, `allow` comments, and refactorings that change no score.

import type { Context, Span } from '../context.ts';
import type { Features } from '../features.ts';
import type { Action, ActionKind } from '../results.ts';
import { addActuals } from './add-actuals.ts';
import { allowFindings } from './allow.ts';
import { extractMeasure } from './extract-measure.ts';
import { fixAll, quickFixes } from './fixes.ts';
import { inlineMeasure } from './inline-measure.ts';
import { moveUnder } from './move-under.ts';
import { normaliseWeights } from './normalise-weights.ts';

type Offer = (context: Context, span: Span) => readonly Action[];

/** By kind of action, so that only requested kinds are computed. */
const offers: readonly (readonly [ActionKind, Offer])[] = [
  ['quickfix', quickFixes],
  ['quickfix', allowFindings],
  ['refactor.extract', extractMeasure],
  ['refactor.inline', inlineMeasure],
  ['refactor.rewrite', normaliseWeights],
  ['refactor.rewrite', moveUnder],
  ['refactor.rewrite', addActuals],
  ['source.fixAll', fixAll],
];

export const codeActions: Features['codeActions'] = (context, span, only) => {
  if (context.file.kind !== 'plan') return [];
  const wanted = (kind: ActionKind): boolean => only.length === 0 || only.includes(kind);
  return offers.flatMap(([kind, offer]) => (wanted(kind) ? offer(context, span) : []));
};
