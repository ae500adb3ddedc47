// The cells of a row as plain text in the reader's language. Reads the record, computes nothing.

import { equal, one } from '#engine/arithmetic/rational.ts';
import { shortGoalIn } from '#engine/goals/goals.ts';
import type { NodeResult, PlaceResult, Rational } from '#engine/result.ts';
import { isExempt } from '#engine/scoring/decisions.ts';
import { stepsOfPlace } from '#engine/scoring/steps.ts';
import { treeOf } from '#engine/scoring/tree.ts';
import { latestKnown } from '#engine/values/known-part.ts';
import { bandName, weightIn } from '#engine/words/band.ts';
import { awardIn, marksIn } from '#engine/words/earned.ts';
import { incompleteIn, incompleteWord, isIncomplete, lossIn } from '#engine/words/incomplete.ts';
import { kindWords, statusWords } from '#engine/words/labels.ts';
import type { Language } from '#engine/words/number.ts';
import { provisionalIn, withProvisional } from '#engine/words/provisional.ts';
import { reasonIn } from '#engine/words/reason.ts';
import { scoreIn } from '#engine/words/score.ts';
import { type StepWording, stepIn, whyUnmeasured } from '#engine/words/steps.ts';
import { resolvedTargetIn } from '#engine/words/target.ts';
import { isShown, placeValueIn } from '#engine/words/value.ts';
import { sidesOf } from '#language/model/goals/goals.ts';
import type { Place } from '#language/model/model.ts';
import { rulesOf } from '../light.ts';
import type { Member } from './rows.ts';
import { type ScoreWords, scoreWords } from './score-words.ts';

/** The code; empty if it was generated. */
export function shownCode(member: Member): string {
  const code = codeOf(member);
  return code.startsWith('_') ? '' : code;
}

function codeOf(member: Member): string {
  return member.kind === 'node' ? member.node.code : member.place.indicator.code;
}

/** The title; for a node with neither title nor code its kind. */
export function shownTitle(member: Member, language: Language): string {
  if (member.kind === 'place') return withSlice(member.place);
  const title = member.node.title || (member.node.whole ?? member.node.original)?.title || '';
  return title || shownCode(member) ? title : kindWords[language][member.node.kind];
}

/** The slice of a dimension that is read there stands behind the title. */
function withSlice({ indicator, slice }: Place): string {
  return slice === null ? indicator.title : `${indicator.title} (${slice.code})`.trim();
}

export function shownWeight(member: Member, language: Language): string {
  return weightIn(language, member.weight);
}

export function shownValue(member: Member, language: Language): string {
  if (
    member.kind === 'node' ||
    (member.status === 'not-applicable' && !isExempt(member.evaluated)) ||
    !isShown(member.value)
  )
    return '';
  return placeValueIn(language, member);
}

export function shownTarget(member: Member, language: Language): string {
  if (member.kind === 'node' || !member.target) return '';
  return shortGoalIn(language, member.target.target.goal) ?? resolvedTargetIn(language, member.target, member);
}

/** The score that counts, at the policy's decimals; without one, the status of a place in words, or a dash for a node. */
export function shownScore(member: Member, language: Language): string {
  if (member.counted) return withProvisional(member, scoreIn(language, member.counted, rulesOf(member)));
  if (isExempt(member.evaluated)) return statusWords[language]['not-applicable'];
  if (member.kind === 'place') return statusWords[language][member.status];
  return member.state === 'blocked' ? scoreWords[language].blocked : '—';
}

/** The score of the root, in words if there is none. */
export function wholeScore(root: NodeResult, language: Language): string {
  return root.counted || root.state === 'blocked' || isExempt(root.evaluated)
    ? shownScore(root, language)
    : scoreWords[language].noScore;
}

/** `88.20 – 97.00 %`: the possible scores of a node that is partly measured; else empty. */
export function shownPossible(member: Member, language: Language): string {
  if (isIncomplete(member)) return shownSpan(member, language);
  if (member.kind === 'place' || member.unmeasured === 0 || !member.counted || !member.worst || !member.best) return '';
  const { rules } = member.node;
  return `${scoreIn(language, member.worst, rules).replace(' %', '')} – ${scoreIn(language, member.best, rules)}`;
}

/** The range of an incomplete score: `0.00 – 100.00 %`, with `…` where there is no bound. */
function shownSpan(member: Member, language: Language): string {
  const show = (end: Rational | null): string => (end ? scoreIn(language, end, rulesOf(member)) : '…');
  return `${show(member.worst).replace(' %', '')} – ${show(member.best)}`;
}

/** The band, or the word for incomplete. */
export function shownBand(member: Member, language: Language): string {
  if (isIncomplete(member)) return incompleteWord[language];
  return member.band ? bandName(member.band) : '';
}

export function shownMarks(member: Member, language: Language): string {
  return marksIn(language, member) ?? '';
}

export function shownAward(member: Member, language: Language): string {
  return awardIn(language, member) ?? '';
}

/** Remarks that the figures alone do not tell: the evaluator's decision, a strict target, the reason for a missing value. */
export function remarks(member: Member, saying: StepWording): string[] {
  const { language } = saying;
  const words = scoreWords[language];
  const required = member.kind === 'node' ? whyUnmeasured(saying, member) : null;
  const incomplete = incompleteIn(language, member);
  return [
    ...(incomplete === null ? [] : [incomplete]),
    ...(required === null ? [] : [required]),
    ...evaluationRemark(member, words, language),
    ...[provisionalIn(language, member)].filter((text) => text !== null),
    ...(member.kind === 'place' ? placeRemarks(member, words, saying) : []),
  ];
}

function evaluationRemark(member: Member, words: ScoreWords, language: Language): string[] {
  if (!member.evaluated) return [];
  const { score, evaluation } = member.evaluated;
  const by = evaluation.by ?? words.evaluator;
  const measured = member.kind === 'node' ? member.score : member.attainment;
  const text = measured && scoreIn(language, measured, rulesOf(member));
  const said = score
    ? words.changed(by, text)
    : evaluation.notApplicable
      ? words.exempted(by, text)
      : words.confirmed(by);
  return [evaluation.because ? `${said}: ${evaluation.because}` : said];
}

function placeRemarks(place: PlaceResult, words: ScoreWords, saying: StepWording): string[] {
  const { language } = saying;
  const { status, reason, counted } = place;
  if (isExempt(place.evaluated)) return [];
  if (status === 'not-applicable' && reason) return [reasonIn(language, reason)];
  const zeroed = status === 'missing' && counted ? zeroRemarks(place, saying) : [];
  if (status === 'missing' && reason && reason.kind !== 'no-value') return [reasonIn(language, reason)];
  if (status === 'missing' && reason?.part !== undefined) return [reasonIn(language, reason), ...zeroed];
  if (zeroed.length > 0) return zeroed;
  return isOnStrictTarget(place) ? [words.strict] : [];
}

function zeroRemarks(place: PlaceResult, saying: StepWording): string[] {
  const zero = stepsOfPlace(place).filter(({ kind }) => kind === 'missing-zero');
  return zero.map((step) => stepIn(saying, step, place.place.rules));
}

/** `> 10` with 10: full attainment, and not met. */
function isOnStrictTarget({ met, target, uncapped }: PlaceResult): boolean {
  const strict = target !== null && sidesOf(target.target.goal).some((side) => side === '>' || side === '<');
  return met === false && strict && uncapped !== null && equal(uncapped, one);
}

const mostErrors = 3;

/** The note below an incomplete tree: how many errors left something out, and the first of them. */
export function leftOut({ incomplete }: NodeResult, language: Language): string[] {
  if (incomplete.length === 0) return [];
  const words = scoreWords[language];
  const rest = incomplete.length - mostErrors;
  return [
    words.leftOut(incomplete.length),
    ...incomplete.slice(0, mostErrors).map((loss) => `  ${lossIn(language, loss)}`),
    ...(rest > 0 ? [`  ${words.more(rest)}`] : []),
  ];
}

/** The note where there are values for part of the year alone. */
export function knownNote(root: NodeResult, language: Language): string[] {
  const known = latestKnown(treeOf(root).places);
  return known === null ? [] : [scoreWords[language].known(known)];
}
