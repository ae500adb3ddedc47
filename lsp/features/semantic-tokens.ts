// Semantic tokens: keywords by their role in the syntax, codes by what they refer to.

import { role, rolesOf } from '#language/format/word-roles.ts';
import * as t from '#language/syntax/lex/tokens.ts';
import type { Context, Occurrence, Span, SymbolKind } from './context.ts';
import type { Features } from './features.ts';
import type { SemanticToken, TokenModifier, TokenType } from './results.ts';

export const semanticTokens: Features['semanticTokens'] = (context, within) => {
  const { file } = context;
  if (file.kind !== 'plan') return [];
  const names = new Map(context.names.inFile(file.name, within ?? undefined).map((name) => [name.start, name]));
  const { names: roles, longUnits } = rolesOf(file.tree);
  let unitEnd = 0;
  const tokens: SemanticToken[] = [];
  for (const token of file.tokens(within ?? undefined)) {
    const span = { start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 };
    if (within && (span.end <= within.start || span.start >= within.end)) continue;
    const occurrence = names.get(span.start);
    unitEnd = longUnits.get(span.start) ?? unitEnd;
    const as = span.start < unitEnd ? role.unit : (roles[span.start] ?? role.none);
    const made = occurrence ? named(occurrence, span) : unnamed(token, span, as);
    if (made) tokens.push(made);
  }
  return markFunctions(context, tokens);
};

const ofSymbol: Readonly<Record<SymbolKind, TokenType>> = {
  plan: 'plan',
  library: 'plan',
  node: 'node',
  indicator: 'indicator',
  measure: 'measure',
  office: 'office',
  dimension: 'scale',
  slice: 'step',
  policy: 'policy',
  scale: 'scale',
  step: 'step',
  band: 'band',
};

function named({ symbol, sought, role: as }: Occurrence, span: Span): SemanticToken {
  const kind = symbol?.kind ?? (sought in ofSymbol ? (sought as SymbolKind) : 'measure');
  const modifiers: TokenModifier[] = [];
  if (as === 'definition') modifiers.push('declaration');
  if (!symbol) modifiers.push('unresolved');
  return { ...span, type: ofSymbol[kind], modifiers };
}

const plainTypes: ReadonlyMap<t.TokenType, TokenType> = new Map([
  [t.NumberToken, 'number'],
  [t.DateToken, 'date'],
  [t.PeriodToken, 'date'],
  [t.Text, 'string'],
  [t.Prose, 'string'],
  [t.Comment, 'comment'],
  [t.UnitSign, 'unit'],
  [t.Plus, 'operator'],
  [t.Minus, 'operator'],
  [t.Star, 'operator'],
  [t.Slash, 'operator'],
  [t.Compare, 'operator'],
  [t.Less, 'operator'],
  [t.Equals, 'operator'],
  [t.Range, 'operator'],
]);

function unnamed({ tokenType }: t.Lexeme, span: Span, as: number): SemanticToken | null {
  if (as === role.unit) return { ...span, type: 'unit', modifiers: [] };
  const type = plainTypes.get(tokenType) ?? (as === role.none && t.isKeywordToken(tokenType) ? 'keyword' : null);
  if (type === null) return null;
  return { ...span, type, modifiers: tokenType === t.Prose ? ['documentation'] : [] };
}

/** A keyword directly before a parenthesis is a function; in `count (` and the like, with a space, it is not. */
function markFunctions({ file: { text } }: Context, tokens: readonly SemanticToken[]): readonly SemanticToken[] {
  return tokens.map((token) =>
    token.type === 'keyword' && text[token.end] === '(' ? { ...token, type: 'function' as const } : token,
  );
}
