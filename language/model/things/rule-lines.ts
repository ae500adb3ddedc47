// Reads a rule line and what it overrides. Knows nothing of policies and of where the line applies.

import type { Anchor } from '../../diagnostics/diagnostic.ts';
import type { NumberLiteral } from '../../syntax/literals.ts';
import type { LateRule, Level, MissedRule, Rule } from '../../syntax/rule-forms.ts';
import type { RuleStatement } from '../../syntax/statements.ts';
import type { Decimal } from '../figures.ts';
import type { Band, Late, Missed, RuleName, Rules } from '../rules.ts';
import { anchorAt } from '../values/anchors.ts';
import { compare, isZero, ONE, readNumber } from '../values/number.ts';
import type { Site } from '../values/values.ts';
import { awardProblem, checkMarks, malusProblem, readAward, readMarks } from './marks.ts';
import { pointsProblem, readPoints } from './points.ts';
import { type RuleProblem, whole, wholeProblem, written } from './rule-figures.ts';

export type MutableRules = { -readonly [Key in keyof Rules]: Rules[Key] };

/** A rule line, to be applied to the inherited rules. */
export interface RuleLine {
  readonly name: RuleName;
  /** The level that it applies to; null: all. */
  readonly at: Level | null;
  readonly anchor: Anchor;
  readonly change: Partial<Omit<Rules, 'bands'>>;
  readonly band: Band | null;
}

/** null if the line cannot be read or is invalid, which is reported. */
export function readRule({ rule, ...statement }: RuleStatement, site: Site): RuleLine | null {
  if (rule === null) return null;
  const anchor = anchorAt(site.file, site.declaration, statement);
  if (rule.rule === 'marks' && !checkMarks(rule, statement, site)) return null;
  const problem = problemOf(rule);
  if (problem !== null) {
    site.report('rule-value', anchor, problem);
    return null;
  }
  const at = 'at' in rule ? rule.at : null;
  return {
    name: nameOf(rule),
    at,
    anchor,
    change: changeOf(rule),
    band: rule.rule === 'band' ? bandOf(rule, anchor) : null,
  };
}

function nameOf(rule: Rule): RuleName {
  switch (rule.rule) {
    case 'missed':
      return `missed ${rule.comparison}`;
    case 'missed-date':
      return 'missed by';
    case 'band':
      return 'bands';
    default:
      return rule.rule;
  }
}

function changeOf(rule: Rule): Partial<Omit<Rules, 'bands'>> {
  switch (rule.rule) {
    case 'cap':
      return { cap: optional(rule.percent) };
    case 'floor':
      return { floor: optional(rule.percent) };
    case 'missed':
      return { [`missed ${rule.comparison}`]: readMissed(rule.by) };
    case 'missed-date':
      return { 'missed by': readLate(rule.by) };
    case 'missing':
      return { missing: rule.missing };
    case 'interim':
      return { interim: rule.interim };
    case 'share':
      return { share: { indicators: readNumber(rule.indicators), children: readNumber(rule.children) } };
    case 'weights':
      return {
        weights: {
          total: rule.total && { number: readNumber(rule.total), percent: rule.total.percent },
          whole: rule.whole,
        },
      };
    case 'aggregate':
      return { aggregate: rule.mean };
    case 'require':
      return { require: whole(rule.count) };
    case 'attainment':
      return { attainment: rule.attainment };
    case 'points':
      return { points: readPoints(rule) };
    case 'overshoot':
      return { overshoot: readNumber(rule.beyond) };
    case 'round':
      return { round: { decimals: whole(rule.decimals), mode: rule.mode, carried: rule.carried } };
    case 'display':
      return { display: { decimals: whole(rule.decimals), mode: rule.mode } };
    case 'marks':
      return { marks: readMarks(rule) };
    case 'award':
      return { award: readAward(rule) };
    case 'malus':
      return { malus: optional(rule.points) };
    case 'band':
      return {};
  }
}

function readMissed(by: MissedRule): Missed {
  if (by.kind !== 'steps') return { kind: by.kind };
  const steps = by.steps.map(({ within, gives }) => ({ within: readNumber(within), gives: readNumber(gives) }));
  return { kind: 'steps', interpolated: by.interpolated, steps: steps.sort((a, b) => compare(a.within, b.within)) };
}

function readLate(by: LateRule): Late {
  if (by.kind === 'all-or-nothing') return { kind: 'all-or-nothing' };
  const zero: Decimal = { coefficient: 0n, scale: 0 };
  return {
    kind: 'lose',
    perDay: readNumber(by.perDay),
    after: optional(by.after) ?? zero,
    downTo: optional(by.downTo) ?? zero,
  };
}

function bandOf(rule: Rule & { rule: 'band' }, anchor: Anchor): Band {
  const { name, label, bound, strict } = rule;
  return { code: name.text, label: label?.text ?? name.text, bound: optional(bound), strict, anchor };
}

/** Why a rule is invalid; null if it is valid. */
function problemOf(rule: Rule): RuleProblem | null {
  switch (rule.rule) {
    case 'share': {
      const [indicators, children] = [readNumber(rule.indicators), readNumber(rule.children)];
      const values = `${rule.indicators.digits} and ${rule.children.digits}`;
      if (indicators.coefficient < 0n || children.coefficient < 0n)
        return { rule: 'share', value: values, why: 'negative' };
      return isZero(indicators) && isZero(children) ? { rule: 'share', value: values, why: 'zero' } : null;
    }
    case 'cap':
    case 'floor':
      return limitProblem(rule);
    case 'weights': {
      const { total } = rule;
      const wrong = total !== null && readNumber(total).coefficient <= 0n;
      return wrong ? { rule: 'weights', value: written(total), why: 'zero' } : null;
    }
    case 'require':
      return wholeProblem('require', rule.count);
    case 'round':
    case 'display':
      return wholeProblem(rule.rule, rule.decimals);
    case 'points':
      return pointsProblem(rule);
    case 'award':
      return awardProblem(rule);
    case 'malus':
      return rule.points && malusProblem(rule.points);
    case 'missed-date':
      return rule.by.kind === 'lose' ? lateProblem(rule.by.perDay) : null;
    default:
      return null;
  }
}

function limitProblem({ rule, percent }: Rule & { rule: 'cap' | 'floor' }): RuleProblem | null {
  if (percent === null || readNumber(percent).coefficient >= 0n) return null;
  return { rule, value: written(percent), why: 'negative' };
}

function lateProblem(perDay: NumberLiteral): RuleProblem | null {
  const number = readNumber(perDay);
  if (number.coefficient < 0n) return { rule: 'missed by', value: perDay.digits, why: 'negative' };
  return compare(number, ONE) > 0 ? { rule: 'missed by', value: perDay.digits, why: 'above-one' } : null;
}

function optional(literal: NumberLiteral | null): Decimal | null {
  return literal === null ? null : readNumber(literal);
}
