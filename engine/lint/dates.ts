// Target dates outside the years of their target.

import { dueDay } from '#language/model/goals/goals.ts';
import { yearOfDay } from '#language/model/values/calendar.ts';
import { printPeriod } from '#language/model/values/periods.ts';
import type { Linted } from './lint.ts';

export function lintDates({ model, report }: Linted): void {
  for (const { code, targets } of model.indicators.values()) {
    for (const target of targets) {
      const date = dueDay(target.goal);
      if (!date) continue;
      const year = yearOfDay(date.iso, model.calendar);
      const { first, last } = target.period;
      if (year >= first && year <= last) continue;
      const period = printPeriod(target.period);
      report('date-outside-period', target.anchor, { indicator: code, date: date.iso, period });
    }
  }
}
