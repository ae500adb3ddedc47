// Texts whose letters were damaged on import: written in one encoding, read in another.

import { anchorAt } from '#language/model/values/anchors.ts';
import { damageIn } from '#language/syntax/lex/mojibake.ts';
import type { Declaration, Statement, Text } from '#language/syntax/tree.ts';
import type { Linted } from './lint.ts';

/** `isText`: in quotation marks, with nothing else. */
interface Written extends Text {
  readonly isText: boolean;
}

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

function textsIn({ title, source, statements }: Declaration): readonly Written[] {
  const heads = [title, source].flatMap((text) => (text ? [{ ...text, isText: true }] : []));
  return [...heads, ...statements.flatMap(textsOf)];
}

function textsOf(statement: Statement): readonly Written[] {
  switch (statement.kind) {
    case 'description':
    case 'note':
      return [{ text: statement.prose, start: statement.start, end: statement.end, isText: false }];
    case 'organisation':
    case 'owner':
    case 'source':
      return statement.text ? [{ ...statement.text, isText: true }] : [];
    case 'detail':
      return [statement.label, statement.text].flatMap((text) => (text ? [{ ...text, isText: true }] : []));
    default:
      return [];
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
