// Collects the declarations in the files of a plan, by kind and code, and reports duplicates. Does not read their content.

import type { Anchor, Report } from '../diagnostics/diagnostic.ts';
import type { Declaration, DeclarationKind, KeywordLanguage, SyntaxTree } from '../syntax/tree.ts';
import type { Branch, IndicatorDraft } from './drafts.ts';
import type { DeclaredFiles, Library } from './files/libraries.ts';
import { type Common, createReplacing, type Replacing } from './libraries/common.ts';
import { type Kept, type Memory, nothingKept } from './memory.ts';
import type { Model } from './model.ts';
import { unitsOf } from './units/definitions.ts';
import type { Units } from './units/units.ts';
import { anchorOf } from './values/anchors.ts';
import { type Calendar, calendarOf, inLibrary } from './values/calendar.ts';
import type { Site } from './values/values.ts';

export interface ParsedFile {
  readonly name: string;
  readonly tree: SyntaxTree;
}

/** A declaration with where it stands, as it is read. */
export interface Entry extends Site {
  /** The enclosing declaration; null at the top level. */
  inside: Entry | null;
  readonly group: DeclarationGroup;
  /** Copied from the declaration, for these are asked of each with every binding. */
  readonly code: string | null;
  readonly isUnder: boolean;
  readonly hasMembers: boolean;
  /** What is remembered of it; null: nothing is. */
  readonly kept: Kept | null;
  /** Its node in the tree, once known; stored here because a map of all declarations is slow. */
  branch: Branch | null;
  indicator: IndicatorDraft | null;
}

export type DeclarationGroup =
  | 'plan'
  | 'library'
  | 'policy'
  | 'node'
  | 'indicator'
  | 'use'
  | 'measure'
  | 'office'
  | 'scale'
  | 'dimension'
  | 'actuals'
  | 'published'
  | 'evaluations';

/** What the model is bound from: the files of a plan or of a library, and the libraries that it uses. */
export interface Sources extends DeclaredFiles {
  readonly libraries: readonly Library[];
  /** The plan that it follows. */
  readonly earlier: Model | null;
}

export type CodedKind = 'policy' | 'node' | 'indicator' | 'measure' | 'office' | 'scale' | 'dimension';

export interface Collected {
  /** The declaration of the plan; of a library that is bound by itself its own. */
  readonly plan: Entry | null;
  /** What comes from libraries. */
  readonly common: Common;
  /** In document order: by file name, then by offset. */
  readonly entries: Readonly<Record<DeclarationGroup, readonly Entry[]>>;
  /** Nodes, indicators and uses together, in document order. */
  readonly tree: readonly Entry[];
  /** The first declaration of each code, for kinds that have few. */
  readonly byCode: Readonly<Record<'policy' | 'office' | 'scale' | 'dimension', ReadonlyMap<string, Entry>>>;
  readonly keywords: ReadonlyMap<string, KeywordLanguage>;
  readonly units: Units;
  readonly calendar: Calendar;
}

export function collect(sources: Sources, memory: Memory): Collected {
  const { report } = memory;
  const { files, libraries, declaration: root } = sources;
  const entries = emptyEntries();
  const tree: Entry[] = [];
  const units = unitsOf(sources, memory);
  const calendar = calendarOf(root);
  const lists: Lists = { entries, tree };
  const replacing = createReplacing(sources);
  const gathering = { units, calendar, memory, lists };
  if (root.kind === 'library') addLibrary(sources, replacing, gathering);
  else for (const file of files) gather(file, { ...gathering, library: null });
  if (libraries.length > 0) replacing.declare(entries);
  for (const library of libraries) addLibrary(library, replacing, gathering);
  const byCode = {
    policy: byCodes(entries.policy, 'policy', report),
    office: byCodes(entries.office, 'office', report),
    scale: byCodes(entries.scale, 'scale', report),
    dimension: byCodes(entries.dimension, 'dimension', report),
  };
  const plan = [...entries.plan, ...entries.library].find(({ declaration }) => declaration === root) ?? null;
  const all = [...files, ...libraries.flatMap((library) => library.files)];
  const keywords = new Map(all.map((file) => [file.name, keywordsOf(file)]));
  const common = replacing.common(entries.library);
  return { plan, common, entries, tree, byCode, keywords, units, calendar };
}

function keywordsOf({ tree }: ParsedFile): KeywordLanguage {
  return tree.language;
}

function emptyEntries(): Record<DeclarationGroup, Entry[]> {
  return {
    plan: [],
    library: [],
    policy: [],
    node: [],
    indicator: [],
    use: [],
    measure: [],
    office: [],
    scale: [],
    dimension: [],
    actuals: [],
    published: [],
    evaluations: [],
  };
}

interface Lists {
  readonly entries: Record<DeclarationGroup, Entry[]>;
  readonly tree: Entry[];
}

interface Gathering {
  readonly units: Units;
  readonly calendar: Calendar;
  readonly memory: Memory;
  readonly lists: Lists;
  /** The code of the library that the file belongs to; null: it is the plan's. */
  readonly library: string | null;
}

/** Of the declarations of a library those that belong in one and are not replaced. */
function addLibrary(
  { code, files }: DeclaredFiles,
  replacing: Replacing,
  { lists, ...gathering }: Omit<Gathering, 'library'>,
): void {
  const own: Lists = { entries: emptyEntries(), tree: [] };
  const read = { ...gathering, calendar: inLibrary(gathering.calendar), lists: own, library: code ?? '' };
  for (const file of files) gather(file, read);
  const taken = new Set<Entry>();
  for (const group of Object.keys(own.entries) as DeclarationGroup[]) {
    for (const entry of own.entries[group]) {
      if (!replacing.isTaken(entry)) continue;
      lists.entries[group].push(entry);
      taken.add(entry);
    }
  }
  for (const entry of own.tree) if (taken.has(entry)) lists.tree.push(entry);
}

/** All declarations of a file, in the order of the text. */
function gather(file: ParsedFile, { units, calendar, memory, lists, library }: Gathering): void {
  const { name, tree } = file;
  const keywords = keywordsOf(file);
  const world = memory.made(
    `read in ${name}`,
    () => [keywords, units, calendar, library],
    () => ({}),
  );
  const entering: Entering = { entered: { file: name, keywords, units, calendar, library }, memory };
  const declarations = tree.members.map(({ declaration }) => declaration);
  const entries = memory.each(`entries of ${name}`, declarations, { world }, (declaration) =>
    entryOf(declaration, entering),
  );
  const walking: Walking = { entering, lists, levels: [] };
  for (let at = 0; at < entries.length; at++) walk(entries[at]!, walking);
}

interface Walking {
  readonly entering: Entering;
  readonly lists: Lists;
  readonly levels: Level[];
}

interface Level {
  readonly entry: Entry;
  readonly members: readonly Entry[];
  next: number;
  /** How long the lists were before its members were added; null: nothing is remembered. */
  readonly before: readonly number[] | null;
}

/** A declaration at the top with all that is written in it. With a stack of its own: blocks may be nested deeper than calls can be. */
function walk(top: Entry, walking: Walking): void {
  const { levels } = walking;
  enter(top, null, walking);
  while (levels.length > 0) {
    const level = levels[levels.length - 1]!;
    if (level.next < level.members.length) enter(level.members[level.next++]!, level.entry, walking);
    else keepBelow(levels.pop()!, walking.lists);
  }
}

function enter(entry: Entry, inside: Entry | null, { entering, lists, levels }: Walking): void {
  if (entry.inside !== inside) putInside(entry, inside);
  lists.entries[entry.group].push(entry);
  if (entry.group === 'node' || entry.group === 'indicator' || entry.group === 'use') lists.tree.push(entry);
  if (!entry.hasMembers) return;
  const { kept } = entry;
  if (kept?.below) {
    for (const { group, list } of kept.below) addAll(list, listOf(lists, group));
    return;
  }
  const members = entry.declaration.members.map(({ declaration }) => entryOf(declaration, entering));
  levels.push({ entry, members, next: 0, before: kept && lengthsOf(lists) });
}

/** What was known to be below those that it was in is there no more. */
function putInside(entry: Entry, inside: Entry | null): void {
  for (let at = entry.inside; at !== null; at = at.inside) if (at.kept !== null) at.kept.below = null;
  entry.inside = inside;
}

// ------------------------------------------------------------------------------------------------------------------- what is below

/** What is written in a declaration, however deep: the part of each list that it makes up. */
export type Below = readonly { readonly group: Listed; readonly list: readonly Entry[] }[];

type Listed = DeclarationGroup | 'tree';

const everyList: readonly Listed[] = [...(Object.keys(emptyEntries()) as DeclarationGroup[]), 'tree'];

function listOf({ entries, tree }: Lists, list: Listed): Entry[] {
  return list === 'tree' ? tree : entries[list];
}

function lengthsOf(lists: Lists): readonly number[] {
  return everyList.map((group) => listOf(lists, group).length);
}

function keepBelow({ entry: { kept }, before }: Level, lists: Lists): void {
  if (kept === null || before === null) return;
  kept.below = everyList.flatMap((group, at) => {
    const list = listOf(lists, group);
    return list.length > before[at]! ? [{ group, list: list.slice(before[at]) }] : [];
  });
}

function addAll(added: readonly Entry[], to: Entry[]): void {
  for (let at = 0; at < added.length; at++) to.push(added[at]!);
}

// ------------------------------------------------------------------------------------------------------------------------ entries

interface Entering {
  readonly entered: Pick<Site, 'file' | 'keywords' | 'units' | 'calendar' | 'library'>;
  readonly memory: Memory;
}

/** That of last time, where the declaration is the same: what it says is the same then. */
function entryOf(declaration: Declaration, { entered, memory }: Entering): Entry {
  const { entries } = memory;
  const known = entries === null ? undefined : entries.get(declaration);
  if (known !== undefined && isReadAlike(known, entered)) return known;
  const entry: Entry = {
    file: entered.file,
    keywords: entered.keywords,
    declaration,
    report: memory.report,
    units: entered.units,
    calendar: entered.calendar,
    inside: null,
    library: entered.library,
    group: groups[declaration.kind],
    code: declaration.code === null ? null : declaration.code.text,
    isUnder: declaration.under !== null,
    hasMembers: declaration.members.length > 0,
    kept: entries === null ? null : nothingKept(),
    branch: null,
    indicator: null,
  };
  if (entries !== null) entries.set(declaration, entry);
  return entry;
}

function isReadAlike(entry: Entry, entered: Entering['entered']): boolean {
  return (
    entry.file === entered.file &&
    entry.keywords === entered.keywords &&
    entry.units === entered.units &&
    entry.calendar === entered.calendar &&
    entry.library === entered.library
  );
}

const groups: Readonly<Record<DeclarationKind, DeclarationGroup>> = {
  plan: 'plan',
  library: 'library',
  policy: 'policy',
  area: 'node',
  perspective: 'node',
  mission: 'node',
  programme: 'node',
  objective: 'node',
  action: 'node',
  scorecard: 'node',
  indicator: 'indicator',
  use: 'use',
  measure: 'measure',
  office: 'office',
  scale: 'scale',
  dimension: 'dimension',
  actuals: 'actuals',
  'published-block': 'published',
  evaluations: 'evaluations',
};

function byCodes(entries: readonly Entry[], what: CodedKind, report: Report): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const code = entry.declaration.code?.text;
    if (code === undefined) continue;
    const first = found.get(code);
    if (first === undefined) found.set(code, entry);
    else reportTwice(entry, anchorOf(first), what, report);
  }
  return found;
}

/** Reports a code declared again, of which the first declaration is used. */
export function reportTwice(entry: Entry, first: Anchor, what: CodedKind, report: Report): void {
  const code = entry.declaration.code?.text ?? '';
  report('duplicate-name', anchorOf(entry), { what, name: code, file: first.file }, [
    {
      anchor: first,
      message: { en: `${code} is declared here first`, it: `${code} è dichiarato qui per primo` },
    },
  ]);
}
