// Edits of the syntax trees of a plan: statements removed and added, weights changed, files added. Trees are immutable; unchanged parts are
// shared with the result.

import type { Anchor } from '#language/diagnostics/diagnostic.ts';
import type { Name, NumberLiteral } from '#language/syntax/literals.ts';
import type { Statement } from '#language/syntax/statements.ts';
import type { Declaration, Placed, SyntaxTree } from '#language/syntax/tree.ts';

export type Trees = ReadonlyMap<string, SyntaxTree>;

export interface Edits {
  readonly declarations: Map<Declaration, DeclarationEdit>;
  /** By name. */
  readonly files: Map<string, SyntaxTree>;
}

interface DeclarationEdit {
  /** The start offsets of removed statements. */
  readonly removed: Set<number>;
  readonly added: Statement[];
  weight: Declaration['weight'];
}

export function noEdits(): Edits {
  return { declarations: new Map(), files: new Map() };
}

/** Removes the statement of an anchor. */
export function removeStatement({ declarations }: Edits, { owner, start }: Anchor): void {
  if (owner) editOf(declarations, owner).removed.add(start);
}

export function addStatement({ declarations }: Edits, declaration: Declaration, statement: Statement): void {
  editOf(declarations, declaration).added.push(statement);
}

export function setWeight({ declarations }: Edits, declaration: Declaration, weight: NumberLiteral | Name): void {
  editOf(declarations, declaration).weight = weight;
}

function editOf(declarations: Edits['declarations'], declaration: Declaration): DeclarationEdit {
  const known = declarations.get(declaration);
  if (known) return known;
  const edit: DeclarationEdit = { removed: new Set(), added: [], weight: null };
  declarations.set(declaration, edit);
  return edit;
}

// ---------------------------------------------------------------------------------------------------------------------- applying

export interface Edited {
  readonly trees: Trees;
  /** Successors of declarations that changed, or that contain a change. */
  readonly successors: ReadonlyMap<Declaration, Declaration>;
}

export function applyEdits(trees: Trees, edits: Edits): Edited {
  const editing = { edits, successors: new Map<Declaration, Declaration>() };
  const now = new Map<string, SyntaxTree>();
  for (const [name, tree] of trees) {
    const members = editedMembers(tree.members, editing);
    now.set(name, members === tree.members ? tree : { ...tree, members });
  }
  for (const [name, tree] of edits.files) now.set(name, tree);
  return { trees: now, successors: editing.successors };
}

interface Editing {
  readonly edits: Edits;
  readonly successors: Map<Declaration, Declaration>;
}

function editedMembers(members: readonly Placed[], editing: Editing): readonly Placed[] {
  let changed = false;
  const now = members.map((placed) => {
    const declaration = editedDeclaration(placed.declaration, editing);
    if (declaration === placed.declaration) return placed;
    editing.successors.set(placed.declaration, declaration);
    changed = true;
    return { ...placed, declaration };
  });
  return changed ? now : members;
}

/** Added statements come last, each with an offset of its own. */
function editedDeclaration(declaration: Declaration, editing: Editing): Declaration {
  const edit = editing.edits.declarations.get(declaration);
  const members = editedMembers(declaration.members, editing);
  if (!edit) return members === declaration.members ? declaration : { ...declaration, members };
  const added = edit.added.map((statement, at) => ({ ...statement, start: declaration.length + at }));
  const kept = declaration.statements.filter(({ start }) => !edit.removed.has(start));
  return {
    ...declaration,
    members,
    statements: [...kept, ...added],
    weight: edit.weight ?? declaration.weight,
  };
}
