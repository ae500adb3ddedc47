// A scored plan as one HTML page: opens from disk, asks no network. The same markup serves a panel of an editor.

import type { Scores } from '#engine/result.ts';
import { statusWords } from '#engine/words/labels.ts';
import type { Language } from '#engine/words/number.ts';
import type { AnchorText } from '#engine/words/steps.ts';
import type { Office } from '#language/model/model.ts';
import { explaining } from '../explain/explanation.ts';
import { shownTitle } from '../score/cells.ts';
import { officesOf } from '../score/offices.ts';
import { whenOf } from '../score/scored-period.ts';
import type { LinkTarget } from '../table.ts';
import { auditSection } from './audit-section.ts';
import { budgetSection } from './budget-section.ts';
import { type ClientSettings, client } from './client.ts';
import { explained } from './explained.ts';
import { type Html, html, raw } from './html.ts';
import { live } from './live.ts';
import { officeSection, scorecardSection } from './office-section.ts';
import { openSection } from './open-section.ts';
import { overshootSection } from './overshoot-section.ts';
import { type Later, later, packed, packSize } from './packed.ts';
import { type PageWords, pageWords } from './page-words.ts';
import { addressOf, sectionOf } from './section.ts';
import { gapSection, heading } from './sections.ts';
import { style } from './style.ts';
import { type Drawing, treeOf } from './tree.ts';

export interface PageInput {
  readonly scores: Scores;
  /** The scores of the previous year. */
  readonly previous: Scores;
  /** The scores of all years with values, in order. */
  readonly years: readonly Scores[];
  readonly language: Language;
  readonly where: AnchorText;
  /** Told how much of the page is there, for whoever waits. */
  readonly drawn?: (percent: number) => void;
}

/** The page as a file. */
export async function reportPage(input: PageInput): Promise<string> {
  const { drawing, parts: later, body } = drawn(input);
  const script = `(${client.toString()})(${settingsOf(drawing)},null)`;
  const parts = html`<script type="text/plain" id="parts">${raw(await packed(later, drawing.drawn))}</script>`;
  return (await pageWith(html`${body}${parts}`, { drawing, script, version: null })).html;
}

export interface LivePage {
  readonly page: string;
  /** An explanation, by the number that the page has for it; null: there is none. */
  readonly part: (number: number) => string | null;
}

export interface LiveSettings {
  /** Of the page; another one where anything on it is different. */
  readonly version: string;
  /** The text of idiomorph, which defines `Idiomorph`. */
  readonly morph: string;
}

/** The page as it is served: it listens for changes, and asks for explanations one by one. */
export async function livePage(input: PageInput, { version, morph }: LiveSettings): Promise<LivePage> {
  const { drawing, parts: later, body } = drawn(input);
  const { words } = drawing;
  const script = `${morph};(${client.toString()})(${settingsOf(drawing)},(${live.toString()})(Idiomorph,${inScript(words.live)}))`;
  const banner = html`<div id="live" role="status" hidden></div>`;
  const page = await pageWith(html`${banner}${body}`, { drawing, script, version });
  return { page: page.html, part: (number) => later.parts[number]?.().html ?? null };
}

/** Measures have no place of their own on the page. */
function hrefOf(to: LinkTarget): string | null {
  return 'path' in to ? addressOf(to.path) : null;
}

interface Drawn {
  readonly drawing: Drawing;
  readonly parts: Later;
  readonly body: Html;
}

function drawn({ where, drawn: tell, ...input }: PageInput): Drawn {
  const { scores, language } = input;
  const words = pageWords[language];
  const saying = explaining(language, where);
  const parts = later();
  const drawing: Drawing = {
    ...input,
    words,
    explaining: saying,
    how: (explain) => {
      const number = parts.add(() => explained(explain(), { without: saying.words.wayUp, hrefOf }));
      return html`<details class=how data-part=${number}><summary>${words.how}</summary><div></div></details>`;
    },
    drawn: counting(scores, tell),
  };
  const tree = html`${tools(scores, language, words)}<div id="tree">${treeOf(scores.of(scores.model.root).members, drawing)}</div>`;
  const sections = [
    { id: 'plan', title: words.plan, content: tree },
    gapSection(drawing),
    overshootSection(drawing),
    budgetSection(drawing),
    auditSection(drawing),
    officeSection(drawing),
    scorecardSection(drawing),
  ].filter((section) => section !== null);
  const links = sections.map(({ id, title }) => html`<a href="#${id}">${title}</a>`);
  const body = html`<a class="skip" href="#plan">${words.skip}</a>${heading(scores.of(scores.model.root), drawing)}<nav aria-label="${words.contents}">${links}</nav><noscript><p>${words.noScript}</p></noscript><main>${openSection(drawing)}${sections.map(sectionOf)}</main><footer>${words.made(whenOf(scores, language))}</footer>`;
  return { drawing, parts, body };
}

/** Of two steps for each indicator: its line, and how it came about. */
function counting({ places, scorecards: others }: Scores, tell: PageInput['drawn']): () => void {
  const all = 2 * others.reduce((sum, { places: more }) => sum + more.length, places.length);
  let count = 0;
  return () => tell?.(Math.min(99, Math.floor((100 * ++count) / all)));
}

interface PageFrame {
  readonly drawing: Drawing;
  readonly script: string;
  readonly version: string | null;
}

async function pageWith(body: Html, { drawing, script, version }: PageFrame): Promise<Html> {
  const { scores, language } = drawing;
  const policy = [
    "default-src 'none'",
    `style-src ${await hashOf(style)}`,
    `script-src ${await hashOf(script)}`,
    ...(version === null ? [] : ["connect-src 'self'"]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const title = `${shownTitle(scores.of(scores.model.root), language)} · ${whenOf(scores, language)}`;
  return html`<!doctype html>
<html lang="${language}"${version !== null && html` data-page="${version}"`}><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${raw(style)}</style></head>
<body>${body}<script>${raw(script)}</script></body></html>
`;
}

function settingsOf({ words }: Drawing): string {
  return inScript({ found: words.found('{n}', '{all}'), packSize } satisfies ClientSettings);
}

/** As JSON that ends no script. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function tools({ places }: Scores, language: Language, words: PageWords): Html {
  const bands = [
    ...new Map(places.flatMap(({ band }) => (band ? [[band.code, band.label || band.code]] : []))).entries(),
  ];
  const states = [...new Set(places.map(({ status }) => status))].map(
    (status) => [status, statusWords[language][status]] as const,
  );
  const special = [
    ...(places.some(({ met }) => met === false) ? [['below', words.below] as const] : []),
    ...(places.some(({ overshoot }) => overshoot) ? [['overshoot', words.overshoot] as const] : []),
    ...(places.some(({ provisional }) => provisional) ? [['provisional', words.provisional] as const] : []),
  ];
  const offices = [...new Set(places.flatMap(officesOf))].map(officeOption);
  return html`<div class="tools" role="search"><label>${words.search}<input id="search" type="search" autocomplete="off"></label>${select('band', words.light, bands, words)}${select('states', words.state, [...special, ...states], words)}${select('offices', words.office, offices, words)}<button type="button" id="open-all">${words.openAll}</button><button type="button" id="close-all">${words.closeAll}</button><output aria-live="polite">${words.found(String(places.length), String(places.length))}</output></div>`;
}

function officeOption({ code, title }: Office): readonly [string, string] {
  return [code, [code, title].filter(Boolean).join(' ')];
}

function select(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  words: PageWords,
): Html | null {
  if (options.length < 2) return null;
  return html`<label>${label}<select name="${name}"><option value="">${words.all}</option>${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></label>`;
}

/** As a content security policy names what may run. */
async function hashOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`;
}
