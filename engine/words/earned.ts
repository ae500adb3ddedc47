// Marks and awards as text, in both languages: short, and with how they came about. Reads the record.

import type { Decimal } from '#language/model/figures.ts';
import { fixedText } from '../arithmetic/print.ts';
import { compare, fromDecimal, type Rational } from '../arithmetic/rational.ts';
import type { NodeResult, PlaceResult } from '../result.ts';
import { type MarksEarned, shareAt } from '../rules/marks.ts';
import { awardEarned, marksEarned } from '../scoring/earned.ts';
import { digitsIn, type Language, workingIn, workingPercentIn } from './number.ts';
import { originIn, roundingIn, type StepWording } from './steps.ts';

type Member = NodeResult | PlaceResult;

/** `19.5`, at two decimals at most; null where there are none. */
export function marksIn(language: Language, member: Member): string | null {
  const earned = marksEarned(member);
  return earned && shortIn(language, earned.marks);
}

/** `80 %` */
export function awardIn(language: Language, member: Member): string | null {
  const share = awardEarned(member);
  return share && `${shortIn(language, { n: share.n * 100n, d: share.d })} %`;
}

/** `19.5 marks · award 80 %`, for a heading; null where there is neither. */
export function earnedIn(language: Language, member: Member): string | null {
  const [marks, award] = [marksIn(language, member), awardIn(language, member)];
  const words = saidOf[language];
  return [marks && words.marks(marks), award && words.award(award)].filter(Boolean).join(' · ') || null;
}

function shortIn(language: Language, number: Rational): string {
  return digitsIn(language, shortDigits(number));
}

/** At two decimals at most: `19.17`, `20`. */
export function shortDigits(number: Rational): string {
  return fixedText(number, 2, 'half-up').replace(/\.?0+$/, '');
}

/** `19.166666…: 92.5 % is in 91 % to 100 %, which gives 19 to 20 (said at plan.perf:12)` */
export function marksLines(saying: StepWording, member: Member): readonly string[] {
  const earned = marksEarned(member);
  const { marks: rule } = rulesOf(member);
  if (!earned || !rule || !member.counted) return [];
  const { language } = saying;
  const words = saidOf[language];
  const rounded = rule.looked
    ? words.rounded(workingPercentIn(language, member.counted), roundingIn(language, rule.looked), shown(earned.looked))
    : null;
  const found = words[placeOf(earned)](shown(earned.looked), rangeIn(earned), givenIn(language, earned));
  const said = originIn(saying, rulesOf(member), 'marks');
  return [...(rounded ? [rounded] : []), `${workingIn(language, earned.marks)}: ${found} (${said})`];

  function shown(score: Rational): string {
    return workingPercentIn(language, score);
  }

  function rangeIn({ range }: MarksEarned): string {
    return words.to(shown(fromDecimal(range.low)), shown(fromDecimal(range.high)));
  }
}

function placeOf({ looked, range }: MarksEarned): 'within' | 'above' | 'below' {
  if (compare(looked, fromDecimal(range.high)) > 0) return 'above';
  return compare(looked, fromDecimal(range.low)) < 0 ? 'below' : 'within';
}

function givenIn(language: Language, { range }: MarksEarned): string {
  const [from, to] = [range.from, range.to].map((mark: Decimal) => workingIn(language, fromDecimal(mark)));
  return from === to ? from! : saidOf[language].to(from!, to!);
}

/** `80 %: 85 % is at least 80 % (said at plan.perf:12)`; null where there is no award. */
export function awardLine(saying: StepWording, member: Member): string | null {
  const share = awardEarned(member);
  const { award } = rulesOf(member);
  if (!share || !award || !member.counted) return null;
  const { language } = saying;
  const words = saidOf[language];
  const score = workingPercentIn(language, member.counted);
  const step = shareAt(member.counted, award);
  const why = step
    ? words[step.strict ? 'more' : 'least'](score, workingPercentIn(language, fromDecimal(step.bound)))
    : words.none(score);
  return `${workingPercentIn(language, share)}: ${why} (${originIn(saying, rulesOf(member), 'award')})`;
}

function rulesOf(member: Member) {
  return member.kind === 'node' ? member.node.rules : member.place.rules;
}

type Found = (score: string, range: string, marks: string) => string;

interface Said {
  readonly marks: (marks: string) => string;
  readonly award: (share: string) => string;
  readonly to: (from: string, to: string) => string;
  readonly rounded: (score: string, how: string, after: string) => string;
  readonly within: Found;
  readonly above: Found;
  readonly below: Found;
  readonly least: (score: string, bound: string) => string;
  readonly more: (score: string, bound: string) => string;
  readonly none: (score: string) => string;
}

const saidOf: Record<Language, Said> = {
  en: {
    marks: (marks) => `${marks} ${marks === '1' ? 'mark' : 'marks'}`,
    award: (share) => `award ${share}`,
    to: (from, to) => `${from} to ${to}`,
    rounded: (score, how, after) => `${score} rounded to ${how}: ${after}`,
    within: (score, range, marks) => `${score} is in ${range}, which gives ${marks}`,
    above: (score, range, marks) => `${score} is above ${range}, which gives ${marks}`,
    below: (score, range, marks) => `${score} is below ${range}, which gives ${marks}`,
    least: (score, bound) => `${score} is at least ${bound}`,
    more: (score, bound) => `${score} is more than ${bound}`,
    none: (score) => `${score} is below the lowest bound`,
  },
  it: {
    marks: (marks) => `voto ${marks}`,
    award: (share) => `premio ${share}`,
    to: (from, to) => `da ${from} a ${to}`,
    rounded: (score, how, after) => `${score} arrotondato a ${how}: ${after}`,
    within: (score, range, marks) => `${score} sta nell'intervallo ${range}, che dà ${marks}`,
    above: (score, range, marks) => `${score} sta sopra l'intervallo ${range}, che dà ${marks}`,
    below: (score, range, marks) => `${score} sta sotto l'intervallo ${range}, che dà ${marks}`,
    least: (score, bound) => `${score} è almeno ${bound}`,
    more: (score, bound) => `${score} è più di ${bound}`,
    none: (score) => `${score} è sotto l'estremo più basso`,
  },
};
