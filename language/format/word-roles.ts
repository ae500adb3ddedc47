// The roles of words, from the syntax tree: which are names, and where lines begin. A word without a role is a keyword. Knows nothing of printing.

import type { Form } from '../syntax/description/forms.ts';
import { header as headerForm, heads, lineOf } from '../syntax/description/lines.ts';
import { type NamedPart, namesOfHead, namesOfStatement } from '../syntax/description/names.ts';
import type { Declaration, SyntaxTree } from '../syntax/tree.ts';

export const role = { none: 0, name: 1, unit: 2 } as const;

/** All indexed by offset in the file. */
export interface Roles {
  readonly names: Uint8Array;
  /** The number of the form of the line that begins there: see `formAt`. */
  readonly lines: Uint8Array;
  /** For units of several words (`mln EUR`): the end offset by start offset. */
  readonly longUnits: ReadonlyMap<number, number>;
}

/** Forms by number; heads first. */
const forms: Form[] = [...Object.values(heads), headerForm];
const firstOfLines = Object.values(heads).length;

/** The form of the line that begins at an offset; undefined if none does. */
export function formAt({ lines }: Pick<Roles, 'lines'>, offset: number): Form | undefined {
  return forms[(lines[offset] ?? 0) - 1];
}

/** Whether a declaration begins there. */
export function isHead({ lines }: Pick<Roles, 'lines'>, offset: number): boolean {
  const number = lines[offset] ?? 0;
  return number > 0 && number <= firstOfLines;
}

function numberOf(form: Form): number {
  const at = forms.indexOf(form);
  return at >= 0 ? at + 1 : forms.push(form);
}

export function rolesOf({ header, members, length }: SyntaxTree): Roles {
  const [names, lines] = [new Uint8Array(length + 1), new Uint8Array(length + 1)];
  const longUnits = new Map<number, number>();
  if (header) {
    lines[header.start] = numberOf(headerForm);
    if (header.plan) names[header.plan.start] = role.name;
  }
  const walk = (declaration: Declaration, base: number): void => {
    const mark = ({ name: { start, end, text }, use }: NamedPart): void => {
      names[base + start] = use === 'unit' ? role.unit : role.name;
      if (use === 'unit' && /[ /]/.test(text)) longUnits.set(base + start, base + end);
    };
    lines[base] = numberOf(heads[declaration.kind]);
    namesOfHead(declaration, mark);
    for (const statement of declaration.statements) {
      lines[base + statement.start] = numberOf(lineOf(statement.kind));
      namesOfStatement(statement, mark);
    }
    for (const { start, declaration: member } of declaration.members) walk(member, base + start);
  };
  for (const { start, declaration } of members) walk(declaration, start);
  return { names, lines, longUnits };
}
