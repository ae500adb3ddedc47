// A file cut into the pieces that merge one by one: statements and heads with the comments above them, by name. Nothing is lost: the
// pieces put together again are the file. Knows nothing of other revisions.

import { parse } from '#language/index.ts';
import type { Declaration, Placed, Statement } from '#language/syntax/tree.ts';
import { declarationName, factName, statementName } from './names.ts';

export interface Piece {
  readonly name: string;
  /** The name of what holds it; null: the file. */
  readonly inside: string | null;
  readonly depth: number;
  /** Comments and empty lines above it. */
  readonly above: readonly string[];
  /** A statement, or the head of a declaration, as written. */
  readonly lines: readonly string[];
  /** The same whatever its spacing. Of a declaration: that of its head. */
  readonly meaning: string;
  /** What a head is made of; null for statements. */
  readonly parts: Readonly<Record<string, string>> | null;
  readonly fact: string | null;
  /** What closes its block; null where it has none. */
  readonly closing: { readonly above: readonly string[]; readonly lines: readonly string[] } | null;
}

export interface Pieces {
  /** In the order of the text, each before what it holds. */
  readonly all: ReadonlyMap<string, Piece>;
  /** Names of what stands in a piece, in order; of the file under ''. */
  readonly held: ReadonlyMap<string, readonly string[]>;
  /** Comments and empty lines at the end of the file. */
  readonly below: readonly string[];
  readonly language: string;
}

/** null where the file has errors of form, or two things stand on one line: such a file is merged as any text. */
export function piecesOf(text: string): Pieces | null {
  const { value, diagnostics } = parse({ name: '', text });
  if (diagnostics.some(({ severity }) => severity === 'error') || !value.header) return null;
  const cutter = createCutter(text);
  cutter.take(
    { name: 'header', inside: null, depth: 0, meaning: meaningOf(value.header), parts: null, fact: null },
    value.header,
  );
  for (const member of value.members) takeDeclaration(cutter, member, { base: 0, inside: null, depth: 0 });
  const below = cutter.rest();
  return below && { all: cutter.all, held: cutter.held, below, language: value.header.language };
}

interface Where {
  readonly base: number;
  readonly inside: string | null;
  readonly depth: number;
}

function takeDeclaration(cutter: Cutter, { start, declaration }: Placed, { base, inside, depth }: Where): void {
  const at = base + start;
  const name = cutter.unused(declarationName(declaration, inside ?? ''));
  const { block, headEnd } = declaration;
  const own = {
    name,
    inside,
    depth,
    meaning: headMeaning(declaration),
    parts: headParts(declaration, at, cutter.text),
    fact: null,
  };
  cutter.take(own, { start: at, end: block ? at + block.start + 1 : at + headEnd });
  const contents = [
    ...declaration.statements.map((statement) => ({ at: statement.start, statement, member: null })),
    ...declaration.members.map((member) => ({ at: member.start, statement: null, member })),
  ].sort((a, b) => a.at - b.at);
  for (const { statement, member } of contents) {
    if (member) takeDeclaration(cutter, member, { base: at, inside: name, depth: depth + 1 });
    else takeStatement(cutter, statement, { declaration, base: at, inside: name, depth: depth + 1 });
  }
  if (block) cutter.close(name, at + block.end - 1);
}

function takeStatement(
  cutter: Cutter,
  statement: Statement,
  { declaration, base, inside, depth }: Where & { declaration: Declaration; inside: string },
): void {
  const name = cutter.unused(statementName(statement, inside));
  const own = {
    name,
    inside,
    depth,
    meaning: meaningOf(statement),
    parts: null,
    fact: factName(statement, declaration),
  };
  cutter.take(own, { start: base + statement.start, end: base + statement.end });
}

// --------------------------------------------------------------------------------------------------------------------- meaning

/** What a tree says, without where it says it. */
function meaningOf(tree: unknown): string {
  return JSON.stringify(tree, (key, value) => (key === 'start' || key === 'end' ? undefined : value));
}

const headFields = [
  'keyword',
  'code',
  'within',
  'under',
  'weight',
  'title',
  'unit',
  'source',
  'at',
  'by',
  'on',
  'period',
  'scale',
] as const;

function headMeaning(declaration: Declaration): string {
  return meaningOf([declaration.kind, ...headFields.slice(1).map((field) => declaration[field])]);
}

/** The parts of a head as written, by field. */
function headParts(declaration: Declaration, at: number, text: string): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const field of headFields) {
    const span = declaration[field];
    if (span) parts[field] = text.slice(at + span.start, at + span.end);
  }
  return parts;
}

// ---------------------------------------------------------------------------------------------------------------------- cutting

type Own = Omit<Piece, 'above' | 'lines' | 'closing'>;

interface Cutter {
  readonly text: string;
  readonly all: Map<string, Piece>;
  readonly held: Map<string, string[]>;
  unused(name: string): string;
  take(own: Own, span: { readonly start: number; readonly end: number }): void;
  close(name: string, brace: number): void;
  /** What is left; null where something shared a line with something else. */
  rest(): readonly string[] | null;
}

function createCutter(text: string): Cutter {
  const all = new Map<string, Piece>();
  const held = new Map<string, string[]>([['', []]]);
  /** How often a name has been wanted. */
  const used = new Map<string, number>();
  const lines = text.split(/\r\n|\n|\r/);
  const starts = lineStarts(text, lines);
  let next = 0;
  let broken = false;

  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  /** The lines from here to the one before `first`, then those to `last`. */
  const cut = (first: number, last: number): { above: string[]; lines: string[] } => {
    if (first < next) broken = true;
    const result = { above: lines.slice(next, first), lines: lines.slice(first, last + 1) };
    next = last + 1;
    return result;
  };

  return {
    text,
    all,
    held,
    unused(name) {
      let number = (used.get(name) ?? 0) + 1;
      while (number > 1 && all.has(`${name} #${number}`)) number++;
      used.set(name, number);
      return number === 1 && !all.has(name) ? name : `${name} #${Math.max(2, number)}`;
    },
    take(own, { start, end }) {
      all.set(own.name, { ...own, ...cut(lineOf(start), lineOf(Math.max(start, end - 1))), closing: null });
      held.set(own.name, []);
      held.get(own.inside ?? '')!.push(own.name);
    },
    close(name, brace) {
      const piece = all.get(name)!;
      const line = lineOf(brace);
      // `{ }` on the line of the head
      if (line < next) {
        if (held.get(name)!.length > 0) broken = true;
        return;
      }
      all.set(name, { ...piece, closing: cut(line, line) });
    },
    rest() {
      return broken ? null : lines.slice(next);
    },
  };
}

function lineStarts(text: string, lines: readonly string[]): number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length;
    offset += text.startsWith('\r\n', offset) ? 2 : 1;
  }
  return starts;
}

/** The whole file again. */
export function textOf({ all, held, below }: Pieces): string {
  const lines: string[] = [];
  const write = (name: string): void => {
    const { above, lines: own, closing } = all.get(name)!;
    lines.push(...above, ...own);
    for (const inner of held.get(name) ?? []) write(inner);
    if (closing) lines.push(...closing.above, ...closing.lines);
  };
  for (const name of held.get('') ?? []) write(name);
  return [...lines, ...below].join('\n');
}
