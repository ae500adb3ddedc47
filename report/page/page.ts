// A scored plan as one HTML page: opens from disk, asks no network. The same markup serves a panel of an editor.

import type { Scores } from '#engine/result.ts';
import { statusWords } from '#engine/words/labels.ts';
import type { Language } from '#engine/words/number.ts';
import type { AnchorText } from '#engine/words/steps.ts';
import type { Office } from '#language/model/model.ts';
import { explaining } from '../explain/explanation.ts';
import { shownTitle } from '../score/cells.ts';
import { whenOf } from '../score/scored-period.ts';
import { type ClientSettings, client } from './client.ts';
import { type Html, html, raw } from './html.ts';
import { later, packed, packSize } from './packed.ts';
import { type PageWords, pageWords } from './page-words.ts';
import { gapSection, heading, scorecardLines } from './sections.ts';
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
}

export async function reportPage({ where, ...input }: PageInput): Promise<string> {
  const { scores, language } = input;
  const words = pageWords[language];
  const drawing: Drawing = { ...input, words, explaining: explaining(language, where), later: later() };
  const root = scores.of(scores.model.root);
  const settings: ClientSettings = { found: words.found('{n}', '{all}'), packSize };
  const script = `(${client.toString()})(${JSON.stringify(settings)},null)`;
  const policy = `default-src 'none'; style-src ${await hashOf(style)}; script-src ${await hashOf(script)}; base-uri 'none'; form-action 'none'`;
  const title = `${shownTitle(root, language)} · ${whenOf(scores, language)}`;
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${raw(style)}</style></head>
<body><a class="skip" href="#plan">${words.skip}</a>${heading(root, drawing)}<main><h2 id="plan">${words.plan}</h2><noscript><p>${words.noScript}</p></noscript>${tools(scores, language, words)}<div id="tree">${treeOf(root.members, drawing)}</div>${gapSection(drawing)}${scorecards(drawing)}</main><footer>${words.made(whenOf(scores, language))}</footer>`;
  const end = html`<script type="text/plain" id="parts">${raw(await packed(drawing.later))}</script><script>${raw(script)}</script></body></html>
`;
  return page.html + end.html;
}

function scorecards(drawing: Drawing): Html {
  const { scores } = drawing;
  return html`${scorecardLines(drawing)}${scores.scorecards.map(({ root }) => treeOf([root], drawing))}`;
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
  const offices = [...new Set(places.flatMap(({ place }) => place.indicator.offices))].map(officeOption);
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
