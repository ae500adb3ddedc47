// A comparison for a terminal.

import { isZero } from '#engine/arithmetic/rational.ts';
import type { Change, Diff } from '#engine/diff/change.ts';
import { kindWords } from '#engine/words/labels.ts';
import type { Language } from '#engine/words/number.ts';
import { visible } from '#language/syntax/visible.ts';
import { layOut, type TableCell, type TableRow } from '../columns.ts';
import type { Style } from '../style.ts';
import { cut, wrap } from '../text-width.ts';
import { type AreaPart, areasOf, type EntryPart, type ScorePart, scoresOf } from './diff-sections.ts';
import { changeSigns, changeWords, diffPhrases, flagWords, subjectWords, warnings } from './diff-words.ts';
import { lineIn, pointsIn, shiftIn, yearsIn } from './line-text.ts';

export interface DiffTerminal {
  readonly style: Style;
  readonly width: number;
  readonly language: Language;
  readonly all: 'all' | 'shortened';
  /** What was compared, as the user named it. */
  readonly sides: { readonly before: string; readonly after: string };
}

const mostScores = 20;
const mostCauses = 3;
const longestTitle = 90;

export function prettyDiff(diff: Diff, terminal: DiffTerminal): string {
  const { style, language } = terminal;
  const phrases = diffPhrases[language];
  const head = `${style('bold', visible(diff.after.code))}  ${visible(terminal.sides.before)} → ${visible(terminal.sides.after)}`;
  if (diff.changes.length === 0) return `${head}\n${phrases.nothing}`;
  const areas = areasOf(diff, terminal);
  return [
    head,
    summary(diff, terminal),
    '',
    ...areas.flatMap((area) => areaLines(area, diff, terminal)),
    ...scoreLines(diff, terminal),
  ]
    .join('\n')
    .trimEnd();
}

function summary({ changes, effect, after, scores }: Diff, { style, language }: DiffTerminal): string {
  const phrases = diffPhrases[language];
  const looked = changes.filter(({ flags }) => flags.some((flag) => warnings.has(flag))).length;
  const counted = [
    phrases.changes(changes.length),
    ...(looked > 0 ? [style('yellow', phrases.attention(looked))] : []),
  ].join(', ');
  const moved = isZero(effect.root.difference) ? '' : `  ${points(effect.root.difference, { style, language })}`;
  return `${phrases.score} ${yearsIn(language, scores)}: ${shiftIn(language, effect.root, after.root.rules)}${moved}  (${counted})`;
}

function points(
  difference: Parameters<typeof pointsIn>[1],
  { style, language }: Pick<DiffTerminal, 'style' | 'language'>,
): string {
  if (isZero(difference)) return style('dim', '0');
  return style(difference.n > 0n ? 'green' : 'red', pointsIn(language, difference));
}

// ---------------------------------------------------------------------------------------------------------------------- changes

function areaLines({ area, shift, entries }: AreaPart, { after }: Diff, terminal: DiffTerminal): readonly string[] {
  const { style, language } = terminal;
  const name = area ? [area.code, area.title].filter(Boolean).join(' ') : diffPhrases[language].whole;
  const score = shift ? `  ${shiftIn(language, shift, after.root.rules)}` : '';
  return [style('bold', visible(name)) + score, ...entries.flatMap((entry) => entryLines(entry, terminal)), ''];
}

function entryLines(entry: EntryPart, terminal: DiffTerminal): readonly string[] {
  const { style, width, language } = terminal;
  if (entry.kind === 'more') {
    const text = `${changeWords[language][entry.of]}: ${diffPhrases[language].more(entry.count)}`;
    return laidOut([{ text: '  ·' }, { text }, end(entry.together, language)], terminal);
  }
  const { change } = entry;
  const colour = change.kind === 'added' ? 'green' : change.kind === 'removed' ? 'red' : 'cyan';
  const sign = { text: `  ${changeSigns[change.kind]}`, format: colour } as const;
  const subject = {
    text: subjectIn(language, change),
    before: { text: `${changeWords[language][change.kind]} `, format: 'bold' },
  } as const;
  const details = change.lines
    .slice(0, 12)
    .map((line) => lineIn(language, line, change.kind === 'weights' ? 'weight' : change.kind));
  const flags = change.flags.map((flag) => ({ text: flagWords[language][flag], strong: warnings.has(flag) }));
  return [
    ...laidOut([sign, subject, end(change.effect.root.difference, language)], terminal),
    ...details.filter(Boolean).flatMap((text) => wrap(visible(text), width - 6).map((line) => `      ${line}`)),
    ...(change.lines.length > 12 ? [`      ${diffPhrases[language].more(change.lines.length - 12)}`] : []),
    ...flags.map(({ text, strong }) => `      ${strong ? style('yellow', `! ${text}`) : style('dim', text)}`),
  ];
}

function end(difference: Parameters<typeof pointsIn>[1], language: Language): TableCell {
  if (isZero(difference)) return { text: '', format: 'dim' };
  return { text: pointsIn(language, difference), format: difference.n > 0n ? 'green' : 'red' };
}

function laidOut(cells: TableRow, { width, style }: DiffTerminal): readonly string[] {
  const columns = [
    { head: '', align: 'start' },
    { head: '', align: 'start', flexible: true },
    { head: '', align: 'end' },
  ] as const;
  return layOut(columns, [cells], { width, style });
}

/** `objective 801.A1.3 Incrementare ...`; for additions and removals with the number of nodes and indicators in it. */
export function subjectIn(language: Language, { subject, holds, kind, together }: Change): string {
  const phrases = diffPhrases[language];
  const { code, title, within, used } = subject;
  const held = [
    holds.nodes ? phrases.nodes(holds.nodes) : '',
    holds.indicators ? phrases.indicators(holds.indicators) : '',
  ];
  const all = held.filter(Boolean).join(', ');
  if (together && all) return visible(`${all} ${phrases.from(code)}`);
  const what =
    subject.kind === 'node'
      ? kindWords[language][subject.nodeKind ?? 'objective']
      : subjectWords[language][subject.kind];
  const name = [what, subject.kind === 'plan' ? '' : code, cut(title, longestTitle)].filter(Boolean).join(' ');
  const where = within && (used || kind === 'added' || kind === 'removed') ? ` ${phrases.from(within)}` : '';
  return visible(`${name}${where}${all ? ` (${phrases.added(all)})` : ''}`);
}

/** `target OC_TBS_03`: a change in as few words as name it. */
export function causeIn(language: Language, { kind, subject }: Change): string {
  return visible(`${changeWords[language][kind]} ${subject.code}`.trim());
}

// ----------------------------------------------------------------------------------------------------------------------- scores

function scoreLines(diff: Diff, terminal: DiffTerminal): readonly string[] {
  const { style, width, language, all } = terminal;
  const phrases = diffPhrases[language];
  const parts = scoresOf(diff).filter(({ shift }) => shift.kind === 'node');
  if (parts.length === 0) return [];
  const shown = all === 'all' ? parts : parts.slice(0, mostScores);
  const rows = shown.map((part) => scoreRow(part, diff, language));
  const columns = [
    { head: phrases.scores, align: 'start' },
    { head: '', align: 'start', dropped: 1 },
    { head: '', align: 'end' },
    { head: phrases.points, align: 'end' },
    { head: phrases.because, align: 'start', flexible: true },
  ] as const;
  const more = parts.length > shown.length ? [style('dim', phrases.more(parts.length - shown.length))] : [];
  return [
    ...layOut(columns, rows, { width, style }),
    ...more,
    '',
    ...wrap(phrases.order, width).map((line) => style('dim', line)),
  ];
}

/** A node by its code; in a scorecard, where codes are repeated, by its path. */
export function scoreName({ scorecard, path, code }: ScorePart['shift']): string {
  return scorecard === null ? code : path;
}

function scoreRow({ shift, causes }: ScorePart, { after }: Diff, language: Language): TableRow {
  const told = causes
    .slice(0, mostCauses)
    .map(({ change, difference }) => `${causeIn(language, change)} ${pointsIn(language, difference)}`);
  const rest = causes.length > mostCauses ? [diffPhrases[language].more(causes.length - mostCauses)] : [];
  return [
    { text: scoreName(shift) },
    { text: cut(shift.title, 40) },
    { text: shiftIn(language, shift, after.root.rules) },
    end(shift.difference, language),
    { text: [...told, ...rest].join(', '), format: 'dim' },
  ];
}
