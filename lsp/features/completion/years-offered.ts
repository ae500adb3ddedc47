// The year that is most likely being written, as the plan writes it.

import { CALENDAR_YEARS, printYear } from '#language/model/values/calendar.ts';
import { lastDate, yearIn } from '#language/model/values/periods.ts';
import type { Context } from '../context.ts';

export interface YearsOffered {
  readonly year: string;
  readonly before: string;
  /** Its last day. */
  readonly end: string;
}

export function yearsOffered(plan: Context['plan']): YearsOffered {
  const calendar = plan?.model.calendar ?? CALENDAR_YEARS;
  const year = plan?.scores().year ?? 2024;
  return {
    year: printYear(year, calendar),
    before: printYear(year - 1, calendar),
    end: lastDate(yearIn(calendar, year)),
  };
}
