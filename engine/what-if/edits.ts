// Changes to the trees of a plan's files: statements taken out and put in, heads changed, files added. The trees themselves stay as they
// are; what is not changed is the same object afterwards. Knows no names.

import type { Anchor } from '#language/diagnostics/diagnostic.ts';
import type { Declaration, NumberLiteral, Placed, Statement, SyntaxTree } from '#language/syntax/tree.ts';

export type Trees = ReadonlyMap<string, SyntaxTree>;

export interface Edits {
  readonly declarations: Map<Declaration, DeclarationEdit>;
  /** By name. */
  readonly files: Map<string, SyntaxTree>;
}

interface DeclarationEdit {
  /** Where the statements begin that are taken out. */
  readonly without: Set<number>;
  readonly added: Statement[];
  weight: NumberLiteral | null;
}

export function noEdits(): Edits {
  return { declarations: new Map(), files: new Map() };
}

/** The statement that an anchor is of. */
export function takeOut({ declarations }: Edits, { owner, start }: Anchor): void {
  if (owner) editOf(declarations, owner).without.add(start);
}

export function putIn({ declarations }: Edits, declaration: Declaration, statement: Statement): void {
  editOf(declarations, declaration).added.push(statement);
}

export function weigh({ declarations }: Edits, declaration: Declaration, weight: NumberLiteral): void {
  editOf(declarations, declaration).weight = weight;
}

function editOf(declarations: Edits['declarations'], declaration: Declaration): DeclarationEdit {
  const known = declarations.get(declaration);
  if (known) return known;
  const edit: DeclarationEdit = { without: new Set(), added: [], weight: null };
  declarations.set(declaration, edit);
  return edit;
}

// ---------------------------------------------------------------------------------------------------------------------- applied

export interface Edited {
  readonly trees: Trees;
  /** What each declaration has become that is another now: changed itself, or in what stands in it. */
  readonly became: ReadonlyMap<Declaration, Declaration>;
}

export function edited(trees: Trees, edits: Edits): Edited {
  const editing = { edits, became: new Map<Declaration, Declaration>() };
  const now = new Map<string, SyntaxTree>();
  for (const [name, tree] of trees) {
    const members = editedMembers(tree.members, editing);
    now.set(name, members === tree.members ? tree : { ...tree, members });
  }
  for (const [name, tree] of edits.files) now.set(name, tree);
  return { trees: now, became: editing.became };
}

interface Editing {
  readonly edits: Edits;
  readonly became: Map<Declaration, Declaration>;
}

function editedMembers(members: readonly Placed[], editing: Editing): readonly Placed[] {
  let changed = false;
  const now = members.map((placed) => {
    const declaration = editedDeclaration(placed.declaration, editing);
    if (declaration === placed.declaration) return placed;
    editing.became.set(placed.declaration, declaration);
    changed = true;
    return { ...placed, declaration };
  });
  return changed ? now : members;
}

/** What is put in stands behind all else, each statement at a place of its own. */
function editedDeclaration(declaration: Declaration, editing: Editing): Declaration {
  const edit = editing.edits.declarations.get(declaration);
  const members = editedMembers(declaration.members, editing);
  if (!edit) return members === declaration.members ? declaration : { ...declaration, members };
  const added = edit.added.map((statement, at) => ({ ...statement, start: declaration.length + at }));
  const kept = declaration.statements.filter(({ start }) => !edit.without.has(start));
  return {
    ...declaration,
    members,
    statements: [...kept, ...added],
    weight: edit.weight ?? declaration.weight,
  };
}
