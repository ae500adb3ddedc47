// Checks what a fix must keep and what it must correct, by comparing the files before and after.

import type { Edit } from '#language/diagnostics/diagnostic.ts';
import { type KeywordName, keywordNames, keywordTables } from '#language/syntax/keywords/keywords.ts';
import * as t from '#language/syntax/lex/tokens.ts';
import type { Span } from '#language/syntax/literals.ts';
import { languageOf, tokenize } from '#language/syntax/parse.ts';
import { type Fact, factsOf } from './facts.ts';
import { applied, type Finding, type Looked, look, type Offer, type TextFile } from './findings.ts';
import { modelText } from './model-text.ts';

export interface Tried {
  readonly files: readonly TextFile[];
  readonly before: Looked;
  readonly finding: Finding;
  readonly fix: Offer;
  /** The plan has no other mistake: everything found afterwards is caused by the fix. */
  readonly strict: boolean;
}

/** What is wrong with a fix, one sentence each. */
export function faultsOf(tried: Tried): readonly string[] {
  const { files, finding, fix } = tried;
  const afterwards = applied(fix, finding, files);
  const after = look(afterwards);
  const faults = [...notMended(tried, after), ...lostOutside(tried, after)];
  return fix.keeps === 'form' ? [...faults, ...changedByForm(tried, after, afterwards)] : faults;
}

// --------------------------------------------------------------------------------------------------------------------- mended

/** Fixes after which something is left to write: the words of another language. */
const leavesMore: ReadonlySet<string> = new Set(['unknown-language']);

/** What is about the line itself, though it is not found in reading. All else is about the line and others: which is wrong, is open. */
const ofTheLine: ReadonlySet<string> = new Set(['unknown-step', 'impossible-date', 'leading-plus', 'reversed-years']);

/** Words without which a line is not read at all: once it is, what it says is looked at for the first time. */
const opening: ReadonlySet<string> = new Set([
  'unknown-statement',
  'expected-word',
  'control-character',
  'unresolved-merge',
]);

function notMended({ before, finding, fix, strict }: Tried, after: Looked): readonly string[] {
  if (leavesMore.has(finding.code)) return [];
  const shift = shiftBy(fix.edits);
  const place = placeOf(finding, fix.edits);
  const here = before.findings.filter((one) => one.file === finding.file && meets(one, place));
  const there = after.findings.filter(
    (one) => one.file === finding.file && meets(one, { start: shift(place.start), end: shift(place.end) }),
  );
  const counts = ({ severity, code, inReading }: Finding): boolean =>
    severity === 'error' && (strict || inReading || (ofTheLine.has(code) && !opening.has(finding.code)));
  const errors = (found: readonly Finding[]): number => found.filter(counts).length;
  const known = new Set(here.map(({ code }) => code));
  const faults = there
    .filter((one) => counts(one) && !known.has(one.code))
    .map(({ code, message }) => `leads into ${code}: ${message}`);
  if (counts(finding) && errors(there) >= errors(here)) faults.push('leaves as many errors at its place');
  const same = (found: readonly Finding[]): number => found.filter(({ code }) => code === finding.code).length;
  if ((strict || counts(finding)) && same(there) >= same(here)) faults.push('does not mend it');
  const further = errors(after.findings) - errors(before.findings);
  if (further > 0) faults.push(`brings ${further} more errors: ${newErrors(before, after).join('; ')}`);
  return faults;
}

function newErrors(before: Looked, after: Looked): readonly string[] {
  const known = new Set(before.findings.map(({ message }) => message));
  return after.findings
    .filter(({ severity, message }) => severity === 'error' && !known.has(message))
    .map(({ message }) => message);
}

/** The finding and what its fix changes. */
function placeOf(finding: Span, edits: readonly Edit[]): Span {
  return {
    start: Math.min(finding.start, ...edits.map(({ start }) => start)),
    end: Math.max(finding.end, ...edits.map(({ end }) => end)),
  };
}

function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Where an offset of the text before is in the one after; behind what was put there. */
function shiftBy(edits: readonly Edit[]): (offset: number) => number {
  return (offset) =>
    edits
      .filter(({ end }) => end <= offset)
      .reduce((at, { start, end, text }) => at + text.length - (end - start), offset);
}

// -------------------------------------------------------------------------------------------------------------------- outside

/** Where blocks begin and end is what these change. */
const structure: ReadonlySet<string> = new Set(['missing-brace', 'extra-brace', 'unknown-language', 'which-plan']);

/** Whatever was read from lines that the fix does not touch is read from them afterwards. */
function lostOutside({ files, before, finding, fix }: Tried, after: Looked): readonly string[] {
  if (structure.has(finding.code)) return [];
  const text = files.find(({ name }) => name === finding.file)!.text;
  const place = wholeLines(text, placeOf(finding, fix.edits));
  const shift = shiftBy(fix.edits);
  const left = new Map<string, number>();
  for (const fact of factsOf(after))
    count(
      left,
      keyOf(fact, (at) => at),
      1,
    );
  const lost: string[] = [];
  for (const fact of new Set(distinct(factsOf(before)))) {
    if (fact.file === finding.file && meets(fact, place)) continue;
    const key = keyOf(fact, fact.file === finding.file ? shift : (at) => at);
    if (!left.has(key) && !findsMore(finding, fact)) lost.push(`changes elsewhere what was read: ${fact.says}`);
  }
  return lost;
}

/** What is declared for one figure is said of all of its measure. */
const declaring: ReadonlySet<string> = new Set(['unknown-unit', 'unit-unsaid']);

/** A name that was missing, or stood for something else, may be that of what is read for the first time. */
function findsMore({ code }: Finding, { says }: Fact): boolean {
  if (declaring.has(code) && says.startsWith('measure ')) return true;
  return says.includes('"missing"') || (opening.has(code) && /^(?:published|evaluation) /.test(says));
}

function distinct(facts: readonly Fact[]): readonly Fact[] {
  return [...new Map(facts.map((fact) => [keyOf(fact, (at) => at), fact])).values()];
}

function keyOf({ file, start, says }: Fact, shift: (offset: number) => number): string {
  return `${file}:${shift(start)} ${says}`;
}

function wholeLines(text: string, { start, end }: Span): Span {
  const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const ends = [text.indexOf('\n', end), text.indexOf('\r', end)].filter((at) => at >= 0);
  return { start: from, end: Math.min(text.length, ...ends) };
}

// ----------------------------------------------------------------------------------------------------------------------- form

function changedByForm(
  { files, before, finding, fix }: Tried,
  after: Looked,
  texts: readonly TextFile[],
): readonly string[] {
  const faults: string[] = [];
  if (modelText(before.compiled.value) !== modelText(after.compiled.value)) faults.push('changes the model');
  const was = files.find(({ name }) => name === finding.file)!.text;
  const is = texts.find(({ name }) => name === finding.file)!.text;
  const told = difference(typedIn(was), typedIn(is));
  if (told.length > 0 && !saysTheSame(finding.code, was, fix.edits))
    faults.push(`changes what was typed: ${told.join(', ')}`);
  for (const { start, end, text } of fix.edits) {
    const [from, to] = [was.slice(start, end), text];
    if (/^\d[\d.,'’\s_]*%?$/.test(from) && !isOnlyReading(from, to))
      faults.push(`${from} may be something else than ${to}`);
  }
  return faults;
}

/** A code is the same code between backticks; a keyword the same one in small letters, and in the other language. */
function saysTheSame(code: string, was: string, edits: readonly Edit[]): boolean {
  return edits.every(({ start, end, text }) => {
    const from = was.slice(start, end);
    if (code === 'code-form') return text === `\`${from}\`` && !/\s/.test(from);
    if (code !== 'word-spelling') return false;
    const small = from.normalize('NFC').toLowerCase();
    return small === text || keywordNames.some((name) => meansBoth(name, small, text));
  });
}

function meansBoth(name: KeywordName, from: string, to: string): boolean {
  const words = [keywordTables.english[name], keywordTables.italian[name]];
  return words.includes(from) && words.includes(to);
}

/** Texts, codes, units and dates, each as often as it stands there; and the digits of all figures, as they follow one another. */
function typedIn(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let digits = '';
  for (const { tokenType, payload, percent, image, keyword } of tokenize(text, languageOf(text))) {
    // what `<=` is before a date
    if (keyword === 'by') continue;
    const isFigure = tokenType === t.NumberToken || /^\d[\d.,]*$/.test(image);
    if (percent) count(found, '%', 1);
    if (isFigure) digits += payload.replace(/\D/g, '');
    else if (tokenType === t.UnitSign) count(found, image, 1);
    else if (facts.has(tokenType) || t.isKeywordToken(tokenType)) count(found, `${tokenType.name} ${payload}`, 1);
  }
  return count(found, digits, 1);
}

const facts: ReadonlySet<unknown> = new Set([
  ...[t.Word, t.Quoted, t.DateToken, t.PeriodToken, t.Text, t.Prose, t.Comment],
]);

function difference(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((key) => a.get(key) !== b.get(key))
    .map((key) => `${key} (${a.get(key) ?? 0} times, then ${b.get(key) ?? 0})`);
}

function count(counts: Map<string, number>, key: string, by: number): Map<string, number> {
  return counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Whether figures can be read in one way alone, whoever reads them, and it is the one that they are changed to. */
export function isOnlyReading(written: string, meant: string): boolean {
  const readings = new Set(readingsOf(written.replace(/\s*%$/, '')));
  return readings.size === 1 && readings.has(meant.replace(/%$/, '').replaceAll('_', ''));
}

/** With a comma or a point before decimals, and any mark between groups of three. */
function readingsOf(written: string): readonly string[] {
  const readings: string[] = [];
  for (const [decimal, group] of [
    [',', "[.'’\\s_]"],
    ['.', "[,'’\\s_]"],
  ] as const) {
    const escaped = `\\${decimal}`;
    const shape = new RegExp(`^(\\d+|\\d{1,3}(?:(${group})\\d{3})(?:\\2\\d{3})*)(?:${escaped}(\\d+))?$`);
    const match = shape.exec(written);
    if (match) readings.push(match[1]!.replace(/\D/g, '') + (match[3] === undefined ? '' : `.${match[3]}`));
  }
  return readings;
}
