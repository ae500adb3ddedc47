// Compares the figures in a plan's text with those in its syntax tree and in its model. One that is in the text and not in the model was not read.

import type { Model } from '#language/index.ts';
import { UNITS } from '#language/model/units/units.ts';
import { DateToken, NumberToken, PeriodToken } from '#language/syntax/lex/tokens.ts';
import type { Span } from '#language/syntax/literals.ts';
import { tokenize } from '#language/syntax/parse.ts';
import type { Statement } from '#language/syntax/statements.ts';
import type { Declaration, Placed, SyntaxTree } from '#language/syntax/tree.ts';

export interface FigureInText extends Span {
  readonly text: string;
}

/** Numbers, dates and parts of years, outside of comments and strings. */
export function figuresInText(text: string): readonly FigureInText[] {
  return tokenize(text).flatMap(({ tokenType, image, startOffset }) =>
    figureTypes.has(tokenType) ? [{ text: image, start: startOffset, end: startOffset + image.length }] : [],
  );
}

const figureTypes: ReadonlySet<unknown> = new Set([NumberToken, DateToken, PeriodToken]);

// --------------------------------------------------------------------------------------------------------------------- the tree

export interface Literal extends Span {
  /** As the model would have it: `14/100`, `2024-06-30`, `2024`. */
  readonly value: string;
  readonly owner: Declaration;
  /** null: it stands in the head. */
  readonly statement: Statement | null;
}

/** What of a text some of these cover. */
export function covered(length: number, spans: readonly Span[]): (span: Span) => boolean {
  const ends = new Uint32Array(length + 1);
  for (const { start, end } of spans) ends[start] = Math.max(ends[start]!, end);
  for (let at = 1; at <= length; at++) ends[at] = Math.max(ends[at]!, ends[at - 1]!);
  return ({ start, end }) => ends[start]! >= end;
}

/** What a tree has where figures stand; `names`: codes, which are figures as far as their letters go. */
export interface Read {
  readonly literals: readonly Literal[];
  readonly names: readonly Span[];
}

export function readIn({ header, members }: SyntaxTree): Read {
  const read = { literals: [] as Literal[], names: header ? [{ start: header.start, end: header.end }] : [] };
  const visit = (held: readonly Placed[], base: number): void => {
    for (const { start, declaration } of held) {
      const { statements, members: inner, ...head } = declaration;
      collect(head, { owner: declaration, statement: null, base: base + start }, read);
      for (const statement of statements)
        collect(statement, { owner: declaration, statement, base: base + start }, read);
      visit(inner, base + start);
    }
  };
  visit(members, 0);
  return read;
}

/** Whatever part of a tree or of a model has a figure in it has some of these. */
interface Part {
  readonly start?: number;
  readonly end?: number;
  readonly digits?: unknown;
  readonly percent?: unknown;
  readonly iso?: unknown;
  readonly first?: unknown;
  readonly last?: unknown;
  readonly relative?: unknown;
  readonly value?: unknown;
  readonly kind?: unknown;
  readonly year?: unknown;
  readonly depth?: unknown;
  readonly text?: unknown;
  readonly coefficient?: unknown;
  readonly scale?: unknown;
  readonly n?: unknown;
  readonly d?: unknown;
}

interface At {
  readonly owner: Declaration;
  readonly statement: Statement | null;
  readonly base: number;
}

/** Any part of a statement: whatever has a shape that figures have. */
function collect(part: unknown, at: At, read: { literals: Literal[]; names: Span[] }): void {
  if (typeof part !== 'object' || part === null) return;
  const one = part as Part;
  const span = { start: at.base + Number(one.start), end: at.base + Number(one.end) };
  const add = (value: string): void => {
    read.literals.push({ ...span, value, owner: at.owner, statement: at.statement });
  };
  if (typeof one.digits === 'string') add(fractionOf(one.digits, one.percent === true));
  else if (typeof one.iso === 'string') add(one.iso);
  else if ('part' in one && typeof one.first === 'number') {
    for (const year of new Set([one.first, one.last])) add(String(year));
  } else if (typeof one.relative === 'boolean')
    read.literals.push({ ...wholeOf(at), value: String(one.value), owner: at.owner, statement: at.statement });
  else if (one.kind === 'year')
    read.literals.push({ ...wholeOf(at), value: String(one.year), owner: at.owner, statement: at.statement });
  else if (typeof one.depth === 'number') add(String(one.depth));
  else if (typeof one.text === 'string' && 'quoted' in one) read.names.push(span);
  for (const inner of Object.values(one)) collect(inner, at, read);
}

/** Years in an index and behind `on` have no place of their own. */
function wholeOf({ statement, base }: At): Span {
  return { start: base + (statement?.start ?? 0), end: base + (statement?.end ?? 0) };
}

function fractionOf(digits: string, percent: boolean): string {
  const [whole = '', decimals = ''] = digits.replace('-', '').split('.');
  const sign = digits.startsWith('-') ? -1n : 1n;
  return fraction(sign * BigInt(whole + decimals), decimals.length + (percent ? 2 : 0));
}

/** In lowest terms of ten: so many digits, so many of them decimals. */
function fraction(coefficient: bigint, scale: number): string {
  let [c, s] = [coefficient, scale];
  while (c !== 0n && s > 0 && c % 10n === 0n) [c, s] = [c / 10n, s - 1];
  return c === 0n ? '0' : s === 0 ? String(c) : `${c}/10^${s}`;
}

// -------------------------------------------------------------------------------------------------------------------- the model

/** By what was written where: the values that the model has from there. */
export interface Bound {
  has(literal: Literal): boolean;
}

export function boundIn(model: Model): Bound {
  const found = new Map<object, Map<number, Set<string>>>();
  const root = { owner: model.root.declaration, start: -1 };
  const plan = noted(found, root);
  for (const year of Object.values(model.years ?? {})) plan.add(String(year));
  // the language's own units say nothing of the plan
  const seen = new Set<unknown>([UNITS]);
  const pending: (readonly [unknown, Place | null])[] = [
    [model, null],
    [model.units, root],
  ];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [part, above] = next;
    if (typeof part !== 'object' || part === null || isSyntax(part)) continue;
    const place = placeOf(part) ?? above;
    if (place) for (const value of valuesOf(part)) noted(found, place).add(value);
    // figures may be shared by those that say the same
    const isFigure = 'coefficient' in part || 'iso' in part || ('first' in part && 'last' in part);
    if (!isFigure && seen.has(part)) continue;
    seen.add(part);
    if ('origins' in part) noteRules(part as Model['root']['rules'], found);
    const inner = part instanceof Map ? [...part.values()] : Object.values(part);
    for (const one of inner) pending.push([one, place]);
  }
  return {
    has: ({ owner, statement, value }) => {
      const own = found.get(owner);
      const isIn = (start: number): boolean => {
        const values = own?.get(start);
        return values !== undefined && (values.has(value) || values.has(negated(value)));
      };
      if (isIn(-1)) return true;
      if (statement === null) return [...(own?.keys() ?? [])].some(isIn);
      for (let at = statement.start; at <= statement.end; at++) if (isIn(at)) return true;
      return false;
    },
  };
}

/** A minus stands before a figure, or belongs to it. */
function negated(value: string): string {
  return value.startsWith('-') ? value.slice(1) : `-${value}`;
}

interface Place {
  readonly owner: Declaration;
  /** -1: the declaration itself. */
  readonly start: number;
}

function isSyntax(part: object): boolean {
  return 'statements' in part || 'digits' in part;
}

function placeOf(part: object): Place | null {
  if ('declaration' in part) return { owner: part.declaration as Declaration, start: -1 };
  if (!('anchor' in part)) return null;
  const { owner, start } = part.anchor as { owner: Declaration | null; start: number };
  return owner && { owner, start: 'policy' in part || 'steps' in part || isOfManyLines(part) ? -1 : start };
}

/** The milestones of a year stand in a line each, and are one target. */
function isOfManyLines(part: object): boolean {
  return 'goal' in part && (part.goal as { readonly kind?: unknown } | null)?.kind === 'milestones';
}

function noted(found: Map<object, Map<number, Set<string>>>, { owner, start }: Place): Set<string> {
  const own = found.get(owner) ?? new Map<number, Set<string>>();
  found.set(owner, own);
  const values = own.get(start) ?? new Set();
  own.set(start, values);
  return values;
}

function valuesOf(part: object): readonly string[] {
  const one = part as Part;
  if (typeof one.coefficient === 'bigint') return [fraction(one.coefficient, Number(one.scale))];
  if (typeof one.iso === 'string') return [one.iso];
  // what a unit is made of
  if (typeof one.n === 'bigint') return [fraction(one.n, String(one.d).length - 1)];
  return Object.values(one).flatMap((value) => (typeof value === 'number' ? [String(value)] : []));
}

/** Each line of a policy or a node, with all that the rules come to. */
function noteRules(rules: Model['root']['rules'], found: Map<object, Map<number, Set<string>>>): void {
  const pending: unknown[] = Object.entries(rules).flatMap(([name, value]) => (name === 'origins' ? [] : [value]));
  const values: string[] = [];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'number') values.push(String(next));
    if (typeof next !== 'object' || next === null || 'owner' in next) continue;
    values.push(...valuesOf(next));
    pending.push(...Object.values(next));
  }
  for (const { owner, start } of rules.origins.values())
    if (owner) for (const value of values) noted(found, { owner, start }).add(value);
}
