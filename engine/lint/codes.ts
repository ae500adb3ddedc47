// Codes that look alike: `O2` and `02`, with and without a full stop at the end. One of the two is often a typing error.

import type { Anchor } from '#language/diagnostics/diagnostic.ts';
import type { Linted } from './lint.ts';

interface Coded {
  readonly code: string;
  readonly anchor: Anchor;
}

export function lintCodes({ model, report }: Linted): void {
  const kinds: readonly Iterable<Coded>[] = [
    model.nodes,
    model.indicators.values(),
    model.measures.values(),
    model.offices.values(),
  ];
  for (const things of kinds) {
    const seen = new Map<string, Coded>();
    for (const thing of things) {
      const shape = shapeOf(thing.code);
      const first = seen.get(shape);
      if (!first) seen.set(shape, thing);
      else if (first.code !== thing.code) {
        report('similar-codes', thing.anchor, { code: thing.code, other: first.code }, [
          { anchor: first.anchor, message: { en: 'The other one', it: "L'altro" } },
        ]);
      }
    }
  }
}

/** The code as the eye sees it: no capitals, no full stops at the end, O as 0, l and I as 1, all separators alike. */
function shapeOf(code: string): string {
  return code
    .toUpperCase()
    .replace(/\.$/, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[\s_.-]+/g, '-');
}
