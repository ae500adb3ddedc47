// An explanation as HTML: labels with texts and tables. End tags that HTML leaves to choice are left out: there are thousands of cells.

import type { Explanation, ExplanationEntry } from '../explain/explanation.ts';
import { type Cell, type Emphasis, isNote, type LinkTarget, type Table, type TableText } from '../table.ts';
import { type Html, html } from './html.ts';

export interface ExplainedOptions {
  /** The label of an entry to leave out: the way up to the plan, where the tree around shows it. */
  readonly without?: string;
  /** The address of what a text leads to; null: it is shown nowhere here. */
  readonly hrefOf: (to: LinkTarget) => string | null;
}

type HrefOf = ExplainedOptions['hrefOf'];

export function explained({ blocks, members }: Explanation, { without, hrefOf }: ExplainedOptions): Html {
  const shown = blocks.map((entries) => entries.filter(({ label }) => label !== without));
  return html`${shown.map((entries) => entriesOf(entries, hrefOf))}${members && tableOf(members, hrefOf)}`;
}

function entriesOf(entries: readonly ExplanationEntry[], hrefOf: HrefOf): Html {
  return html`<dl>${entries.map(({ label, content }) => html`<dt>${label}<dd>${content.map((one) => contentOf(one, hrefOf))}`)}</dl>`;
}

function contentOf(content: TableText | Table, hrefOf: HrefOf): Html {
  return 'columns' in content ? tableOf(content, hrefOf) : html`<p${classOf(content.emphasis)}>${content.text}`;
}

function tableOf({ columns, rows }: Table, hrefOf: HrefOf): Html {
  const shown = columns.flatMap((column, at) =>
    rows.some((row) => !isNote(row) && textOf(row[at]) !== '') ? [{ column, at }] : [],
  );
  const hasHead = shown.some(({ column }) => column.head !== '');
  const head = shown.map(({ column: { head: text, align } }) =>
    text === '' ? html`<td>` : html`<th${classOf(align)}>${text}`,
  );
  const body = rows.map((row) =>
    isNote(row)
      ? html`<tr class=note><td colspan=${shown.length}>${row.note}`
      : html`<tr>${shown.map(({ column: { align }, at }) => cellOf(row[at], align, hrefOf))}`,
  );
  return html`<div class=table tabindex=0><table>${hasHead && html`<thead><tr>${head}`}<tbody>${body}</table></div>`;
}

function textOf(cell: Cell | undefined): string {
  return cell ? `${cell.before?.text ?? ''}${cell.text}${cell.after?.text ?? ''}` : '';
}

function cellOf(cell: Cell | undefined, align: Align, hrefOf: HrefOf): Html {
  const { before, after, text = '', emphasis, to } = cell ?? {};
  const href = to && hrefOf(to);
  const shown = href ? html`<a href="${href}">${text}</a>` : text;
  return html`<td${classOf(align, emphasis)}>${before && spanOf(before)}${shown}${after && spanOf(after)}`;
}

function spanOf({ text, emphasis }: TableText): Html {
  return html`<span${classOf(emphasis)}>${text}</span>`;
}

type Align = Table['columns'][number]['align'];

function classOf(...names: readonly (Emphasis | Align | undefined)[]): Html | null {
  const classes = names.filter((name) => name !== undefined && name !== 'start');
  if (classes.length === 0) return null;
  return classes.length === 1 ? html` class=${classes[0]}` : html` class="${classes.join(' ')}"`;
}
