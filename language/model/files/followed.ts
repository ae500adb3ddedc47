// Finds the plan that a plan follows, among those that are read together. Knows only heads, and the line that names it.

import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Name } from '../../syntax/literals.ts';
import type { Declaration } from '../../syntax/tree.ts';
import type { ParsedFile } from '../collect.ts';
import { anchorAt } from '../values/anchors.ts';
import { folderOf } from './folder-of.ts';
import type { DeclaredFiles } from './libraries.ts';

/** The first name behind `follows` in the block of a plan. */
export function followedName({ statements }: Declaration): Name | null {
  for (const statement of statements) if (statement.kind === 'follows') return statement.name;
  return null;
}

/** Whether a file declares a plan that follows another. */
export function followsPlan({ members }: ParsedFile['tree']): boolean {
  return members.some(({ declaration }) => declaration.kind === 'plan' && followedName(declaration) !== null);
}

/**
 * The plan that a plan follows; null: it follows none, or the one that it names cannot be read, which is reported. A plan that is led back to
 * itself follows none.
 */
export function followedBy(of: DeclaredFiles, plans: readonly DeclaredFiles[], report: Report): DeclaredFiles | null {
  const name = followedName(of.declaration);
  if (name === null) return null;
  const found = named(name.text, of, plans);
  const [plan, another] = found;
  const anchor = anchorAt(of.file.name, of.declaration, name);
  if (plan === undefined || another !== undefined) {
    report('no-plan-before', anchor, { plan: name.text, files: found.map(({ file }) => file.name) });
    return null;
  }
  const way = wayBack(of, plan, plans);
  if (way === null) return plan;
  report('cycle', anchor, { what: 'plan', way });
  return null;
}

/** The plans of a code in the folder of a plan; if there is none, of the nearest folder above; if there is none, wherever they are. */
function named(code: string, { file }: DeclaredFiles, plans: readonly DeclaredFiles[]): readonly DeclaredFiles[] {
  const same = plans.filter((plan) => plan.code === code);
  if (same.length < 2) return same;
  for (let folder = folderOf(file.name); ; folder = folderOf(folder)) {
    const found = same.filter((plan) => folderOf(plan.file.name) === folder);
    if (found.length > 0) return found;
    if (folder === '') return same;
  }
}

/** All plans that a plan follows, the one before first; ends where it goes round in a circle. */
export function allFollowed(of: DeclaredFiles, plans: readonly DeclaredFiles[]): readonly DeclaredFiles[] {
  const found: DeclaredFiles[] = [];
  for (let next: DeclaredFiles | null = of; next !== null; ) {
    const name = followedName(next.declaration);
    const [plan, another]: readonly DeclaredFiles[] = name === null ? [] : named(name.text, next, plans);
    next = plan !== undefined && another === undefined && !found.includes(plan) ? plan : null;
    if (next !== null) found.push(next);
  }
  return found;
}

/** All that may be meant: of several with one code each, so that it is said wherever they are read that there are several. */
export function allNamed(of: DeclaredFiles, plans: readonly DeclaredFiles[]): readonly DeclaredFiles[] {
  const found = new Set<DeclaredFiles>([of]);
  for (const plan of found) {
    const name = followedName(plan.declaration);
    for (const one of name === null ? [] : named(name.text, plan, plans)) found.add(one);
  }
  return [...found];
}

/** The codes from a plan to itself by way of those that it follows; null if none of these leads there. */
function wayBack(of: DeclaredFiles, first: DeclaredFiles, plans: readonly DeclaredFiles[]): readonly string[] | null {
  const way = first === of ? [of] : [first, ...allFollowed(first, plans)];
  const end = way.indexOf(of);
  return end === -1 ? null : [of, ...way.slice(0, end + 1)].map(({ code }) => code ?? '');
}
