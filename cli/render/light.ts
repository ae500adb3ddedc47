// Lights on a terminal: shapes that tell apart without colour, and colour where there is some.

import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { bandBound, bandName, type Light, lightIn } from '#engine/words/band.ts';
import { incompleteSign, isIncomplete } from '#engine/words/incomplete.ts';
import { lightOf } from '#engine/words/labels.ts';
import type { Language } from '#engine/words/number.ts';
import type { Rules } from '#language/model/model.ts';
import type { Format, Style } from './style.ts';
import { visible } from './visible.ts';

export const lightSigns: Record<Light, string> = { green: '●', amber: '◐', red: '○' };
export const lightFormats = { green: 'green', amber: 'yellow', red: 'red' } as const satisfies Record<Light, Format>;
/** For Markdown, which has no colour of its own. */
export const lightEmoji: Record<Light, string> = { green: '🟢', amber: '🟡', red: '🔴' };

/** The light of what was scored; null where it has no score or its policy no bands. */
export function lightOfMember(member: NodeResult | PlaceResult): Light | null {
  return lightIn(member.band, rulesOf(member));
}

export interface Sign {
  readonly sign: string;
  readonly format: (typeof lightFormats)[Light];
}

/** What stands before a score: its light; a question mark where errors left something out, for then no light is certain. */
export function signOf(member: NodeResult | PlaceResult): Sign | null {
  if (isIncomplete(member)) return { sign: incompleteSign, format: 'yellow' };
  const light = lightOfMember(member);
  return light && { sign: lightSigns[light], format: lightFormats[light] };
}

/** The same for Markdown. */
export function emojiOf(member: NodeResult | PlaceResult): string {
  if (isIncomplete(member)) return '❔';
  const light = lightOfMember(member);
  return light ? lightEmoji[light] : '';
}

export function rulesOf(member: NodeResult | PlaceResult): Rules {
  return member.kind === 'node' ? member.node.rules : member.place.rules;
}

/** `● Raggiunto ≥ 95 %`, one text for each band; none without bands. */
export function legend({ bands }: Rules, { style, language }: { style: Style; language: Language }): string[] {
  return bands.map((band, position) => {
    const light = lightOf(position, bands.length);
    const bound = bandBound(language, band);
    return `${style(lightFormats[light], lightSigns[light])} ${visible(bandName(band))}${bound && ` ${bound}`}`;
  });
}
