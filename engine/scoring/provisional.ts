// How many indicators rest on values that are not final. On demand; a plan without such values pays nothing.

import { somePart } from '#language/model/expressions.ts';
import type { Actual } from '#language/model/indicator.ts';
import type { Model } from '#language/model/model.ts';
import type { Input, NodeResult, PlaceResult } from '../result.ts';
import { inputsOf } from '../values/inputs.ts';
import { inputsNamed } from '../values/named-figures.ts';

const known = new WeakMap<Model, boolean>();

/** Whether any value of the plan is provisional. */
export function hasProvisional(model: Model): boolean {
  const before = known.get(model);
  if (before !== undefined) return before;
  const isSo = (values: readonly Actual[] = []): boolean => values.some(({ provisional }) => provisional);
  const found =
    [...model.measures.values()].some(({ values, before }) => isSo(values) || isSo(before)) ||
    [...model.indicators.values()].some(
      ({ actuals, before, places, milestones }) =>
        milestones.some(({ provisional }) => provisional) ||
        isSo(actuals) ||
        isSo(before) ||
        places.some((one) => isSo(one.actuals)),
    );
  known.set(model, found);
  return found;
}

/** 1 where what counts rests on a provisional value, else 0: what an evaluator decided does not. */
export function provisionalPlace(result: PlaceResult): number {
  const { counted, evaluated, inputs, trace, target, parent } = result;
  if (counted === null || evaluated?.score) return 0;
  const reference = target?.reference?.input;
  const named = inputsNamed(result).flatMap(withInputs);
  if ([...inputs, ...named, ...(reference ? withInputs(reference) : [])].some(({ provisional }) => provisional))
    return 1;
  if (result.milestones.some(({ provisional, pending }) => provisional && !pending)) return 1;
  const ofChildren = trace !== null && somePart(trace.expr, ({ kind }) => kind === 'attained-children');
  return ofChildren && parent.members.some((one) => one.kind === 'node' && one.provisional > 0) ? 1 : 0;
}

function withInputs(input: Input): readonly Input[] {
  return input.computed ? [input, ...inputsOf(input.computed)] : [input];
}

/** Of all places below. A stack, not recursion: a tree may be deeper than the call stack. */
export function provisionalBelow(root: NodeResult, wholeOf: (node: NodeResult) => NodeResult | null): number {
  let count = 0;
  const pending: (NodeResult | PlaceResult)[] = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.kind === 'place') count += next.provisional;
    else if (!next.evaluated?.score) {
      const whole = wholeOf(next);
      pending.push(...(whole ? [whole] : next.members));
    }
  }
  return count;
}
