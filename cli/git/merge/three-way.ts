// Merges three revisions of one file by what they say: piece by piece, whatever stands beside it. Two offices that add values to one
// block do not meet; two different targets for one indicator do, and both are shown. Knows no files and no git.

import type { Piece, Pieces } from './pieces.ts';

export interface Marks {
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
  readonly base: Pieces;
  readonly ours: Pieces;
  readonly theirs: Pieces;
}

/** What becomes of a piece. */
interface Fate {
  readonly inside: string;
  readonly above: readonly string[];
  readonly lines: readonly string[];
  readonly closing: Piece['closing'];
  /** How deep the lines were; null: they are a conflict, whose marks stay at the margin. */
  readonly depth: number | null;
}

interface Marking {
  readonly marks: Marks;
  readonly conflicts: { count: number };
}

/** null where pieces cannot be told apart well enough (moved to two places, files in two languages): merge them as any text. */
export function mergePieces(revisions: Revisions, marks: Marks): Merged | null {
  const { base, ours, theirs } = revisions;
  if (ours.language !== theirs.language || ours.language !== base.language) return null;
  const marking: Marking = { marks, conflicts: { count: 0 } };
  const fates = new Map<string, Fate>();
  for (const [name, piece] of ours.all) {
    const other = theirs.all.get(name);
    const fate = other ? inBoth(base.all.get(name), piece, other, marking) : kept(piece);
    if (fate === null) return null;
    fates.set(name, fate);
  }
  for (const [name, piece] of theirs.all) if (!ours.all.has(name)) fates.set(name, kept(piece));
  if (!settleGone(fates, revisions, marking)) return null;
  settleFacts(fates, revisions, marking);
  const text = write(fates, revisions);
  return text === null ? null : { text, conflicts: marking.conflicts.count };
}

function kept({ inside, above, lines, closing, depth }: Piece): Fate {
  return { inside: inside ?? '', above, lines, closing, depth };
}

/** null where both moved it, and not to the same place. */
function inBoth(base: Piece | undefined, ours: Piece, theirs: Piece, marking: Marking): Fate | null {
  const inside = chosen(base?.inside, ours.inside, theirs.inside);
  if (inside === undefined) return null;
  const { lines, depth } = mergedLines(base, ours, theirs, marking);
  const closing = ours.closing && theirs.closing ? joinedClosing(base, ours, theirs) : (ours.closing ?? theirs.closing);
  const above = joined(base?.above ?? [], ours.above, theirs.above);
  return { inside: inside ?? '', above, lines: withBrace(lines, closing), closing, depth };
}

/** The one that is not what it was; undefined where both changed, and not to the same. */
function chosen<T>(base: T | undefined, ours: T, theirs: T): T | undefined {
  if (ours === theirs) return ours;
  if (base === ours) return theirs;
  return base === theirs ? ours : undefined;
}

// ---------------------------------------------------------------------------------------------------------------------- one piece

function mergedLines(
  base: Piece | undefined,
  ours: Piece,
  theirs: Piece,
  { marks, conflicts }: Marking,
): Pick<Fate, 'lines' | 'depth'> {
  const [was, own, other] = [base?.lines.join('\n'), ours.lines.join('\n'), theirs.lines.join('\n')];
  if (own === other || was === other) return ours;
  if (was === own) return theirs;
  const meaning = chosen(base?.meaning, ours.meaning, theirs.meaning);
  // on the other side only the spacing differs
  if (meaning !== undefined && meaning !== base?.meaning) return meaning === ours.meaning ? ours : theirs;
  if (meaning !== undefined && !own.includes('//') && !other.includes('//')) return ours;
  const head = base && mergedHead(base, ours, theirs);
  if (head) return { lines: head, depth: ours.depth };
  conflicts.count++;
  // what one side holds in a block stays below, whichever head a person keeps: both open one
  const closing = ours.closing ?? theirs.closing;
  return { lines: conflict(withBrace(ours.lines, closing), withBrace(theirs.lines, closing), marks), depth: null };
}

/** A weight from one side and a title from the other: parts of a head merge one by one. */
function mergedHead(base: Piece, ours: Piece, theirs: Piece): readonly string[] | null {
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

/** A block that one side opened needs its brace. */
function withBrace(lines: readonly string[], closing: Piece['closing']): readonly string[] {
  const last = lines.at(-1);
  if (!closing || last === undefined || /\{\s*(?:\/\/.*)?$/.test(last) || last.startsWith('>')) return lines;
  return [
    ...lines.slice(0, -1),
    last.replace(/\s*(\/\/.*)?$/, (_, comment?: string) => ` {${comment ? ` ${comment}` : ''}`),
  ];
}

function joinedClosing(base: Piece | undefined, ours: Piece, theirs: Piece): Piece['closing'] {
  const above = joined(base?.closing?.above ?? [], ours.closing!.above, theirs.closing!.above);
  return { above, lines: ours.closing!.lines };
}

/** Comments of both sides; those that one side took out are gone. */
function joined(base: readonly string[], ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const [was, own, other] = [base.join('\n'), ours.join('\n'), theirs.join('\n')];
  if (own === other || was === other) return ours;
  if (was === own) return theirs;
  return [...ours, ...theirs.filter((line) => line.trim() !== '' && !ours.includes(line) && !base.includes(line))];
}

function conflict(ours: readonly string[], theirs: readonly string[], marks: Marks): readonly string[] {
  const mark = (sign: string, label: string): string => `${sign.repeat(marks.size)}${label && ` ${label}`}`;
  return [mark('<', marks.ours), ...ours, mark('=', ''), ...theirs, mark('>', marks.theirs)];
}

// ----------------------------------------------------------------------------------------------------------------- gone, changed

/** What one side took out goes, unless the other side changed it: then a person decides. False where parts of it live on elsewhere. */
function settleGone(
  fates: Map<string, Fate>,
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

function namesBelow(name: string, side: Pieces): readonly string[] {
  return (side.held.get(name) ?? []).flatMap((inner) => [inner, ...namesBelow(inner, side)]);
}

/** Whether a piece or anything that it holds is not as it was. */
function changedBelow(name: string, base: Pieces, side: Pieces): boolean {
  const [was, is] = [base.all.get(name), side.all.get(name)];
  if (!was || !is) return true;
  if (was.meaning !== is.meaning || was.inside !== is.inside) return true;
  const [before, now] = [base.held.get(name) ?? [], side.held.get(name) ?? []];
  if (now.some((inner) => changedBelow(inner, base, side))) return true;
  return before.some((inner) => !side.all.has(inner));
}

function wholeText(name: string, side: Pieces): readonly string[] {
  const { lines, closing } = side.all.get(name)!;
  const inner = (side.held.get(name) ?? []).flatMap((one) => [...side.all.get(one)!.above, ...wholeText(one, side)]);
  return [...lines, ...inner, ...(closing ? [...closing.above, ...closing.lines] : [])];
}

// ------------------------------------------------------------------------------------------------------------------------- facts

/** One value said twice, once by each side and not the same: one of them must go, and a person says which. */
function settleFacts(fates: Map<string, Fate>, { ours, theirs, base }: Revisions, { marks, conflicts }: Marking): void {
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
      // in a measure and in actuals it is not written alike: each where it stands
      fates.set(first, { ...fates.get(first)!, lines: conflict(own.lines, [], marks), depth: null });
      fates.set(name, { ...fates.get(name)!, lines: conflict([], piece.lines, marks), depth: null });
    }
  }
}

function saidOf({ meaning }: Piece): { readonly kind: string; readonly value: unknown } {
  return JSON.parse(meaning) as { readonly kind: string; readonly value: unknown };
}

// ------------------------------------------------------------------------------------------------------------------------- order

function write(fates: ReadonlyMap<string, Fate>, { base, ours, theirs }: Revisions): string | null {
  const members = new Map<string, readonly string[]>();
  for (const inside of new Set(['', ...[...fates.values()].map((fate) => fate.inside)])) {
    const order = (side: Pieces): readonly string[] =>
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

/** The order of the side that changed it (ours where both did); what only the other has comes behind what it stands behind there. */
function interleaved(base: readonly string[], ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const [first, second] = isReordered(base, theirs) && !isReordered(base, ours) ? [theirs, ours] : [ours, theirs];
  const order = [...first];
  const known = new Set(first);
  const other = new Set(second);
  for (const [at, name] of second.entries()) {
    if (known.has(name)) continue;
    const before = second[at - 1];
    let to = before === undefined ? 0 : order.indexOf(before) + 1;
    // what the first side has put there stays before it
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

/** Two spaces for each level that a piece moved; marks of conflicts stay at the margin. */
function indented(lines: readonly string[], levels: number): readonly string[] {
  if (levels === 0) return lines;
  return lines.map((line) => {
    if (line.trim() === '') return line;
    return levels > 0 ? '  '.repeat(levels) + line : line.replace(new RegExp(`^ {0,${-levels * 2}}`), '');
  });
}
