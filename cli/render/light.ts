// Bands on a terminal: a shape for each, and colour where available.

import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { bandBound, type Light, signIn } from '#engine/words/band.ts';
import { incompleteSign, isIncomplete } from '#engine/words/incomplete.ts';
import type { Language } from '#engine/words/number.ts';
import type { Rules } from '#language/model/model.ts';
import { visible } from '#language/syntax/visible.ts';
import type { Style, TextFormat } from './style.ts';

export const lightFormats = { green: 'green', amber: 'yellow', red: 'red' } as const satisfies Record<
  Light,
  TextFormat
>;

export interface ScoreMark {
  readonly sign: string;
  readonly format: (typeof lightFormats)[Light];
}

/** The sign before a score: that of its band, or a question mark if it is incomplete. */
export function signOf(member: NodeResult | PlaceResult): ScoreMark | null {
  if (isIncomplete(member)) return { sign: incompleteSign, format: 'yellow' };
  const sign = signIn(member.band, rulesOf(member));
  return sign && { sign: sign.shape, format: lightFormats[sign.light] };
}

/** The same for Markdown. */
export function emojiOf(member: NodeResult | PlaceResult): string {
  if (isIncomplete(member)) return '❔';
  return signIn(member.band, rulesOf(member))?.emoji ?? '';
}

export function rulesOf(member: NodeResult | PlaceResult): Rules {
  return member.kind === 'node' ? member.node.rules : member.place.rules;
}

/** `● Raggiunto ≥ 95 %`, one text for each band. */
export function legend(rules: Rules, { style, language }: { style: Style; language: Language }): string[] {
  return rules.bands.flatMap((band) => {
    const sign = signIn(band, rules);
    const bound = bandBound(language, band);
    return sign ? [`${style(lightFormats[sign.light], sign.shape)} ${visible(sign.name)}${bound && ` ${bound}`}`] : [];
  });
}
