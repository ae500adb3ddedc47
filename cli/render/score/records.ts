// Scores for programs: the engine's JSON contract, and CSV with a record for each node and indicator. Decimal points, no colour, no translation.

import { indicatorFigures, nodeFigures, scoreJson as toJson } from '#engine/json/json.ts';
import { type AnchorLocator, earnedJson } from '#engine/json/working.ts';
import type { NodeResult, Scores } from '#engine/result.ts';
import { requiredOf, unweighedOf } from '#engine/scoring/steps.ts';
import { visibleJson } from '#language/syntax/visible.ts';
import { type Member, rowsBelow } from '#report/score/rows.ts';
import { csv, type Field } from '../csv.ts';
import { scorecardsOf } from './offices.ts';

export function scoreJson(scores: Scores, where: AnchorLocator): string {
  return visibleJson(toJson(scores, undefined, where));
}

const head = [
  'path',
  'code',
  'kind',
  'title',
  'weight',
  'value',
  'unit',
  'target',
  'score',
  'uncapped',
  'status',
  'met',
  'overshoot',
  'band',
  'worst',
  'best',
  'incomplete',
  'bandName',
  'reason',
  'marks',
  'award',
  'because',
  'provisional',
];

/** The tree below `root` in document order, the root first. Percentages without the sign: 93.68. */
export function scoreCsv(root: NodeResult): string {
  return csv(head, [recordOf(root), ...rowsBelow(root).map(({ member }) => recordOf(member))]);
}

export function officesCsv(scores: Scores): string {
  return csv(
    head,
    scorecardsOf(scores).map(({ result }) => recordOf(result)),
  );
}

function recordOf(member: Member): Field[] {
  if (member.kind === 'node') {
    const { path, code, kind, title, weight, score, state, band, worst, best, incomplete, bandName } =
      nodeFigures(member);
    const figures = [
      score?.percent ?? null,
      null,
      state,
      null,
      null,
      band,
      worst?.percent ?? null,
      best?.percent ?? null,
      incomplete,
      bandName,
      requiredOf(member) ? 'required' : unweighedOf(member).length > 0 ? 'weights' : null,
      ...earnedOf(member),
      null,
      member.provisional,
    ];
    return [path, code, kind, title, weight, null, null, null, ...figures];
  }
  const {
    path,
    code,
    title,
    weight,
    rounded,
    unit,
    target,
    attainment,
    uncapped,
    status,
    met,
    overshoot,
    band,
    ...rest
  } = indicatorFigures(member);
  const { worst, best, incomplete, bandName, reason, because, provisional } = rest;
  const ends = incomplete ? [worst?.percent ?? null, best?.percent ?? null] : [null, null];
  const figures = [
    attainment?.percent ?? null,
    uncapped?.percent ?? null,
    status,
    met,
    overshoot,
    band,
    ...ends,
    incomplete,
    bandName,
    reason,
    ...earnedOf(member),
    because,
    provisional ? 1 : 0,
  ];
  return [path, code, 'indicator', title, weight, rounded, unit, target, ...figures];
}

function earnedOf(member: Member): Field[] {
  const { marks, award } = earnedJson(member);
  return [marks?.rounded ?? null, award?.percent ?? null];
}
