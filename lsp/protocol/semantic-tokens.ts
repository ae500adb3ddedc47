// textDocument/semanticTokens: full, delta, range

import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensEdit,
  SemanticTokensLegend,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver-protocol';

import type { File } from '../features/context.ts';
import type { SemanticToken, TokenModifier, TokenType } from '../features/results.ts';
import { type Encoding, positionAt, spanOf } from './positions.ts';
import { type AnyRequestKind, contextOf, type RequestContext, request } from './request.ts';

/** The standard token type, which editors have colours for, that is nearest to ours. */
const types: Readonly<Record<TokenType, string>> = {
  keyword: 'keyword',
  node: 'class',
  indicator: 'property',
  measure: 'variable',
  office: 'namespace',
  policy: 'interface',
  scale: 'enum',
  step: 'enumMember',
  band: 'enumMember',
  plan: 'namespace',
  function: 'function',
  number: 'number',
  date: 'number',
  unit: 'type',
  string: 'string',
  comment: 'comment',
  operator: 'operator',
};
const modifiers: Readonly<Record<TokenModifier, string>> = {
  declaration: 'declaration',
  unresolved: 'unresolved',
  readonly: 'readonly',
  documentation: 'documentation',
};

const typeNames = [...new Set(Object.values(types))];
const modifierNames = Object.values(modifiers);
const legend: SemanticTokensLegend = { tokenTypes: typeNames, tokenModifiers: modifierNames };

/** Has state (the last answer for each document, for deltas): one for each session. */
export function createSemanticTokensRequests(): readonly AnyRequestKind[] {
  const last = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  // result ids of a previous server must not match
  const server = crypto.randomUUID().slice(0, 8);
  let results = 0;
  const whole = (uri: string, asked: RequestContext): { readonly resultId: string; readonly data: number[] } | null => {
    const context = contextOf({ textDocument: { uri } }, asked);
    if (!context) {
      last.delete(asked.nameOf(uri));
      return null;
    }
    const tokens = asked.features.semanticTokens(context, null);
    const answer = { resultId: `${server}.${++results}`, data: encode(tokens, context.file, asked.client.encoding) };
    last.set(asked.nameOf(uri), answer);
    return answer;
  };
  const full = request({
    method: 'textDocument/semanticTokens/full',
    title: 'Semantic tokens of a document, also as changes to the last ones',
    capabilities: { semanticTokensProvider: { legend, full: { delta: true }, range: true } },
    needs: ['semanticTokens'],
    answer: ({ textDocument }: SemanticTokensParams, asked: RequestContext): SemanticTokens | null =>
      whole(textDocument.uri, asked),
  });
  const delta = request({
    method: 'textDocument/semanticTokens/full/delta',
    title: 'Semantic tokens as changes',
    capabilities: {},
    needs: ['semanticTokens'],
    answer: (params: SemanticTokensDeltaParams, asked: RequestContext): SemanticTokens | SemanticTokensDelta | null => {
      const before = last.get(asked.nameOf(params.textDocument.uri));
      const now = whole(params.textDocument.uri, asked);
      if (!now || !before || before.resultId !== params.previousResultId) return now;
      return { resultId: now.resultId, edits: singleEdit(before.data, now.data) };
    },
  });
  const range = request({
    method: 'textDocument/semanticTokens/range',
    title: 'Semantic tokens of a range',
    capabilities: {},
    needs: ['semanticTokens'],
    answer: (params: SemanticTokensRangeParams, asked: RequestContext): SemanticTokens | null => {
      const context = contextOf(params, asked);
      if (!context) return null;
      const within = spanOf(context.file, params.range, asked.client.encoding);
      const tokens = asked.features.semanticTokens(context, within);
      return { data: encode(tokens, context.file, asked.client.encoding) };
    },
  });
  return [full, delta, range];
}

/** Five numbers for each token: line delta, character delta, length, type, modifiers. */
function encode(tokens: readonly SemanticToken[], file: File, encoding: Encoding): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const token of tokens) {
    const start = positionAt(file, token.start, encoding);
    const end = positionAt(file, token.end, encoding);
    if (end.line !== start.line || end.character <= start.character) continue;
    const same = start.line === line;
    data.push(start.line - line, same ? start.character - character : start.character, end.character - start.character);
    data.push(typeNames.indexOf(types[token.type]), bitsOf(token.modifiers));
    ({ line, character } = start);
  }
  return data;
}

function bitsOf(set: readonly TokenModifier[]): number {
  return set.reduce((bits, modifier) => bits | (1 << modifierNames.indexOf(modifiers[modifier])), 0);
}

/** One edit: everything between the common prefix and the common suffix. */
function singleEdit(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return [{ start, deleteCount: before.length - start - same, data: after.slice(start, after.length - same) }];
}
