import { entry } from '../diagnostic.ts';
import { inItalian } from '../message-names.ts';

interface Data {
  readonly function: string;
  /** The number of arguments, a single code, or a comparison and two expressions. */
  readonly wanted: number | 'code' | 'comparison';
  readonly found: number;
}

export const argumentCount = entry({
  code: 'argument-count',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ function: name, wanted, found }: Data) =>
      wanted === 'comparison'
        ? `${name} takes a comparison and two expressions: ${name}(A > B, X, Y)`
        : `${name} takes ${wanted === 'code' ? 'one code and nothing else' : wanted === 1 ? '1 expression' : `${wanted} expressions`}${wanted === 'code' ? '' : `, not ${found}`}`,
    it: ({ function: name, wanted, found }: Data) =>
      wanted === 'comparison'
        ? `${inItalian(name)} vuole un confronto e due espressioni: ${inItalian(name)}(A > B, X, Y)`
        : `${inItalian(name)} vuole ${wanted === 'code' ? "un codice e nient'altro" : wanted === 1 ? '1 espressione' : `${wanted} espressioni`}${wanted === 'code' ? '' : `, non ${found}`}`,
  },
});
