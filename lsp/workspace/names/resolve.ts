// Resolves names to symbols: the binder's rules, applied also to names in a plan with errors. Knows no places.

import type { Declaration } from '#language/syntax/tree.ts';
import type { PlanSymbol, Sought, SymbolKind } from '../../features/context.ts';
import type { Mention } from './mentions.ts';
import { idOf, idOfDefinition, type SymbolTable } from './symbol-table.ts';

/** The declaration that contains the name, and its parent. */
export interface NameSite {
  readonly declaration: Declaration | null;
  readonly parent: Declaration | null;
}

export function resolve(mention: Mention, writer: NameSite, declared: SymbolTable): PlanSymbol | null {
  const { name, sought, of, role } = mention;
  if (role === 'definition') return declared.symbols.get(idOfDefinition(mention)) ?? null;
  if (sought === 'step') return step(name.text, of?.text ?? ownIndicator(writer), declared);
  if (sought === 'scorecard' && !declared.scorecards.has(name.text)) return null;
  for (const kind of order(sought, name.text, writer)) {
    const symbol = declared.symbols.get(idOf(kind, name.text));
    if (symbol) return symbol;
  }
  return null;
}

/** The kinds of symbol to search, in order: the first match is used. */
function order(sought: Sought, code: string, { declaration, parent }: NameSite): readonly SymbolKind[] {
  switch (sought) {
    case 'operand':
    case 'given':
      return ['measure', 'indicator'];
    case 'subject':
      return ['indicator', 'node', 'plan'];
    case 'attained':
      return declaration?.kind === 'indicator' && declaration.code?.text === code
        ? ['node', 'plan', 'indicator']
        : ['indicator', 'node', 'plan'];
    case 'used':
      return takesNode(declaration, parent) ? ['node', 'indicator', 'plan'] : ['indicator', 'node', 'plan'];
    case 'parent':
      return ['node', 'plan'];
    case 'plan':
      return ['plan', 'library'];
    case 'sliced':
      return ['office', 'slice'];
    case 'node':
      return ['node', 'plan'];
    case 'scorecard':
      return ['node'];
    default:
      return [sought];
  }
}

/** Whether a `use` prefers a node: one with members, or in a scorecard. */
function takesNode(declaration: Declaration | null, parent: Declaration | null): boolean {
  return (declaration?.members.length ?? 0) > 0 || parent?.kind === 'scorecard';
}

/** The indicator whose scale a step in a declaration belongs to. */
function ownIndicator({ declaration }: NameSite): string | null {
  if (declaration?.kind === 'scale') return null;
  return declaration?.code?.text ?? null;
}

/** A step of the indicator's scale (or of the scale that lists it); if that is unknown, of the only scale that has it. */
function step(name: string, of: string | null, { symbols, scaleOf, scalesWith }: SymbolTable): PlanSymbol | null {
  const scale = of === null ? undefined : (scaleOf.get(of) ?? of);
  const own = scale === undefined ? undefined : symbols.get(idOf('step', name, scale));
  if (own) return own;
  const [only, another] = scalesWith.get(name) ?? [];
  return only !== undefined && another === undefined ? (symbols.get(idOf('step', name, only)) ?? null) : null;
}
