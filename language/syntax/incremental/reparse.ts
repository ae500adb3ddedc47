// Incremental parsing: after an edit only the touched lines are parsed, within their block, and every declaration that is not touched keeps its identity.
// The result equals parsing from scratch, to which it falls back in doubt (unbalanced braces, the first line).

import type { Anchor, Diagnostic, Edit } from '../../diagnostics/diagnostic.ts';
import { createReporter } from '../../diagnostics/report.ts';
import { maxProblems, type Problem } from '../grammar/problems.ts';
import { isUtf16 } from '../lex/characters.ts';
import { mayHaveMarks } from '../lex/conflict-markers.ts';
import type { Span } from '../literals.ts';
import { createLocator, type Locator } from '../locate.ts';
import { anchorOf, languageOf, type NamedText, type Parsed, parsed, read, readLines } from '../parse.ts';
import type { Declaration, Placed, SyntaxTree } from '../tree.ts';
import { editedLines, type Holder, headOf, holdersOf, lineStart } from './edited-lines.ts';
import { asMember, type LineReplacement, type ReplacedLines, replaceLines, withBlock } from './replace-lines.ts';
import { type EditableSource, editableSource } from './text-buffer.ts';

/** A parsed file, with the state that `reparse` needs. */
export interface ReadFile extends Parsed, NamedText {
  /** The text, for reading parts of it; `text` joins it to one string. */
  readonly source: EditableSource;
  /** Braces are balanced, and not too deep. */
  readonly sound: boolean;
  /** An upper bound of the number of problems, before those of a line were merged. */
  readonly complaints: number;
}

export function readWhole({ name, text }: NamedText): ReadFile {
  return readAll(name, editableSource(text));
}

function readAll(name: string, source: EditableSource): ReadFile {
  const text = source.whole();
  const reading = read(text);
  const { problems } = reading;
  const sound = !isUtf16(text) && !mayHaveMarks(text) && !problems.some(({ code }) => mending.has(code));
  return { name, text, source, ...parsed(reading, { name, text }), sound, complaints: problems.length };
}

const mending: ReadonlySet<string> = new Set(['missing-brace', 'extra-brace', 'too-deep']);

export function reparse(previous: ReadFile, edit: Edit): ReadFile {
  const after = previous.source.after(edit);
  const stays = previous.sound && !isUtf16(after) && languageOf(previous.source) === languageOf(after);
  return (stays ? readTouched(previous, after, edit) : null) ?? readAll(previous.name, after);
}

/** Tries the innermost block first, then the blocks around it; null if none can be parsed independently. */
function readTouched(previous: ReadFile, after: EditableSource, edit: Edit): ReadFile | null {
  const { value: tree } = previous;
  const holders = holdersOf(tree, edit);
  for (let level = holders.length - 1; level >= 0; level--) {
    const around = holders.slice(0, level + 1);
    const inner = holders[level + 1];
    // an edit in a block further in is no edit of a head
    const step = { previous, after, edit, holders: around };
    const result = (inner ? null : readHead(step)) ?? readRegion(step);
    if (result) return result;
  }
  return null;
}

interface Step {
  readonly previous: ReadFile;
  readonly after: EditableSource;
  readonly edit: Edit;
  readonly holders: readonly Holder[];
}

// ---------------------------------------------------------------------------------------------------------------------- lines

function readRegion({ previous, after, edit, holders }: Step): ReadFile | null {
  const holder = holders.at(-1)!;
  const before = { text: previous.source, tree: previous.value };
  const region = editedLines(before, holder, edit);
  if (!region) return null;
  const delta = edit.text.length - (edit.end - edit.start);
  const lines = readLines(after.slice(region.start, region.end + delta), {
    language: languageOf(previous.source),
    kind: holder.declaration?.kind ?? null,
    base: holder.start - region.start,
    depth: holders.length - 1,
  });
  if (!lines || lines.complaints + previous.complaints > maxProblems) return null;
  const change: LineReplacement = { ...region, newStatements: lines.statements, newMembers: lines.members, delta };
  const grafted = replaceLines(holders, previous.value.members, change);
  const replaced = (holder.declaration?.members ?? previous.value.members).slice(
    region.members.first,
    region.members.last,
  );
  return finish({ previous, after, holders, grafted, replaced, region, delta, ...lines });
}

// ----------------------------------------------------------------------------------------------------------------------- heads

/** An edit of a head alone: the head is parsed with an empty block, and keeps its own block. */
function readHead({ previous, after, edit, holders }: Step): ReadFile | null {
  const holder = holders.at(-1)!;
  const head = headOf({ text: previous.source, tree: previous.value }, holder, edit);
  if (!head?.declaration?.block || isBeforeHeader(previous.value, holder, head)) return null;
  const delta = edit.text.length - (edit.end - edit.start);
  const start = lineStart(previous.source, head.start);
  const brace = head.start + head.declaration.block.start;
  const lines = readLines(`${after.slice(start, brace + delta + 1)}}`, {
    language: languageOf(previous.source),
    kind: holder.declaration?.kind ?? null,
    base: holder.start - start,
    depth: holders.length - 1,
  });
  const read = lines?.members[0];
  if (!lines || !read || !isSameHead(read, lines.members.length + lines.statements.length, head)) return null;
  if (holder.start + read.start + (read.declaration.block?.start ?? -1) !== brace + delta) return null;
  if (lines.complaints + previous.complaints > maxProblems) return null;
  const declaration = withBlock(read.declaration, head.declaration);
  const { index } = head;
  const old = (holder.declaration?.members ?? previous.value.members)[index]!;
  const change = asMember({ start: read.start, declaration }, { index, around: holder.declaration, after: old, delta });
  const { members, became } = replaceLines(holders, previous.value.members, change);
  const grafted = { members, became: new Map([...became, [head.declaration, declaration]]) };
  const region = { start, end: brace };
  return finish({
    ...{ previous, after, holders: [...holders, head], grafted, replaced: [], region, delta },
    ...lines,
  });
}

function isBeforeHeader({ header }: SyntaxTree, holder: Holder, head: Holder): boolean {
  return holder.declaration === null && (!header || head.start <= header.end);
}

function isSameHead({ declaration }: Placed, items: number, head: Holder): boolean {
  return items === 1 && declaration.kind === head.declaration!.kind && declaration.block !== null;
}

// ---------------------------------------------------------------------------------------------------------------- diagnostics

interface Finish {
  readonly previous: ReadFile;
  readonly after: EditableSource;
  readonly holders: readonly Holder[];
  readonly grafted: ReplacedLines;
  /** Members that no longer exist. */
  readonly replaced: readonly Placed[];
  /** In the old text. */
  readonly region: Span;
  readonly delta: number;
  readonly problems: readonly Problem[];
  readonly complaints: number;
}

function finish(finished: Finish): ReadFile {
  const { previous, after, grafted } = finished;
  return {
    name: previous.name,
    get text() {
      return after.whole();
    },
    source: after,
    value: { ...previous.value, length: after.length, members: grafted.members },
    diagnostics: diagnosticsOf(finished),
    sound: true,
    complaints: previous.complaints + finished.complaints,
  };
}

/** The diagnostics before the lines, of the lines, and behind. */
function diagnosticsOf(finished: Finish): readonly Diagnostic[] {
  const { previous, grafted, region, problems } = finished;
  const kept = carry(finished);
  if (problems.length === 0) return kept.before.concat(kept.behind);
  const { report, diagnostics } = createReporter();
  for (const { code, start, end, data } of problems) {
    const place = { start: start + region.start, end: end + region.start };
    report(code, anchorOf(place, previous.name, grafted.members), data);
  }
  return [...kept.before, ...diagnostics, ...kept.behind];
}

interface Kept {
  readonly before: Diagnostic[];
  readonly behind: Diagnostic[];
}

function carry({ previous, holders, grafted, replaced, region, delta }: Finish): Kept {
  const kept: Kept = { before: [], behind: [] };
  if (previous.diagnostics.length === 0) return kept;
  const gone = declarationsOf(replaced);
  const around = new Map(holders.map(({ declaration, start }) => [declaration, start]));
  let locator: Locator | undefined;
  const startOf = (anchor: Anchor): number => {
    const known = around.get(anchor.owner);
    if (known !== undefined) return known + anchor.start;
    locator ??= createLocator(new Map([[previous.name, previous.value]]));
    return locator.absolute(anchor).start;
  };
  for (const diagnostic of previous.diagnostics) {
    const { anchor } = diagnostic;
    if (anchor.owner && gone.has(anchor.owner)) continue;
    const start = startOf(anchor);
    if (start >= region.start && start <= region.end && around.has(anchor.owner)) continue;
    const behind = start > region.end;
    const owner = anchor.owner && (grafted.became.get(anchor.owner) ?? anchor.owner);
    const by = behind && around.has(anchor.owner) ? movedBy(anchor.owner, owner, delta) : 0;
    const carried =
      by === 0 && owner === anchor.owner ? diagnostic : { ...diagnostic, anchor: moved(anchor, owner, by) };
    (behind ? kept.behind : kept.before).push(carried as Diagnostic);
  }
  return kept;
}

/** The shift of what follows, relative to its parent; if a head begins later on its line, its block moves with it. */
function movedBy(old: Declaration | null, now: Declaration | null, delta: number): number {
  return old?.block && now?.block ? now.block.end - old.block.end : delta;
}

function moved(anchor: Anchor, owner: Declaration | null, by: number): Anchor {
  return { file: anchor.file, owner, start: anchor.start + by, end: anchor.end + by };
}

function declarationsOf(members: readonly Placed[]): ReadonlySet<Declaration> {
  const found = new Set<Declaration>();
  const pending = [...members];
  for (let placed = pending.pop(); placed; placed = pending.pop()) {
    found.add(placed.declaration);
    pending.push(...placed.declaration.members);
  }
  return found;
}
