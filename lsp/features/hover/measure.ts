// The card of a measure: its values by year, and what reads it.

import { formulaNames } from '#engine/words/trace.ts';
import { givenIn, periodIn, reachedIn } from '#engine/words/value.ts';
import type { Measure } from '#language/model/indicator.ts';
import type { Context } from '../context.ts';
import { type CardLine, card, code, documentationOf, escaped, heading } from './card.ts';
import { cardWords } from './hover-words.ts';

/** So many values are shown, the latest first. */
const most = 6;

export function measureCard({ plan, settings: { language } }: Context, measure: Measure): string {
  const words = cardWords[language];
  const facts: CardLine[] = [
    [words.formula, measure.formula && code(formulaNames(language, measure.formula.expression))],
    ...valuesOf(measure).map(({ period, office, value, reached, rounded, provisional, from }): CardLine => {
      return [
        `${periodIn(period)}${office ? ` ${escaped(office.code)}` : ''}`,
        `${rounded ? '≈ ' : ''}${escaped(reachedIn(language, givenIn(language, value), reached?.day ?? null))}${provisional ? ` (${words.provisional})` : ''}${from ? ` (${words.planBefore(escaped(from.plan))})` : ''}`,
      ];
    }),
    [words.source, measure.documentation.source && escaped(measure.documentation.source)],
  ];
  const readers = plan ? plan.readersOf(measure).map(({ code: name }) => name) : [];
  const readBy = readers.length > 0 ? `${words.usedBy} ${readers.map(escaped).join(', ')}` : null;
  return card(heading(measure.code, measure.title), facts, [readBy, ...documentationOf(measure.documentation)]);
}

/** Those of the plan before where the plan itself has none of the year. */
function valuesOf({ values, before = [] }: Measure): Measure['values'] {
  const own = new Set(values.map(({ period }) => period.first));
  const all = [...values, ...before.filter(({ period }) => !own.has(period.first))];
  return all.toSorted((a, b) => b.period.first - a.period.first).slice(0, most);
}
