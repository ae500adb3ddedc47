// Groups files by plan: the files of a plan's folder, and of folders below it, that declare the plan or say `for` it. Knows only the headers of files
// and the plans that they declare.

import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Similar } from '../../names/similar-names.ts';
import { spell } from '../../syntax/keywords/keywords.ts';
import type { Declaration } from '../../syntax/tree.ts';
import type { ParsedFile } from '../collect.ts';
import { writeCode } from '../names/codes.ts';
import { anchorAt } from '../values/anchors.ts';
import { originalOf } from './copied-names.ts';
import { folderOf } from './folder-of.ts';
import type { DeclaredFiles } from './libraries.ts';

interface Declared {
  readonly code: string | null;
  /** Plans in different folders may have the same code. */
  readonly folder: string;
  readonly file: ParsedFile;
  readonly declaration: Declaration;
}

interface Finding {
  readonly plans: readonly Declared[];
  /** Files that declare a plan that another file declares. */
  readonly copies: ReadonlySet<ParsedFile>;
  readonly similar: Similar;
  readonly report: Report;
  readonly libraries: readonly string[];
}

export interface Grouping {
  readonly similar: Similar;
  readonly report: Report;
  /** Files named by the user: if a plan is declared twice, the one in these is used. */
  readonly asked?: ReadonlySet<string>;
  /** The codes of libraries, which a file may be meant `for`. */
  readonly libraries?: readonly string[];
}

/** One group per declared plan, in the order of file names. */
export function groupFiles(
  files: readonly ParsedFile[],
  { similar, report, asked, libraries = [] }: Grouping,
): readonly DeclaredFiles[] {
  const sorted = files.toSorted(byName);
  const { plans, copies } = declaredPlans(sorted, asked ?? new Set(), report);
  const groups = new Map<Declared, ParsedFile[]>(plans.map((plan) => [plan, []]));
  for (const file of sorted) {
    const plan = planOf(file, { plans, copies, similar, report, libraries });
    if (plan !== null) groups.get(plan)?.push(file);
  }
  for (const group of groups.values()) reportCopies(group, report);
  return plans.map((plan) => ({ ...plan, files: groups.get(plan) ?? [] }));
}

function byName(a: ParsedFile, b: ParsedFile): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

// -------------------------------------------------------------------------------------------------------------- declared plans

/**
 * A plan is declared in one file. If two files of a folder declare it, the one named by the user is used, else the first that is not named like a copy;
 * the other is ignored.
 */
function declaredPlans(
  files: readonly ParsedFile[],
  asked: ReadonlySet<string>,
  report: Report,
): { readonly plans: readonly Declared[]; readonly copies: ReadonlySet<ParsedFile> } {
  const rank = ({ name }: ParsedFile): number => (asked.has(name) ? 0 : originalOf(name) === null ? 1 : 2);
  const plans: Declared[] = [];
  const copies = new Set<ParsedFile>();
  for (const file of files.toSorted((a, b) => rank(a) - rank(b))) {
    const [plan, ...more] = plansIn(file);
    if (plan === undefined) continue;
    const first = plans.find(({ code, folder }) => code === plan.code && folder === plan.folder);
    if (first === undefined) plans.push(plan);
    else {
      copies.add(file);
      reportTwice(first, plan, report);
    }
    for (const another of more) {
      if (another.code === plan.code) reportAgain(another, plan, report);
      else reportBeside(another, plan, report);
    }
  }
  return { plans: plans.toSorted((a, b) => byName(a.file, b.file)), copies };
}

function plansIn(file: ParsedFile): readonly Declared[] {
  return file.tree.members.flatMap(({ declaration }) =>
    declaration.kind === 'plan'
      ? [{ code: declaration.code?.text ?? null, folder: folderOf(file.name), file, declaration }]
      : [],
  );
}

/** Reported in both files. */
function reportTwice(read: Declared, copy: Declared, report: Report): void {
  const data = { plan: read.code ?? '', read: read.file.name, copy: copy.file.name };
  for (const [here, there] of [
    [read, copy],
    [copy, read],
  ] as const) {
    report('plan-in-two-files', codeAnchor(here), { ...data, isRead: here === read }, [
      {
        anchor: codeAnchor(there),
        message: { en: 'The plan is declared here too', it: 'Il piano è dichiarato anche qui' },
      },
    ]);
  }
}

/** Reports files named like copies of other files of the plan: they are read too, which may be unintended. */
function reportCopies(group: readonly ParsedFile[], report: Report): void {
  const names = new Set(group.map(({ name }) => name));
  for (const { name, tree } of group) {
    const original = originalOf(name);
    if (original === null || !names.has(original)) continue;
    report('copied-file', anchorAt(name, null, tree.header ?? { start: 0, end: 0 }), { copy: name, original });
  }
}

function reportAgain(plan: Declared, first: Declared, report: Report): void {
  report('duplicate-name', codeAnchor(plan), { what: 'plan', name: plan.code ?? '', file: first.file.name }, [
    {
      anchor: codeAnchor(first),
      message: { en: 'The plan is declared here first', it: 'Il piano è dichiarato qui per primo' },
    },
  ]);
}

function reportBeside(plan: Declared, first: Declared, report: Report): void {
  report('second-plan', codeAnchor(plan), { plan: plan.code ?? '', first: first.code ?? '' }, [
    { anchor: codeAnchor(first), message: { en: 'The first plan', it: 'Il primo piano' } },
  ]);
}

function codeAnchor({ file, declaration }: Declared): ReturnType<typeof anchorAt> {
  return anchorAt(file.name, declaration, declaration.code ?? declaration.keyword);
}

// ---------------------------------------------------------------------------------------------------------------- plan of a file

/** The plan of a file; null if it has none, which is reported. */
function planOf(file: ParsedFile, finding: Finding): Declared | null {
  const { plans, copies, report } = finding;
  if (copies.has(file)) return null;
  const own = plans.find((plan) => plan.file === file);
  if (own !== undefined) return own;
  const { header, members } = file.tree;
  const named = header?.plan ?? null;
  if (named !== null) return namedPlan(file, named.text, finding);
  if (members.length === 0) return null;
  const near = nearest(file, plans);
  const [only, another] = near.length > 0 ? near : plans;
  if (only !== undefined && another === undefined) return only;
  const anchor = anchorAt(header?.writtenIn ?? file.name, null, header ?? { start: 0, end: 0 });
  if (only === undefined || near.length === 0) report('no-plan', anchor, {});
  else reportSeveral(file, near, report);
  return null;
}

function namedPlan(file: ParsedFile, name: string, { plans, similar, report, libraries }: Finding): Declared | null {
  const same = plans.filter(({ code }) => code === name);
  const [plan, another] = same.length > 1 ? nearest(file, same) : same;
  if (plan !== undefined && another === undefined) return plan;
  if (same.length > 0) {
    reportSeveral(file, same, report);
    return null;
  }
  const codes = [...plans.flatMap(({ code }) => code ?? []), ...libraries];
  const alike = codes.length === 1 ? codes : similar(name, codes);
  const header = file.tree.header!;
  const anchor = anchorAt(header.writtenIn ?? file.name, null, header.plan!);
  const write = header.writtenIn === undefined ? writeCode : writeInJson;
  report('unknown-name', anchor, { what: 'plan', name, similar: alike.map(write) });
  return null;
}

/** The code as a JSON string without quotation marks, for a table's settings. */
function writeInJson(code: string): string {
  return JSON.stringify(code).slice(1, -1);
}

/** The plans of the file's own folder; if it has none, of the nearest folder above. */
function nearest({ name }: ParsedFile, plans: readonly Declared[]): readonly Declared[] {
  for (let folder = folderOf(name); ; folder = folderOf(folder)) {
    const found = plans.filter((plan) => plan.folder === folder);
    if (found.length > 0 || folder === '') return found;
  }
}

function reportSeveral({ name, tree }: ParsedFile, plans: readonly Declared[], report: Report): void {
  const { header } = tree;
  report('which-plan', anchorAt(name, null, header ?? { start: 0, end: 0 }), {
    plans: plans.flatMap(({ code }) => (code === null ? [] : [writeCode(code)])),
    word: spell(tree.language, 'for'),
    header: header !== null && header.plan === null,
  });
}
