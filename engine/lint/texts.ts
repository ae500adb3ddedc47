// Texts whose letters were damaged on import: written in one encoding, read in another.

import { anchorAt } from '#language/model/values/anchors.ts';
import { textsIn } from '#language/syntax/description/texts.ts';
import { damageIn } from '#language/syntax/lex/mojibake.ts';
import type { Declaration } from '#language/syntax/tree.ts';
import type { Linted } from './lint.ts';

export function lintTexts({ model, report }: Linted): void {
  const seen = new Set<Declaration>();
  const things = [...model.nodes, ...model.indicators.values(), ...model.measures.values(), ...model.offices.values()];
  for (const { anchor } of things) {
    const declaration = anchor.owner;
    if (declaration === null || seen.has(declaration)) continue;
    seen.add(declaration);
    for (const written of textsIn(declaration)) {
      const damage = damageIn(written.text);
      const [first] = damage;
      if (!first) continue;
      report('mojibake', anchorAt(anchor.file, declaration, written), {
        found: wordAround(written.text, first),
        meant: wordAround(repaired(written.text, [first]), {
          start: first.start,
          end: first.start + first.text.length,
        }),
        text: written.isText ? repaired(written.text, damage) : null,
      });
    }
  }
}

function repaired(text: string, damage: ReturnType<typeof damageIn>): string {
  return damage.toReversed().reduce((now, one) => now.slice(0, one.start) + one.text + now.slice(one.end), text);
}

function wordAround(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const before = /[^\s"]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[^\s"]*/.exec(text.slice(end))?.[0] ?? '';
  return before + text.slice(start, end) + after;
}
