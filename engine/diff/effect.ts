// The effect of changes on scores: each is applied in turn and the plan is scored again. The effects add up to that of the whole exactly, since
// each is measured from the result of the one before.

import type { YearSpan } from '#language/model/figures.ts';
import type { Place, PlanNode } from '#language/model/model.ts';
import { equal, isZero, type Rational, subtract, tidy, zero } from '../arithmetic/rational.ts';
import type { NodeResult, PlaceResult, Scores } from '../result.ts';
import { type Scored, score } from '../score.ts';
import { type Rescorer, rescorerOf } from './affected.ts';
import { type Built, build } from './build-model.ts';
import type { Effect, ScoreShift, Shift } from './change.ts';
import { applyDifferences } from './difference.ts';
import { copyOf, type Entity, type FactSheet } from './fact-sheet.ts';
import { type ChangeGroup, concernsSingleThings, mayChangeScores } from './group.ts';
import type { Keys } from './keys.ts';
import type { RunningShift } from './running-scores.ts';

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
  /** It may be long: computed when it is read. */
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
  readonly rescorer: Rescorer;
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
    else if (concernsSingleThings(group) && 'rescorer' in before && before !== first) {
      const effect = changeInPlace(before, entitiesOf(group, working), when);
      yield { group, noted, before, after: before, effect };
    } else {
      if (group.kind === 'weights') settle(before, when);
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
  return { built, rescorer: rescorerOf(built), ...scoredWhole(built, when) };
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
  const rescored = state.rescorer.rescore(entities, state.scored);
  if (rescored?.kind === 'shifts') return effectByShifts(rescored.shifts, state);
  if (rescored) {
    take(state, rescored.scored);
    return effectOn(rescored.affected, state);
  }
  const before: ScoredSheet = { ...state, counted: new Map(state.counted) };
  Object.assign(state, scoredWhole(state.built, when), { rescorer: rescorerOf(state.built) });
  return effectOf(before, state);
}

function take(state: WorkingSheet, scored: Scored): void {
  state.scored = scored;
  state.scores = scored.value;
}

/** Every record of the state, as if it had been scored from scratch. */
function settle(state: ScoredSheet | WorkingSheet, when: ScoredPeriod): void {
  if (!('rescorer' in state)) return;
  const scored = state.rescorer.settle(state.scored);
  take(state, scored ?? scoredWhole(state.built, when).scored);
}

function effectByShifts(found: readonly RunningShift[], { built, counted }: WorkingSheet): Effect {
  const rootKey = built.keyOf(built.model.root);
  const wasRoot = counted.get(rootKey);
  let root: Shift | null = null;
  const shifts: { readonly at: number; readonly shift: ScoreShift }[] = [];
  for (const { thing, counts, difference, before, after } of found) {
    const key = built.keyOf(thing);
    const was = counted.get(key);
    if (!was || (counts && isZero(difference))) continue;
    if (!counts && before() === after()) continue;
    const { scorecard, at, incomplete } = was;
    counted.set(key, countedLater({ thing, scorecard, at, incomplete }, after));
    const shift = shiftOf({ difference, before, after, incomplete: { before: incomplete, after: incomplete } });
    if (key === rootKey) root = shift;
    shifts.push({ at, shift: scoreShift(key, was, shift) });
  }
  return {
    root: root ?? unmoved(wasRoot),
    scores: shifts.sort((a, b) => a.at - b.at).map(({ shift }) => shift),
  };
}

function effectOn(things: Iterable<PlanNode | Place>, { built, scores, counted }: WorkingSheet): Effect {
  const root = built.keyOf(built.model.root);
  const wasRoot = counted.get(root);
  const shifts: { readonly at: number; readonly shift: ScoreShift }[] = [];
  for (const thing of things) {
    const key = built.keyOf(thing);
    const was = counted.get(key);
    if (!was) continue;
    const { scorecard, at } = was;
    const said = saidBy(thing.kind === 'place' ? scores.of(thing) : scores.of(thing));
    const is = { thing, scorecard, at, ...said };
    if (saysTheSame(was, is)) continue;
    counted.set(key, is);
    shifts.push({ at: was.at, shift: scoreShift(key, is, between(was, is)) });
  }
  return {
    root: between(wasRoot, counted.get(root)),
    scores: shifts.sort((a, b) => a.at - b.at).map(({ shift }) => shift),
  };
}

function countedLater(said: Omit<Counted, 'score'>, score: () => Rational | null): Counted {
  return {
    ...said,
    get score() {
      return score();
    },
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
  return { root: unmoved(rootOf(state)), scores: [] };
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
  return shiftOf({
    difference: tidy(subtract(after?.score ?? zero, before?.score ?? zero)),
    before: () => before?.score ?? null,
    after: () => after?.score ?? null,
    incomplete: { before: before?.incomplete ?? false, after: after?.incomplete ?? false },
  });
}

function unmoved(said: Said | undefined): Shift {
  const score = (): Rational | null => said?.score ?? null;
  const incomplete = said?.incomplete ?? false;
  return shiftOf({
    difference: zero,
    before: score,
    after: score,
    incomplete: { before: incomplete, after: incomplete },
  });
}

/** The scores are computed when they are read. */
function shiftOf({
  difference,
  incomplete,
  before,
  after,
}: Pick<Shift, 'difference' | 'incomplete'> & Pick<RunningShift, 'before' | 'after'>): Shift {
  return {
    difference,
    incomplete,
    get before() {
      return before();
    },
    get after() {
      return after();
    },
  };
}

function scoreShift(key: string, { thing, scorecard }: Pick<Counted, 'thing' | 'scorecard'>, shift: Shift): ScoreShift {
  const isPlace = thing.kind === 'place';
  const { code, title } = isPlace ? thing.indicator : thing;
  const { difference, incomplete } = shift;
  return {
    ...{ kind: isPlace ? 'place' : 'node', key, path: thing.path, code, title, scorecard, difference, incomplete },
    get before() {
      return shift.before;
    },
    get after() {
      return shift.after;
    },
  };
}

function same(a: Rational | null, b: Rational | null): boolean {
  return a === null || b === null ? a === b : equal(a, b);
}
