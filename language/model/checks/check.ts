// Owns which checks a bound plan goes through. Knows nothing of what each looks for.

import type { Branch } from '../drafts.ts';
import type { Indicator, Measure, Model, Place } from '../model.ts';
import type { Binding } from '../names/names.ts';
import type { Tree } from '../tree/branches.ts';
import { FormulaUnitsReader } from '../units/formula-units.ts';
import { checkConflicts, checkMeasureConflicts, checkPlacedConflicts } from './conflicts.ts';
import { checkDates } from './dates.ts';
import { checkCycles } from './formula-cycles.ts';
import { checkFormula, checkMeasureFormula } from './formula-units.ts';
import { checkLints } from './lints.ts';
import { checkPlacing } from './placement.ts';
import { checkPolicies } from './policies.ts';
import { checkPrintedUnits } from './printed-units.ts';
import { checkPlacedScales, checkScale } from './scales.ts';
import { checkSlices } from './slices.ts';
import { checkTableCodes } from './table-codes.ts';
import { checkPlacedTargets, checkTargets } from './targets.ts';
import { checkMeasureUnits, checkPlacedUnits, checkUnits } from './units.ts';
import { checkUseCycles } from './use-cycles.ts';
import { checkKinds } from './value-kinds.ts';
import { checkWeights, checkWeightsIn } from './weights.ts';
import { checkParts } from './year-parts.ts';
import { checkValueYears } from './years.ts';

export interface Checked {
  readonly model: Model;
  /** Those of the model, as lists: nearly every check walks them. */
  readonly indicators: readonly Indicator[];
  readonly measures: readonly Measure[];
  readonly binding: Binding;
  readonly tree: Tree;
  /** Places that values were given for alone, in `actuals`. */
  readonly given: readonly Place[];
}

/** While each of its things is looked at. */
export interface CheckedEach extends Checked {
  readonly units: FormulaUnitsReader;
}

export function check(checked: Checked): void {
  checkWhole(checked);
  checkWeights(checked);
  checkEach(checked);
  checkReading(checked);
}

/** What is found by looking at each of `indicators` and `measures`, of which there may be fewer than the plan has. */
export function checkEach(all: Checked): void {
  const { measures, indicators } = all;
  const checked: CheckedEach = { ...all, units: new FormulaUnitsReader(all.model.units) };
  for (let at = 0; at < measures.length; at++) checkMeasure(measures[at]!, checked);
  for (let at = 0; at < indicators.length; at++) checkIndicator(indicators[at]!, checked);
  checkPlacedTargets(checked);
  checkPlacedUnits(checked);
  checkPlacedScales(checked);
  checkPlacedConflicts(checked);
}

// One measure or indicator goes through all its checks before the next: what they look at is at hand then. None of them looks at
// anything but what that one reads.

function checkMeasure(measure: Measure, checked: CheckedEach): void {
  checkMeasureUnits(measure, checked);
  checkMeasureFormula(measure, checked);
  checkMeasureConflicts(measure, checked);
  checkSlices(measure, checked);
  checkParts(measure, checked);
}

function checkIndicator(indicator: Indicator, checked: CheckedEach): void {
  checkPlacing(indicator, checked);
  checkTargets(indicator, checked);
  checkUnits(indicator, checked);
  checkFormula(indicator, checked);
  checkScale(indicator, checked);
  checkConflicts(indicator, checked);
  checkParts(indicator, checked);
}

/** What is found by looking at one node. */
export function checkNode({ binding }: Checked, branch: Branch): void {
  checkWeightsIn(branch, binding.report);
}

/** What is found by looking at who reads whom. */
export function checkReading(checked: Checked): void {
  checkCycles(checked);
}

/** What is found by looking at all of it. */
export function checkWhole(checked: Checked): void {
  checkLints(checked);
  checkPolicies(checked);
  checkUseCycles(checked);
  checkKinds(checked);
  checkValueYears(checked);
  checkDates(checked);
  checkTableCodes(checked);
  checkPrintedUnits(checked);
}
