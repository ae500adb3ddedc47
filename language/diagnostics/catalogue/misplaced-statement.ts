import type { Declaration } from '../../syntax/tree.ts';
import { type Anchor, type Edit, entry } from '../diagnostic.ts';

interface Data {
  readonly statement: string;
  /** The kind of the enclosing declaration. */
  readonly holder: string;
  /** Where it belongs in that declaration; null: nowhere. */
  readonly belongs: 'head' | 'block' | null;
  /** The statement as written; empty if it belongs nowhere. */
  readonly line: string;
  /** The indentation, if it begins its line; else null. */
  readonly indentation: number | null;
}

export const misplacedStatement = entry({
  code: 'misplaced-statement',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ statement, holder, belongs, line }: Data) =>
      belongs === null
        ? `${statement} cannot stand in ${holder}: it counts nothing here`
        : belongs === 'head'
          ? `${line} belongs in the head of ${holder}, behind its code, not in its block`
          : `${line} belongs in the block of ${holder}, on a line of its own, not in its head`,
    it: ({ statement, holder, belongs, line }: Data) =>
      belongs === null
        ? `${statement} non può stare in ${holder}: qui non conta`
        : belongs === 'head'
          ? `${line} va nell'intestazione di ${holder}, dopo il codice, non nel blocco`
          : `${line} va nel blocco di ${holder}, su una riga propria, non nell'intestazione`,
  },
  fixes: ({ statement, belongs, line, indentation }, anchor) => {
    const { owner } = anchor;
    if (belongs === null || owner === null) return [];
    const edits = belongs === 'head' ? toHead(anchor, owner, { line, indentation }) : toBlock(anchor, owner, line);
    if (edits === null) return [];
    return [
      {
        keeps: 'meaning',
        title:
          belongs === 'head'
            ? { en: `Move ${statement} to the head`, it: `Spostare ${statement} nell'intestazione` }
            : { en: `Move ${statement} to the block`, it: `Spostare ${statement} nel blocco` },
        edits,
      },
    ];
  },
});

/** Moves it to the head, unless the head has it already. */
function toHead(
  { start, end }: Anchor,
  owner: Declaration,
  { line, indentation }: Pick<Data, 'line' | 'indentation'>,
): readonly Edit[] | null {
  const isTitle = line.startsWith('"');
  if (isTitle ? owner.title !== null : owner.weight !== null || !/\d/.test(line)) return null;
  const at = isTitle ? owner.headEnd : behindCode(owner);
  return [
    { start: at, end: at, text: ` ${line}` },
    // with the line break before it
    { start: indentation === null ? start : start - indentation - 1, end, text: '' },
  ];
}

function behindCode({ code, under, within, keyword }: Declaration): number {
  return Math.max(keyword.end, code?.end ?? 0, under?.end ?? 0, within?.end ?? 0);
}

function toBlock({ start, end }: Anchor, { block, headEnd }: Declaration, line: string): readonly Edit[] {
  const cut = { start: start - 1, end, text: '' };
  if (block === null) return [cut, { start: headEnd, end: headEnd, text: ` {\n  ${line}\n}` }];
  return [cut, { start: block.start + 1, end: block.start + 1, text: `\n${line}` }];
}
