// The names that one declaration writes, in its head and in its own statements: where, and what each is looked for as. A pure
// function of the declaration, kept as long as it is the same object. Resolves nothing and knows no other declaration.

import { nameIn } from '#language/syntax/grammar/nodes.ts';
import type {
  Declaration,
  DeclarationKind,
  Expression,
  Figure,
  Name,
  PlaceReference,
  Statement,
  ValueLiteral,
} from '#language/syntax/tree.ts';
import type { Occurrence, Sought } from '../../features/context.ts';

/** Spans are relative to the declaration. */
export interface Mention {
  readonly name: Name;
  readonly sought: Sought;
  readonly role: Occurrence['role'];
  /** Of a step: whose scale it is a step of, where that is not the declaration's own. */
  readonly of: Name | null;
}

const kept = new WeakMap<Declaration, readonly Mention[]>();

/** In the order of the text. */
export function mentionsIn(declaration: Declaration): readonly Mention[] {
  const known = kept.get(declaration);
  if (known) return known;
  const found: Mention[] = [];
  readHead(declaration, found);
  for (const statement of declaration.statements) readStatement(statement, found);
  found.sort((a, b) => a.name.start - b.name.start);
  kept.set(declaration, found);
  return found;
}

function add(found: Mention[], name: Name | null, sought: Sought, role: Mention['role'] = 'reference'): void {
  if (name !== null) found.push({ name, sought, role, of: null });
}

// ----------------------------------------------------------------------------------------------------------------------- heads

const declares: Readonly<Partial<Record<DeclarationKind, Sought>>> = {
  plan: 'plan',
  policy: 'policy',
  area: 'node',
  perspective: 'node',
  mission: 'node',
  programme: 'node',
  objective: 'node',
  action: 'node',
  scorecard: 'node',
  indicator: 'indicator',
  measure: 'measure',
  office: 'office',
  scale: 'scale',
};

function readHead({ kind, code, under, within, scale }: Declaration, found: Mention[]): void {
  if (kind === 'use') add(found, code, 'used', 'use');
  else add(found, code, declares[kind] ?? 'node', 'definition');
  add(found, under, kind === 'office' ? 'office' : kind === 'scorecard' ? 'scorecard' : 'parent');
  add(found, within, 'parent');
  for (const step of scale?.steps ?? []) found.push({ name: step, sought: 'step', role: 'definition', of: code });
}

// ------------------------------------------------------------------------------------------------------------------ statements

function readStatement(statement: Statement, found: Mention[]): void {
  switch (statement.kind) {
    case 'policy':
    case 'based-on':
      add(found, statement.name, 'policy');
      return;
    case 'scale':
      add(found, statement.name, 'scale');
      return;
    case 'office':
      for (const office of statement.offices) add(found, office, 'office');
      return;
    case 'formula':
      if (statement.expression) readExpression(statement.expression, found);
      return;
    case 'target':
      if (statement.goal?.kind === 'compare') readValue(statement.goal.value, null, found);
      readValue(statement.resolved, null, found);
      return;
    case 'baseline':
    case 'actual':
      readValue(statement.value, null, found);
      return;
    case 'measure-value':
      add(found, statement.office, 'office');
      readValue(statement.value, null, found);
      return;
    case 'published':
      readFigures(statement.figures, null, found);
      return;
    case 'rule':
      if (statement.rule?.rule === 'band') add(found, statement.rule.name, 'band', 'definition');
      return;
    default:
      readEntry(statement, found);
  }
}

/** Lines of `actuals`, `published`, `evaluations`. */
function readEntry(statement: Statement, found: Mention[]): void {
  switch (statement.kind) {
    case 'actual-entry':
      readReference(statement.reference, 'given', found);
      readValue(statement.value, statement.reference.name, found);
      return;
    case 'published-entry':
      readReference(statement.reference, 'subject', found);
      readFigures(statement.figures, statement.reference.name, found);
      return;
    case 'evaluation-entry':
      readReference(statement.reference, 'subject', found);
      return;
    default:
      return;
  }
}

function readReference({ word, name, within, office }: PlaceReference, plain: Sought, found: Mention[]): void {
  add(found, name, soughtBy(word?.word, within !== null, plain), 'value');
  add(found, within, 'parent');
  add(found, office, 'office');
}

/** A word before the code tells which is meant; what stands in a node is no measure. */
function soughtBy(word: string | undefined, within: boolean, plain: Sought): Sought {
  if (word === undefined) return within && plain === 'given' ? 'indicator' : plain;
  if (word === 'indicator' || word === 'measure') return word;
  return 'node';
}

function readFigures(figures: readonly Figure[], of: Name | null, found: Mention[]): void {
  for (const { figure, value, name } of figures) {
    if (figure === 'light' || figure === 'count-band') add(found, name, 'band');
    readValue(value, of, found);
  }
}

function readValue(value: ValueLiteral | null, of: Name | null, found: Mention[]): void {
  if (value?.kind === 'step') found.push({ name: value.name, sought: 'step', role: 'reference', of });
}

// ----------------------------------------------------------------------------------------------------------------- expressions

/** As deep as somebody nests parentheses: the parser limits that. */
function readExpression(expression: Expression, found: Mention[]): void {
  switch (expression.kind) {
    case 'reference':
      add(found, nameIn(expression), 'operand', 'operand');
      return;
    case 'binary':
      readExpression(expression.left, found);
      readExpression(expression.right, found);
      return;
    case 'negation':
      readExpression(expression.operand, found);
      return;
    case 'call':
      if (expression.function === 'attained' || expression.function === 'value') {
        const sought = expression.function === 'value' ? 'indicator' : 'attained';
        for (const argument of expression.args) readCode(argument, sought, found);
      } else for (const argument of expression.args) readExpression(argument, found);
      return;
    default:
      return;
  }
}

/** What is asked of a code: there digits alone are one. */
function readCode(argument: Expression, sought: Sought, found: Mention[]): void {
  if (argument.kind === 'reference') add(found, nameIn(argument), sought, 'operand');
  else if (argument.kind === 'number' && !argument.percent && !argument.plus) {
    const { start, end, digits } = argument;
    add(found, { start, end, text: digits, quoted: false }, sought, 'operand');
  } else readExpression(argument, found);
}
