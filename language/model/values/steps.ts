// Resolves words to the steps of a scale. Knows nothing of operators and scores.

import type { Anchor } from '../../diagnostics/diagnostic.ts';
import { type KeywordName, spell } from '../../syntax/keywords/keywords.ts';
import { valueWord } from '../../wording/value-words.ts';
import { goalAnchor, valueAnchor } from '../checks/value-anchors.ts';
import type { Given, StepValue } from '../figures.ts';
import { expectedKind, withFigures } from '../goals/goals.ts';
import type { Actual, Baseline, BoundGoal, Target } from '../indicator.ts';
import type { Scale } from '../model.ts';
import type { Site } from './values.ts';

export interface Stepping {
  /** The indicator's code. */
  readonly code: string;
  readonly site: Pick<Site, 'report' | 'keywords'>;
  /** Its targets are `done`. */
  readonly done?: boolean;
  /** The value belongs to a measure, which has no scale. */
  readonly measure?: true;
}

export interface Stepped {
  readonly targets: readonly Target[];
  readonly baselines: readonly Baseline[];
  readonly actuals: readonly Actual[];
}

/** A copy of the facts with the position of every step; unresolved steps are left out, and reported. */
export function placeSteps(facts: Stepped, scale: Scale | null, step: Stepping): Stepped {
  const stepping = { ...step, done: facts.targets.some(({ goal }) => expectedKind(goal) === 'done') };
  return {
    targets: facts.targets.flatMap((target) => {
      const goal = placeGoal(target, scale, stepping);
      return goal === null
        ? []
        : [
            {
              ...target,
              goal,
              resolved: target.resolved && placeStep(target.resolved, scale, { ...stepping, anchor: target.anchor }),
            },
          ];
    }),
    baselines: facts.baselines.flatMap((baseline) => {
      if (baseline.value === null) return [baseline];
      const value = placeStep(baseline.value, scale, { ...stepping, anchor: baseline.anchor });
      return value === null ? [] : [{ ...baseline, value }];
    }),
    actuals: facts.actuals.flatMap((actual) => {
      const value = placeStep(actual.value, scale, { ...stepping, anchor: actual.anchor });
      return value === null ? [] : [{ ...actual, value }];
    }),
  };
}

function placeGoal({ goal, anchor }: Target, scale: Scale | null, stepping: Stepping): BoundGoal | null {
  return withFigures(goal, (figure) => {
    if (figure.kind !== 'step') return figure;
    if (!isStep(figure, scale) && valueWord(figure.name) !== null) {
      reportWord(figure, { ...stepping, anchor: goalAnchor(anchor) }, 'target');
      return null;
    }
    return placeStep(figure, scale, { ...stepping, anchor });
  });
}

/** Values other than steps are returned unchanged. */
export function placeStep<Kind extends Given>(
  value: Kind,
  scale: Scale | null,
  at: Stepping & { readonly anchor: Anchor },
): Kind | StepValue | null {
  if (value.kind !== 'step') return value;
  const index = scale === null ? -1 : scale.steps.indexOf(value.name);
  if (scale !== null && index >= 0) return { kind: 'step', name: value.name, position: index + 1 };
  if (valueWord(value.name) !== null) {
    reportWord(value, { ...at, anchor: valueAnchor(at.anchor) }, 'value');
    return null;
  }
  const steps = scale === null ? [] : scale.steps;
  at.site.report('unknown-step', at.anchor, {
    indicator: at.code,
    step: value.name,
    scale: scale === null ? null : scale.code,
    steps,
    measure: at.measure ?? false,
  });
  return null;
}

/** Whether the value is allowed for a measure: measures have no scale, so steps are reported. */
export function isForMeasure({ value, anchor }: Actual, code: string, site: Site): boolean {
  return value.kind !== 'step' || placeStep(value, null, { code, site, anchor, measure: true }) !== null;
}

function isStep({ name }: StepValue, scale: Scale | null): boolean {
  return scale?.steps.includes(name) === true;
}

/** Reports a word such as `TBD` or `yes` that is no step but has another meaning. */
function reportWord(
  { name }: StepValue,
  { site, anchor, done }: Stepping & { readonly anchor: Anchor },
  where: 'target' | 'value',
): void {
  const word = (keyword: KeywordName): string => spell(site.keywords, keyword);
  const target = where === 'target';
  if (valueWord(name) === 'none') {
    site.report('no-value', anchor, { written: name, none: target ? word('none') : null });
    return;
  }
  const isDone = valueWord(name) === 'done';
  const meant = isDone ? word('done') : target ? null : `${word('not')} ${word('done')}`;
  site.report('yes-or-no', anchor, { written: name, meant: target || done ? meant : null, target });
}
