// The symbols that the files of a plan declare, by kind and code. Knows no positions and no references.

import type { Declaration, Placed, SyntaxTree } from '#language/syntax/tree.ts';
import type { PlanSymbol, SymbolKind } from '../../features/context.ts';
import { type Mention, mentionsIn } from './mentions.ts';

export interface SymbolTable {
  readonly symbols: ReadonlyMap<string, PlanSymbol>;
  /** By symbol id: the declarations that declare it, as indices into all declarations of all files in document order. */
  readonly definedBy: ReadonlyMap<string, readonly number[]>;
  /** By kind, in document order. */
  readonly byKind: ReadonlyMap<SymbolKind | 'all', readonly PlanSymbol[]>;
  /** Codes of nodes that are scorecards. */
  readonly scorecards: ReadonlySet<string>;
  /** The scale of an indicator, by its code. */
  readonly scaleOf: ReadonlyMap<string, string>;
  /** Indicators whose value is that of the measure of their code. */
  readonly withoutFormula: ReadonlySet<string>;
  /** By the name of a step: the scales that have it. */
  readonly scalesWith: ReadonlyMap<string, readonly string[]>;
}

export function idOf(kind: SymbolKind, code: string, of: string | null = null): string {
  return of === null ? `${kind} ${code}` : `${kind} ${of}\n${code}`;
}

/** For a mention that is a definition. */
export function idOfDefinition({ name, sought, of }: Mention): string {
  return idOf(sought as SymbolKind, name.text, of?.text ?? null);
}

/** With the declarations of each file that it was built from. */
export interface SourcedSymbols extends SymbolTable {
  readonly from: readonly (readonly Placed[])[];
}

/** `before`: the table of the same files before a change; its content is reused if the same symbols are declared. */
export function symbolTable(trees: Iterable<SyntaxTree>, before: SourcedSymbols | null): SourcedSymbols {
  const from = [...trees].map(({ members }) => members);
  if (before !== null && declareAlike(before.from, from)) return { ...before, from };
  const found = nothingFound();
  const definedBy = new Map<string, number[]>();
  let at = 0;
  for (const members of from) {
    for (const { declaration } of everything(members)) {
      const own = declaredBy(declaration);
      merge(own, found);
      for (const id of own.symbols.keys()) define(definedBy, id, at);
      at++;
    }
  }
  const all = [...found.symbols.values()];
  const byKind = new Map<SymbolKind | 'all', readonly PlanSymbol[]>(Map.groupBy(all, ({ kind }) => kind));
  return { ...found, definedBy, byKind: byKind.set('all', all), from };
}

function define(definedBy: Map<string, number[]>, id: string, at: number): void {
  const known = definedBy.get(id);
  if (known) known.push(at);
  else definedBy.set(id, [at]);
}

function declareAlike(before: SourcedSymbols['from'], now: SourcedSymbols['from']): boolean {
  return before.length === now.length && now.every((members, index) => sameMembers(before[index]!, members));
}

/** Skips what is the same object. Recursion is bounded by the nesting limit. */
function sameMembers(before: readonly Placed[], now: readonly Placed[]): boolean {
  if (before === now) return true;
  return (
    before.length === now.length &&
    now.every(({ declaration }, index) => isSame(before[index]!.declaration, declaration))
  );
}

function isSame(before: Declaration, now: Declaration): boolean {
  if (before === now) return true;
  return declareTheSame(declaredBy(before), declaredBy(now)) && sameMembers(before.members, now.members);
}

function declareTheSame(a: Found, b: Found): boolean {
  return (
    sameKeys(a.symbols, b.symbols) &&
    sameKeys(a.scorecards, b.scorecards) &&
    sameKeys(a.withoutFormula, b.withoutFormula) &&
    sameKeys(a.scaleOf, b.scaleOf) &&
    sameKeys(a.scalesWith, b.scalesWith) &&
    [...a.scaleOf].every(([code, scale]) => b.scaleOf.get(code) === scale) &&
    [...a.scalesWith].every(([step, scales]) => b.scalesWith.get(step)?.join() === scales.join())
  );
}

/** In the same order. */
function sameKeys(a: Collection, b: Collection): boolean {
  if (a.size !== b.size) return false;
  const others = b.keys();
  for (const key of a.keys()) if (others.next().value !== key) return false;
  return true;
}

type Collection = Pick<ReadonlyMap<string, unknown>, 'size'> & { keys(): Iterator<string> & Iterable<string> };

interface Found {
  readonly symbols: Map<string, PlanSymbol>;
  readonly scorecards: Set<string>;
  readonly scaleOf: Map<string, string>;
  readonly withoutFormula: Set<string>;
  readonly scalesWith: Map<string, string[]>;
}

function nothingFound(): Found {
  return {
    symbols: new Map(),
    scorecards: new Set(),
    scaleOf: new Map(),
    withoutFormula: new Set(),
    scalesWith: new Map(),
  };
}

const kept = new WeakMap<Declaration, Found>();

/** By one declaration, without its members; cached by identity. */
function declaredBy(declaration: Declaration): Found {
  const known = kept.get(declaration);
  if (known) return known;
  const found = nothingFound();
  declare(declaration, found);
  kept.set(declaration, found);
  return found;
}

/** The first declaration wins. */
function merge(from: Found, into: Found): void {
  for (const [id, symbol] of from.symbols) if (!into.symbols.has(id)) into.symbols.set(id, symbol);
  for (const code of from.scorecards) into.scorecards.add(code);
  for (const [code, scale] of from.scaleOf) into.scaleOf.set(code, scale);
  for (const code of from.withoutFormula) into.withoutFormula.add(code);
  for (const [step, scales] of from.scalesWith) for (const scale of scales) remember(into.scalesWith, step, scale);
}

function declare(declaration: Declaration, found: Found): void {
  for (const mention of mentionsIn(declaration)) {
    const { name, sought, role, of } = mention;
    if (role !== 'definition') continue;
    const kind = sought as SymbolKind;
    const id = idOfDefinition(mention);
    if (!found.symbols.has(id)) found.symbols.set(id, { id, kind, code: name.text, of: of?.text ?? null });
    if (kind === 'step' && of) remember(found.scalesWith, name.text, of.text);
  }
  if (declaration.kind === 'scorecard' && declaration.code) found.scorecards.add(declaration.code.text);
  if (declaration.kind === 'indicator' && declaration.code) describe(declaration, declaration.code.text, found);
}

function remember(scalesWith: Map<string, string[]>, step: string, scale: string): void {
  const scales = scalesWith.get(step);
  if (!scales) scalesWith.set(step, [scale]);
  else if (!scales.includes(scale)) scales.push(scale);
}

function describe({ statements }: Declaration, code: string, { scaleOf, withoutFormula }: Found): void {
  let formula = false;
  for (const statement of statements) {
    if (statement.kind === 'scale' && statement.name) scaleOf.set(code, statement.name.text);
    formula ||= statement.kind === 'formula';
  }
  if (!formula) withoutFormula.add(code);
}

/** A declaration with its offset in the file and its parent. */
export interface PlacedDeclaration extends Placed {
  readonly parent: Declaration | null;
}

/** All declarations in document order. With an explicit stack: blocks may be nested deep. */
export function* everything(members: readonly Placed[]): Generator<PlacedDeclaration> {
  const levels: { members: readonly Placed[]; next: number; base: number; parent: Declaration | null }[] = [
    { members, next: 0, base: 0, parent: null },
  ];
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const placed = level.members[level.next++];
    if (!placed) {
      levels.pop();
      continue;
    }
    const { declaration } = placed;
    const start = level.base + placed.start;
    yield { start, declaration, parent: level.parent };
    if (declaration.members.length > 0)
      levels.push({ members: declaration.members, next: 0, base: start, parent: declaration });
  }
}
