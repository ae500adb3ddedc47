// All names in the files of a plan: the name at an offset, its symbol, and the other occurrences of the symbol. Built on first use; the names of a
// declaration are cached by its identity.

import type { Span } from '#language/syntax/literals.ts';
import type { Locator } from '#language/syntax/locate.ts';
import type { Declaration, SyntaxTree } from '#language/syntax/tree.ts';
import type { NameIndex, Occurrence, PlanSymbol, SymbolKind } from '../../features/context.ts';
import { around } from '../declarations-around.ts';
import { once } from '../lazy.ts';
import { createTrackingLocator } from '../locator.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { type NameSite, resolve } from './resolve.ts';
import {
  everything,
  idOf,
  idOfDefinition,
  type SourcedSymbols,
  type SymbolTable,
  symbolTable,
} from './symbol-table.ts';

/** The symbol table of an index, for its successor. */
const tables = new WeakMap<NameIndex, () => SourcedSymbols | null>();

/** `before`: the index of the same files before a change. */
export function createNameIndex(trees: ReadonlyMap<string, SyntaxTree>, before: NameIndex | null = null): NameIndex {
  // read now: a reference to the predecessor would keep all predecessors alive
  const inherited = (before && tables.get(before)?.()) ?? null;
  let known: SourcedSymbols | undefined;
  const declared = (): SymbolTable => {
    known ??= symbolTable(trees.values(), inherited);
    return known;
  };
  const locator = once(() => createTrackingLocator(trees));
  const declarations = once(() => declarationsIn(trees));
  const definersOf = ({ id }: PlanSymbol): readonly Definer[] =>
    (declared().definedBy.get(id) ?? []).map((at) => declarations()[at]!);
  const occurrences = (symbol: PlanSymbol): readonly Occurrence[] => occurrencesOf(symbol, trees, declared());
  const index: NameIndex = {
    at: (file, offset) => nameAt(file, offset, trees, declared),
    occurrences,
    definitions: (symbol) => definitionsOf(symbol, definersOf(symbol), { declared: declared(), locator: locator() }),
    declarationOf: (symbol) => definersOf(symbol)[0]?.declaration ?? null,
    linked: (symbol) => linkedTo(symbol, declared()),
    symbols: (kind) => symbolsOf(declared(), kind),
    find: (kind, code) => declared().symbols.get(idOf(kind, code)) ?? null,
    inFile: (file, within) => namesIn(file, within, trees, declared()),
  };
  tables.set(index, () => known ?? inherited);
  return index;
}

function symbolsOf({ byKind }: SymbolTable, kind: SymbolKind | undefined): readonly PlanSymbol[] {
  return byKind.get(kind ?? 'all') ?? [];
}

function linkedTo({ kind, code }: PlanSymbol, { symbols, withoutFormula }: SymbolTable): readonly PlanSymbol[] {
  if ((kind !== 'indicator' && kind !== 'measure') || !withoutFormula.has(code)) return [];
  const other = symbols.get(idOf(kind === 'measure' ? 'indicator' : 'measure', code));
  return other ? [other] : [];
}

// --------------------------------------------------------------------------------------------------------------------- at a place

type Trees = ReadonlyMap<string, SyntaxTree>;

function nameAt(file: string, offset: number, trees: Trees, declared: () => SymbolTable): Occurrence | null {
  const tree = trees.get(file);
  if (!tree) return null;
  const way = around(tree, offset);
  // innermost first: the offset behind a declaration may be that behind its last name
  for (let level = way.length - 1; level >= 0; level--) {
    const { start, declaration } = way[level]!;
    const mention = touching(mentionsIn(declaration), offset - start);
    const writer = { declaration, parent: way[level - 1]?.declaration ?? null };
    if (mention) return occurrence(mention, { file, base: start, writer, declared: declared() });
  }
  const { header } = tree;
  if (!header?.plan || header.writtenIn || offset < header.plan.start || offset > header.plan.end) return null;
  return ofHeader(file, tree, declared());
}

/** At the boundary of two names, the later one. */
function touching(mentions: readonly Mention[], offset: number): Mention | undefined {
  return mentions.findLast(({ name }) => name.start <= offset && offset <= name.end);
}

interface At {
  readonly file: string;
  /** The offset of the declaration in the file. */
  readonly base: number;
  readonly writer: NameSite;
  readonly declared: SymbolTable;
}

function occurrence(mention: Mention, { file, base, writer, declared }: At): Occurrence {
  const { name, sought, role } = mention;
  return {
    file,
    start: base + name.start,
    end: base + name.end,
    name,
    declaration: writer.declaration,
    sought,
    symbol: resolve(mention, writer, declared),
    role,
  };
}

const nowhere: NameSite = { declaration: null, parent: null };

/** `for PLAN` */
function ofHeader(file: string, { header }: SyntaxTree, declared: SymbolTable): Occurrence | null {
  if (!header?.plan) return null;
  const mention: Mention = { name: header.plan, sought: 'plan', role: 'reference', of: null };
  return occurrence(mention, { file: header.writtenIn ?? file, base: 0, writer: nowhere, declared });
}

// ------------------------------------------------------------------------------------------------------------------- definitions

interface Definer {
  readonly file: string;
  readonly declaration: Declaration;
}

/** Of all files, in document order. */
function declarationsIn(trees: Trees): readonly Definer[] {
  const found: Definer[] = [];
  for (const [file, { members }] of trees)
    for (const { declaration } of everything(members)) found.push({ file, declaration });
  return found;
}

interface Defined {
  readonly declared: SymbolTable;
  readonly locator: Locator;
}

function definitionsOf(
  { id }: PlanSymbol,
  definers: readonly Definer[],
  { declared, locator }: Defined,
): readonly Occurrence[] {
  return definers.flatMap(({ file, declaration }) => {
    const writer = { declaration, parent: null };
    const base = locator.startOf(file, declaration) ?? 0;
    return mentionsIn(declaration)
      .filter((mention) => mention.role === 'definition' && idOfDefinition(mention) === id)
      .map((mention) => occurrence(mention, { file, base, writer, declared }));
  });
}

// -------------------------------------------------------------------------------------------------------------------- everywhere

function occurrencesOf(symbol: PlanSymbol, trees: Trees, declared: SymbolTable): readonly Occurrence[] {
  const definitions: Occurrence[] = [];
  const others: Occurrence[] = [];
  for (const [file, tree] of trees) {
    const header = ofHeader(file, tree, declared);
    if (header?.symbol?.id === symbol.id) others.push(header);
    for (const { start, declaration, parent } of everything(tree.members)) {
      const writer = { declaration, parent };
      for (const mention of mentionsIn(declaration)) {
        if (mention.name.text !== symbol.code) continue;
        const found = occurrence(mention, { file, base: start, writer, declared });
        if (found.symbol?.id === symbol.id) (found.role === 'definition' ? definitions : others).push(found);
      }
    }
  }
  return [...definitions, ...others];
}

function namesIn(file: string, within: Span | undefined, trees: Trees, declared: SymbolTable): readonly Occurrence[] {
  const tree = trees.get(file);
  if (!tree) return [];
  const header = tree.header?.writtenIn ? null : ofHeader(file, tree, declared);
  const found: Occurrence[] = header && touches(header, within) ? [header] : [];
  for (const { start, declaration, parent } of everything(tree.members)) {
    if (within && !touches(spanOf(start, declaration), within)) continue;
    for (const mention of mentionsIn(declaration)) {
      const one = occurrence(mention, { file, base: start, writer: { declaration, parent }, declared });
      if (touches(one, within)) found.push(one);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function spanOf(start: number, { length }: Declaration): Span {
  return { start, end: start + length };
}

function touches(span: Span, within: Span | undefined): boolean {
  return !within || (span.start <= within.end && span.end >= within.start);
}
