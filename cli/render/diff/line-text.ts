// The lines of a change as text: the value before and after. Knows no layout.

import { fixedText } from '#engine/arithmetic/print.ts';
import { isZero, type Rational } from '#engine/arithmetic/rational.ts';
import type { ChangeLine, Diff, LineValue, Shift } from '#engine/diff/change.ts';
import { goalIn } from '#engine/goals/goals.ts';
import { weightIn } from '#engine/words/band.ts';
import { namedText } from '#engine/words/benchmarks.ts';
import { figureWords } from '#engine/words/figure-labels.ts';
import { incompleteSign } from '#engine/words/incomplete.ts';
import { statusWords } from '#engine/words/labels.ts';
import type { Language } from '#engine/words/number.ts';
import { digitsIn } from '#engine/words/number.ts';
import { revisedIn } from '#engine/words/revisions.ts';
import { decimalIn, keywordIn, percentOf, ruleIn, ruleLabels } from '#engine/words/rules-in-force.ts';
import { pairIn, scoreIn } from '#engine/words/score.ts';
import { formulaNames } from '#engine/words/trace.ts';
import { givenIn, periodIn, quantityIn, reachedIn, valueIn } from '#engine/words/value.ts';
import type { Actual, Target } from '#language/model/indicator.ts';
import type { Rules } from '#language/model/rules.ts';
import { CALENDAR_YEARS, printYear } from '#language/model/values/calendar.ts';
import { yearIn } from '#language/model/values/periods.ts';
import { whenOf } from '#report/score/scored-period.ts';
import { diffPhrases, fieldWords } from './diff-words.ts';

/** Longer texts are cut; the JSON has them in full. */
const longestText = 60;

/** `weight of OC_TBS_03 50 % → 40 %`; without the field if it equals `own`, the kind of the change. */
export function lineIn(language: Language, line: ChangeLine, own: string): string {
  const { field, of, before, after } = line;
  const phrases = diffPhrases[language];
  const label = labelOf(language, line, own);
  const name = [label, of ?? ''].filter(Boolean).join(label ? ` ${phrases.of} ` : '');
  const [was, is] = [before, after].map((value) => value && saidIn(language, value, field));
  const text =
    was && is
      ? was === is && field !== 'parent'
        ? phrases.text
        : `${was} → ${is}`
      : was
        ? `${was} → ${none(language)}`
        : (is ?? '');
  return [name, text].filter(Boolean).join(' ');
}

function labelOf(language: Language, { field, before, after }: ChangeLine, own: string): string {
  const value = after ?? before;
  if (value?.kind === 'rule') return ruleLabels[language][value.name];
  const period = periodOf(value);
  const label = field === own ? '' : (fieldWords[language][field] ?? field);
  return [label, period].filter(Boolean).join(' ');
}

/** The period, and the office. */
function periodOf(value: LineValue | null): string {
  switch (value?.kind) {
    case 'target':
      return periodIn(value.target.period);
    case 'actual':
      return [periodIn(value.actual.period), value.actual.office?.code].filter(Boolean).join(' ');
    case 'milestone':
      return `${printYear(value.milestone.year, value.milestone.calendar)} ${value.milestone.title}`;
    case 'baseline':
      return value.baseline.year === null ? '' : printYear(value.baseline.year, value.baseline.calendar);
    case 'benchmark':
      return [printYear(value.benchmark.year, value.benchmark.calendar), value.benchmark.name]
        .filter(Boolean)
        .join(' ');
    case 'budget':
      return `${printYear(value.budget.year, value.budget.calendar)} ${value.budget.budget}`;
    case 'evaluation':
      return periodIn(
        yearIn(value.evaluation.calendar ?? CALENDAR_YEARS, value.evaluation.year, value.evaluation.part),
      );
    default:
      return '';
  }
}

/** Keywords (accumulation) in the reader's language; any other text as it was written. */
function saidIn(language: Language, value: LineValue, field: string): string {
  return field === 'accumulate' && value.kind === 'text'
    ? keywordIn(language, value.text)
    : lineValueIn(language, value);
}

export function lineValueIn(language: Language, value: LineValue): string {
  switch (value.kind) {
    case 'text':
      return short(value.text);
    case 'reference':
      return value.name || diffPhrases[language].whole.toLowerCase();
    case 'weight':
      return weightIn(language, value.weight);
    case 'target':
      return targetIn(language, value.target);
    case 'actual':
      return actualIn(language, value.actual);
    case 'milestone':
      return valueIn(language, value.milestone.value);
    case 'baseline':
      return value.baseline.value ? valueIn(language, value.baseline.value) : none(language);
    case 'benchmark':
      return quantityIn(language, value.benchmark.value);
    case 'budget':
      return quantityIn(language, value.budget.amount);
    case 'formula':
      return formulaNames(language, value.formula.expression);
    case 'unit':
      return value.unit.symbol;
    case 'number':
      return decimalIn(language, value.number);
    case 'goalposts': {
      const { low, high } = value.goalposts;
      const [from, to] = [low, high].map((end) =>
        end.kind === 'figure' ? decimalIn(language, end.figure) : namedText(end),
      );
      return `${from}..${to}`;
    }
    case 'scale': {
      const { steps, low, high } = value.scale;
      return steps.length > 0
        ? steps.join(' < ')
        : `${low && decimalIn(language, low)}..${high && decimalIn(language, high)}`;
    }
    case 'evaluation':
      if (value.evaluation.notApplicable) return statusWords[language]['not-applicable'];
      return value.evaluation.percent ? percentOf(language, value.evaluation.percent) : diffPhrases[language].confirmed;
    case 'published': {
      const { figure, value: printed } = value.figure;
      return `${figureWords[language][figure]} ${printed ? valueIn(language, printed) : (value.figure.name ?? '')}`;
    }
    case 'rule':
      return ruleIn(language, value.rules, value.name);
  }
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestText ? `${line.slice(0, longestText - 1).trimEnd()}…` : line;
}

function none(language: Language): string {
  return diffPhrases[language].empty;
}

// --------------------------------------------------------------------------------------------------------------------- effects

const mostDecimals = 6;

/** `+0.28`, in percentage points; with more decimals if two would show zero. */
export function pointsIn(language: Language, difference: Rational, decimals = 2): string {
  const points = { n: difference.n * 100n, d: difference.d };
  let text = fixedText(points, decimals, 'half-up');
  for (let more = decimals + 1; more <= mostDecimals && /^[-0.]+$/.test(text) && !isZero(points); more++)
    text = fixedText(points, more, 'half-up');
  const shown = digitsIn(language, text);
  return difference.n > 0n ? `+${shown}` : shown;
}

/** `99.62 % → 99.84 %` */
export function shiftIn(
  language: Language,
  { before, after, incomplete }: Pick<Shift, 'before' | 'after' | 'incomplete'>,
  rules: Rules,
): string {
  const show = (score: Rational | null): string =>
    score ? scoreIn(language, score, rules) : diffPhrases[language].unmeasured;
  const [was, is] = before && after ? pairIn(language, [before, after], rules) : [show(before), show(after)];
  const [past, now] = [marked(was, incomplete.before), marked(is, incomplete.after)];
  return past === now ? now : `${past} → ${now}`;
}

/** `? 95.00 %`: incomplete. */
function marked(score: string, incomplete: boolean): string {
  return incomplete ? `${incompleteSign} ${score}` : score;
}

function actualIn(language: Language, { value, reached, rounded, provisional }: Actual): string {
  const phrases = diffPhrases[language];
  const aside = [rounded ? phrases.rounded : '', provisional ? phrases.provisional : ''].filter(Boolean).join(', ');
  return `${reachedIn(language, givenIn(language, value), reached?.day ?? null)}${aside && ` (${aside})`}`;
}

function targetIn(language: Language, target: Target): string {
  const revised = revisedIn(language, target);
  return `${goalIn(language, target.goal)}${revised === null ? '' : ` (${revised})`}`;
}

/** `2024`, or `2023 → 2024` of plans of two years. */
export function yearsIn(language: Language, { before, after }: Diff['scores']): string {
  const [was, is] = [whenOf(before, language), whenOf(after, language)];
  return was === is ? is : `${was} → ${is}`;
}
