// A measure explained: its values with their sources, how it is computed, which indicators read it. Knows no scores.

import { formulaNames } from '#engine/words/trace.ts';
import { periodIn, valueIn } from '#engine/words/value.ts';
import { somePart } from '#language/model/expressions.ts';
import type { Expr, Given, Measure, Model } from '#language/model/model.ts';
import { layOut } from '../columns.ts';
import { type ExplainPage, entry, headingLines, type PageEntry, printEntries } from './page.ts';

export function explainMeasure(page: ExplainPage, measure: Measure, model: Model): string {
  const { words, language } = page;
  const heading = headingLines(page, {
    code: measure.code,
    title: measure.title,
    way: '',
    when: measure.unit?.symbol ?? 'N.',
  });
  const blocks: (readonly PageEntry[])[] = [
    [
      entry(page, words.formula, measure.formula && formulaNames(language, measure.formula.expression)),
      valuesEntry(page, measure),
      entry(page, words.source, measure.documentation.source),
    ],
    [entry(page, words.usedBy, ...usersOf(measure, model))],
  ];
  return [heading.join('\n'), ...blocks.map((entries) => printEntries(page, entries)).filter(Boolean)].join('\n\n');
}

function valuesEntry(page: ExplainPage, { values }: Measure): PageEntry {
  if (values.length === 0) return null;
  const rows = values.map(({ period, value, office, source, rounded, provisional, anchor }) => [
    { text: periodIn(period) },
    { text: office?.code ?? '' },
    { text: valueIn(page.language, value), format: 'bold' as const },
    {
      text: [reasonOf(value), source, rounded ? page.words.rounded : '', provisional ? page.words.provisional : '']
        .filter(Boolean)
        .join(' · '),
    },
    { text: page.where(anchor), format: 'dim' as const },
  ]);
  const columns = [
    { head: '', align: 'start' },
    { head: '', align: 'start' },
    { head: '', align: 'end' },
    { head: '', align: 'start', flexible: true },
    { head: '', align: 'start', dropped: 1 },
  ] as const;
  return { label: page.words.values, lines: layOut(columns, rows, page) };
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
