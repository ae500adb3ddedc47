// The card of a policy's rule: the sentence that explains it.

import type { RuleId } from '#engine/result.ts';
import { missedSides } from '#engine/rules/missed-sides.ts';
import { ruleSentences } from '#engine/words/rules.ts';
import type { Rule } from '#language/syntax/rule-forms.ts';
import type { Context } from '../context.ts';
import { escaped } from './card.ts';

export function ruleAt({ file, settings: { language } }: Context, offset: number): string | null {
  const holder = file.around(offset).at(-1);
  const statement = holder?.declaration.statements.find(
    ({ start, end }) => holder.start + start <= offset && offset <= holder.start + end,
  );
  const id = statement?.kind === 'rule' && statement.rule ? idOf(statement.rule) : null;
  return id ? escaped(ruleSentences[id][language]) : null;
}

function idOf(rule: Rule): RuleId | null {
  if (rule.rule === 'missed-date') return rule.by.kind === 'lose' ? 'by/lose' : 'by/all-or-nothing';
  // the better of two is one of them, at each indicator another
  if (rule.rule === 'attainment') return rule.attainment === 'goalposts' ? 'goalposts/linear' : null;
  if (rule.rule !== 'missed') return null;
  const side = missedSides[rule.comparison];
  const { by } = rule;
  if (by.kind === 'inverse') return side === 'at-most' ? 'at-most/inverse' : null;
  if (by.kind === 'from-baseline') return side === 'at-most' || side === 'at-least' ? `${side}/from-baseline` : null;
  if (by.kind === 'steps') return `${side}/${by.interpolated ? 'interpolated-steps' : 'steps'}`;
  return `${side}/${by.kind}`;
}
