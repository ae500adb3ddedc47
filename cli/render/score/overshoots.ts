// The list of overshoots for a terminal.

import type { NodeResult } from '#engine/result.ts';
import type { Language } from '#engine/words/number.ts';
import { shownCode, shownTitle } from '#report/score/cells.ts';
import { boundOf, figureOf, overshootsBelow, setterOf } from '#report/score/overshoots.ts';
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
