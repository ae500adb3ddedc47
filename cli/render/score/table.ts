// A scored tree for a terminal: the root's score, the rows, the remarks. Reads the record alone.

import { fromInteger, multiply } from '#engine/arithmetic/rational.ts';
import type { NodeResult, Rational, Scores } from '#engine/result.ts';
import { departuresIn } from '#engine/words/departure.ts';
import { earnedIn } from '#engine/words/earned.ts';
import { followedIn } from '#engine/words/followed.ts';
import { isIncomplete } from '#engine/words/incomplete.ts';
import type { Language } from '#engine/words/number.ts';
import { scoreIn } from '#engine/words/score.ts';
import type { AnchorText } from '#engine/words/steps.ts';
import { visible } from '#language/syntax/visible.ts';
import { rulesOf } from '#report/light.ts';
import {
  knownNote,
  leftOut,
  remarks,
  shownAward,
  shownBand,
  shownCode,
  shownMarks,
  shownScore,
  shownTarget,
  shownTitle,
  shownValue,
  shownWeight,
  wholeScore,
} from '#report/score/cells.ts';
import {
  type ChosenRows,
  chooseRows,
  countPlaces,
  type Member,
  type RowFilter,
  rowsBelow,
  type ScoreRow,
} from '#report/score/rows.ts';
import { scoreWords } from '#report/score/score-words.ts';
import { whenOf } from '#report/score/scored-period.ts';
import { type Column, layOut, type TableCell } from '../columns.ts';
import { legend, signOf } from '../light.ts';
import type { Style, TextFormat } from '../style.ts';
import { cut, flow, wrap } from '../text-width.ts';
import { overshootLines } from './overshoots.ts';

export interface TableOptions extends RowFilter {
  readonly style: Style;
  readonly width: number;
  readonly language: Language;
  readonly where: AnchorText;
}

/** `root` is the plan's own or that of a scorecard. */
export function scoreTable(scores: Scores, root: NodeResult, options: TableOptions): string {
  const chosen = chooseRows(root, options);
  const blocks = [
    heading(scores, root, options),
    body(chosen, notesOf(root, options), options),
    footing(scores, root, { chosen, options }),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

// -------------------------------------------------------------------------------------------------------------------- heading

function heading({ model, year, asOf, targets }: Scores, root: NodeResult, options: TableOptions): string[] {
  const { style, width, language } = options;
  const code = shownCode(root);
  const when = whenOf({ model, year, asOf, targets }, language);
  const title = [visible(code), visible(shownTitle(root, language))].filter(Boolean).join('  ');
  const above = [model.organisation, root.node === model.root ? followedIn(language, model) : model.title]
    .filter(Boolean)
    .join(' · ');
  return [
    ...(above ? [style('dim', cut(visible(above), width))] : []),
    `${style('bold', cut(title, width - when.length - 3))} ${style('dim', '·')} ${when}`,
    '',
    ...scoreLines(root, options),
  ];
}

function scoreLines(root: NodeResult, options: TableOptions): string[] {
  const { style, width, language } = options;
  const sign = signOf(root);
  const format: TextFormat = sign ? [sign.format, 'bold'] : ['bold'];
  const words = [wholeScore(root, language), visible(shownBand(root, language)), earnedIn(language, root)]
    .filter(Boolean)
    .join('  ');
  const cells: TableCell[] = [
    { text: words, format, ...(sign ? { before: { text: `${sign.sign} `, format } } : {}) },
    root.counted ? bar(root.counted, 20, format) : { text: '' },
  ];
  const columns: Column[] = [
    { head: '', align: 'start', flexible: true },
    { head: '', align: 'start', dropped: 1 },
  ];
  return [
    ...layOut(columns, [cells], { style, width }),
    ...possibleIn(root, language).flatMap((text) => wrap(text, width)),
    ...remarks(root, options).map((text) => remarkLine(text, 0, { style, width })),
  ];
}

/** The possible scores of a partly measured node; for an incomplete one they are in its remark. */
function possibleIn(result: NodeResult, language: Language): string[] {
  const { worst, best, unmeasured, counted, node } = result;
  if (isIncomplete(result) || unmeasured === 0 || !worst || !best || !counted) return [];
  const show = (score: Rational): string => scoreIn(language, score, node.rules);
  return [scoreWords[language].possibleScore(show(worst), show(best), unmeasured)];
}

// ----------------------------------------------------------------------------------------------------------------------- body

function body({ rows }: ChosenRows, ofRoot: readonly string[], options: TableOptions): string[] {
  if (rows.length === 0) return [];
  const words = scoreWords[options.language];
  const columns: Column[] = [
    { head: '', align: 'start', flexible: true },
    { head: words.weight, align: 'end', dropped: 4 },
    { head: words.value, align: 'end', dropped: 2 },
    { head: words.target, align: 'end', dropped: 3 },
    { head: words.attainment, align: 'end' },
    // dropped if there is no room: the sign, with the key below the table, shows the band
    { head: words.band, align: 'start', dropped: 1 },
    { head: words.marks, align: 'end' },
    { head: words.award, align: 'end' },
    { head: '', align: 'start', dropped: 5 },
  ];
  return layOut(columns, linesOf(rows, ofRoot, options), options);
}

/** A note that stands on the node above is not repeated. */
function linesOf(
  rows: readonly ScoreRow[],
  ofRoot: readonly string[],
  options: TableOptions,
): (readonly TableCell[] | string)[] {
  const above: (readonly string[])[] = [ofRoot];
  return rows.flatMap((row) => {
    const notes = notesOf(row.member, options);
    const own = notes.filter((note) => !above[row.depth]?.includes(note));
    above[row.depth + 1] = notes;
    return [cellsOf(row, options), ...own.map((text) => remarkLine(text, row.depth * 2 + 4, options))];
  });
}

function notesOf(member: Member, options: TableOptions): readonly string[] {
  const possible = member.kind === 'node' ? possibleIn(member, options.language) : [];
  return [...possible, ...remarks(member, options)];
}

function cellsOf({ member, depth }: ScoreRow, { language }: TableOptions): TableCell[] {
  const light = signOf(member);
  const format = light ? light.format : 'dim';
  const indent = '  '.repeat(depth);
  const sign = light || rulesOf(member).bands.length > 0 ? `${indent}${light?.sign ?? '·'} ` : indent;
  const text = [shownCode(member), shownTitle(member, language)].filter(Boolean).join('  ');
  const isNode = member.kind === 'node';
  return [
    { text, before: { text: sign, format }, ...(isNode ? { format: 'bold' } : {}) },
    { text: shownWeight(member, language) },
    { text: shownValue(member, language) },
    { text: shownTarget(member, language) },
    {
      text: `${shownScore(member, language)}${!isNode && member.overshoot ? ' ↑' : ''}`,
      format: isNode ? ['bold', format] : format,
    },
    { text: shownBand(member, language), format },
    { text: shownMarks(member, language) },
    { text: shownAward(member, language) },
    isNode && member.counted ? bar(member.counted, 10, format) : { text: '' },
  ];
}

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar with `cells` cells for 100 %, to an eighth of a cell; full only at 100 %. */
function bar(score: Rational, cells: number, format: TextFormat): TableCell {
  const { n, d } = multiply(score, fromInteger(cells * 8));
  const filled = Math.max(0, Math.min(cells * 8, Number(n / d)));
  const text = '█'.repeat(Math.floor(filled / 8)) + eighths[filled % 8]!;
  return { text, format, after: { text: '·'.repeat(cells - Math.ceil(filled / 8)), format: 'dim' } };
}

/** Cut to one line: `explain` shows it in full. */
function remarkLine(text: string, indent: number, { style, width }: Pick<TableOptions, 'style' | 'width'>): string {
  return `${' '.repeat(indent)}${style('dim', `└ ${cut(visible(text), Math.max(20, width - indent - 2))}`)}`;
}

// -------------------------------------------------------------------------------------------------------------------- footing

interface Below {
  readonly chosen: ChosenRows;
  readonly options: TableOptions;
}

function footing({ model }: Scores, root: NodeResult, { chosen, options }: Below): string[] {
  const { style, width, language } = options;
  const words = scoreWords[language];
  const dimmed = (text: string): string[] => wrap(text, width).map((line) => style('dim', line));
  const counts = countPlaces(rowsBelow(root));
  const parts = [
    ...(counts.full > 0 ? [words.reached(counts.full)] : []),
    ...(counts.below > 0 ? [words.below(counts.below)] : []),
    ...[...counts.others].map(([status, count]) => words.others[status](count)),
  ];
  const total = counts.total === 0 ? words.nothing : `${words.indicators(counts.total)}: ${parts.join(', ')}`;
  const key = flow(legend(root.node.rules, options), width);
  return [
    ...wrap(total, width),
    ...knownNote(root, language).flatMap((text) => wrap(text, width)),
    ...leftOut(root, language).flatMap((text) => wrap(visible(text), width)),
    ...(chosen.fine > 0 ? dimmed(words.hidden(chosen.fine)) : []),
    ...(chosen.deep > 0 ? dimmed(words.hiddenNodes(chosen.deep)) : []),
    ...(root.node === model.root ? departuresIn(language, model) : []).flatMap((text) => wrap(visible(text), width)),
    ...overshootLines(root, options),
    ...(key.length > 0 ? ['', ...key] : []),
  ];
}
