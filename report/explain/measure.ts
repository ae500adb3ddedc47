// A measure explained: its values with their sources, how it is computed, which indicators read it. Knows no scores.

import { formulaNames } from '#engine/words/trace.ts';
import { periodIn, reachedIn, valueIn } from '#engine/words/value.ts';
import { somePart } from '#language/model/expressions.ts';
import type { Given } from '#language/model/figures.ts';
import type { Expr, Measure } from '#language/model/indicator.ts';
import type { Model } from '#language/model/model.ts';
import { type Explaining, type Explanation, entry, explanation, type MaybeEntry } from './explanation.ts';
import { saidEntries } from './said.ts';

export function explainMeasure(context: Explaining, measure: Measure, model: Model): Explanation {
  const { words, language } = context;
  const heading = { code: measure.code, title: measure.title, way: '', when: measure.unit?.symbol ?? 'N.' };
  return explanation(heading, [
    [
      entry(words.formula, measure.formula && formulaNames(language, measure.formula.expression)),
      valuesEntry(context, measure),
      entry(words.source, measure.documentation.source),
    ],
    [entry(words.usedBy, ...usersOf(measure, model))],
    saidEntries(context, measure.documentation),
  ]);
}

function valuesEntry(context: Explaining, { values }: Measure): MaybeEntry {
  if (values.length === 0) return null;
  const rows = values.map(({ period, value, reached, office, source, rounded, provisional, anchor }) => [
    { text: periodIn(period) },
    { text: office?.code ?? '' },
    {
      text: reachedIn(context.language, valueIn(context.language, value), reached?.day ?? null),
      emphasis: 'bold' as const,
    },
    {
      text: [
        reasonOf(value),
        source,
        rounded ? context.words.rounded : '',
        provisional ? context.words.provisional : '',
      ]
        .filter(Boolean)
        .join(' · '),
    },
    { text: context.where(anchor), emphasis: 'dim' as const },
  ]);
  const columns = [
    { head: '', align: 'start' },
    { head: '', align: 'start' },
    { head: '', align: 'end' },
    { head: '', align: 'start', flexible: true },
    { head: '', align: 'start', dropped: 1 },
  ] as const;
  return { label: context.words.values, content: [{ columns, rows }] };
}

function reasonOf(given: Given): string {
  return given.kind === 'not-applicable' ? given.because : '';
}

function usersOf(measure: Measure, { indicators, measures }: Model): string[] {
  const users = [...indicators.values(), ...measures.values()].filter(
    (one) => (one.formula && names(one.formula.expression, measure)) || ('measure' in one && one.measure === measure),
  );
  return users.map(({ code, title }) => [code, title].filter(Boolean).join('  '));
}

/** Whether an expression reads a measure. */
function names(expression: Expr, measure: Measure): boolean {
  return somePart(expression, (part) => part.kind === 'measure' && part.measure === measure);
}
