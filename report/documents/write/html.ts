// A document as one HTML file, for print and for the screen: opens from disk, asks no network, runs nothing.

import { type Html, html, raw } from '../../page/html.ts';
import type {
  Block,
  DocumentCell,
  DocumentColumn,
  DocumentPart,
  DocumentRow,
  DocumentTable,
  Fact,
  ReportDocument,
} from '../document.ts';
import { documentStyle } from './style.ts';

export async function documentHtml(document: ReportDocument): Promise<string> {
  const { language, title, subtitle, organisation, words, parts } = document;
  const style = `${documentStyle}${runningHeads(document)}`;
  const policy = `default-src 'none'; style-src ${await hashOf(style)}; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${`${title} · ${subtitle}`}</title><style>${raw(style)}</style></head>
<body><header><p class="body">${organisation ?? ''}</p><h1>${title}</h1><p class="about">${subtitle}</p></header>${document.contents && contentsOf(parts, words.contents)}<main>${parts.map(partOf)}</main></body></html>
`;
  return page.html;
}

/** What stands at the head and foot of every printed page. */
function runningHeads({ organisation, title, words }: ReportDocument): string {
  const head = cssText([organisation, title].filter(Boolean).join(' · '));
  return `@page{@top-left{content:${head}}@bottom-right{content:${cssText(`${words.page} `)} counter(page) ${cssText(` ${words.of} `)} counter(pages)}}@page :first{@top-left{content:""}}`;
}

/** A string of CSS inside of a style element: everything but letters, digits and spaces is escaped. */
function cssText(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ·]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
}

function contentsOf(parts: readonly DocumentPart[], heading: string): Html | null {
  const entries = parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'heading' && block.level <= 2 ? [block] : []));
  if (entries.length < 2) return null;
  const items = entries.map(
    ({ level, text, id }) => html`<li class="level-${level}"><a href="#${id}">${text}</a></li>`,
  );
  return html`<nav aria-labelledby="contents"><h2 id="contents">${heading}</h2><ol>${items}</ol></nav>`;
}

function partOf({ landscape, blocks }: DocumentPart): Html {
  return html`<section class="${landscape ? 'wide' : 'tall'}">${blocks.map(blockOf)}</section>`;
}

function blockOf(block: Block): Html {
  switch (block.kind) {
    case 'heading': {
      const { id, text } = block;
      const level = raw(String(block.level + 1));
      return html`<h${level} id="${id}">${text}</h${level}>`;
    }
    case 'paragraph':
      return html`<p class="${block.tone}">${block.text}</p>`;
    case 'facts':
      return html`<table class="facts"><tbody>${block.rows.map(factOf)}</tbody></table>`;
    case 'table':
      return tableOf(block);
  }
}

function factOf({ label, cell }: Fact): Html {
  return html`<tr><th scope="row">${label}</th><td>${cellOf(cell)}</td></tr>`;
}

/** Widths are shares of all. A wide table scrolls on a narrow screen, which the keyboard can do as well. */
function tableOf({ about, columns, rows }: DocumentTable): Html {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => html`<col class="w${Math.max(1, Math.round((width * 100) / all))}">`);
  const heads = columns.map(({ head, align }) => html`<th scope="col"${classOf(align)}>${head}</th>`);
  return html`<div class="table" role="region" aria-label="${about}" tabindex="0"><table class="c${Math.min(columns.length, 14)}"><colgroup>${widths}</colgroup><thead><tr>${heads}</tr></thead><tbody>${rows.map((row) => rowOf(row, columns))}</tbody></table></div>`;
}

function rowOf(row: DocumentRow, columns: readonly DocumentColumn[]): Html {
  const cells = row.cells.map((cell, at) => {
    const name = cell.kind === 'name' ? `name d${Math.min(row.depth, deepest)}` : columns[at]!.align;
    return html`<td${classOf(name)}>${cellOf(cell)}</td>`;
  });
  return html`<tr${classOf(row.weight === 'plain' ? 'start' : row.weight)}>${cells}</tr>`;
}

const deepest = 9;

function classOf(name: string): Html | null {
  return name === 'start' ? null : html` class="${name}"`;
}

function cellOf(cell: DocumentCell): Html {
  switch (cell.kind) {
    case 'text':
      return html`${cell.lines.map((line, at) => (at === 0 ? html`${line}` : html`<br>${line}`))}`;
    case 'figure':
      return html`${cell.text}`;
    case 'name':
      return html`${cell.code && html`<b>${cell.code}</b> `}${cell.title}${cell.remarks.map((remark) => html`<small>${remark}</small>`)}`;
    case 'light':
      return html`<span class="light ${cell.light}"><span aria-hidden="true">${cell.shape}</span> ${cell.name}</span>`;
  }
}

/** As a content security policy names a style. */
async function hashOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`;
}
