// The shape of `perfplan score --format json`, as a contract: fields are added, never changed. score.schema.json is generated from it.
// The engine takes only its types from here, so that scoring does not load a validator.

import * as z from 'zod';
import { nodeKinds } from '#language/syntax/grammar/node-kinds.ts';

export const percentage = z
  .strictObject({
    percent: z.string().meta({
      description:
        'The percentage at the decimals of the policy, without the sign: 93.68; at more where those would put it into another band',
    }),
    exact: z
      .string()
      .meta({ description: 'The fraction that it is, in full: 0.9225 for 92.25 %, or 93/98 in lowest terms' }),
  })
  .meta({ id: 'Percentage', description: 'A score, an attainment or a share. What does not exist is null, never 0.' });

const evaluation = z
  .strictObject({
    percentage: percentage.nullable().meta({ description: 'null: the measured one is confirmed, or nothing counts' }),
    notApplicable: z.boolean().meta({ description: 'It was decided that it does not count in this year' }),
    by: z.string().nullable(),
    on: z.string().nullable().meta({ description: 'A date: 2025-04-30' }),
    because: z.string().nullable(),
  })
  .meta({ id: 'Evaluation', description: "An evaluator's decision" });

const weight = z
  .string()
  .nullable()
  .meta({ description: 'As written, or the value of a measure: 33.34%, 2; null: none, as none of its siblings' });
const weighedBy = z
  .string()
  .nullable()
  .meta({ description: 'The code of the measure whose value the weight is; null: it is written, or there is none' });
const share = percentage
  .nullable()
  .meta({ description: 'The weight among the siblings that count; null where it does not count' });
const band = z.string().nullable().meta({
  description: 'The code of the band (light) in which it falls; null where it is incomplete: it may be another',
});
const incomplete = z.boolean().meta({
  description: 'Errors left something out of what is scored here: worst and best tell what is still possible',
});
const errors = z
  .array(
    z
      .strictObject({
        code: z.string().nullable().meta({ description: 'Of the diagnostic; null: the file could not be read' }),
        file: z.string(),
        in: z.string().nullable().meta({ description: 'The code of the declaration in which it stands' }),
        message: z.string(),
      })
      .meta({ id: 'LeftOut', description: 'An error that left something out' }),
  )
  .meta({ description: 'Why it is incomplete: the first ten' });
const bandName = z
  .string()
  .nullable()
  .meta({ description: 'What the band is called: its label, or its code where it has none' });
const said = z
  .strictObject({ file: z.string(), line: z.int() })
  .nullable()
  .meta({ id: 'Said', description: 'Where a rule was said; null: it is built in, or nobody knows files' });
const marks = z
  .strictObject({
    exact: z.string().meta({ description: 'In full: 19.5, or 115/6 in lowest terms' }),
    rounded: z.string().meta({ description: 'At two decimals at most: 19.17' }),
    said,
  })
  .nullable()
  .meta({ id: 'Marks', description: 'The marks of what counts, by the table of the policy; null: it has none' });
const award = percentage
  .nullable()
  .meta({ description: 'The share of an award that what counts gives; null: the policy gives none' });
const approximate = z
  .int()
  .nullable()
  .meta({ description: 'To how many decimals it is known, where logarithms or roots came in' });

const step = z
  .strictObject({
    kind: z.enum(['cap', 'floor', 'points', 'round', 'malus', 'missing-zero', 'evaluated']),
    before: percentage.nullable().meta({ description: 'null: nothing was measured' }),
    after: percentage,
    outOf: z.string().nullable().meta({ description: 'Of `points`: how many there are' }),
    decimals: z.int().nullable().meta({ description: 'Of `round`: of the percentage' }),
    mode: z.string().nullable().meta({ description: 'Of `points` and `round`: half-up, half-even, truncate' }),
    missed: z
      .array(z.strictObject({ code: z.string(), points: z.string(), said }))
      .nullable()
      .meta({
        description: 'Of `malus`: the indicators that were missed, with the percentage points that each takes off',
      }),
    said,
  })
  .meta({ id: 'Step', description: 'What a rule made of a figure, in the order in which they work' });
const steps = z.array(step);

const fraction = (description: string) => z.string().meta({ description });
const benchmarkEnd = (description: string) =>
  z.strictObject({ name: z.string().nullable(), year: z.int() }).nullable().meta({ description });
const measureNamed = (description: string) =>
  z.strictObject({ code: z.string(), year: z.int() }).nullable().meta({ description });
const ruleFigures = z
  .strictObject({
    goalposts: z
      .strictObject({
        low: fraction('Worth nothing, in full: a percentage as the fraction that it is'),
        high: fraction('Worth all'),
        logarithmic: z.boolean(),
        lowBenchmark: benchmarkEnd('The benchmark of the indicator that `low` is; null: a figure'),
        highBenchmark: benchmarkEnd('The benchmark of the indicator that `high` is; null: a figure'),
        lowMeasure: measureNamed('The measure whose value of the year `low` is; null: it is none'),
        highMeasure: measureNamed('The measure whose value of the year `high` is; null: it is none'),
      })
      .nullable(),
    spread: fraction('How far off counts as a total miss').nullable(),
    steps: z
      .strictObject({
        interpolated: z.boolean(),
        table: z.array(
          z.strictObject({
            within: fraction('Off by at most so much, of the size of the target or of the spread: 0.1 for 10 %'),
            gives: fraction('The attainment: 0.8 for 80 %'),
          }),
        ),
      })
      .nullable(),
    late: z
      .strictObject({
        perDay: fraction('Lost each day'),
        after: fraction('How many days cost nothing'),
        downTo: fraction('What is left at least'),
      })
      .nullable(),
    table: z
      .strictObject({
        interpolated: z.boolean(),
        grades: z.array(
          z.strictObject({
            value: fraction(
              'From the worst to the best, in the unit of the indicator: a percentage as the fraction that it is',
            ),
            worth: fraction('The attainment: 0.8 for 80 %'),
            benchmark: benchmarkEnd('The benchmark of the indicator that `value` is; null: it is none'),
            measure: measureNamed('The measure whose value of the year `value` is; null: it is none'),
          }),
        ),
        otherwise: fraction('What a value is worth that reaches none of them').nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'RuleFigures', description: 'What the rule reckons with besides value and target; null: nothing else' });

export const node = z
  .strictObject({
    path: z.string().meta({
      description:
        'Codes from the area down, joined by /, a code with a / in it in backticks; of the plan itself empty',
    }),
    code: z.string(),
    kind: z.enum(['plan', ...nodeKinds]),
    title: z.string(),
    weight,
    weighedBy,
    share,
    score: percentage
      .nullable()
      .meta({ description: 'What counts: the evaluated one where there is one, else the measured' }),
    measured: percentage.nullable().meta({ description: 'As measured, whatever an evaluator decided' }),
    evaluation: evaluation.nullable(),
    parts: z.strictObject({ indicators: percentage.nullable(), children: percentage.nullable() }),
    band,
    bandName,
    marks,
    award,
    partShares: z
      .strictObject({ indicators: percentage.nullable(), children: percentage.nullable(), said })
      .meta({ description: 'What each part is worth in the score' }),
    weights: z.strictObject({ indicators: weight, children: weight }).meta({
      description: 'The weights that count, together: a share is a weight divided by that; null: all count alike',
    }),
    aggregate: z.strictObject({
      by: z.enum(['weighted', 'mean', 'flat-mean', 'minimum', 'maximum', 'geometric', 'harmonic']),
      said,
    }),
    mean: percentage.nullable().meta({ description: 'What the parts come to together, before `steps`' }),
    steps: steps.meta({ description: 'From `mean` to `score`' }),
    carried: percentage
      .nullable()
      .meta({ description: 'What goes up, where the policy rounds that and not the score; null: what counts' }),
    contributes: percentage
      .nullable()
      .meta({ description: 'To the score of its parent: its part of that, times `score`' }),
    reason: z.enum(['required', 'weights']).nullable().meta({
      description:
        'Why it is unmeasured: too few members are measured, or the measures by which they are weighed have no value',
    }),
    required: z.strictObject({ measured: z.int(), of: z.int(), said }).nullable().meta({
      description: 'How many measured members it has of those that the policy requires, where those are too few',
    }),
    state: z.enum(['measured', 'unmeasured', 'blocked']),
    unmeasured: z.int().meta({ description: 'How many indicators below are missing or pending' }),
    provisional: z.int().meta({ description: 'How many indicators below rest on values that are not final' }),
    worst: percentage.nullable().meta({
      description: 'The score if all that is missing or left out came to the floor; null where incomplete: no bound',
    }),
    best: percentage.nullable().meta({
      description: 'The score if all that is missing or left out came to the cap; null where incomplete: no bound',
    }),
    incomplete,
    errors,
    approximate,
  })
  .meta({ id: 'Node' });

export const indicator = z
  .strictObject({
    path: z.string().meta({ description: "Its node's path, /, its code" }),
    code: z.string(),
    title: z.string(),
    slice: z.string().nullable().meta({ description: 'The slice of a dimension that is read there' }),
    type: z.string().nullable(),
    weight,
    weighedBy,
    share,
    value: z
      .string()
      .nullable()
      .meta({ description: 'In full: 13.12, 93/98, 2024-06-25, done, not done, a step; in `unit`' }),
    rounded: z.string().nullable().meta({
      description:
        'As a reader sees it: a written number as written, a computed one at two decimals or as many more as tell it from the target; else as `value`',
    }),
    unit: z.string().nullable(),
    target: z
      .string()
      .nullable()
      .meta({ description: 'As a plan would write it: >= 14, by 2024-06-30, >= +1% on baseline' }),
    resolved: z.string().nullable().meta({
      description: 'The figure or day that the target comes to, within the year as far as it is due; in `unit`',
    }),
    targetPeriod: z
      .string()
      .nullable()
      .meta({ description: 'What the target is for: 2024, 2024-H1, 2024..2026; null: there is none' }),
    interim: z.enum(['own', 'day', 'year', 'proportional', 'none']).nullable().meta({
      description:
        'Why that target counts where part of the year is over: it is for that part; it has a day of its own; the policy takes that of the year, its proportional part (see `resolved`), or none; null: all of the year is over',
    }),
    revisions: z
      .array(
        z
          .strictObject({
            from: z.string().nullable().meta({ description: 'A date: 2024-07-30; null: from the beginning' }),
            target: z.string().nullable(),
            because: z.string().nullable(),
            counts: z.boolean(),
          })
          .meta({ id: 'Revision', description: 'What a target was from a day on' }),
      )
      .meta({ description: 'Of a target that was revised: each in order, the first as it was first set; else empty' }),
    benchmarks: z
      .array(
        z
          .strictObject({
            year: z.int(),
            name: z.string().nullable(),
            value: z.string().meta({ description: 'As a plan would write it: 71%' }),
            source: z.string().nullable(),
          })
          .meta({ id: 'Benchmark', description: 'What others reach' }),
      )
      .meta({ description: 'Of all years, in the order of the plan' }),
    earlier: z
      .array(
        z
          .strictObject({
            code: z.string().meta({ description: 'Of the measure or the indicator' }),
            period: z.string(),
            plan: z.string(),
            file: z.string(),
          })
          .meta({ id: 'EarlierFigure', description: 'A figure that is read in the plan that went before' }),
      )
      .meta({ description: 'Of value and target: what comes from the plan that this one follows; else empty' }),
    setBy: z.string().nullable().meta({ description: 'Who set the target, where it was not the body itself' }),
    periods: z
      .array(
        z
          .strictObject({
            period: z.string(),
            value: z.string().nullable(),
            target: z.string().nullable(),
            held: z
              .boolean()
              .nullable()
              .meta({ description: 'null: there was nothing to measure, or it is not known' }),
          })
          .meta({ id: 'KeptPeriod', description: 'A period in which the target was to be kept' }),
      )
      .meta({ description: 'Of a target to be kept in every period: each of them; else empty' }),
    milestones: z
      .array(
        z
          .strictObject({
            title: z.string(),
            by: z.string().meta({ description: 'The day by which it is to be done' }),
            weight: z.string().nullable(),
            value: z.string().nullable().meta({ description: 'The day on which it was done, done or not done' }),
            attainment: percentage.nullable().meta({ description: 'null: pending, or not known' }),
            pending: z.boolean().meta({ description: 'Not done, and its day is to come' }),
            provisional: z.boolean().meta({ description: 'What is said of it is not final' }),
            source: z.string().nullable(),
          })
          .meta({ id: 'Milestone', description: 'What is to be done by a day' }),
      )
      .meta({ description: 'Of an indicator with milestones: each of the year; else empty' }),
    attainment: percentage
      .nullable()
      .meta({ description: 'What counts: the evaluated one where there is one, else the measured' }),
    measured: percentage.nullable().meta({ description: 'As measured, whatever an evaluator decided' }),
    evaluation: evaluation.nullable(),
    uncapped: percentage.nullable(),
    met: z.boolean().nullable(),
    overshoot: z.boolean(),
    status: z
      .enum([
        'measured',
        'missing',
        'nothing-to-measure',
        'not-applicable',
        'pending',
        'not-due',
        'unscored',
        'unreadable',
      ])
      .meta({ description: 'unscored: no target for the year; unreadable: none either, because of an error' }),
    reason: z.string().nullable().meta({ description: 'Why it is missing, or not applicable' }),
    because: z.string().nullable().meta({ description: 'Of what is not applicable: the reason that the plan gives' }),
    bound: z.string().nullable().meta({
      description:
        'What is known of a value that is not known itself: >= 95; in `unit`. Where it decides, it is measured',
    }),
    reached: z.string().nullable().meta({ description: 'The day on which the value was reached, where that is said' }),
    provisional: z.boolean().meta({ description: 'It rests on a value that is not final' }),
    known: z.string().nullable().meta({
      description: 'Where the year has no value: the latest part of it that has, 2024-H1; --as-of scores that',
    }),
    worst: percentage.nullable().meta({ description: 'What may still come of it at worst: as of a node' }),
    best: percentage.nullable().meta({ description: 'What may still come of it at best: as of a node' }),
    incomplete,
    errors,
    band,
    bandName,
    marks,
    award,
    rule: z.string().nullable().meta({ description: 'The rule that gave the attainment' }),
    ruleSaid: said,
    ruleFigures: ruleFigures.nullable(),
    working: z.string().nullable().meta({ description: 'The rule with the numbers put in, in English' }),
    steps: steps.meta({ description: 'From `uncapped` to what counts' }),
    carried: percentage
      .nullable()
      .meta({ description: 'What goes up, where the policy rounds that and not the score; null: what counts' }),
    contributes: percentage
      .nullable()
      .meta({ description: 'To the score of its node: its part of that, times what counts' }),
    approximate,
  })
  .meta({ id: 'Indicator' });

const scorecard = z
  .strictObject({
    code: z.string(),
    nodes: z.array(node),
    indicators: z.array(indicator),
  })
  .meta({ id: 'Scorecard', description: "A tree beside the plan's: of an office, of a role" });

const library = z
  .strictObject({
    code: z.string(),
    title: z.string(),
    departures: z
      .array(
        z.strictObject({
          what: z
            .enum(['rule', 'policy', 'target', 'measure', 'indicator', 'scale', 'dimension', 'unit', 'rules'])
            .meta({
              description:
                'rule: one of the common policy; policy: another one altogether; rules: the policy of that code is replaced; target: of a common indicator; else the declaration of that kind is replaced',
            }),
          name: z.string().meta({ description: 'The rule, or the code' }),
          from: z.string().nullable().meta({ description: 'The common policy, or the year of the target' }),
        }),
      )
      .meta({ description: 'What the plan says otherwise' }),
  })
  .meta({ id: 'Library', description: 'What the plan has in common with others' });

export const score = z
  .strictObject({
    plan: z.string(),
    title: z.string(),
    organisation: z.string().nullable(),
    year: z.int().meta({ description: 'The year in which it begins, where it does not begin in January' }),
    period: z
      .string()
      .meta({ description: 'What is scored, as the plan writes it: 2024, 2024-H1, 2024/25, 2024/25-H1' }),
    known: z.string().nullable().meta({
      description: 'The latest part of the year that has a value where the year itself has none: score it with --as-of',
    }),
    libraries: z.array(library).meta({ description: 'Those that the plan uses' }),
    asOf: z.string().nullable().meta({ description: 'What part of the year was known: 2024-H1; null: all of it' }),
    targets: z.enum(['in-force', 'initial']).meta({ description: 'Which of a target that was revised counts' }),
    nodes: z.array(node).meta({ description: "The plan's tree in document order, the plan first" }),
    indicators: z.array(indicator).meta({ description: 'Where they stand in the tree, in document order' }),
    scorecards: z.array(scorecard),
  })
  .meta({ title: 'Scores of a performance plan' });

export type ScoreJson = z.infer<typeof score>;
export type NodeJson = z.infer<typeof node>;
export type IndicatorJson = z.infer<typeof indicator>;
export type PercentageJson = z.infer<typeof percentage>;
