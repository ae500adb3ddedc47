// The effect of changes on scores: each is applied in turn and the plan is scored again. The effects add up to that of the whole exactly, since
// each is measured from the result of the one before.

import type { YearSpan } from '#language/model/figures.ts';
import type { Place, PlanNode } from '#language/model/model.ts';
import { equal, type Rational, reduced, subtract, zero } from '../arithmetic/rational.ts';
import type { NodeResult, PlaceResult, Scores } from '../result.ts';
import { type Scored, score } from '../score.ts';
import { type Rescore, rescorerOf } from './affected.ts';
import { type Built, build } from './build-model.ts';
import type { Effect, ScoreShift, Shift } from './change.ts';
import { applyDifferences } from './difference.ts';
import { copyOf, type Entity, type FactSheet } from './fact-sheet.ts';
import { type ChangeGroup, concernsSingleThings, mayChangeScores } from './group.ts';
import type { Keys } from './keys.ts';

export interface ScoredPeriod {
  readonly year: number;
  readonly asOf: YearSpan | null;
}

/** The scores of the plan between two changes. */
export interface ScoredSheet {
  readonly built: Built;
  readonly scores: Scores;
  readonly counted: ReadonlyMap<string, Counted>;
}

interface Counted {
  readonly thing: PlanNode | Place;
  readonly scorecard: string | null;
  readonly score: Rational | null;
  /** Position in the output. */
  readonly at: number;
  readonly incomplete: boolean;
}

/** One whose model is changed in place, for changes that concern single things. */
interface WorkingSheet extends ScoredSheet {
  scores: Scores;
  readonly counted: Map<string, Counted>;
  scored: Scored;
  readonly rescore: Rescore;
}

export interface AppliedChange<Noted = unknown> {
  readonly group: ChangeGroup;
  /** The result of `note`, before the change was applied. */
  readonly noted: Noted;
  /** The same object where the model was changed in place. */
  readonly before: ScoredSheet;
  readonly after: ScoredSheet;
  readonly effect: Effect;
}

export interface Start<Noted> {
  /** The scores of the earlier sheet. */
  readonly first: ScoredSheet;
  readonly keys: Keys;
  readonly when: ScoredPeriod;
  /** Called before each change is applied, to keep what the caller needs of the earlier state. */
  readonly note: (group: ChangeGroup, before: ScoredSheet) => Noted;
}

/** A generator, since each state is a whole plan and only two are needed at a time. */
export function* applyInTurn<Noted>(
  groups: readonly ChangeGroup[],
  sheet: FactSheet,
  { first, keys, when, note }: Start<Noted>,
): Generator<AppliedChange<Noted>> {
  const working = copyOf(sheet);
  let state: ScoredSheet | WorkingSheet = first;
  for (const group of groups) {
    const before: ScoredSheet | WorkingSheet = state;
    const noted = note(group, before);
    applyDifferences(working, group.differences);
    if (!mayChangeScores(group)) yield { group, noted, before, after: before, effect: noEffect(before) };
    else if (concernsSingleThings(group) && 'rescore' in before && before !== first) {
      const effect = changeInPlace(before, entitiesOf(group, working), when);
      yield { group, noted, before, after: before, effect };
    } else {
      const after: WorkingSheet = workingOf(working, keys, when);
      state = after;
      yield { group, noted, before, after, effect: effectOf(before, after) };
    }
  }
}

function entitiesOf({ differences }: ChangeGroup, { entities }: FactSheet): readonly Entity[] {
  const keys = new Set(differences.map(({ entity }) => entity.key));
  return [...keys].flatMap((key) => entities.get(key) ?? []);
}

export function scoreSheet(sheet: FactSheet, keys: Keys, when: ScoredPeriod): ScoredSheet {
  return workingOf(sheet, keys, when);
}

function workingOf(sheet: FactSheet, keys: Keys, when: ScoredPeriod): WorkingSheet {
  const built = build(sheet, keys);
  return { built, rescore: rescorerOf(built), ...scoredWhole(built, when) };
}

function scoredWhole(built: Built, { year, asOf }: ScoredPeriod): Pick<WorkingSheet, 'scored' | 'scores' | 'counted'> {
  const scored = score(built.model, asOf ? { year, asOf } : { year });
  return { scored, scores: scored.value, counted: countedOf(scored.value, built.keyOf) };
}

/** Every score, by the key of its node or place. */
function countedOf(scores: Scores, keyOf: Built['keyOf']): Map<string, Counted> {
  const found = new Map<string, Counted>();
  const take = (result: NodeResult | PlaceResult, scorecard: string | null): void => {
    const thing = result.kind === 'node' ? result.node : result.place;
    found.set(keyOf(thing), { thing, scorecard, ...saidBy(result), at: found.size });
  };
  for (const node of scores.nodes) take(node, null);
  for (const place of scores.places) take(place, null);
  for (const { root, nodes, places } of scores.scorecards) {
    for (const node of nodes) take(node, root.node.code);
    for (const place of places) take(place, root.node.code);
  }
  return found;
}

// --------------------------------------------------------------------------------------------------------------------- in place

/**
 * Scores and compares only what the change affects: each value of a year is a change, and a plan has thousands of them. Everything, where it is
 * not known what the change affects.
 */
function changeInPlace(state: WorkingSheet, entities: readonly Entity[], when: ScoredPeriod): Effect {
  state.built.updateInPlace(entities);
  const rescored = state.rescore(entities, state.built.model, state.scored);
  if (rescored) {
    state.scored = rescored.scored;
    state.scores = rescored.scored.value;
    return effectOn(rescored.affected, state);
  }
  const before: ScoredSheet = { ...state };
  Object.assign(state, scoredWhole(state.built, when));
  return effectOf(before, state);
}

function effectOn(things: Iterable<PlanNode | Place>, { built, scores, counted }: WorkingSheet): Effect {
  const root = built.keyOf(built.model.root);
  const wasRoot = counted.get(root);
  const shifts: { readonly at: number; readonly shift: ScoreShift }[] = [];
  for (const thing of things) {
    const key = built.keyOf(thing);
    const was = counted.get(key);
    if (!was) continue;
    const is = { ...was, ...saidBy(thing.kind === 'place' ? scores.of(thing) : scores.of(thing)) };
    if (saysTheSame(was, is)) continue;
    counted.set(key, is);
    shifts.push({ at: was.at, shift: scoreShift(key, is, between(was, is)) });
  }
  return {
    root: between(wasRoot, counted.get(root)),
    scores: shifts.sort((a, b) => a.at - b.at).map(({ shift }) => shift),
  };
}

// ----------------------------------------------------------------------------------------------------------- from state to state

/** The difference of two states: of the root, and of every score that is not equal. */
export function effectOf(before: ScoredSheet, after: ScoredSheet): Effect {
  if (before === after) return noEffect(before);
  const root = between(rootOf(before), rootOf(after));
  const scores: ScoreShift[] = [];
  for (const [key, counted] of after.counted) {
    const was = before.counted.get(key);
    if (!saysTheSame(was, counted)) scores.push(scoreShift(key, counted, between(was, counted)));
  }
  for (const [key, counted] of before.counted) {
    if (!after.counted.has(key) && counted.score) scores.push(scoreShift(key, counted, between(counted, undefined)));
  }
  return { root, scores };
}

function noEffect(state: ScoredSheet): Effect {
  return { root: between(rootOf(state), rootOf(state)), scores: [] };
}

function rootOf({ built, counted }: ScoredSheet): Counted | undefined {
  return counted.get(built.keyOf(built.model.root));
}

type Said = Pick<Counted, 'score' | 'incomplete'>;

function saidBy({ counted, incomplete }: NodeResult | PlaceResult): Said {
  return { score: counted, incomplete: incomplete.length > 0 };
}

function saysTheSame(a: Said | undefined, b: Said): boolean {
  return same(a?.score ?? null, b.score) && (a?.incomplete ?? false) === b.incomplete;
}

function between(before: Said | undefined, after: Said | undefined): Shift {
  const incomplete = { before: before?.incomplete ?? false, after: after?.incomplete ?? false };
  return { ...shiftOf(before?.score ?? null, after?.score ?? null), incomplete };
}

function scoreShift(key: string, { thing, scorecard }: Counted, shift: Shift): ScoreShift {
  const isPlace = thing.kind === 'place';
  const { code, title } = isPlace ? thing.indicator : thing;
  return { ...shift, kind: isPlace ? 'place' : 'node', key, path: thing.path, code, title, scorecard };
}

function shiftOf(before: Rational | null, after: Rational | null): Shift {
  const difference = reduced(subtract(after ?? zero, before ?? zero));
  return { before, after, difference, incomplete: { before: false, after: false } };
}

function same(a: Rational | null, b: Rational | null): boolean {
  return a === null || b === null ? a === b : equal(a, b);
}
