// Owns which checks a bound plan goes through. Knows nothing of what each looks for.

import type { Tree } from '../branches.ts';
import type { Branch } from '../drafts.ts';
import type { Indicator, Measure, Model, Place } from '../model.ts';
import type { Binding } from '../names.ts';
import { checkConflicts } from './conflicts.ts';
import { checkCycles } from './formula-cycles.ts';
import { checkFormulas } from './formula-units.ts';
import { checkLints } from './lints.ts';
import { checkPlacing } from './placing.ts';
import { checkPolicies } from './policies.ts';
import { checkScales } from './scales.ts';
import { checkSlices } from './slices.ts';
import { checkTargets } from './targets.ts';
import { checkUnits } from './units.ts';
import { checkUseCycles } from './use-cycles.ts';
import { checkKinds } from './value-kinds.ts';
import { checkWeights, checkWeightsIn } from './weights.ts';

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

interface Check {
  readonly run: (checked: Checked) => void;
  /**
   * Looks at one measure or indicator after the other, and at nothing but what that one reads; at one node after the other and what stands
   * in it; or at nothing but who reads whom.
   */
  readonly each?: 'subject' | 'node' | 'reading';
}

/** In the order in which one would read a plan: its rules, its tree, its indicators, their values. */
const checks: readonly Check[] = [
  { run: checkLints },
  { run: checkPolicies },
  { run: checkPlacing, each: 'subject' },
  { run: checkUseCycles },
  { run: checkWeights, each: 'node' },
  { run: checkTargets, each: 'subject' },
  { run: checkUnits, each: 'subject' },
  { run: checkFormulas, each: 'subject' },
  { run: checkCycles, each: 'reading' },
  { run: checkKinds },
  { run: checkScales, each: 'subject' },
  { run: checkConflicts, each: 'subject' },
  { run: checkSlices, each: 'subject' },
];

export function check(checked: Checked): void {
  for (const { run } of checks) run(checked);
}

/** What is found by looking at each of `indicators` and `measures`, of which there may be fewer than the plan has. */
export function checkEach(checked: Checked): void {
  for (const { run, each } of checks) if (each === 'subject') run(checked);
}

/** What is found by looking at one node. */
export function checkNode({ binding }: Checked, branch: Branch): void {
  checkWeightsIn(branch, binding.report);
}

/** What is found by looking at who reads whom. */
export function checkReading(checked: Checked): void {
  for (const { run, each } of checks) if (each === 'reading') run(checked);
}

/** The rest. */
export function checkWhole(checked: Checked): void {
  for (const { run, each } of checks) if (!each) run(checked);
}
