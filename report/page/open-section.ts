// What is not as it should be, at the top: missing, pending, provisional, not applicable, decided by an evaluator. Each with its indicators.

import type { NodeResult, PlaceResult, PlaceStatus } from '#engine/result.ts';
import { provisionalIn } from '#engine/words/provisional.ts';
import { remarks } from '../score/cells.ts';
import { rowsBelow } from '../score/rows.ts';
import { scoreWords } from '../score/score-words.ts';
import { type Html, html } from './html.ts';
import { linkTo, mostListed } from './section.ts';
import type { Drawing } from './tree.ts';

/** In the order in which somebody has to do something about it. */
const order: readonly Exclude<PlaceStatus, 'measured'>[] = [
  'unreadable',
  'missing',
  'pending',
  'not-due',
  'nothing-to-measure',
  'not-applicable',
  'unscored',
];

type Member = NodeResult | PlaceResult;

/** null: everything is measured, and final. */
export function openSection(drawing: Drawing): Html | null {
  const { scores, language, words } = drawing;
  const root = scores.of(scores.model.root);
  const members = [root, ...rowsBelow(root).map(({ member }) => member)];
  const places = scores.places;
  const said = scoreWords[language].others;
  const groups = [
    ...order.map((status) => [places.filter((place) => place.status === status), said[status]] as const),
    [places.filter(({ provisional }) => provisional > 0), words.provisionals] as const,
    [members.filter(({ evaluated }) => evaluated !== null), words.evaluated] as const,
  ].filter(([found]) => found.length > 0);
  if (groups.length === 0) return null;
  return html`<section class="open" aria-label="${words.open}">${groups.map(([found, title]) => listOf(found, title(found.length), drawing))}</section>`;
}

function listOf(found: readonly Member[], title: string, drawing: Drawing): Html {
  const { language, explaining } = drawing;
  const more = found.length - mostListed;
  const items = found.slice(0, mostListed).map((member) => {
    const notes = remarks(member, explaining).filter((text) => text !== provisionalIn(language, member));
    return html`<li>${linkTo(member, drawing)}${notes.map((text) => html`<small>${text}</small>`)}</li>`;
  });
  return html`<details><summary>${title}</summary><ul class="plain">${items}</ul>${more > 0 && html`<p class="dim">${scoreWords[language].more(more)}</p>`}</details>`;
}
