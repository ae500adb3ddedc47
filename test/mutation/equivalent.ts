// Mutants that change nothing that anybody sees: each by its file, the text that it changes and what it makes of it.

import type { Mutant } from './instrument.ts';

interface Equivalent {
  readonly file: string;
  readonly original: string;
  readonly replacement: string;
  readonly why: string;
}

const equivalents: readonly Equivalent[] = [
  {
    file: 'engine/arithmetic/divisor.ts',
    original: 'y > long',
    replacement: 'true',
    why: 'a short number is not shortened',
  },
  {
    file: 'engine/arithmetic/divisor.ts',
    original: 'y + c !== 0 && y + d !== 0',
    replacement: 'false',
    why: "without steps found from the leading digits each is one of Euclid's",
  },
  {
    file: 'language/model/memory.ts',
    original: 'kept.thing === null || !sameLinks(kept.thing.links, links)',
    replacement: 'true',
    why: 'what is not kept is made again',
  },
  {
    file: 'language/model/names/readers.ts',
    original: 'lookups++ < fewLookups',
    replacement: 'true',
    why: 'the list has the same readers as the map',
  },
  {
    file: 'language/model/names/readers.ts',
    original: 'lookups++ < fewLookups',
    replacement: 'false',
    why: 'the map has the same readers as the list',
  },
  {
    file: 'engine/arithmetic/sum.ts',
    original: 'this.known.set(d, term);',
    replacement: ';',
    why: 'two terms over one denominator add up to the same',
  },
  {
    file: 'engine/rules/aggregate.ts',
    original: 'at < group.values.length',
    replacement: 'at <= group.values.length',
    why: 'beyond the last there is no weight, so it does not count',
  },
  {
    file: 'engine/rules/numeric-target.ts',
    original: 'order > 0',
    replacement: 'order >= 0',
    why: 'equality has returned before',
  },
  {
    file: 'engine/scoring/memory.ts',
    original:
      '{\n    const { indicator, declaration } = place;\n    this.known.set(declaration, { indicator, said: saidBy(place), value, judgement });\n  }',
    replacement: '{}',
    why: 'what is not remembered is computed again',
  },
  {
    file: 'language/model/values/number.ts',
    original: 'at < digits.length',
    replacement: 'at <= digits.length',
    why: 'beyond the end the slower reading takes over, with the same result',
  },
  {
    file: 'language/syntax/parse.ts',
    original: 'grammar.begin(keepsShapeAlive, language, () => {});',
    replacement: ';',
    why: 'keeps compiled code alive between plans',
  },
  ...[
    'said[at] !== now[at] && said[at] !== anywhere && !sayTheSame(said[at], now[at])',
    'said[at] !== now[at] && said[at] !== anywhere',
    'said[at] !== now[at]',
  ].map(
    (original): Equivalent => ({
      file: 'engine/scoring/memory.ts',
      original,
      replacement: 'true',
      why: 'what is not reused is computed again',
    }),
  ),
  {
    file: 'engine/values/formula.ts',
    original: "expr.left.kind !== 'binary'",
    replacement: "expr.left.kind === 'binary'",
    why: 'the loop and the recursion come to the same',
  },
  {
    file: 'engine/values/formula.ts',
    original: "expr.left.kind !== 'binary'",
    replacement: 'false',
    why: 'the loop over one operand is the recursion',
  },
  {
    file: 'engine/what-if/assumption.ts',
    original: "keywords === 'italian'",
    replacement: 'true',
    why: 'what cannot be read with Italian keywords is read with English ones',
  },
  {
    file: 'engine/diff/group.ts',
    original: "!presence || isInTree(subject) || differences.some((difference) => difference.kind === 'fact')",
    replacement: 'true',
    why: 'what changes no score is scored again, with the same result',
  },
  {
    file: 'language/syntax/lex/lexer.ts',
    original: 'code === 32',
    replacement: 'false',
    why: 'a blank is passed over by the slower way too',
  },
  {
    file: 'language/syntax/lex/word-tokens.ts',
    original: 'code < 128',
    replacement: 'code <= 128',
    why: 'U+0080 is part of no word',
  },
  ...['lsp/protocol/semantic-tokens.ts', 'lsp/protocol/diagnostics.ts'].map(
    (file): Equivalent => ({
      file,
      original: 'crypto.randomUUID().slice(0, 8)',
      replacement: 'crypto.randomUUID()',
      why: 'a longer name of the server is as good',
    }),
  ),
  {
    file: 'lsp/protocol/diagnostics.ts',
    original: '++last',
    replacement: '--last',
    why: 'numbers that are new, downwards',
  },
  ...['!source || !placed || !declaration', '!source || !placed'].map(
    (original): Equivalent => ({
      file: 'lsp/features/code-actions/inline-measure.ts',
      original,
      replacement: 'false',
      why: 'what defines a measure stands in a file that is open',
    }),
  ),
  {
    file: 'language/model/checks/check.ts',
    original: 'at < found.length',
    replacement: 'at <= found.length',
    why: 'beyond the last nothing is found',
  },
];

export function isEquivalent(mutant: Mutant): boolean {
  return equivalents.some(
    ({ file, original, replacement }) =>
      mutant.file === file && mutant.original === original && mutant.replacement === replacement,
  );
}
