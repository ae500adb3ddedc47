// What the words of a file stand for, read from its tree: which are names, and where; where statements begin. A word without a role is
// a keyword. Knows nothing of how anything is printed.

import { nameIn } from '../syntax/grammar/nodes.ts';
import type {
  Declaration,
  Expression,
  Figure,
  Goal,
  Name,
  NumberLiteral,
  PlaceReference,
  Statement,
  SyntaxTree,
  ValueLiteral,
} from '../syntax/tree.ts';

/** By what may be mistaken for a name's word at its place, when it is written without backticks. */
export const role = {
  none: 0,
  /** Wherever a code must stand: nothing else is thought of. */
  code: 1,
  /** Behind the keyword of a declaration. */
  headCode: 2,
  /** A thing with a place that no kind of thing stands before: `plan = 5`. */
  reference: 3,
  operand: 4,
  /** Behind a number. */
  unit: 5,
  /** Behind the keyword `unit`. */
  unitWord: 6,
  step: 7,
  /** Behind the comparison of a target. */
  aimedStep: 8,
  /** Behind the printed figure `target`. */
  printedStep: 9,
  scaleStep: 10,
  /** No name: a statement or the header begins here. */
  statement: 11,
  /** No name: a declaration begins here. */
  declaration: 12,
} as const;

export type Role = (typeof role)[keyof typeof role];

/** By offset in the file. */
export interface Roles {
  readonly names: Uint8Array;
  /** `statement` and `declaration`. */
  readonly starts: Uint8Array;
  /** Of units of more than one word, `mln EUR`: where each ends, by where it begins. */
  readonly longUnits: Map<number, number>;
}

interface Walk extends Roles {
  /** Where the declaration that is walked begins. */
  base: number;
}

export function rolesOf({ header, members, length }: SyntaxTree): Roles {
  const [names, starts] = [new Uint8Array(length + 1), new Uint8Array(length + 1)];
  const walk: Walk = { names, starts, longUnits: new Map(), base: 0 };
  if (header) {
    walk.starts[header.start] = role.statement;
    mark(walk, header.plan, role.code);
  }
  for (const { start, declaration } of members) walkDeclaration(walk, declaration, start);
  return walk;
}

function walkDeclaration(walk: Walk, declaration: Declaration, base: number): void {
  walk.base = base;
  walk.starts[base] = role.declaration;
  mark(walk, declaration.code, role.headCode);
  mark(walk, declaration.under, role.code);
  mark(walk, declaration.within, role.code);
  markUnit(walk, declaration.unit, role.unitWord);
  if (declaration.scale) {
    for (const step of declaration.scale.steps) mark(walk, step, role.scaleStep);
    markNumber(walk, declaration.scale.low);
    markNumber(walk, declaration.scale.high);
  }
  for (const statement of declaration.statements) {
    walk.starts[base + statement.start] = role.statement;
    walkStatement(walk, statement);
  }
  for (const { start, declaration: member } of declaration.members) walkDeclaration(walk, member, base + start);
}

function walkStatement(walk: Walk, statement: Statement): void {
  switch (statement.kind) {
    case 'formula':
      if (statement.expression) walkExpression(walk, statement.expression);
      break;
    case 'target':
      walkGoal(walk, statement.goal);
      markValue(walk, statement.resolved, role.step);
      break;
    case 'unit':
      markUnit(walk, statement.unit, role.unitWord);
      if (statement.is) markNumber(walk, statement.is);
      break;
    case 'office':
      for (const office of statement.offices) mark(walk, office, role.code);
      break;
    case 'language':
      mark(walk, statement.language, role.code);
      break;
    case 'policy':
    case 'scale':
    case 'based-on':
      mark(walk, statement.name, role.code);
      break;
    case 'lint':
      mark(walk, statement.code, role.code);
      break;
    case 'rule':
      if (statement.rule?.rule === 'band') mark(walk, statement.rule.name, role.code);
      break;
    default:
      walkFigures(walk, statement);
  }
}

/** Statements that hold values. */
function walkFigures(walk: Walk, statement: Statement): void {
  switch (statement.kind) {
    case 'measure-value':
      mark(walk, statement.office, role.code);
      markValue(walk, statement.value, role.step);
      break;
    case 'actual-entry':
      markReference(walk, statement.reference);
      markValue(walk, statement.value, role.step);
      break;
    case 'baseline':
    case 'actual':
      markValue(walk, statement.value, role.step);
      break;
    case 'published-entry':
      markReference(walk, statement.reference);
      for (const figure of statement.figures) markFigure(walk, figure);
      break;
    case 'published':
      for (const figure of statement.figures) markFigure(walk, figure);
      break;
    case 'evaluation-entry':
      markReference(walk, statement.reference);
      break;
    case 'budget':
      markNumber(walk, statement.amount);
      break;
    case 'spread':
      markNumber(walk, statement.value);
      break;
    case 'goalposts':
      markNumber(walk, statement.low);
      markNumber(walk, statement.high);
      break;
  }
}

function walkExpression(walk: Walk, expression: Expression): void {
  switch (expression.kind) {
    case 'binary':
      walkExpression(walk, expression.left);
      walkExpression(walk, expression.right);
      break;
    case 'negation':
      walkExpression(walk, expression.operand);
      break;
    case 'reference':
      mark(walk, nameIn(expression), role.operand);
      break;
    case 'call':
      for (const argument of expression.args) walkExpression(walk, argument);
      break;
  }
}

function walkGoal(walk: Walk, goal: Goal | null): void {
  if (goal?.kind === 'compare') markValue(walk, goal.value, role.aimedStep);
}

function markFigure(walk: Walk, { figure, value, name }: Figure): void {
  if (figure === 'light' || figure === 'count-band') mark(walk, name, role.code);
  markValue(walk, value, figure === 'target' ? role.printedStep : role.step);
}

function markReference(walk: Walk, { word, name, within, office }: PlaceReference): void {
  mark(walk, name, word ? role.code : role.reference);
  mark(walk, within, role.code);
  mark(walk, office, role.code);
}

function markValue(walk: Walk, value: ValueLiteral | null, step: Role): void {
  if (value?.kind === 'number') markUnit(walk, value.unit, role.unit);
  else if (value?.kind === 'step') mark(walk, value.name, step);
}

function markNumber(walk: Walk, number: NumberLiteral | null): void {
  if (number) markUnit(walk, number.unit, role.unit);
}

function markUnit(walk: Walk, name: Name | null, as: Role): void {
  mark(walk, name, as);
  if (name && /[ /]/.test(name.text)) walk.longUnits.set(walk.base + name.start, walk.base + name.end);
}

function mark({ names, base }: Walk, name: Name | null, as: Role): void {
  if (name) names[base + name.start] = as;
}
