// Owns what is declared in the files of one plan, by kind and code, and what is declared twice. Knows nothing of what it says.

import type { Anchor, Report } from '../diagnostics/diagnostic.ts';
import type { DeclarationKind, KeywordLanguage, Placed, SyntaxTree } from '../syntax/tree.ts';
import type { Branch, IndicatorDraft } from './drafts.ts';
import { unitsOf } from './units/definitions.ts';
import type { Units } from './units/units.ts';
import { anchorOf } from './values/anchors.ts';
import type { Site } from './values/values.ts';

export interface File {
  readonly name: string;
  readonly tree: SyntaxTree;
}

/** A declaration with where it stands, as it is read. */
export interface Entry extends Site {
  /** What it is written inside of; null at the top level. */
  readonly inside: Entry | null;
  readonly group: Group;
  /** What it becomes, once that is known; held here because a map over all declarations is slow to ask. */
  branch: Branch | null;
  indicator: IndicatorDraft | null;
}

export type Group =
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

export type Named = 'policy' | 'node' | 'indicator' | 'measure' | 'office' | 'scale';

export interface Collected {
  readonly plan: Entry | null;
  /** In document order: files by name, then as they stand in the text. */
  readonly entries: Readonly<Record<Group, readonly Entry[]>>;
  /** Nodes, indicators and uses together, in document order. */
  readonly tree: readonly Entry[];
  /** The first of each code, of those of which there are few. */
  readonly byCode: Readonly<Record<'policy' | 'office' | 'scale', ReadonlyMap<string, Entry>>>;
  readonly keywords: ReadonlyMap<string, KeywordLanguage>;
  readonly units: Units;
}

export function collect(files: readonly File[], planCode: string | null, report: Report): Collected {
  const entries = emptyEntries();
  const tree: Entry[] = [];
  const units = unitsOf(files, planCode, report);
  for (const file of files) {
    walk(file, { report, units }, (entry) => {
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

function keywordsOf({ tree }: File): KeywordLanguage {
  return tree.header?.language ?? 'english';
}

function emptyEntries(): Record<Group, Entry[]> {
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
function walk(
  { name, tree }: File,
  { report, units }: Pick<Site, 'report' | 'units'>,
  visit: (entry: Entry) => void,
): void {
  const levels: { members: readonly Placed[]; next: number; inside: Entry | null }[] = [
    { members: tree.members, next: 0, inside: null },
  ];
  const keywords = keywordsOf({ name, tree });
  while (levels.length > 0) {
    const level = levels[levels.length - 1]!;
    const placed = level.members[level.next++];
    if (placed === undefined) {
      levels.pop();
      continue;
    }
    const { declaration } = placed;
    const { inside } = level;
    const group = groups[declaration.kind];
    const entry: Entry = {
      file: name,
      keywords,
      declaration,
      report,
      units,
      inside,
      group,
      branch: null,
      indicator: null,
    };
    visit(entry);
    if (declaration.members.length > 0) levels.push({ members: declaration.members, next: 0, inside: entry });
  }
}

const groups: Readonly<Record<DeclarationKind, Group>> = {
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

function byCodes(entries: readonly Entry[], what: Named, report: Report): ReadonlyMap<string, Entry> {
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

/** A code declared again: the first holds. */
export function reportTwice(entry: Entry, first: Anchor, what: Named, report: Report): void {
  const code = entry.declaration.code?.text ?? '';
  report('duplicate-name', anchorOf(entry), { what, name: code, file: first.file }, [
    {
      anchor: first,
      message: { en: `${code} is declared here first`, it: `${code} è dichiarato qui per primo` },
    },
  ]);
}
