// Shared by the commands that score one plan: their options, and loading PATHs to a model with its diagnostics.

import { type Command, Option } from 'commander';
import type { ScoreOptions } from '#engine/score.ts';
import type { Diagnostic, MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import type { YearSpan } from '#language/model/figures.ts';
import type { Model } from '#language/model/model.ts';
import { CALENDAR_YEARS, type Calendar, printYear } from '#language/model/values/calendar.ts';
import { printPeriod, yearIn } from '#language/model/values/periods.ts';
import { NoPlanError, UsageError } from '../errors.ts';
import { type Loaded, languageOf, load, onePlan } from '../files/load.ts';
import { type InBothLanguages, say, speak } from '../language.ts';
import { locateAll } from '../render/locate-diagnostics.ts';
import { shortProblems } from '../render/problems.ts';
import { styleFor, unstyled } from '../render/style.ts';
import { unreadableLines } from '../render/summary.ts';
import { leveled } from './diagnose.ts';

export interface PlanOptions {
  readonly plan?: string;
  readonly year?: YearSpan;
  readonly lang?: MessageLanguage;
}

const yearToScore: InBothLanguages = {
  en: 'the year to score (default: the latest one with actuals)',
  it: "l'anno da misurare (se manca: l'ultimo con consuntivi)",
};

export const planPath: InBothLanguages = {
  en: 'a .perf file, or a folder that holds a plan',
  it: 'un file .perf, o una cartella che contiene un piano',
};

export function addPlanOptions(command: Command, year = say(yearToScore)): Command {
  return addPlan(command.addOption(new Option('--year <year>', year).argParser(yearOf)));
}

export function addPlan(command: Command): Command {
  return command.option(
    '--plan <code>',
    say({
      en: 'which plan, where the paths hold several',
      it: "quale piano, dove i percorsi ne contengono più d'uno",
    }),
  );
}

const partOfYear: InBothLanguages = {
  en: 'only part of the year is over: 2024-H1, 2024-Q3, 2024-05',
  it: "è trascorsa solo una parte dell'anno: 2024-H1, 2024-Q3, 2024-05",
};

export function addAsOf(command: Command, period = say(partOfYear)): Command {
  return command.addOption(new Option('--as-of <period>', period).argParser(periodOf));
}

const whichTargets: InBothLanguages = {
  en: 'of targets that were revised: those in force (default), or as they were first set',
  it: "dei target rivisti: quelli in vigore (se manca), o com'erano all'inizio",
};

export function addTargets(command: Command): Command {
  return command.addOption(
    new Option('--targets <which>', say(whichTargets)).choices(['in-force', 'initial']).default('in-force'),
  );
}

export interface Opened {
  readonly loaded: Loaded;
  readonly model: Model;
  readonly language: MessageLanguage;
}

/** Whatever the number of plans. */
export type OpenedPlans = Pick<Opened, 'loaded' | 'language'>;

/** Several plans, of which none is named. */
export function areSeveral({ loaded }: OpenedPlans, { plan }: PlanOptions): boolean {
  return plan === undefined && loaded.models.length > 1;
}

/** What PATHs hold, whatever their number of plans. No plan at all because of errors is said, and ends the command. */
export function openPlans(paths: readonly string[], { lang }: Pick<PlanOptions, 'lang'>): OpenedPlans {
  const loaded = load(paths);
  const language = languageOf(loaded, lang);
  speak(language);
  if (loaded.models.length === 0 && complain({ loaded, language }, paths, []))
    throw new NoPlanError(problemsOf({ loaded, language }, paths, []).lines.join('\n'));
  return { loaded, language };
}

/** The plan to work on. A year that it does not cover is a usage error. */
export function openPlan(paths: readonly string[], options: PlanOptions): Opened {
  return thePlan(openPlans(paths, options), options);
}

/** Of what was opened the one plan to work on. */
export function thePlan({ loaded }: Pick<Opened, 'loaded'>, { plan, year, lang }: PlanOptions): Opened {
  const model = onePlan(loaded, plan);
  const { years, code, calendar } = model;
  if (year !== undefined && year.first !== year.last)
    throw new UsageError(
      say({
        en: `${year.first}..${year.last} are several years: name one`,
        it: `${year.first}..${year.last} sono più anni: indicarne uno`,
      }),
    );
  if (year !== undefined && years && (year.first < years.first || year.first > years.last)) {
    const [first, last, asked] = [years.first, years.last, year.first].map((one) => printYear(one, calendar));
    throw new UsageError(
      say({
        en: `${code} covers ${first === last ? first : `${first} to ${last}`}, not ${asked}`,
        it: `${code} copre ${first === last ? `il ${first}` : `gli anni dal ${first} al ${last}`}, non il ${asked}`,
      }),
    );
  }
  return { loaded, model, language: lang ?? model.language };
}

interface Problems {
  /** In short. */
  readonly lines: readonly string[];
  readonly isWrong: boolean;
}

/** Problems of the files and of their scoring, as lines for a reader. */
export function problemsOf(
  { loaded, language }: Pick<Opened, 'loaded' | 'language'>,
  paths: readonly string[],
  scoring: readonly Diagnostic[],
  style = unstyled,
): Problems {
  const diagnostics = leveled(loaded, [...loaded.diagnostics, ...scoring]);
  const located = locateAll(diagnostics, loaded.files, { locator: loaded.locator, language });
  const scored = loaded.models.length > 0;
  const lines = shortProblems(located, { paths, scored, style, language });
  return {
    lines: [...lines, ...unreadableLines(loaded.unreadable, language)],
    isWrong: loaded.unreadable.length > 0 || located.some(({ severity }) => severity === 'error'),
  };
}

/** Prints problems on stderr, in short; whether there are errors. */
export function complain(
  opened: Pick<Opened, 'loaded' | 'language'>,
  paths: readonly string[],
  scoring: readonly Diagnostic[],
): boolean {
  const { lines, isWrong } = problemsOf(opened, paths, scoring, styleFor(process.stderr));
  for (const line of lines) console.error(line);
  return isWrong;
}

/** What is to be scored of a plan. */
export interface PeriodAsked {
  readonly year?: YearSpan;
  readonly asOf?: YearSpan;
}

/** A year such as 2024/25 is one of a plan whose years do not begin in January. */
export function periodAsked({ year, asOf }: PeriodAsked, { calendar, code }: Model): ScoreOptions {
  const split = [year, asOf].find((one) => one?.calendar?.split);
  if (split && calendar.begins === 1 && calendar.isSaid) {
    const written = printPeriod(split);
    throw new UsageError(
      say({
        en: `the years of ${code} begin in January, so there is no ${written}: where they do not, the plan says year begins april, or another month`,
        it: `gli anni di ${code} iniziano a gennaio, quindi ${written} non c'è: dove non è così, il piano dice anno inizia luglio, o un altro mese`,
      }),
    );
  }
  return { ...(year ? { year: year.first } : {}), ...(asOf ? { asOf } : {}) };
}

const written = /^(\d{4})(?:\/(\d{2}|\d{4}))?(?:-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/;
const splitYears: Calendar = { begins: 1, split: true, isSaid: true };

function spanOf(text: string): YearSpan | null {
  const match = written.exec(text);
  const [, first = '', next, part = null] = match ?? [];
  const year = Number(first);
  if (!match || (next !== undefined && !`${year + 1}`.endsWith(next))) return null;
  return yearIn(next === undefined ? CALENDAR_YEARS : splitYears, year, part);
}

/** `2024`, or `2019..2024` for commands that compare years. */
function yearOf(text: string): YearSpan {
  const [, first, last] = /^(\d{4})\.\.(\d{4})$/.exec(text) ?? [];
  if (first !== undefined && last !== undefined && first <= last)
    return { first: Number(first), last: Number(last), part: null };
  const span = spanOf(text);
  if (span && span.part === null) return span;
  throw new UsageError(
    say({
      en: `${text} is not a year: write it as 2024`,
      it: `${text} non è un anno: scriverlo come 2024`,
    }),
  );
}

/** Of which period values are: for commands that bring them in or ask for them. */
export function periodOption(): Option {
  const period = say({
    en: 'of the values: 2024, 2024-H1, 2024-Q3, 2024-05',
    it: 'dei valori: 2024, 2024-H1, 2024-Q3, 2024-05',
  });
  return new Option('--period <period>', period).argParser(periodOf).makeOptionMandatory();
}

/** `2024`, `2024-H1`, `2024-Q3`, `2024-05`, `2024/25-H1`. */
function periodOf(text: string): YearSpan {
  const span = spanOf(text);
  if (span) return span;
  throw new UsageError(
    say({
      en: `${text} is not a period: write 2024-H1, 2024-Q3 or 2024-05`,
      it: `${text} non è un periodo: scrivere 2024-H1, 2024-Q3 o 2024-05`,
    }),
  );
}

export function levelOf(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text))
    throw new UsageError(
      say({
        en: `${text} is not a depth: 1 shows what stands in the plan itself, 2 one level more`,
        it: `${text} non è una profondità: 1 mostra ciò che sta nel piano stesso, 2 un livello in più`,
      }),
    );
  return Number(text);
}
