// Runs all checks on a bound plan.

import type { Anchor, Report } from '../../diagnostics/diagnostic.ts';
import type { Indicator, Measure } from '../indicator.ts';
import type { Model, Place } from '../model.ts';
import type { Binding } from '../names/names.ts';
import type { Tree } from '../tree/branches.ts';
import { FormulaUnitsReader } from '../units/formula-units.ts';
import { checkIndicatorBefore, checkMeasureBefore } from './before.ts';
import { checkConflicts, checkMeasureConflicts, checkPlacedConflicts } from './conflicts.ts';
import { checkDates, checkDatesOf } from './dates.ts';
import { checkCycles } from './formula-cycles.ts';
import { checkFormula, checkMeasureFormula } from './formula-units.ts';
import { checkLibraries } from './libraries.ts';
import { checkLints } from './lints.ts';
import { checkMilestones, checkMilestonesRead, checkPlacedMilestones } from './milestones.ts';
import { checkNamedMeasures, namesMeasures } from './named-measures.ts';
import { checkOutliers } from './outliers.ts';
import { checkPlacing } from './placement.ts';
import { checkPolicies } from './policies.ts';
import { checkPrintedUnits } from './printed-units.ts';
import { checkPlacedScales, checkScale } from './scales.ts';
import { checkSlices } from './slices.ts';
import { checkTableCodes } from './table-codes.ts';
import { checkGoalposts, checkPlacedTargets, checkSpread, checkTargets } from './targets.ts';
import { checkMeasureUnits, checkPlacedUnits, checkUnits } from './units.ts';
import { checkUseCycles } from './use-cycles.ts';
import { checkKinds, checkKindsOf } from './value-kinds.ts';
import { checkWeights } from './weights.ts';
import { checkParts, checkUnreadParts } from './year-parts.ts';
import { checkValueYears, hasOtherYears } from './years.ts';

export interface Checked {
  readonly model: Model;
  /** The model's things as arrays, which nearly every check iterates. */
  readonly indicators: readonly Indicator[];
  readonly measures: readonly Measure[];
  readonly binding: Binding;
  readonly tree: Tree;
  /** Places that values were given for alone, in `actuals`. */
  readonly given: readonly Place[];
  /** Some formula reads more than written measures, or is that of a measure. */
  readonly computes: boolean;
}

/**
 * What a look at one measure or indicator may read beside the thing itself, with all that it holds. Whatever is found stays found as long as
 * these are the same.
 */
export interface Look {
  readonly model: Pick<Model, 'years' | 'offices' | 'calendar'>;
  readonly binding: {
    readonly report: Report;
    readonly collected: Pick<Binding['collected'], 'keywords'>;
  };
  readonly units: FormulaUnitsReader;
  readonly witness: Witness;
}

/** What checks of the whole report each once, of whatever it is reported. */
export interface Telling {
  readonly told: Set<Anchor>;
  readonly report: Report;
}

/** Hears whether something would be reported. */
export class Witness implements Telling {
  readonly told = new Set<Anchor>();
  readonly report: Report = () => {
    this.said = true;
  };
  private said = false;

  /** Since it was asked last. */
  hasHeard(): boolean {
    const { said } = this;
    if (said) this.told.clear();
    this.said = false;
    return said;
  }
}

export function check(checked: Checked): void {
  checkWeights(checked);
  checkWhole(checked, checkEach(checked));
  checkCycles(checked);
}

/** What the checks of the whole have to look at: nearly all things are none of these. */
interface Suspects {
  readonly measures: Measure[];
  readonly indicators: Indicator[];
}

/** What is found by looking at all of it. */
function checkWhole(checked: Checked, { measures, indicators }: Suspects): void {
  const suspects = [...measures, ...indicators];
  checkLibraries(checked);
  checkLints(checked);
  checkPolicies(checked);
  checkUseCycles(checked);
  checkKinds(checked, indicators);
  checkUnreadParts(checked, measures);
  checkValueYears(checked, suspects);
  checkDates(checked, suspects);
  checkTableCodes(checked);
  checkPrintedUnits(checked);
  checkNamedMeasures(checked, indicators);
}

// All checks of one measure or indicator before the next one, for cache locality.

function checkEach(checked: Checked): Suspects {
  const look = lookAt(checked);
  const suspects: Suspects = { measures: [], indicators: [] };
  checkMeasures(checked, look, suspects);
  checkIndicators(checked, look, suspects);
  checkPlacedTargets(checked);
  checkPlacedUnits(checked);
  checkPlacedScales(checked);
  checkPlacedConflicts(checked);
  checkPlacedMilestones(checked);
  return suspects;
}

/** One object as long as all that it holds is the same. */
function lookAt({
  model: { code, years, offices, units, calendar },
  binding: { memory, report, collected },
}: Checked): Look {
  const { keywords } = collected;
  return memory.made(
    `look at ${code}`,
    () => [years?.first, years?.last, offices, units, calendar, ...keywords.keys(), ...keywords.values()],
    () => ({
      model: { years, offices, calendar },
      binding: { report, collected: { keywords } },
      units: new FormulaUnitsReader(units),
      witness: new Witness(),
    }),
  );
}

function checkMeasures({ model, measures, binding: { memory } }: Checked, look: Look, suspects: Suspects): void {
  const key = `checks of measures in ${model.code}`;
  const found = memory.each(key, measures, { world: look }, (measure) => checkMeasure(measure, look));
  for (let at = 0; at < found.length; at++) if (found[at]) suspects.measures.push(measures[at]!);
}

function checkIndicators(checked: Checked, look: Look, suspects: Suspects): void {
  const { model, indicators, binding } = checked;
  const key = `checks of indicators in ${model.code}`;
  const found = binding.memory.each(key, indicators, { world: look }, (indicator) => checkIndicator(indicator, look));
  for (let at = 0; at < found.length; at++) if (found[at]) suspects.indicators.push(indicators[at]!);
  for (let at = 0; at < indicators.length; at++) {
    const indicator = indicators[at]!;
    if (indicator.places.length === 0) checkPlacing(indicator, checked);
    if (indicator.goalposts !== null) checkGoalposts(indicator, checked);
    if (indicator.spread !== null) checkSpread(indicator, checked);
  }
}

/** Whether it is suspect. */
function checkMeasure(measure: Measure, look: Look): boolean {
  checkMeasureUnits(measure, look);
  checkMeasureFormula(measure, look);
  checkMilestonesRead(measure, look);
  checkMeasureConflicts(measure, look);
  checkMeasureBefore(measure, look);
  checkSlices(measure, look);
  checkParts(measure, look);
  checkOutliers(measure, look);
  checkDatesOf(measure, look.witness);
  return look.witness.hasHeard() || hasOtherYears(measure, look.model.years);
}

/** Whether it is suspect. */
function checkIndicator(indicator: Indicator, look: Look): boolean {
  checkTargets(indicator, look);
  checkUnits(indicator, look);
  checkFormula(indicator, look);
  checkMilestonesRead(indicator, look);
  checkScale(indicator, look);
  checkConflicts(indicator, look);
  checkIndicatorBefore(indicator, look);
  checkMilestones(indicator, look);
  checkParts(indicator, look);
  checkOutliers(indicator, look);
  checkKindsOf(indicator, look.witness);
  checkDatesOf(indicator, look.witness);
  return look.witness.hasHeard() || hasOtherYears(indicator, look.model.years) || namesMeasures(indicator);
}
