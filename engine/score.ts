// Scores a plan: its tree and the scorecards beside it, with provenance and what scoring found doubtful. Composition alone: the
// rules live in the files beside this one.

import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import { createReporter } from '#language/diagnostics/report.ts';
import type { YearSpan } from '#language/model/figures.ts';
import type { Model, Place, PlanNode } from '#language/model/model.ts';
import { inCalendar } from '#language/model/values/periods.ts';
import type { NodeResult, PlaceResult, ScorecardResult, Scores, TargetsInForce } from './result.ts';
import type { ScoreMemory } from './scoring/memory.ts';
import { Scorer } from './scoring/scorer.ts';
import { placesIn, type ResultTree, treeOf } from './scoring/tree.ts';
import { yearToScore } from './values/scored-year.ts';

export interface ScoreOptions {
  /** Default: the latest of the plan's years that has values, else its first. */
  readonly year?: number;
  /** Only part of the year is over: `2024-H1`. Its year is the one that is scored where `year` does not say otherwise. */
  readonly asOf?: YearSpan;
  /** With `initial` targets count as they were first set, whatever was revised since. */
  readonly targets?: TargetsInForce;
  /** For whoever scores again and again: of this plan in this year. */
  readonly memory?: ScoreMemory;
}

export interface Scored {
  readonly value: Scores;
  readonly diagnostics: readonly Diagnostic[];
  /** What scored it. */
  readonly scorer: Scorer;
}

/** Never throws, whatever the plan: what can be scored is, everything else has a reason. */
export function score(model: Model, options: ScoreOptions = {}): Scored {
  const { report, diagnostics } = createReporter();
  const asOf = options.asOf ? inCalendar(options.asOf, model.calendar) : null;
  const year = options.year ?? asOf?.first ?? yearToScore(model);
  const targets = options.targets ?? 'in-force';
  const memory = asOf === null && targets === 'in-force' ? options.memory : undefined;
  const scorer = new Scorer(model, {
    year,
    asOf,
    initial: targets === 'initial',
    report,
    ...(memory ? { memory } : {}),
  });
  return { value: scoresBy(scorer, model, { year, asOf, targets }), diagnostics, scorer };
}

/** The scores of the plan's tree and scorecards; the lists are built on first use. */
export function scoresBy(
  scorer: Scorer,
  model: Model,
  { year, asOf, targets }: Pick<Scores, 'year' | 'asOf' | 'targets'>,
): Scores {
  const plan = listedOnce(scorer.node(model.root));
  const scorecards = model.scorecards.map((root) => scorecardResult(scorer.node(root)));
  return {
    model,
    year,
    asOf,
    targets,
    get nodes() {
      return plan().nodes;
    },
    get places() {
      return plan().places;
    },
    scorecards,
    of: resultOf(scorer),
  };
}

function listedOnce(root: NodeResult): () => ResultTree {
  let listed: ResultTree | null = null;
  return () => {
    listed ??= treeOf(root);
    return listed;
  };
}

function scorecardResult(root: NodeResult): ScorecardResult {
  const listed = listedOnce(root);
  return {
    root,
    get nodes() {
      return listed().nodes;
    },
    get places() {
      return listed().places;
    },
  };
}

function resultOf(scorer: Scorer): Scores['of'] {
  function of(node: PlanNode): NodeResult;
  function of(place: Place): PlaceResult;
  function of(subject: PlanNode | Place): NodeResult | PlaceResult {
    if (subject.kind !== 'place') return scorer.node(subject);
    return placesIn(scorer.node(subject.node)).get(subject)!;
  }
  return of;
}
