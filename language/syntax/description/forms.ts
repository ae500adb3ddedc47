// Forms: the building blocks of the description of the syntax, as data. A form describes a sequence of words, signs and values; its type parameter is
// its value in the syntax tree. Used by the parser, by `derive.ts`, and to print the pages of the reference.

import type { KeywordName } from '../keywords/english.ts';
import type { Keyword, Name, Text } from '../literals.ts';
import type { Term } from './terms.ts';

export type ComparisonSign = '>=' | '<=' | '=' | '>' | '<';
export type Sign = ComparisonSign | '..' | ',' | '(' | ')' | '[' | ']' | '+' | '-' | '*' | '/';

/** The kinds of thing that a name may refer to; `finding` and `tongue` (a code of a diagnostic, a language) are not things of a plan. */
export type NameUse =
  | 'plan'
  | 'node'
  | 'indicator'
  | 'measure'
  | 'office'
  /** A slice of a dimension. */
  | 'slice'
  | 'dimension'
  /** Behind `for`: an office, or a slice of a dimension. */
  | 'sliced'
  | 'policy'
  | 'library'
  /** A plan that went before. */
  | 'followed'
  | 'scale'
  | 'step'
  | 'band'
  /** In a formula: a measure, else an indicator. */
  | 'operand'
  /** A measure or an indicator that is given a value. */
  | 'given'
  /** An indicator or a node. */
  | 'subject'
  | 'attained'
  | 'used'
  /** A node or the plan. */
  | 'parent'
  | 'scorecard'
  | 'finding'
  | 'tongue';

/** Kinds of tokens, or of a few tokens that are read as one. */
export type Token =
  | 'text'
  | 'prose'
  | 'number'
  /** One of up to three digits. */
  | 'whole'
  /** With its sign; a zero needs none. */
  | 'percent'
  /** With its sign, whatever it is. */
  | 'share'
  | 'year'
  /** `2024-H1` */
  | 'part'
  | 'date'
  /** After the keyword `unit`: any word. */
  | 'unit'
  /** After a figure: words that have no other meaning. */
  | 'unit-behind'
  /** `n` in the brackets behind a code. */
  | 'n'
  /** `n-1` */
  | 'n-before'
  /** The language in a header. */
  | 'language';

type Shape =
  | { readonly is: 'word'; readonly word: KeywordName }
  /** A word from a closed set; `place`: its span is in the tree. */
  | { readonly is: 'one'; readonly words: readonly KeywordName[]; readonly place: boolean }
  | { readonly is: 'flag'; readonly word: KeywordName }
  /** The name of a function, before a parenthesis. */
  | { readonly is: 'function'; readonly words: readonly KeywordName[] }
  | { readonly is: 'sign'; readonly sign: Sign }
  | { readonly is: 'name'; readonly use: NameUse; readonly defines: boolean; readonly shown: string }
  | { readonly is: 'token'; readonly token: Token }
  | { readonly is: 'all'; readonly of: readonly Form[] }
  /** The first that fits. */
  | { readonly is: 'either'; readonly of: readonly Form[] }
  | { readonly is: 'maybe'; readonly of: Form }
  /** Matches nothing, if this does not follow. */
  | { readonly is: 'not'; readonly of: Form }
  /** Each at most once, in any order; those in `needs` are required. */
  | { readonly is: 'any'; readonly of: readonly Form[]; readonly needs: readonly Form[] }
  | { readonly is: 'list'; readonly of: Form; readonly by: readonly Sign[] }
  | { readonly is: 'term'; readonly term: Term };

declare const read: unique symbol;
/** V: the type of its value in the tree. */
export type Form<V = unknown> = Shape & { readonly [read]?: V };

export function word(name: KeywordName): Form {
  return { is: 'word', word: name };
}

export function sign(which: Sign): Form {
  return { is: 'sign', sign: which };
}

export function one<K extends KeywordName>(...words: readonly K[]): Form<K | null> {
  return { is: 'one', words, place: false };
}

export function keyword<K extends KeywordName>(...words: readonly K[]): Form<Keyword<K> | null> {
  return { is: 'one', words, place: true };
}

/** Words that announce what follows; no values, unlike `one`. */
export function label(...words: readonly KeywordName[]): Form {
  return words.length === 1 ? word(words[0]!) : either(...words.map(word));
}

/** An optional word. */
export function flag(name: KeywordName): Form<boolean> {
  return { is: 'flag', word: name };
}

export function name(use: NameUse, shown = 'CODE'): Form<Name | null> {
  return { is: 'name', use, defines: false, shown };
}

export function definition(use: NameUse, shown = 'CODE'): Form<Name | null> {
  return { is: 'name', use, defines: true, shown };
}

export function token<V>(which: Token): Form<V | null> {
  return { is: 'token', token: which };
}

export const TEXT: Form<Text | null> = token('text');

export function term<V>(which: Term): Form<V | null> {
  return { is: 'term', term: which };
}

export function all(...of: readonly Form[]): Form {
  return { is: 'all', of };
}

export function either(...of: readonly Form[]): Form {
  return { is: 'either', of };
}

export function maybe(...of: readonly Form[]): Form {
  return { is: 'maybe', of: of.length === 1 ? of[0]! : all(...of) };
}

/** A form with a value that the parser builds itself. */
export function reads<V>(of: Form): Form<V> {
  return of as Form<V>;
}

export function not(...of: readonly Form[]): Form {
  return { is: 'not', of: all(...of) };
}

/** A sequence with the value of its last form. */
export function behind<V>(before: Form, of: Form<V>): Form<V> {
  return { is: 'all', of: [before, of] };
}

export function optional<V>(of: Form<V>): Form<V | null> {
  return { is: 'maybe', of };
}

/** Either a word, with the value null, or the form. */
export function unless<V>(nothing: KeywordName, of: Form<V>): Form<V | null> {
  return { is: 'either', of: [one(nothing), of] };
}

export function list<V>(of: Form<V | null>, ...by: readonly Sign[]): Form<readonly V[]> {
  return { is: 'list', of, by: by.length === 0 ? [','] : by };
}
