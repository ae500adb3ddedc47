// Where in its declaration an error stands: in the head, in a statement, in a line that is none; and what holds the declaration.
// Knows no costs.

import type { Anchor, DataOf, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Declaration, DeclarationKind, Placed, Statement, SyntaxTree } from '../syntax/tree.ts';

export type ErrorLocation =
  | { readonly in: 'head'; readonly owner: Declaration }
  | { readonly in: 'statement'; readonly owner: Declaration; readonly statement: Statement }
  | { readonly in: 'line'; readonly owner: Declaration };

/** null: between declarations, where anything may have been meant. */
export function errorLocationOf(diagnostic: Diagnostic): ErrorLocation | null {
  const { owner, start } = diagnostic.anchor;
  if (owner === null) return null;
  // tables have lines without a block around them
  const head = owner.block?.start ?? (owner.statements.length > 0 ? -1 : owner.length);
  if (start <= head) return { in: 'head', owner };
  const statement = last(owner.statements, start);
  if (statement && (start <= statement.end || isRestOfLine(diagnostic, statement, owner)))
    return { in: 'statement', owner, statement };
  return { in: 'line', owner };
}

/** The statement that begins last at or before an offset. */
function last(statements: readonly Statement[], offset: number): Statement | null {
  let found: Statement | null = null;
  for (const statement of statements) if (statement.start <= offset) found = statement;
  return found;
}

/**
 * What follows a statement on its line. Not where it may be a line by itself: one that begins with a sign or a brace goes on from the line before, and
 * lines of entries that begin wrong are too much as a whole.
 */
function isRestOfLine(diagnostic: Diagnostic, statement: Statement, { kind, members }: Declaration): boolean {
  const { code, data, anchor } = diagnostic;
  if (!ofRest.has(code) || ofEntries.has(kind)) return false;
  if (goingOn.test((data as DataOf<'unexpected' | 'expected' | 'expected-word'>).found ?? '')) return false;
  return !members.some(({ start }) => start > statement.start && start <= anchor.start);
}

/** Said of what stands behind what has been read of a statement. */
const ofRest: ReadonlySet<string> = new Set(['unexpected', 'expected', 'expected-word']);
const goingOn = /^[-+*/),|{]/;
const ofEntries: ReadonlySet<DeclarationKind> = new Set(['actuals', 'published-block', 'evaluations', 'measure']);

/** Whether an error is in the part of a head that says where the declaration belongs. */
export function isAtUnder({ owner, start }: Anchor): boolean {
  const under = owner?.under ?? null;
  return under !== null && start >= under.start && start <= under.end;
}

/** What holds a declaration; null: the file. undefined: it is in none of the trees. */
export type ParentOf = (declaration: Declaration) => Declaration | null | undefined;

export function createHolders(trees: Iterable<SyntaxTree>): ParentOf {
  let known: Map<Declaration, Declaration | null> | null = null;
  return (declaration) => {
    known ??= holdersIn(trees);
    return known.get(declaration);
  };
}

function holdersIn(trees: Iterable<SyntaxTree>): Map<Declaration, Declaration | null> {
  const holders = new Map<Declaration, Declaration | null>();
  const note = (held: readonly Placed[], holder: Declaration | null): void => {
    for (const { declaration } of held) {
      holders.set(declaration, holder);
      pending.push(declaration);
    }
  };
  const pending: Declaration[] = [];
  for (const { members } of trees) note(members, null);
  for (let next = pending.pop(); next; next = pending.pop()) note(next.members, next);
  return holders;
}
