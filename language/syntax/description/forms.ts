// What the description of the language is made of: forms, as data. A form says which words, signs and values may follow each other, and in
// what order; its type says what the tree has of it. Nothing here reads anything: the parser does, `derive.ts` does, pages are printed from it.

import type { KeywordName } from '../keywords/english.ts';
import type { Keyword, Name, Text } from '../tree.ts';
import type { Term } from './terms.ts';

export type Comparison = '>=' | '<=' | '=' | '>' | '<';
export type Sign = Comparison | '..' | ',' | '(' | ')' | '[' | ']' | '+' | '-' | '*' | '/';

/** What a name is looked for as, by those who resolve it; `finding`, `tongue`: names of no thing of a plan. */
export type NameUse =
  | 'plan'
  | 'node'
  | 'indicator'
  | 'measure'
  | 'office'
  | 'policy'
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

/** What a single token is, or a few that are read as one. */
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
  /** Behind the word `unit`: any word. */
  | 'unit'
  /** Behind a figure: words that are nothing else. */
  | 'unit-behind'
  /** `n` in the brackets behind a code. */
  | 'n'
  /** `n-1` */
  | 'n-before'
  /** Of the keywords, in a header. */
  | 'language';

type Shape =
  | { readonly is: 'word'; readonly word: KeywordName }
  /** One word of a closed set; `place`: the tree has where it is. */
  | { readonly is: 'one'; readonly words: readonly KeywordName[]; readonly place: boolean }
  | { readonly is: 'flag'; readonly word: KeywordName }
  /** The word of a function: what a parenthesis stands behind. */
  | { readonly is: 'function'; readonly words: readonly KeywordName[] }
  | { readonly is: 'sign'; readonly sign: Sign }
  | { readonly is: 'name'; readonly use: NameUse; readonly defines: boolean; readonly shown: string }
  | { readonly is: 'token'; readonly token: Token }
  | { readonly is: 'all'; readonly of: readonly Form[] }
  /** The first that fits. */
  | { readonly is: 'either'; readonly of: readonly Form[] }
  | { readonly is: 'maybe'; readonly of: Form }
  /** Nothing, where this does not follow. */
  | { readonly is: 'not'; readonly of: Form }
  /** Each once at most, in any order; those of `needs` must be there. */
  | { readonly is: 'any'; readonly of: readonly Form[]; readonly needs: readonly Form[] }
  | { readonly is: 'list'; readonly of: Form; readonly by: readonly Sign[] }
  | { readonly is: 'term'; readonly term: Term };

declare const read: unique symbol;
/** V: what the tree has of it. */
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

/** Words that say what stands behind them; not values, as those of `one` are. */
export function label(...words: readonly KeywordName[]): Form {
  return words.length === 1 ? word(words[0]!) : either(...words.map(word));
}

/** A word that may be there or not. */
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

/** What the tree makes of it is for the parser to say. */
export function reads<V>(of: Form): Form<V> {
  return of as Form<V>;
}

export function not(...of: readonly Form[]): Form {
  return { is: 'not', of: all(...of) };
}

/** The last of them is what the tree has. */
export function behind<V>(before: Form, of: Form<V>): Form<V> {
  return { is: 'all', of: [before, of] };
}

export function optional<V>(of: Form<V>): Form<V | null> {
  return { is: 'maybe', of };
}

/** Either a word, of which the tree has nothing, or what it has. */
export function unless<V>(nothing: KeywordName, of: Form<V>): Form<V | null> {
  return { is: 'either', of: [one(nothing), of] };
}

export function list<V>(of: Form<V | null>, ...by: readonly Sign[]): Form<readonly V[]> {
  return { is: 'list', of, by: by.length === 0 ? [','] : by };
}
