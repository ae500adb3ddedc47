// Matches a line against the description: strictly, from left to right, taking the first form that fits, like the parser does on a valid line. Returns
// the form of each token, and what may follow an incomplete line. Builds no tree and no messages.

import { endOfNoValue } from '../../wording/value-words.ts';
import { connectives } from '../grammar/values.ts';
import { type KeywordName, keywordLanguages, namesAsRead } from '../keywords/keywords.ts';
import { multipleWord } from '../keywords/unit-words.ts';
import { dottedThousands } from '../lex/figure-spellings.ts';
import * as t from '../lex/tokens.ts';
import type { Form, Sign, Token } from './forms.ts';
import { type Term, terms } from './terms.ts';

export interface Derivation {
  /** The innermost form of each token; without tokens that only continue a form. */
  readonly forms: readonly Form[];
  /** What may follow the last token: terms, and the forms in them. */
  readonly expected: readonly Form[];
  /** The entire line was matched. */
  readonly complete: boolean;
  /** The index of the first token that does not match; the number of tokens if all do. */
  readonly reached: number;
}

/** `tokens`: of one line, without comments. `whole`: terms to be listed in `expected` themselves, not as the forms in them. */
export function derive(form: Form, tokens: readonly t.Lexeme[], whole: ReadonlySet<Term> = none): Derivation {
  const line = new Line(tokens, whole);
  const end = line.read(form, 0);
  return {
    forms: line.forms,
    expected: [...line.expected],
    complete: end === tokens.length,
    reached: line.reached,
  };
}

const none: ReadonlySet<Term> = new Set();

class Line {
  readonly forms: Form[] = [];
  readonly expected = new Set<Form>();
  reached = 0;
  private isAside = false;
  private readonly tokens: readonly t.Lexeme[];
  private readonly whole: ReadonlySet<Term>;

  constructor(tokens: readonly t.Lexeme[], whole: ReadonlySet<Term>) {
    this.tokens = tokens;
    this.whole = whole;
  }

  /** The end of a form that begins at a token; -1: no match. */
  read(form: Form, at: number): number {
    switch (form.is) {
      case 'all':
        return form.of.reduce((end, one) => (end < 0 ? end : this.read(one, end)), at);
      case 'either':
        return this.first(form.of, at);
      case 'maybe':
        return this.orNothing(this.read(form.of, at), at);
      case 'not':
        return this.follows(form.of, at) ? -1 : at;
      case 'flag':
        return this.orNothing(this.token(form, at), at);
      case 'list':
        return this.list(form, at);
      case 'any':
        return this.inAnyOrder(form, at);
      case 'term':
        return this.term(form, at);
      default:
        return this.token(form, at);
    }
  }

  /** What must not follow is not expected. */
  private follows(form: Form, at: number): boolean {
    const outer = this.isAside;
    this.isAside = true;
    const end = this.read(form, at);
    this.isAside = outer;
    return end >= 0;
  }

  private term(form: Extract<Form, { is: 'term' }>, at: number): number {
    this.expect(form, at);
    return at === this.tokens.length && this.whole.has(form.term) ? -1 : this.read(terms[form.term], at);
  }

  private orNothing(end: number, at: number): number {
    return end < 0 ? at : end;
  }

  private first(forms: readonly Form[], at: number): number {
    for (const form of forms) {
      const end = this.read(form, at);
      if (end >= 0) return end;
    }
    return -1;
  }

  private list({ of, by }: Extract<Form, { is: 'list' }>, start: number): number {
    let end = this.read(of, start);
    while (end >= 0) {
      const separated = this.separator(by, end);
      const next = separated < 0 ? -1 : this.read(of, separated);
      if (next < 0) return end;
      end = next;
    }
    return end;
  }

  private separator(by: readonly Sign[], at: number): number {
    return this.first(
      by.map((sign) => signs[sign]),
      at,
    );
  }

  private inAnyOrder({ of, needs }: Extract<Form, { is: 'any' }>, start: number): number {
    let [at, left] = [start, [...of]];
    for (let found = true; found; ) {
      found = false;
      for (const form of left) {
        const end = this.read(form, at);
        if (end < 0) continue;
        [at, left, found] = [end, left.filter((one) => one !== form), true];
        break;
      }
    }
    return left.some((form) => needs.includes(form)) ? -1 : at;
  }

  /** Matches a form of a single token. */
  private token(form: Form, at: number): number {
    this.expect(form, at);
    this.reached = Math.max(this.reached, at);
    if (at >= this.tokens.length) return -1;
    const end = endOfToken(form, this.tokens, at);
    if (end < 0) return -1;
    this.forms.length = at;
    for (let index = at; index < end; index++) this.forms[index] = form;
    this.reached = Math.max(this.reached, end);
    return end;
  }

  private expect(form: Form, at: number): void {
    if (at === this.tokens.length && !this.isAside) this.expected.add(form);
  }
}

const signs = Object.fromEntries(
  (['>=', '<=', '=', '>', '<', '..', ',', '(', ')', '[', ']', '+', '-', '*', '/'] as const).map((sign) => [
    sign,
    { is: 'sign', sign },
  ]),
) as Readonly<Record<Sign, Form>>;

function endOfToken(form: Form, tokens: readonly t.Lexeme[], at: number): number {
  const token = tokens[at]!;
  switch (form.is) {
    case 'word':
    case 'flag':
      return isRead(token.keyword, form.word) ? at + 1 : -1;
    case 'one':
      return form.words.some((word) => isRead(token.keyword, word)) ? at + 1 : -1;
    case 'function':
      return t.isWordToken(token.tokenType) && tokens[at + 1]?.tokenType === t.LeftParenthesis ? at + 1 : -1;
    case 'sign':
      return isSign(token, form.sign) ? at + 1 : -1;
    case 'name':
      return isName(form, tokens, at) ? at + 1 : -1;
    case 'token':
      return ofTokens[form.token](tokens, at);
    default:
      return -1;
  }
}

/** For each language the name that each keyword is lexed as: meanings that share a word are distinguished by their place. */
const readAs = keywordLanguages.map(namesAsRead);

function isRead(keyword: KeywordName | null, word: KeywordName): boolean {
  return keyword !== null && (keyword === word || readAs.some((names) => names[word] === keyword));
}

const ofSigns: Readonly<Partial<Record<Sign, t.TokenType>>> = {
  '..': t.Range,
  ',': t.Comma,
  '(': t.LeftParenthesis,
  ')': t.RightParenthesis,
  '[': t.LeftBracket,
  ']': t.RightBracket,
  '+': t.Plus,
  '-': t.Minus,
  '*': t.Star,
  '/': t.Slash,
};

function isSign({ tokenType, payload }: t.Lexeme, sign: Sign): boolean {
  return t.isComparison(tokenType) ? payload === sign : ofSigns[sign] === tokenType;
}

function isName({ use, defines }: Extract<Form, { is: 'name' }>, tokens: readonly t.Lexeme[], at: number): boolean {
  const { tokenType, percent, image } = tokens[at]!;
  const isStep = use === 'step';
  if (!t.isWordToken(tokenType)) return tokenType === t.NumberToken && !percent && !isStep && use !== 'operand';
  if (!isStep || tokenType !== t.Word) return true;
  // a scale begins with its first step or with a number; behind `<` there are steps alone
  if (defines) return tokens[at - 1]?.tokenType === t.Less || !dottedThousands.test(image);
  if (tokens[at + 1]?.tokenType === t.NumberToken || dottedThousands.test(image)) return false;
  return endOfNoValue(image, 0) !== image.length;
}

type EndOf = (tokens: readonly t.Lexeme[], at: number) => number;

function oneOf(...types: readonly t.TokenType[]): EndOf {
  return (tokens, at) => (types.includes(tokens[at]!.tokenType) ? at + 1 : -1);
}

const ofTokens: Readonly<Record<Token, EndOf>> = {
  text: oneOf(t.Text),
  prose: (tokens, at) => {
    let end = at;
    while (tokens[end]?.tokenType === t.Prose) end++;
    return end === at ? -1 : end;
  },
  number: oneOf(t.NumberToken),
  whole: (tokens, at) => (/^\d{1,3}$/.test(tokens[at]!.image) ? at + 1 : -1),
  percent: (tokens, at) => {
    const { tokenType, percent, payload } = tokens[at]!;
    return tokenType === t.NumberToken && (percent || /^[0.]+$/.test(payload)) ? at + 1 : -1;
  },
  share: (tokens, at) => (tokens[at]!.percent ? at + 1 : -1),
  year: (tokens, at) => (/^\d{4}(?:\/\d\d)?$/.test(tokens[at]!.image) ? at + 1 : -1),
  part: oneOf(t.PeriodToken),
  date: oneOf(t.DateToken),
  unit: (tokens, at) =>
    t.isWordToken(tokens[at]!.tokenType) || tokens[at]!.tokenType === t.UnitSign ? endOfUnit(tokens, at) : -1,
  'unit-behind': (tokens, at) => (isUnit(tokens[at]) ? endOfUnit(tokens, at) : -1),
  n: (tokens, at) => (tokens[at]!.image === 'n' ? at + 1 : -1),
  'n-before': (tokens, at) => (/^n-\d{1,4}$/.test(tokens[at]!.image) ? at + 1 : -1),
  language: (tokens, at) => (t.isWordToken(tokens[at]!.tokenType) ? at + 1 : -1),
};

function isUnit(token: t.Lexeme | undefined): boolean {
  return token !== undefined && t.unitTokens.has(token.tokenType);
}

/** `EUR`, `mln EUR`, `milioni di euro`, `EUR/user` */
function endOfUnit(tokens: readonly t.Lexeme[], at: number): number {
  let end = at + 1;
  if (isUnit(tokens[end]) && multipleWord(tokens[at]!.payload) !== undefined) {
    end += connectives.has(tokens[end]!.payload) && isUnit(tokens[end + 1]) ? 2 : 1;
  }
  const over = tokens[end + 1];
  const isOver = tokens[end]?.tokenType === t.Slash && over !== undefined && t.isWordToken(over.tokenType);
  return isOver ? end + 2 : end;
}
