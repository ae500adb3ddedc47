// The rules in force for a node or an indicator: each with its value and where it was said. Reads the model alone.

import type { AnchorLocator } from '#engine/json/working.ts';
import type { Language } from '#engine/words/number.ts';
import { ruleIn, ruleLabels } from '#engine/words/rules-in-force.ts';
import { type AnchorText, originIn } from '#engine/words/steps.ts';
import type { Model, Place, PlanNode } from '#language/model/model.ts';
import { ruleNames } from '#language/model/things/rules.ts';
import { visible, visibleJson } from '#language/syntax/visible.ts';
import { layOut } from '../columns.ts';
import type { Style } from '../style.ts';
import { cut, widthOf, wrap } from '../text-width.ts';

export type RuledSubject = PlanNode | Place;

export interface PolicyOptions {
  readonly language: Language;
  readonly where: AnchorText;
  readonly style: Style;
  readonly width: number;
}

/** Room for the names of rules, and for what they say. */
const leastRule = 28;
const leastValue = 20;

const words = {
  en: { rules: 'rules in force', policy: 'policy', none: 'no policy', rule: 'Rule', value: 'Is', said: 'Said' },
  it: {
    rules: 'regole in vigore',
    policy: 'regole',
    none: 'nessuna regola dichiarata',
    rule: 'Regola',
    value: 'È',
    said: 'Dove',
  },
} as const;

export function policyTable(model: Model, subject: RuledSubject, options: PolicyOptions): string {
  const { language, style, width, where } = options;
  const { rules } = subject;
  const said = words[language];
  const { code, title } = nameOf(model, subject);
  const head = [code, visible(title)].filter(Boolean).join('  ');
  const policy = rules.policy === null ? said.none : `${said.policy} ${visible(rules.policy)}`;
  const columns = [
    { head: said.rule, align: 'start', flexible: true },
    { head: said.value, align: 'start' },
    { head: said.said, align: 'start' },
  ] as const;
  const origins = new Map(ruleNames.map((name) => [name, originIn({ language, where }, rules, name)]));
  const beside = Math.max(...[...origins.values()].map(widthOf)) + leastRule + 4;
  const rows = ruleNames.flatMap((name) => {
    const isSaid = rules.origins.has(name);
    const [first = '', ...more] = wrap(visible(ruleIn(language, rules, name)), Math.max(leastValue, width - beside));
    return [
      [
        { text: ruleLabels[language][name], ...(isSaid ? { format: 'bold' as const } : {}) },
        { text: first },
        { text: origins.get(name)!, ...(isSaid ? {} : { format: 'dim' as const }) },
      ],
      // a value is never cut
      ...more.map((text) => [{ text: '' }, { text }, { text: '' }]),
    ];
  });
  const heading = `${style('bold', cut(head, width))}\n${style('dim', `${said.rules} · ${policy}`)}`;
  return [heading, layOut(columns, rows, { style, width }).join('\n')].join('\n\n');
}

/** For programs, in English. `said`: null where it is built in. */
export function policyJson(model: Model, subject: RuledSubject, where: AnchorLocator): string {
  const { rules } = subject;
  const { code } = nameOf(model, subject);
  return visibleJson({
    plan: model.code,
    code,
    path: subject.path,
    policy: rules.policy,
    rules: ruleNames.map((name) => {
      const origin = rules.origins.get(name);
      return { rule: name, is: ruleIn('en', rules, name), said: origin ? where(origin) : null };
    }),
  });
}

function nameOf(model: Model, subject: RuledSubject): { readonly code: string; readonly title: string } {
  if (subject.kind === 'place') return subject.indicator;
  return subject.kind === 'plan' ? model : subject;
}
