// Bands on a terminal: a shape for each, and colour where available.

import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { bandBound, type Light, signIn } from '#engine/words/band.ts';
import { isIncomplete } from '#engine/words/incomplete.ts';
import type { Language } from '#engine/words/number.ts';
import type { Rules } from '#language/model/rules.ts';
import { visible } from '#language/syntax/visible.ts';
import { markOf, rulesOf } from '#report/light.ts';
import type { Style, TextFormat } from './style.ts';

export const lightFormats = { green: 'green', amber: 'yellow', red: 'red' } as const satisfies Record<
  Light,
  TextFormat
>;

interface StyledMark {
  readonly sign: string;
  readonly format: (typeof lightFormats)[Light];
}

/** The sign before a score, with its colour. */
export function signOf(member: NodeResult | PlaceResult): StyledMark | null {
  const mark = markOf(member);
  return mark && { sign: mark.sign, format: lightFormats[mark.light] };
}

/** The same for Markdown. */
export function emojiOf(member: NodeResult | PlaceResult): string {
  if (isIncomplete(member)) return '❔';
  return signIn(member.band, rulesOf(member))?.emoji ?? '';
}

/** `● Raggiunto ≥ 95 %`, one text for each band. */
export function legend(rules: Rules, { style, language }: { style: Style; language: Language }): string[] {
  return rules.bands.flatMap((band) => {
    const sign = signIn(band, rules);
    const bound = bandBound(language, band);
    return sign ? [`${style(lightFormats[sign.light], sign.shape)} ${visible(sign.name)}${bound && ` ${bound}`}`] : [];
  });
}
