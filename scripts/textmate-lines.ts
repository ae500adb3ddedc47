// Which words count in which statement, for the TextMate grammars: read from the description of the language, as far as colours go.

import {
  type DeclarationForm,
  declarations as declared,
  headParts,
} from '../language/syntax/description/declarations.ts';
import { all, type Form, word } from '../language/syntax/description/forms.ts';
import { header, lineOf } from '../language/syntax/description/lines.ts';
import { rules } from '../language/syntax/description/rules.ts';
import { formOf, statements, type Worded } from '../language/syntax/description/statements.ts';
import { type Term, terms } from '../language/syntax/description/terms.ts';
import type { KeywordName } from '../language/syntax/keywords/english.ts';

export interface Line {
  /** The keywords that begin it. */
  readonly heads: readonly KeywordName[];
  /** How its head is coloured, without the language's ending. */
  readonly scope: string;
  /** How the code behind its head is coloured, where it declares one. */
  readonly codeScope: string | null;
  /** Words between the parts of the statement. */
  readonly words: readonly KeywordName[];
  /** Words that are values out of a closed set. */
  readonly values: readonly KeywordName[];
  readonly functions: readonly KeywordName[];
  /** A word behind a number is its unit. */
  readonly quantities: boolean;
}

/** How what declares or places something is coloured, with the code behind it. */
const ofCodes: Partial<Record<KeywordName, readonly [scope: string, codeScope: string]>> = {
  plan: ['storage.type.plan', 'entity.name.type.plan'],
  scorecard: ['storage.type.scorecard', 'entity.name.type.scorecard'],
  indicator: ['storage.type.indicator', 'entity.name.function.indicator'],
  measure: ['storage.type.measure', 'variable.other.measure'],
  use: ['keyword.other.use', 'variable.other'],
  policy: ['storage.type', 'entity.name.type'],
  office: ['storage.type', 'entity.name.type'],
  scale: ['storage.type.scale', 'entity.name.type.scale'],
};

/** What declares or places a code. */
export const declarations: readonly Line[] = together(
  Object.values(declared)
    .filter(({ called }) => called.is === 'name')
    .map((one) => {
      const [scope, codeScope] = ofCodes[one.word] ?? ['storage.type.node', 'entity.name.type.node'];
      return lineFor(one.word, formOfHead(one), { scope, codeScope });
    }),
);

/** What may have a block of lines that begin with codes. */
export const records: readonly Line[] = Object.values(declared).flatMap((one) =>
  one.called.is === 'name' || one.entry === null
    ? []
    : [lineFor(one.word, all(formOfHead(one), lineOf(one.entry)), { scope: 'keyword.other.record', codeScope: null })],
);

/** Everything else that a keyword begins. */
export const lines: readonly Line[] = [
  lineFor('perf', header, { scope: 'keyword.other.header', codeScope: null }),
  ...together(linesOf(Object.values(statements), 'keyword.other.property')),
  ...together(linesOf(Object.values(rules), 'keyword.other.rule')),
];

/** Those that differ in nothing but their heads are one. */
function together(all: readonly Line[]): readonly Line[] {
  const alike = Map.groupBy(all, ({ heads, ...rest }) => JSON.stringify(rest));
  return [...alike.values()].map((those) => ({ ...those[0]!, heads: those.flatMap(({ heads }) => heads) }));
}

/** One for each word that neither a declaration nor a record begins with. */
function linesOf(worded: readonly Worded[], scope: string): readonly Line[] {
  const begun = new Set([...declarations, ...records].flatMap(({ heads }) => heads));
  const heads = new Set(worded.flatMap(({ word: head }) => (head === null || begun.has(head) ? [] : [head])));
  return [...heads].map((head) => {
    const its = worded.filter((line) => line.word === head).map(formOf);
    return lineFor(head, all(...its), { scope, codeScope: null });
  });
}

function formOfHead({ parts, called }: DeclarationForm): Form {
  return all(called, ...parts.map((part) => all(...wordOf(headParts[part].word), headParts[part].form)));
}

function wordOf(name: KeywordName | null): readonly Form[] {
  return name === null ? [] : [word(name)];
}

function lineFor(head: KeywordName, form: Form, scopes: Pick<Line, 'scope' | 'codeScope'>): Line {
  const found = [...partsOf(form, new Set())];
  const functions = found.flatMap((one) => (one.is === 'function' ? one.words : []));
  const values = found.flatMap((one) => (one.is === 'one' ? one.words : []));
  const words = found.flatMap((one) => (one.is === 'word' || one.is === 'flag' ? [one.word] : []));
  const quantities = found.some((one) => one.is === 'token' && one.token === 'unit-behind');
  return {
    heads: [head],
    ...scopes,
    words: [...new Set(words)].filter((one) => one !== head),
    values: [...new Set(values)].filter((one) => !words.includes(one)),
    functions,
    quantities,
  };
}

/** All that a form is made of, each term once. */
function* partsOf(form: Form, seen: Set<Term>): Iterable<Form> {
  yield form;
  switch (form.is) {
    case 'all':
    case 'either':
    case 'any':
      for (const one of form.of) yield* partsOf(one, seen);
      break;
    case 'maybe':
    case 'list':
      yield* partsOf(form.of, seen);
      break;
    case 'term':
      if (seen.has(form.term)) break;
      seen.add(form.term);
      yield* partsOf(terms[form.term], seen);
      break;
    default:
  }
}
