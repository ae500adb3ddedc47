// Scores as plain data for machines: the contract of engine/schema/score.ts. Reads the record, computes nothing; knows no language.

import type { Loss } from '#language/damage/damage.ts';
import { messageOf } from '#language/diagnostics/report.ts';
import type { Target } from '#language/model/indicator.ts';
import type { Library, Model } from '#language/model/model.ts';
import { yearIn } from '#language/model/values/periods.ts';
import { plainTarget } from '../goals/goals.ts';
import { worthOf } from '../goals/milestones.ts';
import type { Evaluated, MilestoneState, NodeResult, PlaceResult, Scores } from '../result.ts';
import type { IndicatorJson, NodeJson, ScoreJson } from '../schema/score.ts';
import { decidedOr } from '../scoring/decisions.ts';
import { treeOf } from '../scoring/tree.ts';
import { figuresOfBefore, nameOfSubject } from '../values/before.ts';
import { latestKnown, partKnown } from '../values/known-part.ts';
import { isoDate } from '../values/outcome.ts';
import { reachedOf } from '../values/reached.ts';
import { bandName } from '../words/band.ts';
import { departuresFrom } from '../words/departure.ts';
import { figureDigitsOf } from '../words/figure-digits.ts';
import { isIncomplete } from '../words/incomplete.ts';
import {
  plainBound,
  plainOutcome,
  plainPeriod,
  plainQuantity,
  plainWeight,
  shownOutcome,
} from '../words/plain-text.ts';
import { revisionsOf } from '../words/revisions.ts';
import { type InPercent, inPercent, inShares } from './percentages.ts';
import {
  type AnchorLocator,
  type NodeWorking,
  type PlaceWorking,
  unknownLocation,
  workingOfNode,
  workingOfPlace,
} from './working.ts';

/** The whole plan, or one of its scorecards (`root`); both list all scorecards. */
export function scoreJson(scores: Scores, root?: NodeResult, where: AnchorLocator = unknownLocation): ScoreJson {
  const { model, year, asOf, targets, scorecards } = scores;
  const { nodes, places } = root ? treeOf(root) : scores;
  return {
    plan: model.code,
    title: model.title,
    organisation: model.organisation,
    year,
    period: plainPeriod(asOf ?? yearIn(model.calendar, year)),
    asOf: asOf && plainPeriod(asOf),
    targets,
    known: latestKnown(places),
    libraries: model.libraries.map((library) => libraryJson(library, model)),
    nodes: nodes.map((node) => nodeJson(node, where)),
    indicators: places.map((place) => indicatorJson(place, where)),
    scorecards: scorecards.map((scorecard) => ({
      code: scorecard.root.node.code,
      nodes: scorecard.nodes.map((node) => nodeJson(node, where)),
      indicators: scorecard.places.map((place) => indicatorJson(place, where)),
    })),
  };
}

function libraryJson(library: Library, { departures }: Model): ScoreJson['libraries'][number] {
  const { code, title } = library;
  const departs = departuresFrom(library, departures).map(({ what, name, from }) => ({ what, name, from }));
  return { code, title, departures: departs };
}

function nodeJson(result: NodeResult, where: AnchorLocator = unknownLocation): NodeJson {
  return { ...nodeFigures(result), ...workingOfNode(result, where) };
}

/** Without provenance. */
export function nodeFigures(result: NodeResult): Omit<NodeJson, keyof NodeWorking> {
  const { node, parts } = result;
  const percentage = inPercent(node.rules);
  return {
    path: node.path,
    code: node.code,
    kind: node.kind,
    title: node.title,
    weight: plainWeight(result.weight),
    weighedBy: result.weighing?.measure.code ?? null,
    share: inShares(node.rules)(result.weightShare),
    score: percentage(result.counted),
    measured: percentage(result.score),
    evaluation: evaluationJson(result.evaluated, percentage),
    parts: { indicators: percentage(parts.indicators), children: percentage(parts.children) },
    ...bandJson(result),
    state: result.state,
    unmeasured: result.unmeasured,
    provisional: result.provisional,
    worst: percentage(result.worst),
    best: percentage(result.best),
    ...incompleteJson(result),
    approximate: result.approximate,
  };
}

function indicatorJson(result: PlaceResult, where: AnchorLocator = unknownLocation): IndicatorJson {
  return { ...indicatorFigures(result), ...workingOfPlace(result, where) };
}

/** Without provenance. */
export function indicatorFigures(result: PlaceResult): Omit<IndicatorJson, keyof PlaceWorking> {
  const { place, target } = result;
  const { indicator, rules } = place;
  const percentage = inPercent(rules);
  return {
    path: place.path,
    code: indicator.code,
    title: indicator.title,
    slice: place.office?.dimension ? place.office.code : null,
    type: indicator.type,
    weight: plainWeight(result.weight),
    weighedBy: result.weighing?.measure.code ?? null,
    share: inShares(rules)(result.weightShare),
    value: plainOutcome(result.value, indicator),
    rounded: shownOutcome(result.value, indicator, figureDigitsOf(result)),
    unit: indicator.percent ? '%' : (indicator.unit?.symbol ?? null),
    target: target && plainTarget(target.target),
    resolved: target && plainOutcome(target.resolved, indicator),
    ...interimJson(result),
    revisions: revisionsOf(result).map((one) => revisionJson(one, target?.target ?? null)),
    benchmarks: indicator.benchmarks.map(({ year, name, value, source }) => {
      return { year, name, value: plainQuantity(value), source };
    }),
    setBy: target?.target.setBy ?? null,
    earlier: figuresOfBefore(result).map((input) => ({
      code: nameOfSubject(input),
      period: plainPeriod(input.period),
      plan: input.from.plan,
      file: input.from.file,
    })),
    periods: result.periods.map(({ period, value, target: its, held }) => ({
      period: plainPeriod(period),
      value: plainOutcome(value, indicator),
      target: its && plainTarget(its.target),
      held,
    })),
    milestones: result.milestones.map((state) => milestoneJson(state, result)),
    ...attainmentJson(result, percentage),
    met: result.met,
    overshoot: result.overshoot,
    status: result.status,
    reason: result.reason?.kind ?? null,
    because: result.reason?.because ?? null,
    bound: plainBound(result.value, indicator),
    reached: reachedOn(result),
    provisional: result.provisional > 0,
    known: partKnown(result),
    worst: percentage(result.worst),
    best: percentage(result.best),
    ...incompleteJson(result),
    ...bandJson(result),
    approximate: result.approximate,
  };
}

function revisionJson(target: Target, counts: Target | null): IndicatorJson['revisions'][number] {
  const { revised } = target;
  return {
    from: revised?.on.iso ?? null,
    target: plainTarget(target),
    because: revised?.because ?? null,
    counts: target === counts,
  };
}

function milestoneJson(state: MilestoneState, { place }: PlaceResult): IndicatorJson['milestones'][number] {
  const { title, by, weight } = state.milestone;
  return {
    title,
    by: by.iso,
    weight: plainWeight(weight),
    value: plainOutcome(state.on, place.indicator),
    attainment: inPercent(place.rules)(worthOf(state, place.rules['missed by'])),
    pending: state.pending,
    provisional: state.provisional,
    source: state.source,
  };
}

function reachedOn({ inputs }: PlaceResult): string | null {
  const day = reachedOf(inputs);
  return day === null ? null : isoDate(day);
}

const mostErrors = 10;

function incompleteJson({ incomplete }: NodeResult | PlaceResult): Pick<NodeJson, 'incomplete' | 'errors'> {
  return { incomplete: isIncomplete({ incomplete }), errors: incomplete.slice(0, mostErrors).map(errorJson) };
}

function errorJson({ diagnostic, file }: Loss): NodeJson['errors'][number] {
  if (diagnostic === null) return { code: null, file, in: null, message: 'The file could not be read' };
  return {
    code: diagnostic.code,
    file,
    in: diagnostic.anchor.owner?.code?.text ?? null,
    message: messageOf(diagnostic),
  };
}

/** Where errors left something out, no band is certain. */
function bandJson(result: NodeResult | PlaceResult): Pick<NodeJson, 'band' | 'bandName'> {
  const band = isIncomplete(result) ? null : result.band;
  return { band: band?.code ?? null, bandName: band && bandName(band) };
}

/** Which target counts: its period, and why where only part of the year is over. */
function interimJson({ target }: PlaceResult): Pick<IndicatorJson, 'targetPeriod' | 'interim'> {
  const targetPeriod = target && plainPeriod(target.target.period);
  return { targetPeriod, interim: target?.interim?.kind ?? null };
}

type Attainments = Pick<IndicatorJson, 'attainment' | 'measured' | 'uncapped' | 'evaluation'>;

/** A missing value has no attainment, even where the policy counts it as zero. */
function attainmentJson(result: PlaceResult, percentage: InPercent): Attainments {
  return {
    attainment: percentage(decidedOr(result.evaluated, result.attainment)),
    measured: percentage(result.attainment),
    uncapped: percentage(result.uncapped),
    evaluation: evaluationJson(result.evaluated, percentage),
  };
}

function evaluationJson(evaluated: Evaluated | null, percentage: InPercent): NodeJson['evaluation'] {
  if (!evaluated) return null;
  const { by, on, because, notApplicable } = evaluated.evaluation;
  return { percentage: percentage(evaluated.score), notApplicable, by, on: on?.iso ?? null, because };
}
