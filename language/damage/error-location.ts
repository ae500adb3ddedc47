// Locates an error in its declaration: in the head, in a statement, or in a line that is no statement. Knows no costs.

import type { Anchor, DataOf, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Statement } from '../syntax/statements.ts';
import type { Declaration, DeclarationKind, Placed, SyntaxTree } from '../syntax/tree.ts';

export type ErrorLocation =
  | { readonly in: 'head'; readonly owner: Declaration }
  | { readonly in: 'statement'; readonly owner: Declaration; readonly statement: Statement }
  | { readonly in: 'line'; readonly owner: Declaration };

/** null: between declarations, where it may be anything. */
export function errorLocationOf(diagnostic: Diagnostic): ErrorLocation | null {
  const { owner, start } = diagnostic.anchor;
  if (owner === null) return null;
  // the declarations of tables have lines without a block
  const head = owner.block?.start ?? (owner.statements.length > 0 ? -1 : owner.length);
  if (start <= head) return { in: 'head', owner };
  const statement = last(owner.statements, start);
  if (statement && (start <= statement.end || isRestOfLine(diagnostic, statement, owner)))
    return { in: 'statement', owner, statement };
  return { in: 'line', owner };
}

/** The last statement that begins at or before an offset. */
function last(statements: readonly Statement[], offset: number): Statement | null {
  let found: Statement | null = null;
  for (const statement of statements) if (statement.start <= offset) found = statement;
  return found;
}

/**
 * Whether the error is in superfluous text behind a statement on its line. false if that text may be a line of its own: a line that begins with an
 * operator or a brace continues the previous one.
 */
function isRestOfLine(diagnostic: Diagnostic, statement: Statement, { kind, members }: Declaration): boolean {
  const { code, data, anchor } = diagnostic;
  if (!ofRest.has(code) || ofEntries.has(kind)) return false;
  if (goingOn.test((data as DataOf<'unexpected' | 'expected' | 'expected-word'>).found ?? '')) return false;
  return !members.some(({ start }) => start > statement.start && start <= anchor.start);
}

/** Codes that are reported for text behind a statement. */
const ofRest: ReadonlySet<string> = new Set(['unexpected', 'expected', 'expected-word']);
const goingOn = /^[-+*/),|{]/;
const ofEntries: ReadonlySet<DeclarationKind> = new Set(['actuals', 'published-block', 'evaluations', 'measure']);

/** Whether an error is in the `under PARENT` of a head. */
export function isAtUnder({ owner, start }: Anchor): boolean {
  const under = owner?.under ?? null;
  return under !== null && start >= under.start && start <= under.end;
}

/** The enclosing declaration; null: the file. undefined: it is in none of the trees. */
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
