// What stands beside the tree: the score at the top, the lights, what holds the score back, what is far beyond its target.

import { percentText } from '#engine/arithmetic/print.ts';
import { gaps } from '#engine/gap/gap.ts';
import type { NodeResult, Rational } from '#engine/result.ts';
import { bandBound, bandName, signIn } from '#engine/words/band.ts';
import { neededInFullIn } from '#engine/words/needed.ts';
import { digitsIn } from '#engine/words/number.ts';
import { markOf } from '../light.ts';
import { knownNote, leftOut, remarks, shownBand, shownCode, shownTitle, wholeScore } from '../score/cells.ts';
import { countPlaces, rowsBelow } from '../score/rows.ts';
import { scoreWords } from '../score/score-words.ts';
import { whenOf } from '../score/scored-period.ts';
import { type Html, html } from './html.ts';
import { addressOf, type Section, tableOf } from './section.ts';
import type { Drawing } from './tree.ts';

export function heading(root: NodeResult, { scores, language, words, explaining }: Drawing): Html {
  const mark = markOf(root);
  const when = whenOf(scores, language);
  const bands = root.node.rules.bands.map((band) => {
    const sign = signIn(band, root.node.rules);
    return html`<li><span class="${sign?.light ?? 'none'} sign" aria-hidden="true">${sign?.shape ?? '·'}</span> ${bandName(band)} ${bandBound(language, band)}</li>`;
  });
  const notes = [...remarks(root, explaining), ...knownNote(root, language)];
  return html`<header><p class="dim">${scores.model.organisation}</p><h1>${shownTitle(root, language)}</h1><p class="whole"><span class="${mark?.light ?? 'none'} sign" aria-hidden="true">${mark?.sign ?? ''}</span> <strong>${wholeScore(root, language)}</strong> <span>${shownBand(root, language)}</span> <span class="dim">${when}</span></p>${notes.map((note) => html`<p class="dim">${note}</p>`)}<ul class="counts">${countsOf(root, language).map((text) => html`<li>${text}</li>`)}</ul>${bands.length > 0 && html`<ul class="legend" aria-label="${words.allLights}">${bands}</ul>`}${errorsOf(root, { language, words })}</header>`;
}

function errorsOf(root: NodeResult, { language, words }: Pick<Drawing, 'language' | 'words'>): Html | null {
  const lines = leftOut(root, language);
  if (lines.length === 0) return null;
  return html`<section class="errors"><h2>${words.errors}</h2>${lines.map((line) => html`<p>${line.trim()}</p>`)}</section>`;
}

function countsOf(root: NodeResult, language: Drawing['language']): readonly string[] {
  const said = scoreWords[language];
  const { total, full, below, others } = countPlaces(rowsBelow(root));
  return [
    said.indicators(total),
    ...(full > 0 ? [said.reached(full)] : []),
    ...(below > 0 ? [said.below(below)] : []),
    ...[...others].map(([status, count]) => said.others[status](count)),
  ];
}

const most = 20;

export function gapSection(drawing: Drawing): Section {
  const { scores, language, words } = drawing;
  const found = gaps(scores);
  if (found.gaps.length === 0 && found.open.length === 0)
    return { id: 'gaps', title: words.gaps, content: html`<p>${words.noGaps}</p>` };
  const rows = found.gaps.slice(0, most).map(({ result, lost, full, exact }) => {
    const { path } = result.place;
    const title = shownTitle(result, language);
    return [
      html`${exact ? '' : '≈ '}${points(drawing, lost)}`,
      html`<a href="${addressOf(path)}">${shownCode(result) || title}</a> ${shownCode(result) !== '' && title}`,
      html`${neededInFullIn(language, full, result)}`,
    ];
  });
  const columns = [
    { head: words.points, isEnd: true },
    { head: words.indicators },
    { head: words.reaches, isEnd: true },
  ];
  const more = found.gaps.length - most;
  const table =
    rows.length > 0 &&
    html`<p>${words.gapsIntro(points(drawing, found.together))}</p>${tableOf(columns, rows)}${more > 0 && html`<p class="dim">${scoreWords[language].more(more)}</p>`}`;
  const open =
    found.open.length > 0 &&
    html`<h3>${words.open}</h3><ul>${found.open.slice(0, most).map(({ place }) => html`<li><a href="#${place.path}">${place.indicator.title || place.indicator.code}</a></li>`)}</ul>${found.open.length > most && html`<p class="dim">${scoreWords[language].more(found.open.length - most)}</p>`}`;
  return { id: 'gaps', title: words.gaps, content: html`${table}${open}` };
}

/** At the decimals of the plan's scores. */
function points({ scores, language }: Drawing, lost: Rational): string {
  return digitsIn(language, percentText(lost, scores.model.root.rules.display));
}
