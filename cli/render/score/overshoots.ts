// The list of overshoots, for the organisation to review, with who set the target.

import { compare } from '#engine/arithmetic/rational.ts';
import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { withMark } from '#engine/words/incomplete.ts';
import type { Language } from '#engine/words/number.ts';
import { scoreIn } from '#engine/words/score.ts';
import { quantityIn } from '#engine/words/value.ts';
import { shownCode, shownTitle } from '#report/score/cells.ts';
import { rowsBelow } from '#report/score/rows.ts';
import { scoreWords } from '#report/score/score-words.ts';
import { layOut } from '../columns.ts';
import type { Style } from '../style.ts';
import { wrap } from '../text-width.ts';

export interface OvershootOptions {
  readonly style: Style;
  readonly width: number;
  readonly language: Language;
  /** All; else the ten greatest. */
  readonly all: boolean;
}

const few = 10;

export function overshootLines(root: NodeResult, { style, width, language, all }: OvershootOptions): string[] {
  const found = overshootsBelow(root);
  if (found.length === 0) return [];
  const shown = all ? found : found.slice(0, few);
  const rows = shown.map((place) => [
    { text: `  ${figureOf(place, language)}` },
    { text: shownCode(place) },
    { text: shownTitle(place, language) },
    { text: setterOf(place, language), format: 'dim' as const },
  ]);
  const columns = [
    { head: '', align: 'end' },
    { head: '', align: 'start' },
    { head: '', align: 'start', flexible: true },
    { head: '', align: 'start', dropped: 1 },
  ] as const;
  const more = found.length - shown.length;
  return [
    '',
    ...wrap(`↑ ${scoreWords[language].overshoots(found.length, boundOf(found, language))}`, width),
    ...layOut(columns, rows, { width, style }),
    ...(more > 0 ? [style('dim', `  ${scoreWords[language].more(more)}`)] : []),
  ];
}

/** From the greatest to the least. */
export function overshootsBelow(root: NodeResult): readonly PlaceResult[] {
  return rowsBelow(root)
    .flatMap(({ member }) => (member.kind === 'place' && member.overshoot ? [member] : []))
    .sort((a, b) => (a.uncapped && b.uncapped ? compare(b.uncapped, a.uncapped) : 0));
}

export function figureOf(result: PlaceResult, language: Language): string {
  const { uncapped, place } = result;
  return uncapped ? withMark(result, scoreIn(language, uncapped, place.rules)) : '';
}

export function setterOf({ target }: PlaceResult, language: Language): string {
  return target?.target.setBy ? scoreWords[language].setBy(target.target.setBy) : '';
}

/** The bound of the first, normally the plan's; policies further down may differ. */
export function boundOf([first]: readonly PlaceResult[], language: Language): string {
  const bound = first?.place.rules.overshoot;
  return bound ? quantityIn(language, { kind: 'quantity', number: bound, percent: true, unit: null }) : '';
}
