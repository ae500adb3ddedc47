// The names that a part of the tree writes: where, and what each is looked for as. The one walk over the tree: which field holds what is read
// from the description. Resolves nothing.

import { assertNever } from '../../assert-never.ts';
import { nameIn } from '../grammar/nodes.ts';
import type {
  Expression,
  GivenLiteral,
  GoalpostLiteral,
  Name,
  NumberLiteral,
  PlaceReference,
  ValueLiteral,
} from '../literals.ts';
import type { Figure, Statement } from '../statements.ts';
import type { Goal } from '../target-forms.ts';
import type { Declaration } from '../tree.ts';
import { declarations, headParts } from './declarations.ts';
import { visitFields } from './fields.ts';
import type { Form, NameUse } from './forms.ts';

/**
 * definition: it declares the thing. use: a `use` of it. operand: in a formula. value: it is given a value, a printed figure or a decision.
 * reference: everything else.
 */
export type NameRole = 'definition' | 'use' | 'operand' | 'value' | 'reference';

export interface NamedPart {
  /** Relative to the declaration. */
  readonly name: Name;
  readonly use: NameUse | 'unit';
  readonly role: NameRole;
  /** Of a step: whose scale it is a step of, where that is not the declaration's own. */
  readonly of: Name | null;
}

type Visit = (named: NamedPart) => void;

/** Those of a head, in no order. */
export function namesOfHead(declaration: Declaration, visit: Visit): void {
  const { called, parts, under, last } = declarations[declaration.kind];
  read(declaration.code, called, visit);
  for (const part of parts) {
    const { field, form } = headParts[part];
    if (part === 'under') say(declaration.under, under, 'reference', visit);
    else read(declaration[field], form, visit);
  }
  if (last === null || declaration.scale === null) return;
  const { steps, low, high } = declaration.scale;
  for (const name of steps) visit({ name, use: 'step', role: 'definition', of: declaration.code });
  readValue(low, null, visit);
  readValue(high, null, visit);
}

/** Those of a statement, in no order. */
export function namesOfStatement(statement: Statement, visit: Visit): void {
  const of = 'reference' in statement ? statement.reference.name : null;
  visitFields(statement, (value, form) => read(value, form, visit, of));
}

function read(value: unknown, form: Form, visit: Visit, of: Name | null = null): void {
  if (value === null) return;
  if (form.is === 'name') {
    say(value as Name, form.use, form.defines ? 'definition' : form.use === 'used' ? 'use' : 'reference', visit);
  } else if (form.is === 'list') for (const one of value as readonly unknown[]) read(one, form.of, visit, of);
  else if (form.is === 'term') readTerm(value, form.term, visit, of);
}

function say(name: Name | null, use: NamedPart['use'], role: NameRole, visit: Visit): void {
  if (name !== null) visit({ name, use, role, of: null });
}

function readTerm(value: unknown, term: Extract<Form, { is: 'term' }>['term'], visit: Visit, of: Name | null): void {
  switch (term) {
    case 'UNIT':
      say(value as Name, 'unit', 'reference', visit);
      break;
    case 'GOALPOST':
      readGoalpost(value as GoalpostLiteral, visit);
      break;
    case 'WEIGHED':
      if ('text' in (value as NumberLiteral | Name)) say(value as Name, 'measure', 'reference', visit);
      break;
    case 'QUANTITY':
    case 'VALUE':
      readValue(value as ValueLiteral, of, visit);
      break;
    case 'MEASURED':
      readGiven(value as GivenLiteral, of, visit);
      break;
    case 'TARGET':
      readGoal(value as Goal, visit);
      break;
    case 'FIGURE':
      readFigure(value as Figure, of, visit);
      break;
    case 'GIVEN':
      readReference(value as PlaceReference, 'given', visit);
      break;
    case 'SUBJECT':
      readReference(value as PlaceReference, 'subject', visit);
      break;
    case 'EXPRESSION':
      readExpression(value as Expression, visit);
      break;
    default:
  }
}

function readGoalpost(value: GoalpostLiteral, visit: Visit): void {
  if (value.kind === 'number') readValue(value, null, visit);
  else if (value.kind === 'measure') say(value.name, 'measure', 'reference', visit);
}

function readGiven(value: GivenLiteral, of: Name | null, visit: Visit): void {
  if (value.kind === 'bound') readValue(value.figure, of, visit);
  else if (value.kind !== 'not-applicable') readValue(value, of, visit);
}

function readValue(value: ValueLiteral | null, of: Name | null, visit: Visit): void {
  if (value === null) return;
  switch (value.kind) {
    case 'number':
      say(value.unit, 'unit', 'reference', visit);
      break;
    case 'step':
      visit({ name: value.name, use: 'step', role: 'reference', of });
      break;
    case 'date':
    case 'done':
      break;
    default:
      assertNever(value);
  }
}

function readGoal(goal: Goal, visit: Visit): void {
  switch (goal.kind) {
    case 'compare':
      readValue(goal.value, null, visit);
      break;
    case 'between':
      readValue(goal.low, null, visit);
      readValue(goal.high, null, visit);
      break;
    case 'dated':
      readGoal(goal.goal, visit);
      break;
    case 'grades':
      for (const { value } of goal.grades) readGoalpost(value, visit);
      break;
    case 'by':
    case 'done':
    case 'none':
      break;
    default:
      assertNever(goal);
  }
}

function readFigure({ figure, value, name }: Figure, of: Name | null, visit: Visit): void {
  if (figure === 'light' || figure === 'count-band' || figure === 'share-band') say(name, 'band', 'reference', visit);
  readValue(value, of, visit);
}

function readReference({ word, name, within, office }: PlaceReference, use: 'given' | 'subject', visit: Visit): void {
  say(name, usedAs(word?.word, within !== null, use), 'value', visit);
  say(within, 'parent', 'reference', visit);
  say(office, 'sliced', 'reference', visit);
}

/** A word before the code tells which is meant; what stands in a node is no measure. */
function usedAs(word: string | undefined, within: boolean, use: 'given' | 'subject'): NameUse {
  if (word === undefined) return within && use === 'given' ? 'indicator' : use;
  return word === 'indicator' || word === 'measure' ? word : 'node';
}

/** As deep as somebody nests parentheses: the parser limits that. */
function readExpression(expression: Expression, visit: Visit): void {
  switch (expression.kind) {
    case 'binary':
      readExpression(expression.left, visit);
      readExpression(expression.right, visit);
      break;
    case 'negation':
      readExpression(expression.operand, visit);
      break;
    case 'reference':
      say(nameIn(expression), 'operand', 'operand', visit);
      break;
    case 'call':
      for (const argument of expression.args) {
        if (expression.function === 'attained') readCode(argument, 'attained', visit);
        else if (expression.function === 'value') readCode(argument, 'indicator', visit);
        else readExpression(argument, visit);
      }
      break;
    case 'number':
    case 'missing':
      break;
    default:
      assertNever(expression);
  }
}

/** What is asked of a code: there digits alone are one. */
function readCode(argument: Expression, use: NameUse, visit: Visit): void {
  if (argument.kind === 'reference') say(nameIn(argument), use, 'operand', visit);
  else if (argument.kind === 'number' && !argument.percent && !argument.plus) {
    const { start, end, digits } = argument;
    say({ start, end, text: digits, quoted: false }, use, 'operand', visit);
  } else readExpression(argument, visit);
}
