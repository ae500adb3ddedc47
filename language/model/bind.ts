// Owns how the files of one plan become its model: the order of the steps. Knows nothing of what each step does.

import { noDamage } from '../damage/damage.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Similar } from '../names/similar-names.ts';
import { type Checked, check } from './checks/check.ts';
import { collect, type Entry } from './collect.ts';
import type { IndicatorDraft, MeasureDraft, UnboundFormula } from './drafts.ts';
import type { PlanFiles } from './files/plan-files.ts';
import type { Model } from './model.ts';
import type { Binding } from './names/names.ts';
import type { ReferenceTargets } from './names/references.ts';
import { type BlockValues, bindActuals, placesGiven } from './things/actuals.ts';
import { bindFigures } from './things/figures.ts';
import { bindFormula, type Vocabulary } from './things/formulas.ts';
import { readHead } from './things/head.ts';
import { type Indicators, linkIndicators } from './things/indicators.ts';
import { linkMeasures } from './things/measures.ts';
import { linkOffices } from './things/offices.ts';
import { linkPolicies } from './things/policies.ts';
import { linkScales } from './things/scales.ts';
import type { Tree } from './tree/branches.ts';
import { type Listed, settleTree } from './tree/settle.ts';
import { growTree } from './tree/tree.ts';
import { settleUses } from './tree/uses.ts';
import { settleUnit } from './units/indicator-unit.ts';

/** A plan whose names are all resolved, with what it was made from; not yet checked. */
export interface LinkedPlan extends Checked {
  readonly linked: Indicators;
  readonly drafts: ReadonlyMap<string, MeasureDraft>;
  readonly blocks: ReadonlyMap<Entry, BlockValues>;
  readonly words: Vocabulary;
}

interface Hearing {
  readonly similar: Similar;
  readonly report: Report;
}

/** null where the plan's own declaration is missing. */
export function bind(files: PlanFiles, hearing: Hearing): Model | null {
  const plan = link(files, hearing);
  if (plan === null) return null;
  check(plan);
  return plan.model;
}

export function link({ code, files }: PlanFiles, { similar, report }: Hearing): LinkedPlan | null {
  const collected = collect(files, code, report);
  if (collected.plan === null) return null;
  const binding: Binding = { collected, similar, report };
  const offices = linkOffices(binding);
  const scales = linkScales(binding);
  const policies = linkPolicies(collected, similar, report);
  const { measures, formulas } = linkMeasures(binding, offices);
  const linked = linkIndicators(binding, { offices, scales, measures });
  const { indicators } = linked;
  const tree = growTree(binding, collected.plan, { offices, linked });
  const listed = settleTree(tree, policies, binding);
  const standing = { tree, indicators, similar };
  const words = vocabularyOf(measures, standing);
  bindFormulas(formulas, words);
  bindFormulas(linked.formulas, words);
  settleUses(standing);
  const blocks = bindActuals(binding, { ...standing, measures, offices });
  linked.unitless.forEach(settleUnit);
  const model: Model = {
    ...readHead(collected.plan),
    units: collected.units,
    files: files.map(({ name }) => name),
    ...shapeOf(tree, listed),
    ...bindFigures(binding, standing),
    indicators,
    measures,
    offices,
    policies: policies.policies,
    scales,
    damage: noDamage,
  };
  return {
    model,
    indicators: [...indicators.values()],
    measures: [...measures.values()],
    binding,
    tree,
    given: placesGiven(blocks),
    blocks,
    linked,
    drafts: measures,
    words,
  };
}

// ---------------------------------------------------------------------------------------------------------------------- formulas

function vocabularyOf(measures: Vocabulary['measures'], { tree, indicators, similar }: ReferenceTargets): Vocabulary {
  return { measures, indicators, nodes: tree.declared, plan: tree.root.node, similar };
}

function bindFormulas<T extends MeasureDraft | IndicatorDraft>(
  formulas: readonly UnboundFormula<T>[],
  words: Vocabulary,
): void {
  for (const formula of formulas) formula.of.formula = bindFormula(formula, words);
}

// -------------------------------------------------------------------------------------------------------------------------- tree

type Shape = Pick<Model, 'root' | 'nodes' | 'places' | 'scorecards'>;

function shapeOf({ root, scorecards }: Tree, { nodes, places }: Listed): Shape {
  return { root: root.node, nodes, places, scorecards: scorecards.map(({ node }) => node) };
}
