// The offices, each with its indicators; and the sheets of the plan, with their trees.

import type { PlaceResult } from '#engine/result.ts';
import type { Office } from '#language/model/model.ts';
import { markOf } from '../light.ts';
import { shownAward, shownBand, shownCode, shownMarks, shownTitle, wholeScore } from '../score/cells.ts';
import { officesOf } from '../score/offices.ts';
import { countPlaces } from '../score/rows.ts';
import { scoreWords } from '../score/score-words.ts';
import { html } from './html.ts';
import { linkTo, mostListed, type Section, tableOf } from './section.ts';
import { type Drawing, treeOf } from './tree.ts';

/** null: no indicator of the plan is an office's. */
export function officeSection(drawing: Drawing): Section | null {
  const { scores, words, language } = drawing;
  const byOffice = new Map<Office, PlaceResult[]>();
  for (const result of scores.places) {
    for (const office of officesOf(result)) {
      const known = byOffice.get(office);
      if (known) known.push(result);
      else byOffice.set(office, [result]);
    }
  }
  if (byOffice.size === 0) return null;
  const said = scoreWords[language];
  const offices = [...scores.model.offices.values()].filter((office) => byOffice.has(office));
  const lists = offices.map((office) => {
    const places = byOffice.get(office)!;
    const { total, full, below, others } = countPlaces(places.map((member) => ({ depth: 0, member })));
    const counts = [
      said.indicators(total),
      ...(full > 0 ? [said.reached(full)] : []),
      ...(below > 0 ? [said.below(below)] : []),
      ...[...others].map(([status, count]) => said.others[status](count)),
    ].join(' · ');
    const more = places.length - mostListed;
    const name = [office.code.startsWith('_') ? '' : office.code, office.title].filter(Boolean).join(' ');
    return html`<details><summary><b>${name}</b> <span class=dim>${counts}</span></summary><ul class="plain">${places.slice(0, mostListed).map((place) => html`<li>${linkTo(place, drawing)}`)}</ul>${more > 0 && html`<p class="dim">${said.more(more)}</p>`}</details>`;
  });
  return { id: 'offices', title: words.offices, content: html`<div class="open">${lists}</div>` };
}

/** null: there are no sheets. */
export function scorecardSection(drawing: Drawing): Section | null {
  const { scores, language, words } = drawing;
  if (scores.scorecards.length === 0) return null;
  const said = scoreWords[language];
  const roots = scores.scorecards.map(({ root }) => root);
  const rows = roots.map((root) => {
    const mark = markOf(root);
    const name = [shownCode(root), shownTitle(root, language)].filter(Boolean).join(' ');
    const sign = html`<span class="${mark?.light ?? 'none'} sign" aria-hidden="true">${mark?.sign ?? ''}</span>`;
    return [
      html`${sign} <b>${wholeScore(root, language)}</b>`,
      html`${shownBand(root, language)}`,
      html`<a href="#${root.node.path}">${name}</a>`,
      html`${shownMarks(root, language)}`,
      html`${shownAward(root, language)}`,
    ];
  });
  const columns = [
    { head: said.score },
    { head: said.band },
    { head: said.scorecard },
    { head: said.marks, isEnd: true },
    { head: said.award, isEnd: true },
  ];
  const content = html`${tableOf(columns, rows)}${roots.map((root) => treeOf([root], drawing))}`;
  return { id: 'scorecards', title: words.scorecards, content };
}
