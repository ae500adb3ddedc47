// Merges three revisions of a file by meaning, piece by piece, whatever is on the neighbouring lines. Two offices that add values to one block are
// no conflict; two different targets of one indicator are, and both are shown. Knows no files and no git.

import type { FilePiece, FilePieces } from './pieces.ts';

export interface ConflictMarks {
  /** How many `<` a mark has. */
  readonly size: number;
  readonly ours: string;
  readonly theirs: string;
}

export interface Merged {
  readonly text: string;
  readonly conflicts: number;
}

interface Revisions {
  readonly base: FilePieces;
  readonly ours: FilePieces;
  readonly theirs: FilePieces;
}

/** A piece of the result. */
interface MergedPiece {
  readonly inside: string;
  readonly above: readonly string[];
  readonly lines: readonly string[];
  readonly closing: FilePiece['closing'];
  /** The depth at which the lines were indented; null: a conflict, which is not indented. */
  readonly depth: number | null;
}

interface Marking {
  readonly marks: ConflictMarks;
  readonly conflicts: { count: number };
}

/** null if they cannot be merged by meaning (a piece moved to two places, files in two languages). */
export function mergePieces(revisions: Revisions, marks: ConflictMarks): Merged | null {
  const { base, ours, theirs } = revisions;
  if (ours.language !== theirs.language || ours.language !== base.language) return null;
  const marking: Marking = { marks, conflicts: { count: 0 } };
  const fates = new Map<string, MergedPiece>();
  for (const [name, piece] of ours.all) {
    const other = theirs.all.get(name);
    const fate = other ? inBoth(base.all.get(name), piece, other, marking) : kept(piece);
    if (fate === null) return null;
    fates.set(name, fate);
  }
  for (const [name, piece] of theirs.all) if (!ours.all.has(name)) fates.set(name, kept(piece));
  if (!mergeDeletions(fates, revisions, marking)) return null;
  mergeDuplicateFacts(fates, revisions, marking);
  const text = write(fates, revisions);
  return text === null ? null : { text, conflicts: marking.conflicts.count };
}

function kept({ inside, above, lines, closing, depth }: FilePiece): MergedPiece {
  return { inside: inside ?? '', above, lines, closing, depth };
}

/** null if both moved it, to different places. */
function inBoth(base: FilePiece | undefined, ours: FilePiece, theirs: FilePiece, marking: Marking): MergedPiece | null {
  const inside = chosen(base?.inside, ours.inside, theirs.inside);
  if (inside === undefined) return null;
  const { lines, depth } = mergedLines(base, ours, theirs, marking);
  const closing = ours.closing && theirs.closing ? joinedClosing(base, ours, theirs) : (ours.closing ?? theirs.closing);
  const above = joined(base?.above ?? [], ours.above, theirs.above);
  return { inside: inside ?? '', above, lines: withBrace(lines, closing), closing, depth };
}

/** The changed one; undefined if both changed differently. */
function chosen<T>(base: T | undefined, ours: T, theirs: T): T | undefined {
  if (ours === theirs) return ours;
  if (base === ours) return theirs;
  return base === theirs ? ours : undefined;
}

// ---------------------------------------------------------------------------------------------------------------------- one piece

function mergedLines(
  base: FilePiece | undefined,
  ours: FilePiece,
  theirs: FilePiece,
  { marks, conflicts }: Marking,
): Pick<MergedPiece, 'lines' | 'depth'> {
  const [was, own, other] = [base?.lines.join('\n'), ours.lines.join('\n'), theirs.lines.join('\n')];
  if (own === other || was === other) return ours;
  if (was === own) return theirs;
  const meaning = chosen(base?.meaning, ours.meaning, theirs.meaning);
  // the other side changed the spacing alone
  if (meaning !== undefined && meaning !== base?.meaning) return meaning === ours.meaning ? ours : theirs;
  if (meaning !== undefined && !own.includes('//') && !other.includes('//')) return ours;
  const head = base && mergedHead(base, ours, theirs);
  if (head) return { lines: head, depth: ours.depth };
  conflicts.count++;
  // if either side has a block, both heads open one: its content stays valid whichever head is chosen
  const closing = ours.closing ?? theirs.closing;
  return { lines: conflict(withBrace(ours.lines, closing), withBrace(theirs.lines, closing), marks), depth: null };
}

/** Merges the parts of a head one by one: a weight from one side, a title from the other. */
function mergedHead(base: FilePiece, ours: FilePiece, theirs: FilePiece): readonly string[] | null {
  const [own, other] = [ours.parts, theirs.parts];
  const [line, more] = ours.lines;
  if (!base.parts || !own || !other || line === undefined || more !== undefined) return null;
  let text = line;
  for (const field of new Set([...Object.keys(own), ...Object.keys(other)])) {
    const part = chosen<string | undefined>(base.parts[field] ?? 'none', own[field] ?? 'none', other[field] ?? 'none');
    const written = own[field];
    if (part === undefined) return null;
    if (part === (written ?? 'none')) continue;
    if (written === undefined || part === 'none' || text.split(written).length !== 2) return null;
    text = text.replace(written, () => part);
  }
  return [text];
}

/** Adds the opening brace if one side has a block. */
function withBrace(lines: readonly string[], closing: FilePiece['closing']): readonly string[] {
  const last = lines.at(-1);
  if (!closing || last === undefined || /\{\s*(?:\/\/.*)?$/.test(last) || last.startsWith('>')) return lines;
  return [
    ...lines.slice(0, -1),
    last.replace(/\s*(\/\/.*)?$/, (_, comment?: string) => ` {${comment ? ` ${comment}` : ''}`),
  ];
}

function joinedClosing(base: FilePiece | undefined, ours: FilePiece, theirs: FilePiece): FilePiece['closing'] {
  const above = joined(base?.closing?.above ?? [], ours.closing!.above, theirs.closing!.above);
  return { above, lines: ours.closing!.lines };
}

/** Comments of both sides, without those that one side removed. */
function joined(base: readonly string[], ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const [was, own, other] = [base.join('\n'), ours.join('\n'), theirs.join('\n')];
  if (own === other || was === other) return ours;
  if (was === own) return theirs;
  return [...ours, ...theirs.filter((line) => line.trim() !== '' && !ours.includes(line) && !base.includes(line))];
}

function conflict(ours: readonly string[], theirs: readonly string[], marks: ConflictMarks): readonly string[] {
  const mark = (sign: string, label: string): string => `${sign.repeat(marks.size)}${label && ` ${label}`}`;
  return [mark('<', marks.ours), ...ours, mark('=', ''), ...theirs, mark('>', marks.theirs)];
}

// ----------------------------------------------------------------------------------------------------------------- gone, changed

/** Deletes what one side deleted; a conflict if the other side changed it. Returns false if parts of it were moved elsewhere. */
function mergeDeletions(
  fates: Map<string, MergedPiece>,
  { base, ours, theirs }: Revisions,
  { marks, conflicts }: Marking,
): boolean {
  for (const [side, other] of [
    [ours, theirs],
    [theirs, ours],
  ] as const) {
    for (const [name, piece] of side.all) {
      if (other.all.has(name) || !base.all.has(name) || !fates.has(name)) continue;
      const changed = changedBelow(name, base, side);
      const below = namesBelow(name, side);
      if (changed && below.some((one) => other.all.has(one))) return false;
      for (const one of below) if (!other.all.has(one)) fates.delete(one);
      if (!changed) {
        fates.delete(name);
        continue;
      }
      conflicts.count++;
      const text = wholeText(name, side);
      const lines = side === ours ? conflict(text, [], marks) : conflict([], text, marks);
      fates.set(name, { ...kept(piece), lines, closing: null, depth: null });
    }
  }
  return true;
}

function namesBelow(name: string, side: FilePieces): readonly string[] {
  return (side.held.get(name) ?? []).flatMap((inner) => [inner, ...namesBelow(inner, side)]);
}

/** Whether a piece or anything in it was changed. */
function changedBelow(name: string, base: FilePieces, side: FilePieces): boolean {
  const [was, is] = [base.all.get(name), side.all.get(name)];
  if (!was || !is) return true;
  if (was.meaning !== is.meaning || was.inside !== is.inside) return true;
  const [before, now] = [base.held.get(name) ?? [], side.held.get(name) ?? []];
  if (now.some((inner) => changedBelow(inner, base, side))) return true;
  return before.some((inner) => !side.all.has(inner));
}

function wholeText(name: string, side: FilePieces): readonly string[] {
  const { lines, closing } = side.all.get(name)!;
  const inner = (side.held.get(name) ?? []).flatMap((one) => [...side.all.get(one)!.above, ...wholeText(one, side)]);
  return [...lines, ...inner, ...(closing ? [...closing.above, ...closing.lines] : [])];
}

// ------------------------------------------------------------------------------------------------------------------------- facts

/** Both sides added the same value, in different places and not equal: a conflict. */
function mergeDuplicateFacts(
  fates: Map<string, MergedPiece>,
  { ours, theirs, base }: Revisions,
  { marks, conflicts }: Marking,
): void {
  const said = new Map<string, string>();
  for (const [name, { fact }] of ours.all) if (fact && fates.has(name) && !theirs.all.has(name)) said.set(fact, name);
  for (const [name, piece] of theirs.all) {
    const first = piece.fact === null ? undefined : said.get(piece.fact);
    if (!first || ours.all.has(name) || base.all.has(name) || !fates.has(name)) continue;
    const own = ours.all.get(first)!;
    if (base.all.has(first) || JSON.stringify(saidOf(own).value) === JSON.stringify(saidOf(piece).value)) continue;
    conflicts.count++;
    if (saidOf(own).kind === saidOf(piece).kind) {
      fates.set(first, { ...fates.get(first)!, lines: conflict(own.lines, piece.lines, marks), depth: null });
      fates.delete(name);
    } else {
      // in a measure and in actuals it is written differently: each stays in its place
      fates.set(first, { ...fates.get(first)!, lines: conflict(own.lines, [], marks), depth: null });
      fates.set(name, { ...fates.get(name)!, lines: conflict([], piece.lines, marks), depth: null });
    }
  }
}

function saidOf({ meaning }: FilePiece): { readonly kind: string; readonly value: unknown } {
  return JSON.parse(meaning) as { readonly kind: string; readonly value: unknown };
}

// ------------------------------------------------------------------------------------------------------------------------- order

function write(fates: ReadonlyMap<string, MergedPiece>, { base, ours, theirs }: Revisions): string | null {
  const members = new Map<string, readonly string[]>();
  for (const inside of new Set(['', ...[...fates.values()].map((fate) => fate.inside)])) {
    const order = (side: FilePieces): readonly string[] =>
      (side.held.get(inside) ?? []).filter((name) => fates.get(name)?.inside === inside);
    members.set(inside, interleaved(order(base), order(ours), order(theirs)));
  }
  const lines: string[] = [];
  let written = 0;
  const visit = (name: string, depth: number): void => {
    const fate = fates.get(name)!;
    written++;
    const shifted = (some: readonly string[]): readonly string[] =>
      fate.depth === null ? some : indented(some, depth - fate.depth);
    lines.push(...shifted(fate.above), ...shifted(fate.lines));
    for (const inner of members.get(name) ?? []) visit(inner, depth + 1);
    if (fate.closing) lines.push(...shifted(fate.closing.above), ...shifted(fate.closing.lines));
  };
  for (const name of members.get('') ?? []) visit(name, 0);
  return written === fates.size ? [...lines, ...joined(base.below, ours.below, theirs.below)].join('\n') : null;
}

/** The order of the side that changed it (ours if both did); pieces of the other side are inserted behind the same predecessor as there. */
function interleaved(base: readonly string[], ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const [first, second] = isReordered(base, theirs) && !isReordered(base, ours) ? [theirs, ours] : [ours, theirs];
  const order = [...first];
  const known = new Set(first);
  const other = new Set(second);
  for (const [at, name] of second.entries()) {
    if (known.has(name)) continue;
    const before = second[at - 1];
    let to = before === undefined ? 0 : order.indexOf(before) + 1;
    // behind what the first side inserted there
    while (to < order.length && !other.has(order[to]!)) to++;
    order.splice(to, 0, name);
    known.add(name);
  }
  return order;
}

function isReordered(base: readonly string[], side: readonly string[]): boolean {
  const there = new Set(side);
  const was = new Set(base);
  const kept = base.filter((name) => there.has(name));
  return side.filter((name) => was.has(name)).some((name, at) => name !== kept[at]);
}

/** Changes the indentation by two spaces for each level; conflict markers are not indented. */
function indented(lines: readonly string[], levels: number): readonly string[] {
  if (levels === 0) return lines;
  return lines.map((line) => {
    if (line.trim() === '') return line;
    return levels > 0 ? '  '.repeat(levels) + line : line.replace(new RegExp(`^ {0,${-levels * 2}}`), '');
  });
}
