import { entry } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  /** The path from the node down to its own `use`. */
  readonly way: readonly string[];
}

export const useLoop = entry({
  code: 'use-loop',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ name, way }: Data) =>
      `${name} cannot be used below itself: ${way.join(' > ')}; use another node, or take this line out`,
    it: ({ name, way }: Data) =>
      `${name} non può stare sotto se stesso: ${way.join(' > ')}; usare un altro nodo, o togliere questa riga`,
  },
});
