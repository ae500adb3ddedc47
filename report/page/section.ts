// What stands beside the tree: sections with a heading that the navigation leads to.

import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { markOf } from '../light.ts';
import { shownCode, shownScore, shownTitle } from '../score/cells.ts';
import { type Html, html } from './html.ts';
import type { Drawing } from './tree.ts';

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

export function sectionOf({ id, title, content }: Section): Html {
  return html`<section><h2 id="${id}">${title}</h2>${content}</section>`;
}

export interface SectionColumn {
  /** Empty: what stands below speaks for itself. */
  readonly head: string;
  readonly isEnd?: boolean;
}

/** Without columns that are empty in all rows. On a narrow screen each row stands by itself, with its heads. */
export function tableOf(columns: readonly SectionColumn[], rows: readonly (readonly Html[])[]): Html {
  const shown = columns.flatMap((column, at) => (rows.some((row) => row[at]!.html !== '') ? [{ ...column, at }] : []));
  const head = shown.map(({ head: text, isEnd }) =>
    text === '' ? html`<td>` : html`<th${isEnd && html` class=end`}>${text}`,
  );
  const body = rows.map((row) => {
    const cells = shown.map(
      ({ head: text, isEnd, at }) =>
        html`<td${isEnd && html` class=end`}${text !== '' && html` data-head="${text}"`}>${row[at]}`,
    );
    return html`<tr>${cells}`;
  });
  return html`<div class="table" tabindex="0"><table class="rows"><thead><tr>${head}<tbody>${body}</table></div>`;
}

/** Of a long list the beginning. */
export const mostListed = 100;

/** Where a node or an indicator stands on the page; the plan itself is the whole tree. */
export function addressOf(path: string): string {
  return path === '' ? '#plan' : `#${path}`;
}

/** Mark, score, and where it stands. */
export function linkTo(member: NodeResult | PlaceResult, { language }: Drawing): Html {
  const mark = markOf(member);
  const { path } = member.kind === 'node' ? member.node : member.place;
  const name = [shownCode(member), shownTitle(member, language)].filter(Boolean).join(' ');
  return html`<span class="${mark?.light ?? 'none'} sign" aria-hidden=true>${mark?.sign ?? '·'}</span> <b>${shownScore(member, language)}</b> <a href="${addressOf(path)}">${name}</a>`;
}
