// The indicators far beyond their target, with who set it: the greatest first.

import { shownCode, shownTarget, shownTitle, shownValue } from '../score/cells.ts';
import { boundOf, figureOf, overshootsBelow, setterOf } from '../score/overshoots.ts';
import { scoreWords } from '../score/score-words.ts';
import { html } from './html.ts';
import { addressOf, mostListed, type Section, tableOf } from './section.ts';
import type { Drawing } from './tree.ts';

export function overshootSection({ scores, language, words }: Drawing): Section | null {
  const found = overshootsBelow(scores.of(scores.model.root));
  if (found.length === 0) return null;
  const said = scoreWords[language];
  const rows = found.slice(0, mostListed).map((place) => {
    const { path } = place.place;
    const title = shownTitle(place, language);
    return [
      html`${figureOf(place, language)}`,
      html`<a href="${addressOf(path)}">${shownCode(place) || title}</a> ${shownCode(place) !== '' && title}`,
      html`${shownValue(place, language)}`,
      html`${shownTarget(place, language)}`,
      html`${setterOf(place, language)}`,
    ];
  });
  const more = found.length - mostListed;
  const columns = [
    { head: said.attainment, isEnd: true },
    { head: words.indicators },
    { head: said.value, isEnd: true },
    { head: said.target, isEnd: true },
    { head: '' },
  ];
  const content = html`<p>${said.overshoots(found.length, boundOf(found, language))}</p>${tableOf(columns, rows)}${more > 0 && html`<p class="dim">${said.more(more)}</p>`}`;
  return { id: 'overshoots', title: words.overshoots, content };
}
