// What a line of a ```scores block says of a code, against the record: `801 98.42%`, `I1 missing`, `I1 exact 1/3`, `I1 not met`.

import { exactText, fixedText, percentText } from '#engine/arithmetic/print.ts';
import type { NodeResult, PlaceResult, Rational, Scores } from '#engine/result.ts';
import { awardEarned, marksEarned } from '#engine/scoring/earned.ts';
import { plainBound, plainOutcome } from '#engine/words/plain-text.ts';

type Result = NodeResult | PlaceResult;

export interface Answer {
  readonly expected: string;
  readonly actual: string;
}

/** The line as it was written, and as it should read by the record. */
export function answer(scores: Scores, line: string): Answer {
  const [, quoted, plain, rest = ''] = /^(?:`([^`]+)`|(\S+)) +(.*?)(?: *\/\/.*)?$/.exec(line) ?? [];
  const code = quoted ?? plain ?? line;
  const found = resultsOf(scores, code);
  if (found.length !== 1) return { expected: line, actual: `${code} stands in ${found.length} places` };
  return { expected: `${code} ${rest}`, actual: `${code} ${told(found[0]!, rest)}` };
}

/** By path, or by a code that stands in one place; `plan` is the root. Scorecards have theirs. */
function resultsOf(scores: Scores, code: string): readonly Result[] {
  const beside = scores.scorecards.flatMap(({ nodes, places }) => [...nodes, ...places]);
  const all: readonly Result[] = [...scores.nodes, ...scores.places, ...beside];
  const path = code === 'plan' ? '' : code;
  const byPath = all.filter((result) => pathOf(result) === path);
  return byPath.length > 0 ? byPath : all.filter((result) => codeOf(result) === code);
}

function pathOf(result: Result): string {
  return result.kind === 'place' ? result.place.path : result.node.path;
}

function codeOf(result: Result): string {
  return result.kind === 'place' ? result.place.indicator.code : result.node.code;
}

/** The words that follow the code, as the record has them. */
function told(result: Result, asked: string): string {
  const [word = '', ...more] = asked.split(' ');
  const decimals = decimalsOf(more.at(-1) ?? word);
  const percent = (score: Rational | null) =>
    score ? `${percentText(score, { decimals, mode: 'half-up' })}%` : 'none';
  if (word.endsWith('%')) return percent(result.counted);
  const facts = result.kind === 'place' ? placeFacts(result, percent) : nodeFacts(result, percent);
  const fact = facts[word] ?? sharedFacts(result, percent)[word];
  return fact ? fact() : 'cannot be asked for that';
}

type Facts = Readonly<Record<string, () => string>>;
type Percent = (score: Rational | null) => string;

function sharedFacts(result: Result, percent: Percent): Facts {
  const complete = (): string => (result.incomplete.length > 0 ? 'incomplete' : 'complete');
  return {
    ...{ complete, incomplete: complete },
    worst: () => `worst ${percent(result.worst)}`,
    best: () => `best ${percent(result.best)}`,
    exact: () => `exact ${result.counted ? exactText(result.counted) : 'none'}`,
    about: () => `about ${result.counted ? fixedText(result.counted, 10, 'half-up') : 'none'}`,
    band: () => `band ${result.band?.code ?? 'none'}`,
    marks: () => `marks ${marksEarned(result) ? exactText(marksEarned(result)!.marks) : 'none'}`,
    award: () => `award ${percent(awardEarned(result))}`,
    contributes: () => `contributes ${percent(result.contribution.root)}`,
    worth: () => `worth ${percent(result.parentShare)}`,
    provisional: () => `provisional ${result.provisional}`,
    evaluated: () => `evaluated ${result.evaluated ? percent(result.evaluated.score) : 'none'}`,
  };
}

function nodeFacts(result: NodeResult, percent: Percent): Facts {
  const state = (): string => result.state;
  return {
    unmeasured: state,
    blocked: state,
    indicators: () => `indicators ${percent(result.parts.indicators)}`,
    children: () => `children ${percent(result.parts.children)}`,
    measured: () => `measured ${percent(result.score)}`,
  };
}

function placeFacts(result: PlaceResult, percent: Percent): Facts {
  const { indicator } = result.place;
  const status = (): string => result.status;
  const met = (): string => (result.met ? 'met' : 'not met');
  return {
    ...{
      missing: status,
      'nothing-to-measure': status,
      'not-applicable': status,
      pending: status,
      'not-due': status,
      unscored: status,
      unreadable: status,
    },
    ...{ met, not: met },
    overshoot: () => (result.overshoot ? 'overshoot' : 'no overshoot'),
    no: () => (result.overshoot ? 'overshoot' : 'no overshoot'),
    uncapped: () => `uncapped ${percent(result.uncapped)}`,
    measured: () => `measured ${percent(result.attainment)}`,
    value: () => `value ${plainOutcome(result.value, indicator) ?? 'none'}`,
    target: () => `target ${plainOutcome(result.target?.resolved ?? null, indicator) ?? 'none'}`,
    rule: () => `rule ${result.rule?.id ?? 'none'}`,
    because: () => `because ${result.reason?.kind ?? 'nothing'}`,
    bound: () => `bound ${plainBound(result.value, indicator) ?? 'none'}`,
    reason: () => `reason ${result.reason?.because ?? 'none'}`,
    words: () => `words ${result.rule?.formula.en ?? 'none'}`,
  };
}

function decimalsOf(percent: string): number {
  return /\.(\d+)%$/.exec(percent)?.[1]?.length ?? 0;
}
