// A comparison in GitHub's Markdown, for a comment on a pull request: the important first, long lists folded.

import { isZero } from '#engine/arithmetic/rational.ts';
import type { Change, Diff } from '#engine/diff/change.ts';
import type { Language } from '#engine/words/number.ts';
import { escaped, markdownTable } from '#report/markdown.ts';
import { type AreaPart, areasOf, type EntryPart, scoresOf } from './diff-sections.ts';
import { changeWords, diffPhrases, flagWords, warnings } from './diff-words.ts';
import { lineIn, pointsIn, shiftIn, yearsIn } from './line-text.ts';
import { causeIn, scoreName, subjectIn } from './pretty.ts';

export interface DiffPage {
  readonly language: Language;
  readonly all: 'all' | 'shortened';
  readonly sides: { readonly before: string; readonly after: string };
}

/** A comment may have 65 536 characters: lists are cut long before. */
const mostScores = 30;
const mostCauses = 3;

export function markdownDiff(diff: Diff, page: DiffPage): string {
  const { language, sides } = page;
  const phrases = diffPhrases[language];
  const head = `### ${escaped(diff.after.code)}: ${escaped(sides.before)} → ${escaped(sides.after)}`;
  if (diff.changes.length === 0) return `${head}\n\n${phrases.nothing}.`;
  const areas = areasOf(diff, page).map((area) => areaPart(area, diff, page));
  return [head, summary(diff, language), ...attention(diff, language), ...areas, ...scores(diff, page)].join('\n\n');
}

function summary({ changes, effect, after, scores }: Diff, language: Language): string {
  const phrases = diffPhrases[language];
  const moved = isZero(effect.root.difference)
    ? ''
    : ` (${pointsIn(language, effect.root.difference)} ${phrases.points})`;
  return `**${phrases.score} ${yearsIn(language, scores)}: ${shiftIn(language, effect.root, after.root.rules)}**${moved} · ${phrases.changes(changes.length)}`;
}

function attention({ changes }: Diff, language: Language): readonly string[] {
  const looked = changes.filter(({ flags }) => flags.some((flag) => warnings.has(flag)));
  if (looked.length === 0) return [];
  const lines = looked.map((change) => `> - **${escaped(causeIn(language, change))}**: ${flagsIn(language, change)}`);
  return [['> [!WARNING]', `> ${diffPhrases[language].attention(looked.length)}`, ...lines].join('\n')];
}

function flagsIn(language: Language, { flags }: Change): string {
  return flags.map((flag) => flagWords[language][flag]).join(', ');
}

function areaPart({ area, shift, entries }: AreaPart, { after }: Diff, page: DiffPage): string {
  const { language } = page;
  const phrases = diffPhrases[language];
  const name = area ? [area.code, area.title].filter(Boolean).join(' ') : phrases.whole;
  const score = shift ? ` · ${shiftIn(language, shift, after.root.rules)}` : '';
  const table = markdownTable(
    [
      ['', 'start'],
      [phrases.change, 'start'],
      [phrases.what, 'start'],
      [`${phrases.effect} (${phrases.points})`, 'end'],
    ],
    entries.map((entry) => row(entry, language)),
  );
  return `#### ${escaped(name)}${score}\n\n${table}`;
}

function row(entry: EntryPart, language: Language): readonly string[] {
  if (entry.kind === 'more') {
    return [
      '',
      changeWords[language][entry.of],
      diffPhrases[language].more(entry.count),
      effectIn(language, entry.together),
    ];
  }
  const { change } = entry;
  const own = change.kind === 'weights' ? 'weight' : change.kind;
  const lines = change.lines.slice(0, 12).map((line) => escaped(lineIn(language, line, own)));
  const more = change.lines.length > 12 ? [diffPhrases[language].more(change.lines.length - 12)] : [];
  const mark = change.flags.some((flag) => warnings.has(flag)) ? '⚠️' : '';
  return [
    mark,
    `**${changeWords[language][change.kind]}** ${escaped(subjectIn(language, change))}`,
    [...lines.filter(Boolean), ...more].join('<br>'),
    effectIn(language, change.effect.root.difference),
  ];
}

function effectIn(language: Language, difference: Parameters<typeof pointsIn>[1]): string {
  return isZero(difference) ? '' : pointsIn(language, difference);
}

function scores(diff: Diff, { language, all }: DiffPage): readonly string[] {
  const phrases = diffPhrases[language];
  const parts = scoresOf(diff).filter(({ shift }) => shift.kind === 'node');
  if (parts.length === 0) return [];
  const shown = all === 'all' ? parts : parts.slice(0, mostScores);
  const rows = shown.map(({ shift, causes }) => {
    const told = causes
      .slice(0, mostCauses)
      .map(({ change, difference }) => `${escaped(causeIn(language, change))} ${pointsIn(language, difference)}`);
    const rest = causes.length > mostCauses ? [phrases.more(causes.length - mostCauses)] : [];
    return [
      escaped(`${scoreName(shift)} ${shift.title}`.trim()),
      shiftIn(language, shift, diff.after.root.rules),
      effectIn(language, shift.difference),
      [...told, ...rest].join(', '),
    ];
  });
  const table = markdownTable(
    [
      [phrases.score, 'start'],
      ['', 'end'],
      [phrases.points, 'end'],
      [phrases.because, 'start'],
    ],
    rows,
  );
  const more = parts.length > shown.length ? `\n\n${phrases.more(parts.length - shown.length)}` : '';
  return [
    `<details>\n<summary>${phrases.scores}: ${parts.length}</summary>\n\n${table}${more}\n\n${phrases.order}\n\n</details>`,
  ];
}
