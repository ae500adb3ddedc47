// Finds what a plan says otherwise than the libraries that it uses: declarations that it replaces, rules, targets of common indicators. Knows no
// scores, and does not judge.

import type { Anchor } from '../../diagnostics/diagnostic.ts';
import type { Entry } from '../collect.ts';
import type { Branch } from '../drafts.ts';
import type { Indicator } from '../indicator.ts';
import type { Departure, Place } from '../model.ts';
import type { Binding } from '../names/names.ts';
import type { RuleName, Rules } from '../rules.ts';
import { ruleNames, rulesAt } from '../things/rules.ts';
import type { Tree } from '../tree/branches.ts';
import { linesOf } from '../units/definitions.ts';
import { anchorAt, anchorOf } from '../values/anchors.ts';
import { printPeriod, samePeriod } from '../values/periods.ts';
import type { CommonPolicy } from './common-policy.ts';
import { meansTheSame } from './same-meaning.ts';

export interface Departing {
  readonly tree: Tree;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly policy: CommonPolicy | null;
}

export function departuresOf(binding: Binding, departing: Departing): readonly Departure[] {
  if (binding.collected.common.libraries.length === 0) return [];
  return [
    ...replacedIn(binding),
    ...unitsIn(binding),
    ...(departing.policy === null ? [] : rulesIn(binding, departing.policy, departing)),
    ...targetsIn(binding, departing),
  ];
}

// -------------------------------------------------------------------------------------------------------------- declarations

const replaceable = {
  measure: 'measure',
  indicator: 'indicator',
  scale: 'scale',
  dimension: 'dimension',
  policy: 'rules',
} as const;

function replacedIn({ collected }: Binding): readonly Departure[] {
  return collected.common.replaced.flatMap(({ by, of }) => {
    // what a library replaces of another one is its own departure
    if (by.library !== (collected.plan?.library ?? null)) return [];
    const what = replaceable[by.group as keyof typeof replaceable];
    return [{ library: of.library!, what, name: by.code!, from: null, anchor: anchorOf(by), common: anchorOf(of) }];
  });
}

function unitsIn({ collected: { plan, common } }: Binding): readonly Departure[] {
  if (plan === null) return [];
  const own = linesOf({ declaration: plan.declaration, file: { name: plan.file } });
  return own.flatMap(({ statement }) => {
    for (const { library } of common.libraries) {
      const same = linesOf(library).find((line) => line.statement.unit?.text === statement.unit?.text);
      if (same === undefined || isSameUnit(statement, same.statement)) continue;
      const anchor = anchorAt(plan.file, plan.declaration, statement);
      const there = anchorAt(same.file, same.declaration, same.statement);
      const name = statement.unit?.text ?? '';
      return [{ library: library.code, what: 'unit', name, from: null, anchor, common: there } as const];
    }
    return [];
  });
}

type UnitLine = ReturnType<typeof linesOf>[number]['statement'];

function isSameUnit({ is: a }: UnitLine, { is: b }: UnitLine): boolean {
  if (a === null || b === null) return a === b;
  return a.digits === b.digits && a.unit?.text === b.unit?.text;
}

// --------------------------------------------------------------------------------------------------------------------- rules

/** Each line of the plan that sets a rule otherwise, once; and each line that names a policy that is not based on the common one. */
function rulesIn({ collected }: Binding, policy: CommonPolicy, { tree }: Departing): readonly Departure[] {
  const found = new Map<string, Departure>();
  const seen = new Set<Rules>();
  const add = (departure: Departure): void => {
    const { anchor, what, name } = departure;
    const key = `${anchor.file} ${numberOf(anchor)} ${anchor.start} ${what} ${name}`;
    if (!found.has(key)) found.set(key, departure);
  };
  const owners = new Map<object | null, number>();
  const numberOf = ({ owner }: Anchor): number => {
    const known = owners.get(owner) ?? owners.size;
    owners.set(owner, known);
    return known;
  };
  const compare = (rules: Rules, site: Parameters<typeof rulesAt>[1]): void => {
    if (seen.has(rules)) return;
    seen.add(rules);
    const common = rulesAt(policy.scope, site);
    for (const rule of ruleNames) {
      const anchor = rules.origins.get(rule);
      if (anchor === undefined || collected.common.files.has(anchor.file)) continue;
      if (meansTheSame(rules[rule], common[rule])) continue;
      add(ruleDeparture(rule, anchor, policy, common));
    }
  };
  for (const branch of tree.branches.values()) {
    const named = otherPolicy(branch, policy, collected.byCode.policy);
    if (named !== null) add(named);
    const { node } = branch;
    compare(node.rules, { kind: node.kind, depth: node.depth });
    for (const place of node.places) compare(place.rules, { kind: 'indicator', depth: node.depth + 1 });
  }
  return [...found.values()];
}

function ruleDeparture(rule: RuleName, anchor: Anchor, { library, policy }: CommonPolicy, common: Rules): Departure {
  return { library, what: 'rule', name: rule, from: policy, anchor, common: common.origins.get(rule) ?? null };
}

/** A node that names a policy of the plan's own, not based on the common one. */
function otherPolicy(
  { facts, entry }: Branch,
  { library, policy }: CommonPolicy,
  policies: ReadonlyMap<string, Entry>,
): Departure | null {
  const name = facts.policy;
  if (name === null || isBasedOn(name.text, policy, policies)) return null;
  const anchor = anchorAt(entry.file, entry.declaration, name);
  const there = policies.get(policy);
  return { library, what: 'policy', name: name.text, from: policy, anchor, common: there ? anchorOf(there) : null };
}

function isBasedOn(code: string, policy: string, policies: ReadonlyMap<string, Entry>): boolean {
  const passed = new Set<string>();
  for (let at: string | null = code; at !== null && !passed.has(at); at = baseOf(policies.get(at))) {
    if (at === policy) return true;
    passed.add(at);
  }
  return false;
}

function baseOf(entry: Entry | undefined): string | null {
  for (const statement of entry?.declaration.statements ?? [])
    if (statement.kind === 'based-on') return statement.name?.text ?? null;
  return null;
}

// -------------------------------------------------------------------------------------------------------------------- targets

/** Where a library sets a target for a year, and the plan another one. */
function targetsIn({ collected }: Binding, { indicators }: Departing): readonly Departure[] {
  const found: Departure[] = [];
  for (const indicator of indicators.values()) {
    const library = libraryOf(indicator, collected.common.libraries);
    if (library !== null) for (const place of indicator.places) found.push(...targetsOf(place, indicator, library));
  }
  return found;
}

function libraryOf({ anchor }: Indicator, libraries: Binding['collected']['common']['libraries']): string | null {
  return libraries.find(({ library }) => library.files.some(({ name }) => name === anchor.file))?.library.code ?? null;
}

function targetsOf(place: Place, { code, targets }: Indicator, library: string): readonly Departure[] {
  if (place.targets === targets) return [];
  return place.targets.flatMap(({ period, goal, anchor }) => {
    const common = targets.find((one) => samePeriod(one.period, period));
    if (common === undefined || common.anchor === anchor || meansTheSame(common.goal, goal)) return [];
    return [{ library, what: 'target', name: code, from: printPeriod(period), anchor, common: common.anchor } as const];
  });
}
