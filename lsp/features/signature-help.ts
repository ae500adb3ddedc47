// Signature help: the parameters of the function around the cursor.

import { keywordHelp } from '#language/syntax/keywords/keyword-help.ts';
import { spell } from '#language/syntax/keywords/keywords.ts';
import * as t from '#language/syntax/lex/tokens.ts';
import type { FunctionName } from '#language/syntax/literals.ts';
import type { Context } from './context.ts';
import type { Features } from './features.ts';
import type { Signature } from './results.ts';
import { statementSpan } from './statement-span.ts';

export const signatureHelp: Features['signatureHelp'] = (context, offset) => {
  const call = callAround(context, offset);
  if (!call) return null;
  const signatures = forms[call.name].map((parameters) => signatureOf(context, call.name, parameters));
  const fitting = forms[call.name].findIndex(
    (parameters) => parameters.length > call.argument || parameters.at(-1)?.startsWith('…'),
  );
  const activeSignature = Math.max(0, fitting);
  const last = (forms[call.name][activeSignature]?.length ?? 1) - 1;
  return { signatures, activeSignature, activeParameter: Math.min(call.argument, last) };
};

const several: readonly (readonly string[])[] = [['measure[n-3..n-1]'], ['a', '…b']];

const forms: Readonly<Record<FunctionName, readonly (readonly string[])[]>> = {
  sum: several,
  mean: several,
  min: several,
  max: several,
  abs: [['x']],
  attained: [['children'], ['code']],
  value: [['code']],
  days: [['from', 'to']],
  coalesce: [['a', '…b']],
  if: [['a > b', 'x', 'y']],
  count: [['children'], ['measure[n-3..n-1]'], ['a', '…b']],
};

/** The innermost open parenthesis of the statement that follows a function name. */
function callAround(
  { file }: Context,
  offset: number,
): { readonly name: FunctionName; readonly argument: number } | null {
  const near = file.tokens(statementSpan(file, offset));
  const tokens = near.filter(({ startOffset, tokenType }) => startOffset < offset && tokenType !== t.Comment);
  let argument = 0;
  let closed = 0;
  for (let index = tokens.length - 1; index >= 0; index--) {
    const { tokenType, startOffset } = tokens[index]!;
    // a newline token begins right behind the last token of its line, before trailing spaces
    if (tokenType === t.Newline && !/[\n\r]/.test(file.text.slice(startOffset, offset))) continue;
    if (tokenType === t.Newline || tokenType === t.LeftBrace || tokenType === t.RightBrace) return null;
    if (tokenType === t.RightParenthesis) closed++;
    else if (tokenType === t.Comma && closed === 0) argument++;
    else if (tokenType === t.LeftParenthesis && closed-- === 0) {
      const name = functionNamed(tokens[index - 1]);
      if (name) return { name, argument };
      [closed, argument] = [0, 0];
    }
  }
  return null;
}

function functionNamed(token: t.Lexeme | undefined): FunctionName | null {
  if (!token || !t.isKeywordToken(token.tokenType)) return null;
  return Object.hasOwn(forms, token.payload) ? (token.payload as FunctionName) : null;
}

function signatureOf({ file, settings }: Context, name: FunctionName, parameters: readonly string[]): Signature {
  const language = file.tree.header?.language ?? 'english';
  const shown = parameters.map((parameter) => (parameter === 'children' ? spell(language, 'children') : parameter));
  return {
    label: `${spell(language, name)}(${shown.join(', ')})`,
    documentation: keywordHelp(name)?.[settings.language] ?? '',
    parameters: shown.map((label) => ({ label, documentation: '' })),
  };
}
