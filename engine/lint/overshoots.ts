// Targets far exceeded two years running: they ask for too little.

import { printYear } from '#language/model/values/calendar.ts';
import type { Linted } from './lint.ts';

export function lintOvershoots({ years, report }: Linted): void {
  for (const [index, scores] of years.entries()) {
    const before = years[index - 1];
    if (!before || before.year !== scores.year - 1) continue;
    for (const result of scores.places) {
      if (!result.overshoot || !before.of(result.place).overshoot || !result.target) continue;
      report('overshoot-again', result.target.target.anchor, {
        indicator: result.place.indicator.code,
        year: printYear(scores.year, scores.model.calendar),
      });
    }
  }
}
