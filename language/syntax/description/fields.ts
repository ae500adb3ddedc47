// The fields of a statement, each with its form: how those get at what stands in the tree who care for one kind of thing in all of it.

import type { Rule } from '../rule-forms.ts';
import type { Statement } from '../statements.ts';
import type { Form } from './forms.ts';
import { rules } from './rules.ts';
import { type Described, statements } from './statements.ts';

type FieldForm = readonly [field: string, form: Form];
type Visit = (value: unknown, form: Form) => void;

/** All of a statement, and of its rule if it is one; without those that are empty. */
export function visitFields(statement: Statement, visit: Visit): void {
  if (statement.kind === 'weight') return;
  if (statement.kind !== 'rule') visitForms(statement, formsOf[statement.kind], visit);
  else if (statement.rule !== null) visitForms(statement.rule, formsOfRule[statement.rule.rule], visit);
}

function visitForms(part: object, forms: readonly FieldForm[], visit: Visit): void {
  for (const [field, form] of forms) {
    const value = (part as Record<string, unknown>)[field];
    if (value !== null) visit(value, form);
  }
}

const formsOf = allForms(statements) as Readonly<Record<Described, readonly FieldForm[]>>;
const formsOfRule = allForms(rules) as Readonly<Record<Rule['rule'], readonly FieldForm[]>>;

function allForms(lines: Readonly<Record<string, { readonly fields: object }>>): object {
  return Object.fromEntries(
    Object.entries(lines).map(([kind, { fields }]) => [
      kind,
      Object.entries(fields as Record<string, Form>).map(([field, form]) => [field, valued(form)]),
    ]),
  );
}

/** What the tree has of a form: without the words and signs around it. */
function valued(form: Form): Form {
  if (form.is === 'maybe') return valued(form.of);
  if (form.is === 'either') return valued(form.of.at(-1)!);
  return form.is === 'all' ? (form.of.map(valued).find(({ is }) => is !== 'word' && is !== 'sign') ?? form) : form;
}
