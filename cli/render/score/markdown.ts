// A scored tree as Markdown for GitHub: a heading, a table, remarks. Reads the record alone.

import type { NodeResult, Scores } from '#engine/result.ts';
import { bandBound, bandName, signIn } from '#engine/words/band.ts';
import { departuresIn } from '#engine/words/departure.ts';
import { earnedIn } from '#engine/words/earned.ts';
import { followedIn } from '#engine/words/followed.ts';
import { isIncomplete } from '#engine/words/incomplete.ts';
import type { Language } from '#engine/words/number.ts';
import type { AnchorText } from '#engine/words/steps.ts';
import { type Alignment, escaped, markdownTable } from '#report/markdown.ts';
import {
  knownNote,
  leftOut,
  remarks,
  shownAward,
  shownBand,
  shownCode,
  shownMarks,
  shownPossible,
  shownScore,
  shownTarget,
  shownTitle,
  shownValue,
  shownWeight,
  wholeScore,
} from '#report/score/cells.ts';
import { boundOf, figureOf, overshootsBelow, setterOf } from '#report/score/overshoots.ts';
import { chooseRows, type Member, type RowFilter, type ScoreRow } from '#report/score/rows.ts';
import { scoreWords } from '#report/score/score-words.ts';
import { whenOf } from '#report/score/scored-period.ts';
import { emojiOf } from '../light.ts';

export interface MarkdownOptions extends RowFilter {
  readonly language: Language;
  readonly where: AnchorText;
}

export function scoreMarkdown(scores: Scores, root: NodeResult, options: MarkdownOptions): string {
  const chosen = chooseRows(root, options);
  const { language } = options;
  const hidden = [
    ...(chosen.fine > 0 ? [scoreWords[language].hidden(chosen.fine)] : []),
    ...(chosen.deep > 0 ? [scoreWords[language].hiddenNodes(chosen.deep)] : []),
  ].map(escaped);
  const blocks = [
    heading(scores, root, options),
    chosen.rows.length > 0 ? table(chosen.rows, options) : '',
    hidden.join('  \n'),
    knownNote(root, language).map(escaped).join(''),
    leftOut(root, language).map(escaped).join('  \n'),
    (root.node === scores.model.root ? departuresIn(language, scores.model) : []).map(escaped).join('  \n'),
    overshoots(root, language),
    legend(root, language),
  ];
  return blocks.filter(Boolean).join('\n\n');
}

function heading({ model, year, asOf, targets }: Scores, root: NodeResult, options: MarkdownOptions): string {
  const { language } = options;
  const when = whenOf({ model, year, asOf, targets }, language);
  const followed = followedIn(language, model);
  const title = [shownCode(root), shownTitle(root, language)].filter(Boolean).map(escaped).join(' ');
  const said = [
    model.organisation && escaped(model.organisation),
    `**${root.counted || isIncomplete(root) ? scoreOf(root, language) : escaped(wholeScore(root, language))}**`,
    escaped(shownBand(root, language)),
    earnedIn(language, root),
    root.node === model.root && followed && escaped(followed),
  ];
  return [`## ${title} · ${when}`, said.filter(Boolean).join(' · '), ...remarks(root, options).map(escaped)].join(
    '\n\n',
  );
}

function table(rows: readonly ScoreRow[], options: MarkdownOptions): string {
  const { language } = options;
  const words = scoreWords[language];
  const columns: (readonly [head: string, alignment: Alignment, cell: (row: ScoreRow) => string])[] = [
    [words.code, 'start', ({ member }) => (shownCode(member) ? code(shownCode(member)) : '')],
    [words.title, 'start', (row) => titleOf(row, options)],
    [words.weight, 'end', ({ member }) => escaped(shownWeight(member, language))],
    [words.value, 'end', ({ member }) => escaped(shownValue(member, language))],
    [words.target, 'end', ({ member }) => escaped(shownTarget(member, language))],
    [words.score, 'end', ({ member }) => bold(member, scoreOf(member, language))],
    [words.band, 'start', ({ member }) => escaped(shownBand(member, language))],
    [words.marks, 'end', ({ member }) => shownMarks(member, language)],
    [words.award, 'end', ({ member }) => shownAward(member, language)],
    [words.possible, 'end', ({ member }) => shownPossible(member, language)],
  ];
  const filled = columns.filter(([, , cell]) => rows.some((row) => cell(row) !== ''));
  return markdownTable(
    filled.map(([head, alignment]) => [head, alignment]),
    rows.map((row) => filled.map(([, , cell]) => cell(row))),
  );
}

/** The title, indented by depth, with its remarks below. */
function titleOf({ member, depth }: ScoreRow, options: MarkdownOptions): string {
  const { language } = options;
  const title = `${'&emsp;'.repeat(depth)}${bold(member, escaped(shownTitle(member, language)))}`;
  return [title, ...remarks(member, options).map((text) => `<sub>${escaped(text)}</sub>`)].join('<br>');
}

function scoreOf(member: Member, language: Language): string {
  const sign = emojiOf(member);
  const up = member.kind === 'place' && member.overshoot ? ' ↑' : '';
  return `${sign ? `${sign} ` : ''}${escaped(shownScore(member, language))}${up}`;
}

function bold({ kind }: Member, text: string): string {
  return kind === 'node' && text ? `**${text}**` : text;
}

/** A code in a table, without characters that would end the code span or the cell. */
function code(text: string): string {
  return /[`|\r\n]/.test(text) ? escaped(text) : `\`${text}\``;
}

function overshoots(root: NodeResult, language: Language): string {
  const found = overshootsBelow(root);
  if (found.length === 0) return '';
  const lines = found.map((place) => {
    const said = [
      figureOf(place, language),
      shownCode(place) && code(shownCode(place)),
      escaped(shownTitle(place, language)),
    ];
    const setter = setterOf(place, language);
    return `- ${said.filter(Boolean).join(' ')}${setter ? ` (${escaped(setter)})` : ''}`;
  });
  return [`↑ ${scoreWords[language].overshoots(found.length, boundOf(found, language))}`, '', ...lines].join('\n');
}

function legend({ node }: NodeResult, language: Language): string {
  const { bands } = node.rules;
  return bands
    .map((band) =>
      `${signIn(band, node.rules)?.emoji} ${escaped(bandName(band))} ${escaped(bandBound(language, band))}`.trim(),
    )
    .join(' · ');
}
