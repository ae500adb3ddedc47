// The figures of a printed document that differ from the computed ones: those found here, those that follow from them, those that the plan knows of.

import { audit, isFinding } from '#engine/audit/audit.ts';
import type { Scores } from '#engine/result.ts';
import { score } from '#engine/score.ts';
import type { YearSpan } from '#language/model/figures.ts';
import { auditWords } from '../audit/audit-words.ts';
import { type AuditRow, countEntries, countsIn, groupEntries } from '../audit/rows.ts';
import { type Html, html } from './html.ts';
import { addressOf, type Section, tableOf } from './section.ts';
import type { Drawing } from './tree.ts';

/** null: the plan holds no printed figures. */
export function auditSection(drawing: Drawing): Section | null {
  const { language, words } = drawing;
  const entries = audit(drawing.scores.model, (period) => scoresIn(period, drawing)).value;
  if (entries.length === 0) return null;
  const said = auditWords[language];
  const found = entries.filter(({ verdict }) => verdict === 'disagrees');
  const findings = entries.filter(isFinding).length;
  const verdict = findings > 0 ? said.findings(findings) : said.clean;
  const counts = `${said.figures(entries.length)}: ${countsIn(language, countEntries(entries))}`;
  const columns = [
    { head: said.subject },
    { head: said.figure },
    { head: said.printed, isEnd: true },
    { head: said.computed, isEnd: true },
  ];
  const groups = groupEntries(found, language).map(
    ({ at, rows }) => html`<h3>${at}</h3>${tableOf(columns, rows.map(rowOf))}`,
  );
  const content = html`<p><b>${verdict}</b><p>${counts}<p class=dim>${words.auditSigns}</p>${groups}`;
  return { id: 'printed', title: words.printed, content };
}

/** Those of the page, where it has them. */
function scoresIn({ first, part, ...period }: YearSpan, { scores, years }: Drawing): Scores {
  const isThis = (one: Scores): boolean => one.year === first && one.asOf === null && one.targets === 'in-force';
  const known = part === null ? [scores, ...years].find(isThis) : undefined;
  const asOf = part === null ? {} : { asOf: { first, part, ...period } };
  return known ?? score(scores.model, { year: first, ...asOf }).value;
}

function rowOf({ entry, code, title, figure, printed, computed, follows, reason }: AuditRow): readonly Html[] {
  const { subject, known } = entry;
  const { path } = subject.kind === 'node' ? subject.node : subject.place;
  const sign = known !== null ? '✓' : follows === '' ? '✗' : '↳';
  const light = known !== null || follows !== '' ? 'amber' : 'red';
  return [
    html`<span class="${light} sign">${sign}</span> <a href="${addressOf(path)}">${code || title}</a> ${code !== '' && title}${reason !== '' && html`<small>${reason}</small>`}`,
    html`${figure}`,
    html`${printed}`,
    html`<b>${computed}</b>`,
  ];
}
