// The gaps of a plan as a table, as Markdown and as JSON.

import { exactText, percentText } from '#engine/arithmetic/print.ts';
import { isZero } from '#engine/arithmetic/rational.ts';
import type { Gap, Gaps, Needed } from '#engine/gap/gap.ts';
import { plainTarget } from '#engine/goals/goals.ts';
import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { incompleteIn, isIncomplete, withMark } from '#engine/words/incomplete.ts';
import { statusWords } from '#engine/words/labels.ts';
import { neededIn, neededInFullIn } from '#engine/words/needed.ts';
import type { Language } from '#engine/words/number.ts';
import { plainPeriod } from '#engine/words/plain-text.ts';
import { withProvisional } from '#engine/words/provisional.ts';
import { scoreIn, scorePercent } from '#engine/words/score.ts';
import { outcomeIn, placeValueIn } from '#engine/words/value.ts';
import type { Rules } from '#language/model/rules.ts';
import { visible, visibleJson } from '#language/syntax/visible.ts';
import { escaped, markdownTable } from '#report/markdown.ts';
import { shownBand } from '#report/score/cells.ts';
import { whenOf } from '#report/score/scored-period.ts';
import { type Column, layOut } from '../columns.ts';
import { signOf } from '../light.ts';
import type { Style } from '../style.ts';
import { cut } from '../text-width.ts';
import { pointsIn } from './line-text.ts';

const phrases = {
  en: {
    below: (points: string) =>
      `${points} points are lost; each line says what the plan would gain with that indicator alone at 100 %`,
    nothing: 'Nothing holds the score back: every indicator that counts is at 100 %',
    none: 'No indicator is measured',
    lost: 'lost',
    indicator: 'indicator',
    node: 'in',
    attained: 'attained',
    band: 'band',
    value: 'value',
    green: 'green from',
    full: '100 % from',
    open: 'Still open',
    more: (count: number) => `and ${count} more`,
    beyond: 'beyond',
    least: 'at least',
    most: 'at most',
  },
  it: {
    below: (points: string) =>
      `${points} punti persi; ogni riga dice quanto guadagnerebbe il piano con quel solo indicatore al 100 %`,
    nothing: 'Nessun punto perso: ogni indicatore che conta è al 100 %',
    none: 'Nessun indicatore è misurato',
    lost: 'perso',
    indicator: 'indicatore',
    node: 'in',
    attained: 'raggiunto',
    band: 'fascia',
    value: 'valore',
    green: 'verde da',
    full: '100 % da',
    open: 'Ancora aperti',
    more: (count: number) => `e altri ${count}`,
    beyond: 'oltre',
    least: 'almeno',
    most: 'al massimo',
  },
} as const;

const mostOpen = 8;

export interface GapTerminal {
  readonly language: Language;
  readonly style: Style;
  readonly width: number;
}

export function gapTable(found: Gaps, { language, style, width }: GapTerminal): string {
  const words = phrases[language];
  const columns: readonly Column[] = [
    { head: words.lost, align: 'end' },
    { head: words.indicator, align: 'start' },
    { head: '', align: 'start', flexible: true },
    { head: words.node, align: 'start', dropped: 1 },
    { head: words.attained, align: 'end' },
    { head: words.band, align: 'start' },
    { head: words.value, align: 'end', dropped: 2 },
    { head: words.green, align: 'end' },
    { head: words.full, align: 'end' },
  ];
  const rows = found.gaps.map((gap) => {
    const band = signOf(gap.result);
    const [lost, code, title, node, ...rest] = cellsOf(gap, language);
    const sign = band ? { before: { text: `${band.sign} `, format: band.format } } : {};
    return [
      { text: lost!, format: 'red' as const },
      { text: code!, ...sign },
      { text: cut(title!, 60) },
      { text: node! },
      ...rest.map((text) => ({ text })),
    ];
  });
  return [
    headline(found, language),
    '',
    ...layOut(columns, rows, { width, style }),
    ...openLines(found, { language, style }),
  ]
    .join('\n')
    .trimEnd();
}

export function gapMarkdown(found: Gaps, language: Language): string {
  const words = phrases[language];
  const rows = found.gaps.map((gap) => cellsOf(gap, language).map(escaped));
  const head = [
    words.lost,
    words.indicator,
    '',
    words.node,
    words.attained,
    words.band,
    words.value,
    words.green,
    words.full,
  ] as const;
  const table = markdownTable(
    head.map((text, at) => [text, at === 0 || (at > 3 && at !== 5) ? 'end' : 'start'] as const),
    rows,
  );
  return [
    escaped(headline(found, language)),
    ...(rows.length > 0 ? [table] : []),
    ...openLines(found, { language, style: (_, text) => escaped(text) }),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function headline({ scores, together, gaps }: Gaps, language: Language): string {
  const [root] = scores.nodes;
  const words = phrases[language];
  const name = `${visible(scores.model.code)} ${whenOf(scores, language)}`;
  const incomplete = root ? incompleteIn(language, root) : null;
  const note = incomplete === null ? '' : ` (${incomplete})`;
  if (!root?.counted) return `${name}: ${words.none}${note}`;
  const score = `${withProvisional(root, withMark(root, scoreIn(language, root.counted, root.node.rules)))}${note}`;
  if (gaps.length === 0 || isZero(together)) return `${name}: ${score}. ${words.nothing}`;
  return `${name}: ${score}, ${words.below(pointsIn(language, together).replace('+', ''))}`;
}

function cellsOf({ result, lost, exact, green, full }: Gap, language: Language): readonly string[] {
  const { place, counted } = result;
  return [
    `${exact ? '' : '≈ '}${pointsIn(language, lost).replace('+', '−')}`,
    place.indicator.code,
    place.indicator.title,
    place.node.code,
    counted ? withProvisional(result, withMark(result, scoreIn(language, counted, place.rules))) : '—',
    shownBand(result, language),
    placeValueIn(language, result),
    neededIn(language, green, result),
    neededInFullIn(language, full, result),
  ];
}

function openLines({ open }: Gaps, { language, style }: Pick<GapTerminal, 'language' | 'style'>): readonly string[] {
  if (open.length === 0) return [];
  const words = phrases[language];
  const shown = open
    .slice(0, mostOpen)
    .map(({ place, status }) => `${visible(place.indicator.code)} (${statusWords[language][status]})`);
  const more = open.length > mostOpen ? [words.more(open.length - mostOpen)] : [];
  return ['', `${style('bold', words.open)}: ${[...shown, ...more].join(', ')}`];
}

export function gapJson(found: Gaps): string {
  return visibleJson(gapRecord(found));
}

export function gapRecord({ scores, gaps, together, open }: Gaps): object {
  const display = scores.model.root.rules.display;
  const figure = (of: Gap['lost']): object => ({ percent: percentText(of, display), exact: exactText(of) });
  const scored = (of: Gap['lost'], rules: Rules): object => ({
    percent: scorePercent(of, rules),
    exact: exactText(of),
  });
  const needed = (of: Needed | null, { place }: PlaceResult): object | null =>
    of && {
      value: outcomeIn('en', of.value, place.indicator, { written: null, beside: null }),
      exact: of.value.kind === 'number' ? exactText(of.value.number) : null,
      side: of.side,
      beyond: of.beyond,
      upTo: of.upTo && outcomeIn('en', of.upTo, place.indicator, { written: null, beside: null }),
    };
  const ends = (of: NodeResult | undefined, which: 'worst' | 'best'): object | null => {
    const end = of?.[which] ?? null;
    return end && scored(end, scores.model.root.rules);
  };
  return {
    plan: scores.model.code,
    year: scores.year,
    asOf: scores.asOf && plainPeriod(scores.asOf),
    score: scores.nodes[0]?.counted ? scored(scores.nodes[0].counted, scores.model.root.rules) : null,
    incomplete: scores.nodes.slice(0, 1).some(isIncomplete),
    worst: ends(scores.nodes[0], 'worst'),
    best: ends(scores.nodes[0], 'best'),
    together: figure(together),
    gaps: gaps.map(({ result, lost, exact, green, full }) => ({
      path: result.place.path,
      code: result.place.indicator.code,
      title: result.place.indicator.title,
      target: result.target && plainTarget(result.target.target),
      targetPeriod: result.target && plainPeriod(result.target.target.period),
      interim: result.target?.interim?.kind ?? null,
      lost: figure(lost),
      exact,
      incomplete: isIncomplete(result),
      counted: result.counted && scored(result.counted, result.place.rules),
      green: needed(green, result),
      full: needed(full, result),
    })),
    open: open.map(({ place, status }) => ({ path: place.path, code: place.indicator.code, status })),
  };
}
