// The scored tree as rows for a panel of an editor: the lines and cards of the page, of what is unfolded alone. Who shows it patches the rows that differ.

import { percentText } from '#engine/arithmetic/print.ts';
import { compare, subtract } from '#engine/arithmetic/rational.ts';
import type { NodeResult, PlaceResult, Scores } from '#engine/result.ts';
import { withMark } from '#engine/words/incomplete.ts';
import { digitsIn, type Language } from '#engine/words/number.ts';
import { pairIn } from '#engine/words/score.ts';
import type { AnchorText } from '#engine/words/steps.ts';
import { printYear } from '#language/model/values/calendar.ts';
import { explaining } from '../explain/explanation.ts';
import { cardOfNode, cardOfPlace } from '../page/card.ts';
import { explained } from '../page/explained.ts';
import { type Html, html } from '../page/html.ts';
import { pageWords } from '../page/page-words.ts';
import { heading } from '../page/sections.ts';
import { type Drawing, lineOf } from '../page/tree.ts';
import { officesOf } from '../score/offices.ts';
import type { LinkTarget } from '../table.ts';

type Member = NodeResult | PlaceResult;

export interface PanelInput {
  readonly scores: Scores;
  readonly previous: Scores;
  /** The scores of all years with values, in order; asked for where an explanation is open. */
  readonly years: () => readonly Scores[];
  readonly language: Language;
  readonly where: AnchorText;
  /** Of the plan, or of a scorecard. */
  readonly root: NodeResult;
  /** Only indicators of this office, and what they stand in; null: all. */
  readonly office: string | null;
  /** The paths of nodes whose members are shown. */
  readonly open: ReadonlySet<string>;
  /** The paths of which everything is told. */
  readonly told: ReadonlySet<string>;
}

export interface PanelRow {
  readonly path: string;
  /** 1 for what stands in the root. */
  readonly level: number;
  readonly kind: Member['kind'];
  /** null: there is nothing to unfold. */
  readonly isOpen: boolean | null;
  readonly line: string;
  /** Everything that is told of it; empty: it is not asked for. */
  readonly card: string;
  readonly member: Member;
}

export interface Panel {
  readonly head: string;
  readonly rows: readonly PanelRow[];
}

export function panelOf(input: PanelInput): Panel {
  const drawing = drawingOf(input);
  const head = heading(input.root, drawing);
  return { head: head.html, rows: rowsOf(input, drawing) };
}

function drawingOf({ scores, previous, language, where, years, told }: PanelInput): Drawing {
  const saying = explaining(language, where);
  return {
    scores,
    previous,
    years: told.size > 0 ? years() : [],
    language,
    words: pageWords[language],
    explaining: saying,
    how: (explain) => explained(explain(), { hrefOf }),
    drawn: () => undefined,
  };
}

/** Not recursive: a tree may be deeper than the call stack. */
function rowsOf({ root, open, told, office }: PanelInput, drawing: Drawing): readonly PanelRow[] {
  const wanted = office === null ? null : ofOffice(root, office);
  const rows: PanelRow[] = [];
  const pending: { readonly member: Member; readonly level: number }[] = [];
  const push = (members: readonly Member[], level: number): void => {
    for (const member of members.toReversed()) if (wanted?.has(member) !== false) pending.push({ member, level });
  };
  push(root.members, 1);
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { member, level } = next;
    const path = pathOf(member);
    const isOpen = member.kind === 'node' && member.members.length > 0 ? open.has(path) : null;
    const card = told.has(path) ? cardOf(member, drawing).html : '';
    rows.push({ path, level, kind: member.kind, isOpen, line: panelLine(member, drawing).html, card, member });
    if (member.kind === 'node' && isOpen) push(member.members, level + 1);
  }
  return rows;
}

export function pathOf(member: Member): string {
  return member.kind === 'node' ? member.node.path : member.place.path;
}

/** The indicators of an office, and what they stand in. */
function ofOffice(root: NodeResult, code: string): ReadonlySet<Member> {
  const found = new Set<Member>();
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    for (const member of node.members) {
      if (member.kind === 'node') pending.push(member);
      else if (officesOf(member).some((office) => office.code === code)) {
        found.add(member);
        for (let above: NodeResult | null = node; above; above = above.parent) found.add(above);
      }
    }
  }
  return found;
}

function cardOf(member: Member, drawing: Drawing): Html {
  if (member.kind === 'node') return cardOfNode(member, drawing);
  const years = drawing.years.map((scores) => ({
    year: printYear(scores.year, scores.model.calendar),
    result: scores.of(member.place),
  }));
  return cardOfPlace(member, drawing, years);
}

/** The line of the page, with the points that are lost in the whole and how it was last year. */
function panelLine(member: Member, drawing: Drawing): Html {
  const { words } = drawing;
  const lost = lostIn(member, drawing);
  const trend = trendIn(member, drawing);
  const more = html`${trend && html`<span class=dim>${trend}</span>`}${lost && html`<span class=lost title="${words.pointsLost}">−${lost}</span>`}`;
  return html`${lineOf(member, drawing)}<span class=more>${more}</span>`;
}

/** Points of the whole score; empty where nothing is lost, or a mean is no sum. */
function lostIn({ rootShare, contribution }: Member, { scores, language }: Drawing): string {
  if (!rootShare || !contribution.root) return '';
  const lost = subtract(rootShare, contribution.root);
  return lost.n > 0n ? digitsIn(language, percentText(lost, scores.model.root.rules.display)) : '';
}

/** `▲ 98,12 % nel 2023`: the score of the year before; empty without one. */
function trendIn(member: Member, { previous, language }: Drawing): string {
  const then = member.kind === 'node' ? previous.of(member.node) : previous.of(member.place);
  const now = member.counted;
  if (!now || !then.counted) return '';
  const order = compare(now, then.counted);
  const sign = order > 0 ? '▲' : order < 0 ? '▼' : '=';
  const { rules } = member.kind === 'node' ? member.node : member.place;
  return `${sign} ${withMark(then, pairIn(language, [then.counted, now], rules)[0])}`;
}

/** A measure leads to where it is declared. */
function hrefOf(to: LinkTarget): string {
  return 'path' in to ? `#${to.path}` : `#measure ${to.measure}`;
}
