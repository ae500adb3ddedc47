// The plan that is named behind `follows`: no plan's own names know it, since it is another plan.

import { followedName } from '#language/model/files/followed.ts';
import type { Span } from '#language/syntax/literals.ts';
import type { Context, Occurrence, Plan, PlanSymbol } from './context.ts';

export interface FollowedAt {
  /** Of its name, in the file. */
  readonly span: Span;
  readonly plan: Plan;
}

export function followedAt({ file, plan, workspace }: Context, offset: number): FollowedAt | null {
  const followed = plan?.model.follows;
  if (!followed) return null;
  for (const { start, declaration } of file.tree.members) {
    const name = declaration.kind === 'plan' ? followedName(declaration) : null;
    if (name === null || offset < start + name.start || offset > start + name.end) continue;
    const found = workspace.plans.find(({ model }) => model.root.anchor.file === followed.file);
    return found ? { plan: found, span: { start: start + name.start, end: start + name.end } } : null;
  }
  return null;
}

/** Where plans say that they follow the one that a symbol is. */
export function namedBehindFollows(
  { names, workspace }: Context,
  symbol: PlanSymbol,
): readonly Pick<Occurrence, 'file' | 'start' | 'end'>[] {
  const declared = names.definitions(symbol)[0]?.file;
  return workspace.plans.flatMap(({ model: { follows, root } }) => {
    if (follows === null || follows.file !== declared) return [];
    const { file } = root.anchor;
    return (workspace.files.get(file)?.tree.members ?? []).flatMap(({ start, declaration }) => {
      const name = declaration.kind === 'plan' ? followedName(declaration) : null;
      return name === null ? [] : [{ file, start: start + name.start, end: start + name.end }];
    });
  });
}
