// Binds the files of a plan to a model: the order of the steps.

import { noDamage } from '../damage/damage.ts';
import type { Similar } from '../names/similar-names.ts';
import { figuresBefore } from './before/before.ts';
import { type Checked, check } from './checks/check.ts';
import { collect, type Sources } from './collect.ts';
import type { IndicatorDraft, MeasureDraft, UnboundFormula } from './drafts.ts';
import { commonOf } from './libraries/common-things.ts';
import type { Memory } from './memory.ts';
import type { Model } from './model.ts';
import type { Binding } from './names/names.ts';
import type { ReferenceTargets } from './names/references.ts';
import { givenInBlocks, givePlaces } from './things/actuals.ts';
import { linkSliced } from './things/dimensions.ts';
import { bindFigures } from './things/figures.ts';
import { bindFormula, type Vocabulary } from './things/formulas.ts';
import { readHead } from './things/head.ts';
import { linkIndicators } from './things/indicators.ts';
import { linkMeasures } from './things/measures.ts';
import { linkOffices } from './things/offices.ts';
import { linkPolicies } from './things/policies.ts';
import { linkScales } from './things/scales.ts';
import type { Tree } from './tree/branches.ts';
import { inheritDown, type Listed } from './tree/inherit.ts';
import { growTree } from './tree/tree.ts';
import { settleUses } from './tree/uses.ts';
import { weighByMeasures } from './tree/weighers.ts';
import { settleUnit } from './units/indicator-unit.ts';

interface BindContext {
  readonly similar: Similar;
  readonly memory: Memory;
}

/** null where the plan's own declaration is missing. The model of last time where none of the files is another one. */
export function bind(plan: Sources, hearing: BindContext): Model | null {
  return hearing.memory.made(
    'model',
    () => [
      plan.earlier,
      ...[plan, ...plan.libraries].flatMap(({ files }) => files.flatMap(({ name, tree }) => [name, tree])),
    ],
    () => modelOf(plan, hearing),
  );
}

function modelOf(plan: Sources, hearing: BindContext): Model | null {
  const linked = link(plan, hearing);
  if (linked === null) return null;
  check(linked);
  return linked.model;
}

/** The model with all names resolved, not yet checked. */
function link(sources: Sources, { similar, memory }: BindContext): Checked | null {
  const collected = collect(sources, memory);
  if (collected.plan === null) return null;
  const binding: Binding = { collected, similar, memory, report: memory.report };
  const offices = linkOffices(binding);
  const scales = linkScales(binding);
  const policies = linkPolicies(binding);
  const sliced = linkSliced(binding, offices);
  const given = givenInBlocks(binding, sliced.all);
  const before = figuresBefore({ earlier: sources.earlier, plan: collected.plan, offices: sliced.all, memory });
  const { measures, formulas } = linkMeasures(binding, { offices: sliced.all, given, before });
  const linked = linkIndicators(binding, { offices, scales, measures, given, before });
  const { indicators } = linked;
  const tree = growTree(binding, collected.plan, { offices, sliced: sliced.all, linked });
  const listed = inheritDown(tree, policies, binding);
  const standing = { tree, indicators, similar };
  const words = vocabularyOf(measures, standing);
  bindFormulas(formulas, words);
  bindFormulas(linked.formulas, words);
  for (const { of } of linked.formulas) if (of.unit === null) settleUnit(of);
  settleUses(standing);
  weighByMeasures(tree, { measures, binding });
  const model: Model = {
    ...readHead(collected.plan),
    units: collected.units,
    calendar: collected.calendar,
    files: sources.files.map(({ name }) => name),
    follows: before.followed,
    ...commonOf(binding, { tree, policies, indicators }),
    ...shapeOf(tree, listed),
    ...bindFigures(binding, standing),
    indicators,
    measures,
    offices,
    policies: policies.policies,
    scales,
    dimensions: sliced.dimensions,
    damage: noDamage,
  };
  return {
    model,
    indicators: [...indicators.values()],
    measures: [...measures.values()],
    binding,
    tree,
    given: givePlaces(given, standing),
    computes: formulas.length + linked.formulas.length > 0,
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
