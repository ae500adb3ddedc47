// Mutants that change nothing that anybody sees but how long it takes: each by its file, the text that it changes and what it makes of it.

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
];

export function isEquivalent(mutant: Mutant): boolean {
  return equivalents.some(
    ({ file, original, replacement }) =>
      mutant.file === file && mutant.original === original && mutant.replacement === replacement,
  );
}
