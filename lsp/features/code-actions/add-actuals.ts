// Adds a block of actuals for all measures and indicators without a value for the year.

import { needsBackticksAs } from '#language/format/backticks.ts';
import { printYear } from '#language/model/values/calendar.ts';
import { GIVEN } from '#language/syntax/description/terms.ts';
import { spell } from '#language/syntax/keywords/keywords.ts';
import type { Context } from '../context.ts';
import type { Action } from '../results.ts';
import { action } from './action.ts';

export function addActuals(context: Context): readonly Action[] {
  const { plan, file, settings } = context;
  if (!plan) return [];
  const year = printYear(plan.scores().year, plan.model.calendar);
  const codes = missingIn(context);
  if (codes.length === 0) return [];
  const language = file.tree.language;
  const lines = codes.map((code) => `  // ${needsBackticksAs(GIVEN, code, language) ? `\`${code}\`` : code} = `);
  const text = `\n${spell(language, 'actuals')} ${year} {\n${lines.join('\n')}\n}\n`;
  const end = file.text.length;
  const title = titles[settings.language](codes.length, year);
  return [action(context, { title, kind: 'refactor.rewrite', edits: [{ start: end, end, text }] })];
}

const titles = {
  en: (count: number, year: string): string =>
    count === 1 ? `Add the missing actual of ${year}` : `Add the ${count} missing actuals of ${year}`,
  it: (count: number, year: string): string =>
    count === 1 ? `Aggiungere il consuntivo ${year} mancante` : `Aggiungere i ${count} consuntivi ${year} mancanti`,
};

/** The codes without a value. They are inserted as comments, since a line without a value would be an error. */
function missingIn({ plan }: Context): readonly string[] {
  const missing = new Set<string>();
  for (const { status, inputs, place, milestones } of plan?.scores().places ?? []) {
    if (status !== 'missing' || milestones.length > 0) continue;
    const read = inputs.filter(({ outcome, of }) => outcome.kind === 'missing' && of.kind === 'measure');
    if (read.length === 0 && !place.indicator.formula) missing.add(place.indicator.code);
    for (const { of } of read) if (of.kind === 'measure') missing.add(of.measure.code);
  }
  return [...missing];
}
