// Collects the declarations in the files of a plan, by kind and code, and reports duplicates. Does not read their content.

import type { Anchor, Report } from '../diagnostics/diagnostic.ts';
import type { Declaration, DeclarationKind, KeywordLanguage, Placed, SyntaxTree } from '../syntax/tree.ts';
import type { Branch, IndicatorDraft } from './drafts.ts';
import { type Kept, type Memory, nothingKept } from './memory.ts';
import { unitsOf } from './units/definitions.ts';
import type { Units } from './units/units.ts';
import { anchorOf } from './values/anchors.ts';
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
  | 'policy'
  | 'node'
  | 'indicator'
  | 'use'
  | 'measure'
  | 'office'
  | 'scale'
  | 'actuals'
  | 'published'
  | 'evaluations';

export type CodedKind = 'policy' | 'node' | 'indicator' | 'measure' | 'office' | 'scale';

export interface Collected {
  readonly plan: Entry | null;
  /** In document order: by file name, then by offset. */
  readonly entries: Readonly<Record<DeclarationGroup, readonly Entry[]>>;
  /** Nodes, indicators and uses together, in document order. */
  readonly tree: readonly Entry[];
  /** The first declaration of each code, for kinds that have few. */
  readonly byCode: Readonly<Record<'policy' | 'office' | 'scale', ReadonlyMap<string, Entry>>>;
  readonly keywords: ReadonlyMap<string, KeywordLanguage>;
  readonly units: Units;
}

export function collect(files: readonly ParsedFile[], planCode: string | null, memory: Memory): Collected {
  const { report } = memory;
  const entries = emptyEntries();
  const tree: Entry[] = [];
  const units = unitsOf(files, planCode, memory);
  for (const file of files) {
    walk(file, { units, memory }, (entry) => {
      entries[entry.group].push(entry);
      if (entry.group === 'node' || entry.group === 'indicator' || entry.group === 'use') tree.push(entry);
    });
  }
  const byCode = {
    policy: byCodes(entries.policy, 'policy', report),
    office: byCodes(entries.office, 'office', report),
    scale: byCodes(entries.scale, 'scale', report),
  };
  const plan = entries.plan.find(({ declaration }) => (declaration.code?.text ?? null) === planCode) ?? null;
  const keywords = new Map(files.map((file) => [file.name, keywordsOf(file)]));
  return { plan, entries, tree, byCode, keywords, units };
}

function keywordsOf({ tree }: ParsedFile): KeywordLanguage {
  return tree.header?.language ?? 'english';
}

function emptyEntries(): Record<DeclarationGroup, Entry[]> {
  return {
    plan: [],
    policy: [],
    node: [],
    indicator: [],
    use: [],
    measure: [],
    office: [],
    scale: [],
    actuals: [],
    published: [],
    evaluations: [],
  };
}

/** Every declaration of a file in the order of the text. With a stack of its own: blocks may be nested deeper than calls can be. */
function walk(file: ParsedFile, { units, memory }: Walking, visit: (entry: Entry) => void): void {
  const entering: Entering = { entered: { file: file.name, keywords: keywordsOf(file), units }, memory };
  const levels: Level[] = [{ members: file.tree.members, next: 0, inside: null, known: null, seen: null }];
  while (levels.length > 0) {
    const level = levels[levels.length - 1]!;
    if (level.next === level.members.length) {
      levels.pop();
      continue;
    }
    const entry = nextOf(level, entering);
    visit(entry);
    if (entry.hasMembers) levels.push(levelIn(entry));
  }
}

interface Level {
  readonly members: readonly Placed[];
  next: number;
  readonly inside: Entry | null;
  /** Of what was seen before, its entries of then: what stands in a declaration stays in it. */
  readonly known: readonly Entry[] | null;
  /** Where they are kept; null: nowhere. */
  readonly seen: Entry[] | null;
}

function levelIn(entry: Entry): Level {
  const { kept, declaration } = entry;
  const known = kept === null ? null : kept.members;
  const seen: Entry[] | null = kept === null || known !== null ? null : [];
  if (kept !== null && seen !== null) kept.members = seen;
  return { members: declaration.members, next: 0, inside: entry, known, seen };
}

function nextOf(level: Level, entering: Entering): Entry {
  const at = level.next++;
  if (level.known !== null) return renewed(level.known[at]!, level.inside);
  const entry = entryOf(level.members[at]!.declaration, level.inside, entering);
  if (level.seen !== null) level.seen.push(entry);
  return entry;
}

/** In what it stands in now; what it becomes is told by those who make that of it. */
function renewed(entry: Entry, inside: Entry | null): Entry {
  if (entry.inside !== inside) entry.inside = inside;
  return entry;
}

interface Walking {
  readonly units: Units;
  readonly memory: Memory;
}

interface Entering {
  readonly entered: Pick<Site, 'file' | 'keywords' | 'units'>;
  readonly memory: Memory;
}

/** That of last time, where the declaration is the same: what it says is the same then. */
function entryOf(declaration: Declaration, inside: Entry | null, { entered, memory }: Entering): Entry {
  const { entries } = memory;
  const known = entries === null ? undefined : entries.get(declaration);
  if (known !== undefined && isReadAlike(known, entered)) return renewed(known, inside);
  const entry: Entry = {
    file: entered.file,
    keywords: entered.keywords,
    declaration,
    report: memory.report,
    units: entered.units,
    inside,
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

function isReadAlike(entry: Entry, { file, keywords, units }: Entering['entered']): boolean {
  return entry.file === file && entry.keywords === keywords && entry.units === units;
}

const groups: Readonly<Record<DeclarationKind, DeclarationGroup>> = {
  plan: 'plan',
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
