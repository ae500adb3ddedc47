// What is expected at the cursor: the forms that may follow the tokens of the line, in the declaration around it.

import { declarations, topLevel } from '#language/syntax/description/declarations.ts';
import { derive } from '#language/syntax/description/derive.ts';
import { either, type Form, type NameUse, type Token } from '#language/syntax/description/forms.ts';
import { anyLine, lineIn, lineOf } from '#language/syntax/description/lines.ts';
import type { Term } from '#language/syntax/description/terms.ts';
import type { KeywordName } from '#language/syntax/keywords/keywords.ts';
import * as t from '#language/syntax/lex/tokens.ts';
import type { DeclarationKind, KeywordLanguage } from '#language/syntax/tree.ts';
import type { Context, Span, SymbolKind } from '../context.ts';
import { statementSpan } from '../statement-span.ts';

/** What is expected; possibly several things. */
export interface Expectation {
  readonly language: KeywordLanguage;
  /** The span that the chosen text replaces: the word at the cursor, including an open backtick. */
  readonly replace: Span;
  /** The part of that word before the cursor, without the backtick. */
  readonly typed: string;
  /** The kind of the declaration around the line; null at the top level of a file. */
  readonly holder: DeclarationKind | null;
  readonly wants: readonly Want[];
}

export type Want =
  | { readonly kind: 'statement' }
  | { readonly kind: 'keywords'; readonly words: readonly KeywordName[] }
  | { readonly kind: 'symbols'; readonly of: readonly SymbolKind[] }
  | { readonly kind: 'operands' }
  /** That a plan may follow. */
  | { readonly kind: 'plans' }
  | { readonly kind: 'units'; readonly behind: 'unit' | 'figure' }
  | { readonly kind: 'years' }
  | { readonly kind: 'goal' };

export function expectationAt(context: Context, offset: number): Expectation | null {
  const { file } = context;
  const line = lineBefore(context, offset);
  if (line.inside) return null;
  const language = file.tree.header?.language ?? 'english';
  const holder = holderAt(context, offset);
  const wants = wantsAfter(line.words, holder);
  const replace = wordAt(file.text, offset);
  const typed = file.text.slice(replace.start, offset).replace(/^`/, '');
  return { language, replace, typed, holder, wants };
}

// ------------------------------------------------------------------------------------------------------------------------ line

interface Line {
  /** The tokens of the statement before the word at the cursor. */
  readonly words: readonly t.Lexeme[];
  /** The cursor is in a text, in prose or in a comment. */
  readonly inside: boolean;
}

function lineBefore({ file }: Context, offset: number): Line {
  const word = wordAt(file.text, offset);
  const words: t.Lexeme[] = [];
  for (const token of file.tokens(statementSpan(file, offset))) {
    if (token.startOffset >= offset) break;
    const end = (token.endOffset ?? token.startOffset) + 1;
    const { tokenType } = token;
    if (tokenType === t.Comment || tokenType === t.Prose) {
      if (offset <= end) return { words: [], inside: true };
      continue;
    }
    if (tokenType === t.Text && offset < end) return { words: [], inside: true };
    if (tokenType === t.Newline && !/[\n\r]/.test(file.text.slice(token.startOffset, offset))) continue;
    if (tokenType === t.Newline || tokenType === t.LeftBrace || tokenType === t.RightBrace) words.length = 0;
    else if (end <= word.start) words.push(token);
  }
  return { words, inside: false };
}

const wordCharacter = /[\p{L}\p{M}\p{N}_.-]/u;

/** The code at the cursor: with full stops and hyphens, or from an open backtick to the next one. */
function wordAt(text: string, offset: number): Span {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const open = openBacktick(text.slice(lineStart, offset));
  if (open !== null) return { start: lineStart + open, end: closedBacktick(text, offset) };
  let start = offset;
  while (start > lineStart && wordCharacter.test(text[start - 1] ?? '')) start--;
  let end = offset;
  while (end < text.length && wordCharacter.test(text[end] ?? '')) end++;
  return { start, end };
}

function openBacktick(before: string): number | null {
  const marks = [...before.matchAll(/`/g)];
  return marks.length % 2 === 1 ? (marks.at(-1)?.index ?? null) : null;
}

function closedBacktick(text: string, offset: number): number {
  const rest = /^[^`\n\r]*`?/.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  return rest.endsWith('`') ? offset + rest.length : offset;
}

/** The innermost block that is open at the cursor. */
function holderAt({ file }: Context, offset: number): DeclarationKind | null {
  const holding = file.around(offset).filter(({ start, declaration }) => {
    const { block } = declaration;
    return (
      block !== null && offset > start + block.start && offset < Math.max(start + block.end, start + block.start + 1)
    );
  });
  return holding.at(-1)?.declaration.kind ?? null;
}

// ----------------------------------------------------------------------------------------------------------------------- wants

/** Terms that are offered as a whole, not word by word. */
const whole: ReadonlySet<Term> = new Set(['TARGET', 'OPERAND', 'DATE']);

function wantsAfter(words: readonly t.Lexeme[], holder: DeclarationKind | null): readonly Want[] {
  if (words.length === 0) return wantsAtStart(holder);
  const isPercentage = words.at(-1)?.percent === true;
  return wantsOf(expectedBehind(words, holder)).filter((want) => want.kind !== 'units' || !isPercentage);
}

/** What may begin a line; for lines that begin with a code, rarely used words are left out. */
function wantsAtStart(holder: DeclarationKind | null): readonly Want[] {
  const { body, entry } = holder ? declarations[holder] : { body: topLevel, entry: null };
  const begins = entry
    ? derive(lineOf(entry), [], whole).expected.filter(({ is }) => is !== 'word' && is !== 'one')
    : [];
  return [...wantsOf(begins), ...(body.length > 0 ? [{ kind: 'statement' } as const] : [])];
}

/** The forms that may follow; invalid tokens are skipped, since the line is still being typed. */
function expectedBehind(words: readonly t.Lexeme[], holder: DeclarationKind | null): readonly Form[] {
  const form = either(lineIn(holder), anyLine);
  let left = words;
  for (;;) {
    const { reached, expected } = derive(form, left, whole);
    if (reached >= left.length) return expected;
    if (reached === 0) return [];
    left = left.toSpliced(reached, 1);
  }
}

function wantsOf(forms: readonly Form[]): readonly Want[] {
  const wants = forms.flatMap(wantsOfForm);
  // one of a kind
  return [...new Map(wants.map((want) => [JSON.stringify(want), want])).values()];
}

function wantsOfForm(form: Form): readonly Want[] {
  switch (form.is) {
    case 'word':
    case 'flag':
      return [{ kind: 'keywords', words: [form.word] }];
    case 'one':
      return [{ kind: 'keywords', words: form.words }];
    case 'name':
      if (form.use === 'followed') return [{ kind: 'plans' }];
      return form.defines ? [] : [{ kind: 'symbols', of: symbolsOf[form.use] }];
    case 'token':
      return ofTokens[form.token] ?? [];
    case 'term':
      return form.term === 'TARGET' ? [{ kind: 'goal' }] : form.term === 'OPERAND' ? [{ kind: 'operands' }] : [];
    default:
      return [];
  }
}

const ofTokens: Readonly<Partial<Record<Token, readonly Want[]>>> = {
  unit: [{ kind: 'units', behind: 'unit' }],
  'unit-behind': [{ kind: 'units', behind: 'figure' }],
  year: [{ kind: 'years' }],
};

/** The kinds of symbol that a name may refer to. */
const symbolsOf: Readonly<Record<NameUse, readonly SymbolKind[]>> = {
  plan: ['plan', 'library'],
  library: ['library'],
  followed: [],
  node: ['node'],
  indicator: ['indicator'],
  measure: ['measure'],
  office: ['office'],
  dimension: ['dimension'],
  slice: ['slice'],
  sliced: ['office', 'slice'],
  policy: ['policy'],
  scale: ['scale'],
  step: ['step'],
  band: ['band'],
  operand: ['measure', 'indicator'],
  given: ['indicator', 'measure'],
  subject: ['indicator', 'node'],
  attained: ['indicator', 'node'],
  used: ['indicator', 'node', 'plan'],
  parent: ['node', 'plan'],
  scorecard: ['node'],
  finding: [],
  tongue: [],
};
