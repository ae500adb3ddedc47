// The texts that a part of the tree writes, for those who read them over.

import type { Span, Text } from '../literals.ts';
import type { Statement } from '../statements.ts';
import type { Goal } from '../target-forms.ts';
import type { Declaration } from '../tree.ts';
import { headParts } from './declarations.ts';
import { visitFields } from './fields.ts';
import { TEXT } from './forms.ts';

/** `isText`: in quotation marks, with nothing else. */
export interface WrittenText extends Span {
  readonly text: string;
  readonly isText: boolean;
}

/** Those of a head and of its statements, in no order. */
export function textsIn(declaration: Declaration): readonly WrittenText[] {
  const inHead = Object.values(headParts).flatMap(({ field, form }) =>
    form === TEXT ? written(declaration[field] as Text | null) : [],
  );
  return [...inHead, ...declaration.statements.flatMap(textsOf)];
}

function textsOf(statement: Statement): readonly WrittenText[] {
  const found: WrittenText[] = [];
  visitFields(statement, (value, form) => {
    if (form.is === 'token' && form.token === 'text') found.push(...written(value as Text));
    else if (form.is === 'term' && form.term === 'TARGET') found.push(...written(textOfGoal(value as Goal)));
    else if (form.is === 'term' && form.term === 'PROSE')
      found.push({ text: value as string, start: statement.start, end: statement.end, isText: false });
  });
  return found;
}

/** `done "Plan drawn up"` */
function textOfGoal(goal: Goal): Text | null {
  return goal.kind === 'done' ? goal.text : null;
}

function written(text: Text | null): readonly WrittenText[] {
  return text === null ? [] : [{ ...text, isText: true }];
}
