// Owns how the names in a formula find measures and indicators. Knows nothing of values.

import type { Similar } from '../../names/similar-names.ts';
import { nameIn } from '../../syntax/grammar/nodes.ts';
import type { Call, Expression, Name, Reference } from '../../syntax/tree.ts';
import type { UnboundFormula } from '../drafts.ts';
import type { Expr, Formula, Indicator, Measure, PlanNode, Years } from '../model.ts';
import { writeOperand } from '../names/codes.ts';
import { reportUnknown } from '../names/names.ts';
import { anchorAt } from '../values/anchors.ts';
import { readQuantity, refusePlus } from '../values/values.ts';

/** What names in a formula may mean. */
export interface Vocabulary {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly nodes: ReadonlyMap<string, { readonly node: PlanNode }>;
  /** A node as well, unless another has its code. */
  readonly plan: PlanNode;
  readonly similar: Similar;
}

type Unbound = UnboundFormula<Measure | Indicator>;

interface Names {
  readonly measures: Vocabulary['measures'];
  /** null: not known yet. */
  readonly words: Vocabulary | null;
  readonly formula: Unbound;
  /** What is not known yet is needed. */
  waits: boolean;
}

export function bindFormula(formula: Unbound, words: Vocabulary): Formula | null {
  return formulaOf({ measures: words.measures, words, formula, waits: false });
}

/** Before anything but measures is known: null where that is not enough, and where something must be said. */
export function bindAtOnce(formula: Unbound, measures: Vocabulary['measures']): Formula | null {
  const names: Names = { measures, words: null, formula, waits: false };
  const bound = formulaOf(names);
  return names.waits ? null : bound;
}

function formulaOf(names: Names): Formula | null {
  const { statement, entry } = names.formula;
  if (statement.expression === null) return null;
  const anchor = anchorAt(entry.file, entry.declaration, statement);
  return { expression: bindExpression(statement.expression, names), anchor, units: null };
}

function wait(syntax: Expression, names: Names): Expr {
  names.waits = true;
  return { kind: 'missing', syntax };
}

/** As deep as somebody nests parentheses: the parser limits that. */
function bindExpression(syntax: Expression, names: Names): Expr {
  switch (syntax.kind) {
    case 'number':
      if (syntax.plus && names.words === null) return wait(syntax, names);
      refusePlus(syntax, names.formula.entry, 'value');
      return { kind: 'number', value: readQuantity(syntax, names.formula.entry.units), syntax };
    case 'binary': {
      const left = bindExpression(syntax.left, names);
      return { kind: 'binary', operator: syntax.operator, left, right: bindExpression(syntax.right, names), syntax };
    }
    case 'negation':
      return { kind: 'negation', operand: bindExpression(syntax.operand, names), syntax };
    case 'reference':
      return bindReference(syntax, names);
    case 'call':
      return names.words === null ? wait(syntax, names) : bindCall(syntax, names.words, names);
    case 'missing':
      return { kind: 'missing', syntax };
  }
}

/** A measure; where there is none, an indicator. */
function bindReference(syntax: Reference, names: Names): Expr {
  const { text } = syntax;
  const years = syntax.years === null ? null : readYears(syntax.years);
  const measure = names.measures.get(text);
  if (measure !== undefined) return { kind: 'measure', measure, years, syntax };
  const { words, formula } = names;
  if (words === null) return wait(syntax, names);
  const indicator = words.indicators.get(text);
  if (indicator !== undefined) return { kind: 'indicator', indicator, years, syntax };
  return unknown(nameIn(syntax), 'measure', { syntax, words, formula });
}

function readYears({ first, last }: NonNullable<Reference['years']>): Years {
  return { first, last };
}

function bindCall(syntax: Call, words: Vocabulary, names: Names): Expr {
  const { formula } = names;
  const { function: called } = syntax;
  if (called === null) return { kind: 'missing', syntax };
  if (called === 'attained') return bindAttained(syntax, words, formula);
  if (called === 'value') return bindValue(syntax, words, formula);
  const wanted = ARGUMENTS[called];
  if (wanted !== null && syntax.args.length !== wanted) {
    const data = { function: called, wanted, found: syntax.args.length };
    const { file, declaration, report } = formula.entry;
    report('argument-count', anchorAt(file, declaration, syntax), data);
    return { kind: 'missing', syntax };
  }
  return { kind: 'call', function: called, args: syntax.args.map((arg) => bindExpression(arg, names)), syntax };
}

/** null: as many as one likes. */
const ARGUMENTS: Readonly<Record<'sum' | 'mean' | 'min' | 'max' | 'abs' | 'days', number | null>> = {
  sum: null,
  mean: null,
  min: null,
  max: null,
  abs: 1,
  days: 2,
};

/** The attainment of an indicator, or the score of a node; of a code that both have, never the formula's own indicator. */
function bindAttained(syntax: Call, words: Vocabulary, formula: Unbound): Expr {
  if (syntax.children) return { kind: 'attained-children', syntax };
  const name = onlyName(syntax, formula);
  if (name === null) return { kind: 'missing', syntax };
  const indicator = words.indicators.get(name.text);
  const node = words.nodes.get(name.text)?.node ?? (name.text === words.plan.code ? words.plan : null);
  if (indicator !== undefined && (node === null || indicator !== formula.of))
    return { kind: 'attained-indicator', indicator, syntax };
  if (node !== null) return { kind: 'attained-node', node, syntax };
  return unknown(name, 'name', { syntax, words, formula });
}

function bindValue(syntax: Call, words: Vocabulary, formula: Unbound): Expr {
  const name = onlyName(syntax, formula);
  if (name === null) return { kind: 'missing', syntax };
  const indicator = words.indicators.get(name.text);
  const [argument] = syntax.args;
  const years = argument?.kind === 'reference' && argument.years !== null ? readYears(argument.years) : null;
  if (indicator !== undefined) return { kind: 'indicator', indicator, years, syntax };
  return unknown(name, 'name', { syntax, words, formula });
}

/** What is asked of a code takes one code and nothing else. A code of digits alone is read as one here. */
function onlyName(syntax: Call, { entry: { file, declaration, report } }: Unbound): Name | null {
  const [argument] = syntax.args;
  if (syntax.args.length === 1 && argument?.kind === 'reference') return nameIn(argument);
  if (syntax.args.length === 1 && argument?.kind === 'number' && !argument.percent && !argument.plus) {
    return { start: argument.start, end: argument.end, text: argument.digits, quoted: false };
  }
  if (argument?.kind === 'missing') return null;
  report('argument-count', anchorAt(file, declaration, syntax), {
    function: syntax.name.text,
    wanted: 'code',
    found: syntax.args.length,
  });
  return null;
}

interface Unknown {
  readonly syntax: Expression;
  readonly words: Vocabulary;
  readonly formula: Unbound;
}

function unknown(name: Name, what: 'measure' | 'name', { syntax, words, formula }: Unknown): Expr {
  const { measures, indicators, nodes, similar } = words;
  const among = [what === 'measure' ? measures : nodes, indicators];
  // of an earlier year a formula may read itself
  const except = syntax.kind === 'reference' && syntax.years !== null ? null : formula.of.code;
  reportUnknown(name, { what, among, similar, except, write: writeOperand }, formula.entry);
  return { kind: 'missing', syntax };
}
