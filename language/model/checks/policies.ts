// Checks that a policy sets the rules that it needs, and that it is used. Knows nothing of what rules compute.

import type { Anchor } from '../../diagnostics/diagnostic.ts';
import { spell } from '../../syntax/keywords/keywords.ts';
import type { Entry } from '../collect.ts';
import { missedNameOf } from '../goals/goals.ts';
import { rulesOfYear } from '../goals/limits.ts';
import type { Target } from '../indicator.ts';
import { writeCode } from '../names/codes.ts';
import type { Rules } from '../rules.ts';
import { meantPolicy } from '../things/meant-policy.ts';
import { anchorOf, lineInBlock } from '../values/anchors.ts';
import { compare, printNumber } from '../values/number.ts';
import type { Checked } from './check.ts';

export function checkPolicies({ model, tree, binding }: Checked): void {
  const entries = binding.collected.byCode.policy;
  const used = usedPolicies({ tree, binding });
  const told = new Set<Anchor>();
  for (const [code, entry] of entries) {
    const line = `${spell(entry.keywords, 'policy')} ${writeCode(code)}`;
    if (used !== null && !used.has(code) && entry.library === null)
      binding.report('unused-policy', anchorOf(entry), { policy: code, line });
    const policy = model.policies.get(code);
    if (policy !== undefined) checkLimits(policy.rules, told, binding.report);
    if (policy !== undefined && !policy.rules.origins.has('missed <=') && isAsked(code, model))
      reportMissed(code, entry, binding.report);
  }
  for (const { node } of tree.branches.values()) checkLimits(node.rules, told, binding.report);
  for (const { places } of model.indicators.values())
    for (const { rules } of places) checkLimits(rules, told, binding.report);
  checkDecisions(model, binding.report);
}

/** What an evaluator decides holds as it is, and a percentage above all that could be measured is most likely a slip. */
function checkDecisions({ evaluations }: Checked['model'], report: Checked['binding']['report']): void {
  for (const { subject, percent, anchor, year } of evaluations) {
    const { cap } = subject.kind === 'node' ? subject.node.rules : rulesOfYear(subject.place, year);
    if (percent === null || cap === null || compare(percent, cap) <= 0) continue;
    report('decision-above-cap', anchor, {
      name: subject.kind === 'node' ? subject.node.code : subject.place.indicator.code,
      decided: printNumber(percent, true),
      cap: printNumber(cap, true),
    });
  }
}

/** null if a policy name is unresolved: it may mean any policy. */
function usedPolicies({ tree, binding }: Pick<Checked, 'tree' | 'binding'>): ReadonlySet<string> | null {
  const entries = binding.collected.byCode.policy;
  const names = [...tree.branches.values()].flatMap(({ facts }) => facts.policy?.text ?? []);
  names.push(...binding.collected.common.libraries.flatMap(({ entry }) => namedBy(entry)));
  for (const { declaration } of entries.values()) {
    for (const statement of declaration.statements) {
      if (statement.kind === 'based-on' && statement.name !== null) names.push(statement.name.text);
    }
  }
  const used = new Set<string>();
  for (const name of names) {
    const code = entries.has(name) ? name : meantPolicy(name, entries.keys());
    if (code === null) return null;
    used.add(code);
  }
  return used;
}

function namedBy({ declaration }: Entry): readonly string[] {
  return declaration.statements.flatMap((one) => (one.kind === 'policy' && one.name !== null ? [one.name.text] : []));
}

/** Whether a `<=` target exists where this policy applies and the rule is not set otherwise. */
function isAsked(policy: string, { indicators }: Checked['model']): boolean {
  for (const { places } of indicators.values()) {
    for (const { rules, targets } of places) {
      if (rules.policy === policy && !rules.origins.has('missed <=') && targets.some(isAtMost)) return true;
    }
  }
  return false;
}

function isAtMost({ goal }: Target): boolean {
  return missedNameOf(goal) === 'missed <=';
}

function checkLimits({ floor, cap, origins }: Rules, told: Set<Anchor>, report: Checked['binding']['report']): void {
  const origin = origins.get('floor');
  if (floor === null || cap === null || origin === undefined || compare(floor, cap) <= 0 || told.has(origin)) return;
  told.add(origin);
  report('rule-value', origin, { rule: 'floor', value: printNumber(floor, true), why: 'above-cap' });
}

/** Other products differ in the default of just this rule, so a policy must set it. */
function reportMissed(policy: string, entry: Entry, report: Checked['binding']['report']): void {
  const { keywords, declaration } = entry;
  const missed = spell(keywords, 'missed');
  const rules = (['linear', 'inverse', 'from-baseline', 'all-or-nothing'] as const).map((rule) =>
    spell(keywords, rule),
  );
  const lines = rules.map((rule) => ({
    line: `${missed} <= ${rule}`,
    edit: lineInBlock(declaration, `${missed} <= ${rule}`),
  }));
  report('missed-rule-undeclared', anchorOf(entry), { policy, lines });
}
