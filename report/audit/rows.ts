// The entries of an audit as rows of text, grouped by the part of the document, in the order of their names: section 3 before section 10.

import { fixedText } from '#engine/arithmetic/print.ts';
import { fromDecimal, type Rational } from '#engine/arithmetic/rational.ts';
import { type AuditEntry, isFinding } from '#engine/audit/audit.ts';
import { bandName } from '#engine/words/band.ts';
import { figureWords } from '#engine/words/figure-labels.ts';
import { incompleteSign } from '#engine/words/incomplete.ts';
import { kindWords } from '#engine/words/labels.ts';
import { digitsIn, type Language } from '#engine/words/number.ts';
import { outcomeIn, valueIn, withUnit } from '#engine/words/value.ts';
import type { Unit, YearSpan } from '#language/model/figures.ts';
import type { PlanNode } from '#language/model/model.ts';
import type { Band, Rules } from '#language/model/rules.ts';
import { CALENDAR_YEARS } from '#language/model/values/calendar.ts';
import { printPeriod, yearIn } from '#language/model/values/periods.ts';
import { auditWords } from './audit-words.ts';

export interface AuditRow {
  readonly entry: AuditEntry;
  readonly code: string;
  readonly title: string;
  readonly figure: string;
  readonly printed: string;
  readonly computed: string;
  readonly verdict: string;
  /** For what follows from other figures: from which, `87.20 % of O1`; else empty. */
  readonly follows: string;
  /** What is to be said beside the verdict; empty: nothing. */
  readonly reason: string;
}

export interface AuditGroup {
  readonly at: string;
  readonly rows: readonly AuditRow[];
}

export type AuditCounts = Readonly<Record<AuditEntry['verdict'] | 'known' | 'follows', number>>;

/** Shown by default: what disagrees, and what cannot be compared. */
export function isShown({ verdict }: AuditEntry): boolean {
  return verdict === 'disagrees' || verdict === 'no-figure';
}

/** Known disagreements, and consequences of others, are counted separately. */
export function countEntries(entries: readonly AuditEntry[]): AuditCounts {
  const counts = { agrees: 0, explained: 0, disagrees: 0, follows: 0, known: 0, 'no-figure': 0 };
  for (const entry of entries) counts[countedAs(entry)]++;
  return counts;
}

function countedAs(entry: AuditEntry): keyof AuditCounts {
  if (entry.verdict !== 'disagrees' || isFinding(entry)) return entry.verdict;
  return entry.known === null ? 'follows' : 'known';
}

/** A line with printed figures that has an error: what cannot be read in it is not compared. */
export interface UnreadLine {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

/** How many were compared with incomplete figures; empty: none. */
export function incompleteNote(language: Language, entries: readonly AuditEntry[]): string {
  const count = entries.filter(({ incomplete }) => incomplete).length;
  return count === 0 ? '' : auditWords[language].incompletes(count);
}

/** `640 agree, 3 explained, 18 disagree`, without zeros. */
export function countsIn(language: Language, counts: AuditCounts): string {
  const order = ['agrees', 'explained', 'disagrees', 'follows', 'known', 'no-figure'] as const;
  const words = auditWords[language].counts;
  return order.flatMap((verdict) => (counts[verdict] > 0 ? [words[verdict](counts[verdict])] : [])).join(', ');
}

export function groupEntries(entries: readonly AuditEntry[], language: Language): readonly AuditGroup[] {
  const newest = Math.max(...entries.map(({ year }) => year));
  const groups = Map.groupBy(entries, ({ at, figure }) => at ?? (figure === 'resolved' ? beside : nowhere));
  return [...groups]
    .sort(([a], [b]) => inOrder(a, b))
    .map(([at, inGroup]) => ({
      at: atOf(at, language),
      rows: inGroup.map((entry) => rowOf(entry, { language, newest })),
    }));
}

/** Where no part of the document is named. */
const nowhere = Symbol('nowhere');
const beside = Symbol('beside');

/** What has no name comes last. */
function inOrder(a: string | symbol, b: string | symbol): number {
  if (typeof a === 'symbol' || typeof b === 'symbol')
    return Number(typeof a === 'symbol') - Number(typeof b === 'symbol');
  const [first, second] = [orderKey(a), orderKey(b)];
  return first < second ? -1 : Number(first > second);
}

/** Numbers by their size. */
function orderKey(at: string): string {
  return at.replaceAll(/\d+/g, (digits) => digits.padStart(12, '0'));
}

function atOf(at: string | symbol, language: Language): string {
  if (typeof at === 'string') return at;
  return at === beside ? auditWords[language].beside : auditWords[language].nowhere;
}

/** `newest`: the year that need not be said. */
interface RowSetting {
  readonly language: Language;
  readonly newest: number;
}

function rowOf(entry: AuditEntry, { language, newest }: RowSetting): AuditRow {
  return {
    entry,
    ...subjectOf(entry),
    figure: figureOf(entry, { language, newest }),
    printed: printedOf(entry, language),
    computed: `${entry.incomplete ? `${incompleteSign} ` : ''}${computedOf(entry, language)}`,
    verdict: verdictOf(entry, language),
    follows: sourcesOf(entry, language),
    reason: reasonOf(entry, language),
  };
}

/** `83.A1.2_TRASP. in AO3` if it is in a scorecard, and elsewhere too. Generated codes are left out. */
function subjectOf({ subject }: AuditEntry): { readonly code: string; readonly title: string } {
  const { code, title } = subject.kind === 'node' ? subject.node : subject.place.indicator;
  const from = subject.kind === 'node' ? subject.node.parent : subject.place.node;
  const card = isElsewhere(subject) ? scorecardAbove(from) : '';
  const own = visibleCode(code);
  return { code: own && card ? `${own} in ${card}` : own, title };
}

function isElsewhere(subject: AuditEntry['subject']): boolean {
  if (subject.kind === 'place') return subject.place.indicator.places.length > 1;
  return (subject.node.whole ?? subject.node.original) !== null;
}

function scorecardAbove(from: PlanNode | null): string {
  let node = from;
  while (node && node.kind !== 'scorecard') node = node.parent;
  return node ? visibleCode(node.code) : '';
}

function visibleCode(code: string): string {
  return code.startsWith('_') ? '' : code;
}

/** The year of a figure, or the part of it. */
export function periodOfEntry({ year, part, calendar }: AuditEntry): YearSpan {
  return yearIn(calendar ?? CALENDAR_YEARS, year, part);
}

function figureOf(entry: AuditEntry, { language, newest }: RowSetting): string {
  if (entry.figure === 'resolved') return auditWords[language].resolved;
  const name = entry.figure === 'light' || !entry.name ? '' : nameOf(entry, entry.name, language);
  const year = entry.year === newest ? '' : printPeriod(periodOfEntry(entry));
  const period = entry.part === null ? year : printPeriod(periodOfEntry(entry));
  return [figureWords[language][entry.figure], name, period].filter(Boolean).join(' ');
}

/** The counted kind or band. */
function nameOf(entry: AuditEntry, name: string, language: Language): string {
  const kinds = new Map(Object.entries(kindWords[language])).set(
    'indicator',
    language === 'it' ? 'indicatore' : 'indicator',
  );
  return kinds.get(name) ?? labelOf(entry, name);
}

function labelOf(entry: AuditEntry, code: string): string {
  const band = rulesOf(entry).bands.find((one: Band) => one.code === code);
  return band ? bandName(band) : code;
}

function rulesOf({ subject }: AuditEntry): Rules {
  return subject.kind === 'node' ? subject.node.rules : subject.place.rules;
}

function printedOf(entry: AuditEntry, language: Language): string {
  if (entry.figure === 'light') return entry.name ? labelOf(entry, entry.name) : '';
  const { printed, decimals } = entry;
  if (printed?.kind !== 'quantity') return printed ? valueIn(language, printed) : '';
  return numberAt(fromDecimal(printed.number), { ...printed, decimals, rules: rulesOf(entry) }, language);
}

function computedOf(entry: AuditEntry, language: Language): string {
  if (entry.band) return bandName(entry.band);
  const { computed, printed, decimals } = entry;
  if (!computed) return '—';
  const { outcome, percent } = computed;
  if (outcome.kind !== 'number') return outcomeIn(language, outcome, computed);
  // as the document prints it: without a unit if it has none
  const unit = printed?.kind === 'quantity' ? printed.unit : computed.unit;
  return numberAt(outcome.number, { percent, unit, decimals, rules: rulesOf(entry) }, language);
}

interface Manner {
  readonly percent: boolean;
  readonly unit: Unit | null;
  readonly decimals: number;
  readonly rules: Rules;
}

/** At the printed decimals, as they are compared. */
function numberAt(number: Rational, { percent, unit, decimals, rules }: Manner, language: Language): string {
  const shown = percent ? { n: number.n * 100n, d: number.d } : number;
  const digits = digitsIn(language, fixedText(shown, decimals, rules.display.mode));
  return percent ? `${digits} %` : withUnit(digits, unit);
}

function verdictOf(entry: AuditEntry, language: Language): string {
  const words = auditWords[language];
  const why = reasonOf(entry, language);
  return why ? `${words.verdicts[entry.verdict]} (${why})` : words.verdicts[entry.verdict];
}

/** Of more than three the first two. */
function sourcesOf({ follows }: Pick<AuditEntry, 'follows'>, language: Language): string {
  const words = auditWords[language];
  const named = follows.map((one) => {
    const { code, title } = subjectOf(one);
    return words.of(printedOf(one, language), code || title);
  });
  return named.length > 3 ? `${named.slice(0, 2).join(', ')}, …` : named.join(', ');
}

function reasonOf({ explanation, follows, known, incomplete }: AuditEntry, language: Language): string {
  const words = auditWords[language];
  const sources = sourcesOf({ follows }, language);
  const reasons = [
    explanation && words.explanations[explanation],
    sources && words.follows(sources),
    incomplete && words.incomplete,
    known !== null && `${words.known}: ${known}`,
  ];
  return reasons.filter(Boolean).join('; ');
}
