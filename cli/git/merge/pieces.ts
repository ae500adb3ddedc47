// Splits a file into the pieces that are merged one by one: statements and heads with the comments above them, by name. Lossless: the pieces
// joined again are the file. Knows nothing of other revisions.

import { parse } from '#language/index.ts';
import { firstWhere } from '#language/syntax/first-where.ts';
import type { Statement } from '#language/syntax/statements.ts';
import type { Declaration, Placed } from '#language/syntax/tree.ts';
import { declarationName, factName, statementName } from './piece-names.ts';

export interface FilePiece {
  readonly name: string;
  /** The name of the enclosing piece; null: the file. */
  readonly inside: string | null;
  readonly depth: number;
  /** Comments and empty lines above it. */
  readonly above: readonly string[];
  /** A statement, or the head of a declaration, as written. */
  readonly lines: readonly string[];
  /** The content without spacing, for comparison. For a declaration: of its head. */
  readonly meaning: string;
  /** The parts of a head, by field; null for statements. */
  readonly parts: Readonly<Record<string, string>> | null;
  readonly fact: string | null;
  /** The closing brace of its block; null without a block. */
  readonly closing: { readonly above: readonly string[]; readonly lines: readonly string[] } | null;
}

export interface FilePieces {
  /** In the order of the text, parents before children. */
  readonly all: ReadonlyMap<string, FilePiece>;
  /** Children by the name of the enclosing piece, in order; '' is the file. */
  readonly held: ReadonlyMap<string, readonly string[]>;
  /** Comments and empty lines at the end of the file. */
  readonly below: readonly string[];
  readonly language: string;
}

/** null if the file has errors of form, or two statements on one line: it is then merged by lines. */
export function piecesOf(text: string): FilePieces | null {
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

/** A syntax tree as text, without positions. */
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

type Own = Omit<FilePiece, 'above' | 'lines' | 'closing'>;

interface Cutter {
  readonly text: string;
  readonly all: Map<string, FilePiece>;
  readonly held: Map<string, string[]>;
  unused(name: string): string;
  take(own: Own, span: { readonly start: number; readonly end: number }): void;
  close(name: string, brace: number): void;
  /** The remaining lines; null if two pieces share a line. */
  rest(): readonly string[] | null;
}

function createCutter(text: string): Cutter {
  const all = new Map<string, FilePiece>();
  const held = new Map<string, string[]>([['', []]]);
  /** How often each name was used, for running numbers. */
  const used = new Map<string, number>();
  const lines = text.split(/\r\n|\n|\r/);
  const starts = lineStarts(text, lines);
  let next = 0;
  let broken = false;

  const lineOf = (offset: number): number => firstWhere(starts.length, (line) => starts[line]! > offset) - 1;

  /** Takes the lines up to the one before `first` (`above`), then those up to `last`. */
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
      // the block is closed on the line of the head: `{ }`
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

/** The file's text again. */
export function textOf({ all, held, below }: FilePieces): string {
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
