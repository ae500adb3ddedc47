// Owns which files make up which plan: those of its folder, and of folders below it, that declare it or say `for` it. Knows nothing
// of what the files say beyond their headers and the plans they declare.

import type { Report } from '../diagnostics/diagnostic.ts';
import type { Similar } from '../names/similar.ts';
import { spell } from '../syntax/keywords.ts';
import type { Declaration } from '../syntax/tree.ts';
import { anchorAt } from './anchors.ts';
import { writeCode } from './codes.ts';
import type { File } from './collect.ts';

export interface PlanFiles {
  /** null where the plan's own declaration lacks its code. */
  readonly code: string | null;
  readonly files: readonly File[];
}

interface Declared {
  readonly code: string | null;
  /** Two folders may hold plans of one code: each is its own. */
  readonly folder: string;
  readonly file: File;
  readonly declaration: Declaration;
}

interface Finding {
  readonly plans: readonly Declared[];
  readonly similar: Similar;
  readonly report: Report;
}

/** One group per plan that is declared, in the order of the names of the files. */
export function groupFiles(files: readonly File[], similar: Similar, report: Report): readonly PlanFiles[] {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const plans = declaredPlans(sorted, report);
  const groups = new Map<Declared, File[]>(plans.map((plan) => [plan, []]));
  for (const file of sorted) {
    const plan = planOf(file, { plans, similar, report });
    if (plan !== null) groups.get(plan)?.push(file);
  }
  return plans.map((plan) => ({ code: plan.code, files: groups.get(plan) ?? [] }));
}

// -------------------------------------------------------------------------------------------------------------- declared plans

function declaredPlans(files: readonly File[], report: Report): readonly Declared[] {
  const plans: Declared[] = [];
  for (const file of files) {
    for (const { declaration } of file.tree.members) {
      if (declaration.kind !== 'plan') continue;
      const plan = { code: declaration.code?.text ?? null, folder: folderOf(file.name), file, declaration };
      const first = plans.find(({ code, folder }) => code === plan.code && folder === plan.folder);
      const beside = plans.find((one) => one.file === file);
      if (first !== undefined) reportAgain(plan, first, report);
      else if (beside !== undefined) reportBeside(plan, beside, report);
      else plans.push(plan);
    }
  }
  return plans;
}

/** Without the name of the file; "" for a file without a folder. */
function folderOf(name: string): string {
  return name.slice(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'), 0));
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

/** The plan to which a file belongs; null where it belongs to none, which is reported. */
function planOf(file: File, finding: Finding): Declared | null {
  const { plans, report } = finding;
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

function namedPlan(file: File, name: string, { plans, similar, report }: Finding): Declared | null {
  const same = plans.filter(({ code }) => code === name);
  const [plan, another] = same.length > 1 ? nearest(file, same) : same;
  if (plan !== undefined && another === undefined) return plan;
  if (same.length > 0) {
    reportSeveral(file, same, report);
    return null;
  }
  const codes = plans.flatMap(({ code }) => code ?? []);
  const alike = codes.length === 1 ? codes : similar(name, codes);
  const header = file.tree.header!;
  const anchor = anchorAt(header.writtenIn ?? file.name, null, header.plan!);
  const write = header.writtenIn === undefined ? writeCode : writeInJson;
  report('unknown-name', anchor, { what: 'plan', name, similar: alike.map(write) });
  return null;
}

/** Between the quotation marks of a table's settings. */
function writeInJson(code: string): string {
  return JSON.stringify(code).slice(1, -1);
}

/** The plans of the file's own folder; where it has none, of the nearest folder around it. */
function nearest({ name }: File, plans: readonly Declared[]): readonly Declared[] {
  for (let folder = folderOf(name); ; folder = folderOf(folder)) {
    const found = plans.filter((plan) => plan.folder === folder);
    if (found.length > 0 || folder === '') return found;
  }
}

function reportSeveral({ name, tree }: File, plans: readonly Declared[], report: Report): void {
  const { header } = tree;
  report('which-plan', anchorAt(name, null, header ?? { start: 0, end: 0 }), {
    plans: plans.flatMap(({ code }) => (code === null ? [] : [writeCode(code)])),
    word: spell(header?.language ?? 'english', 'for'),
    header: header !== null && header.plan === null,
  });
}
