// The outline of a file: its tree, with scores beside the heads.

import type { Declaration, Placed } from '#language/syntax/tree.ts';
import type { Context } from './context.ts';
import type { Features } from './features.ts';
import type { OutlineItem, OutlineKind } from './results.ts';
import { declarationScore } from './score-text.ts';

export const documentSymbols: Features['documentSymbols'] = (context) => {
  return context.file.tree.members.map((placed) => item(context, placed, 0));
};

function item(context: Context, { start, declaration }: Placed, base: number): OutlineItem {
  const at = base + start;
  const { code, keyword, length, members } = declaration;
  const head = code ?? keyword;
  return {
    name: nameOf(context, declaration, at),
    detail: [declaration.title?.text, declarationScore(context, declaration)].filter(Boolean).join(' · '),
    kind: kindOf(declaration),
    whole: { start: at, end: at + length },
    selection: { start: at + head.start, end: at + head.end },
    children: members.map((member) => item(context, member, at)),
  };
}

/** Never empty: editors reject a symbol without a name. */
function nameOf({ file }: Context, { code, keyword, period }: Declaration, at: number): string {
  const word = file.text.slice(at + keyword.start, at + keyword.end);
  if (code) return code.text || word;
  return period ? `${word} ${file.text.slice(at + period.start, at + period.end)}` : word || '?';
}

export function kindOf({ kind }: Declaration): OutlineKind {
  switch (kind) {
    case 'library':
      return 'plan';
    case 'dimension':
      return 'scale';
    case 'plan':
    case 'policy':
    case 'scorecard':
    case 'indicator':
    case 'use':
    case 'measure':
    case 'office':
    case 'scale':
      return kind;
    case 'actuals':
    case 'published-block':
    case 'evaluations':
      return 'block';
    default:
      return 'node';
  }
}
