// The scored tree as nested lists that fold: a line for each node and indicator, what is known of it inside. Works without a script.

import { compare, one } from '#engine/arithmetic/rational.ts';
import type { NodeResult, PlaceResult, Scores } from '#engine/result.ts';
import { isIncomplete } from '#engine/words/incomplete.ts';
import { kindWords } from '#engine/words/labels.ts';
import type { Language } from '#engine/words/number.ts';
import { printYear } from '#language/model/values/calendar.ts';
import type { Explaining, Explanation } from '../explain/explanation.ts';
import { markOf } from '../light.ts';
import {
  remarks,
  shownBand,
  shownCode,
  shownScore,
  shownTarget,
  shownTitle,
  shownValue,
  shownWeight,
} from '../score/cells.ts';
import { officesOf } from '../score/offices.ts';
import { cardOfNode, cardOfPlace, isInPlan, linkCard } from './card.ts';
import type { YearResult } from './chart.ts';
import { type Html, html, raw } from './html.ts';
import type { PageWords } from './page-words.ts';

type Member = NodeResult | PlaceResult;

export interface Drawing {
  readonly scores: Scores;
  readonly previous: Scores;
  /** The scores of all years with values, in order; for the trend. */
  readonly years: readonly Scores[];
  readonly language: Language;
  readonly words: PageWords;
  readonly explaining: Explaining;
  /** How it came about: at once, or as something to open. */
  readonly how: (explain: () => Explanation) => Html;
  /** Called for each indicator. */
  readonly drawn: () => void;
}

/** Not recursive: a tree may be deeper than the call stack. */
export function treeOf(members: readonly Member[], drawing: Drawing): Html {
  const parts: string[] = [];
  const pending: (Member | Html)[] = [...members].reverse();
  for (let next = pending.pop(); next; next = pending.pop()) {
    if ('html' in next) parts.push(next.html);
    else if (next.kind === 'place') parts.push(placeItem(next, drawing).html);
    else {
      parts.push(nodeBegins(next, drawing).html);
      pending.push(nodeEnds, ...[...next.members].reverse());
    }
  }
  return html`<ul class="tree">${raw(parts.join(''))}</ul>`;
}

function nodeBegins(node: NodeResult, drawing: Drawing): Html {
  const { code, path, depth } = node.node;
  return html`<li class="node"${idOf(path)} data-code="${code}"><details${depth <= 1 && html` open`}><summary>${lineOf(node, drawing)}</summary>${cardOfNode(node, drawing)}<ul>`;
}

/** Of what is very deep none: a path names everything above. */
function idOf(path: string): Html | null {
  return path.length > longestPath ? null : html` id="${path}"`;
}

const longestPath = 1000;

const nodeEnds = raw('</ul></details></li>');

/** With a script, a browser reads what is in `noscript` as text, and the page's script makes a card of it when it is opened: of 10,000 cards nobody needs elements. */
function placeItem(place: PlaceResult, drawing: Drawing): Html {
  const { indicator, path } = place.place;
  drawing.drawn();
  return html`<li class="place"${idOf(path)} data-code="${indicator.code}" data-band="${isIncomplete(place) ? '?' : (place.band?.code ?? '')}" data-states="${statesOf(place).join(' ')}" data-offices="${officesOf(
    place,
  )
    .map(({ code }) => code)
    .join(
      '\n',
    )}"><details><summary>${lineOf(place, drawing)}</summary><noscript>${cardOf(place, drawing)}</noscript></details></li>`;
}

function cardOf(place: PlaceResult, drawing: Drawing): Html {
  const link = isInPlan(place.place.node) ? null : linkCard(place, drawing);
  return link ?? cardOfPlace(place, drawing, yearsOf(place, drawing));
}

function statesOf(place: PlaceResult): readonly string[] {
  const { status, counted, attainment, overshoot, provisional } = place;
  const figure = counted ?? attainment;
  return [
    status,
    status === 'measured' && figure !== null && compare(figure, one) < 0 && 'below',
    overshoot && 'overshoot',
    provisional && 'provisional',
  ].filter((state) => typeof state === 'string');
}

function yearsOf({ place }: PlaceResult, { years }: Drawing): readonly YearResult[] {
  return years.map((scores) => ({ year: printYear(scores.year, scores.model.calendar), result: scores.of(place) }));
}

/** Mark and score, code and title, value and target, weight. */
export function lineOf(
  member: NodeResult | PlaceResult,
  { language, words, explaining }: Pick<Drawing, 'language' | 'words' | 'explaining'>,
): Html {
  const mark = markOf(member);
  const band = shownBand(member, language);
  const value = shownValue(member, language);
  const target = shownTarget(member, language);
  const weight = shownWeight(member, language);
  const kind = member.kind === 'node' ? kindWords[language][member.node.kind] : null;
  return html`<span class=score><span class="${mark?.light ?? 'none'} sign" aria-hidden=true>${mark?.sign ?? '·'}</span> <b>${shownScore(member, language)}</b>${member.kind === 'place' && member.overshoot && html` <span title="${words.overshoot}">↑</span>`} <span class=band>${band}</span></span><span class=name>${kind && html`<span class=kind>${kind}</span> `}${shownCode(member) && html`<code>${shownCode(member)}</code> `}<span class=title>${shownTitle(member, language)}</span>${remarks(member, explaining).map((text) => html`<small>${text}</small>`)}</span><span class=figures>${value && html`<span>${value}</span>`}${target && html`<span class=dim>${words.target} ${target}</span>`}${weight && html`<span class=dim>${words.weight} ${weight}</span>`}</span>`;
}
