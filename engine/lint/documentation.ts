// What a reader needs to check an indicator and does not find: the source of its figures, its type. One diagnostic for the whole plan, not one
// for each indicator.

import type { Indicator } from '#language/model/indicator.ts';
import type { Linted } from './lint.ts';

const aspects = {
  source: ({ documentation, measure, formula, actuals }: Indicator) =>
    documentation.source !== null ||
    formula !== null ||
    (measure !== null && measure.documentation.source !== null) ||
    (actuals.length > 0 && actuals.every(({ source }) => source !== null)),
  type: ({ type }: Indicator) => type !== null,
} as const;

export type Aspect = keyof typeof aspects;

export function lintDocumentation({ model, report }: Linted): void {
  // a library's are documented in the library
  const indicators = [...model.indicators.values()].filter(({ anchor }) => model.files.includes(anchor.file));
  for (const aspect of Object.keys(aspects) as Aspect[]) {
    const without = indicators.filter((indicator) => !aspects[aspect](indicator)).map(({ code }) => code);
    if (without.length === 0) continue;
    report('undocumented-indicators', model.root.anchor, { aspect, without, of: indicators.length });
  }
  const untitled = indicators.filter(({ title, documentation }) => title === '' && documentation.description === null);
  for (const { anchor, code } of untitled) report('untitled-indicator', anchor, { indicator: code });
}
