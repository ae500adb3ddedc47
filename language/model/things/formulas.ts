// Resolves the names in formulas to measures and indicators. Knows nothing of values.

import type { Similar } from '../../names/similar-names.ts';
import { nameIn } from '../../syntax/grammar/nodes.ts';
import type { Call, Expression, FunctionName, Name, Reference, YearPoint } from '../../syntax/literals.ts';
import type { UnboundFormula } from '../drafts.ts';
import { partsOf } from '../expressions.ts';
import type { Expr, Formula, Indicator, Measure, Years } from '../indicator.ts';
import type { BoundFormula } from '../memory.ts';
import type { PlanNode } from '../model.ts';
import { writeOperand } from '../names/codes.ts';
import { reportUnknown } from '../names/names.ts';
import { anchorAt } from '../values/anchors.ts';
import { CALENDAR_YEARS } from '../values/calendar.ts';
import { isReadAsWritten, readYear } from '../values/periods.ts';
import { readQuantity, refusePlus } from '../values/values.ts';

/** What names in a formula may refer to. */
export interface Vocabulary {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly nodes: ReadonlyMap<string, { readonly node: PlanNode }>;
  /** The plan itself, which is a node too, unless another node has its code. */
  readonly plan: PlanNode;
  readonly similar: Similar;
}

type Unbound = UnboundFormula<Measure | Indicator>;

type Written = Pick<Unbound, 'entry' | 'statement'>;

interface Known {
  readonly words: Vocabulary;
  readonly formula: Unbound;
}

interface Names {
  readonly measures: Vocabulary['measures'];
  readonly written: Written;
  /** All that a name may mean, and whose formula it is; null: not known yet. */
  readonly known: Known | null;
  /** What is not known yet is needed. */
  waits: boolean;
}

export function bindFormula(formula: Unbound, words: Vocabulary): Formula | null {
  return formulaOf({ measures: words.measures, written: formula, known: { words, formula }, waits: false });
}

/** Before anything but measures is known: `waits` where that is not enough, and where something must be said. */
export function bindAtOnce(written: Written, measures: Vocabulary['measures']): Formula | null | 'waits' {
  const { kept } = written.entry;
  if (kept?.formula && findsTheSame(kept.formula, measures)) return kept.formula.formula;
  const names: Names = { measures, written, known: null, waits: false };
  const bound = formulaOf(names);
  if (names.waits) return 'waits';
  if (kept !== null && bound !== null) kept.formula = { formula: bound, measures: measuresIn(bound.expression) };
  return bound;
}

function findsTheSame({ measures: found }: BoundFormula, measures: Vocabulary['measures']): boolean {
  return found.every((measure) => measures.get(measure.code) === measure);
}

/** Of a formula that could be bound at once: there is nothing else in it. */
function measuresIn(expr: Expr): readonly Measure[] {
  return partsOf(expr).flatMap((part) => (part.kind === 'measure' ? [part.measure] : []));
}

function formulaOf(names: Names): Formula | null {
  const { statement, entry } = names.written;
  if (statement.expression === null) return null;
  const anchor = anchorAt(entry.file, entry.declaration, statement);
  return { expression: bindExpression(statement.expression, names), anchor, units: null };
}

function wait(syntax: Expression, names: Names): Expr {
  names.waits = true;
  return { kind: 'missing', syntax };
}

/** Recursive: the parser limits the depth of parentheses. */
function bindExpression(syntax: Expression, names: Names): Expr {
  switch (syntax.kind) {
    case 'number':
      if (syntax.plus && names.known === null) return wait(syntax, names);
      refusePlus(syntax, names.written.entry, 'value');
      return { kind: 'number', value: readQuantity(syntax, names.written.entry.units), syntax };
    case 'binary': {
      const left = bindExpression(syntax.left, names);
      return { kind: 'binary', operator: syntax.operator, left, right: bindExpression(syntax.right, names), syntax };
    }
    case 'negation':
      return { kind: 'negation', operand: bindExpression(syntax.operand, names), syntax };
    case 'reference':
      return bindReference(syntax, names);
    case 'call':
      return bindCall(syntax, names);
    case 'missing':
      return { kind: 'missing', syntax };
  }
}

/** A measure, else an indicator. */
function bindReference(syntax: Reference, names: Names): Expr {
  const { text } = syntax;
  const years = syntax.years === null ? null : readYears(syntax.years, names.written.entry, names);
  const measure = names.measures.get(text);
  if (measure !== undefined) return { kind: 'measure', measure, years, syntax };
  const { known } = names;
  if (known === null) return wait(syntax, names);
  const indicator = known.words.indicators.get(text);
  if (indicator !== undefined) return { kind: 'indicator', indicator, years, syntax };
  return unknown(nameIn(syntax), 'measure', { syntax, ...known });
}

function readYears(
  { first, last }: NonNullable<Reference['years']>,
  entry: Written['entry'],
  names: Pick<Names, 'known' | 'waits'> | null = null,
): Years {
  const { calendar } = entry;
  for (const { written } of first === last ? [first] : [first, last]) {
    if (written === null || isReadAsWritten(written, calendar)) continue;
    if (names?.known === null) names.waits = true;
    else readYear(written, entry);
  }
  const years = { first: pointOf(first), last: pointOf(last) };
  return calendar === CALENDAR_YEARS ? years : { ...years, calendar };
}

function pointOf({ relative, value }: YearPoint): Years['first'] {
  return { relative, value };
}

function bindCall(syntax: Call, names: Names): Expr {
  const { known } = names;
  const { function: called } = syntax;
  if (called === null) return { kind: 'missing', syntax };
  if (called === 'attained' || called === 'value') {
    if (known === null) return wait(syntax, names);
    const bind = called === 'attained' ? bindAttained : bindValue;
    return bind(syntax, known.words, known.formula);
  }
  if (called === 'count' && syntax.children) return { kind: 'attained-children', counts: true, syntax };
  const wanted = called === 'if' && syntax.comparison === null ? 'comparison' : ARGUMENTS[called];
  if (wanted !== null && syntax.args.length !== wanted) {
    if (known === null) return wait(syntax, names);
    const data = {
      function: called,
      wanted: called === 'if' ? 'comparison' : wanted,
      found: syntax.args.length,
    } as const;
    const { file, declaration, report } = names.written.entry;
    report('argument-count', anchorAt(file, declaration, syntax), data);
    return { kind: 'missing', syntax };
  }
  const args = syntax.args.map((arg) => bindExpression(arg, names));
  return { kind: 'call', function: called, comparison: syntax.comparison, args, syntax };
}

/** The number of arguments; null: any. */
const ARGUMENTS: Readonly<Record<Exclude<FunctionName, 'attained' | 'value'>, number | null>> = {
  sum: null,
  mean: null,
  min: null,
  max: null,
  abs: 1,
  days: 2,
  coalesce: null,
  if: 4,
  count: null,
};

/** `attained`: of an indicator or a node; if both have the code, never the indicator that has the formula. */
function bindAttained(syntax: Call, words: Vocabulary, formula: Unbound): Expr {
  if (syntax.children) return { kind: 'attained-children', counts: false, syntax };
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
  const years =
    argument?.kind === 'reference' && argument.years !== null ? readYears(argument.years, formula.entry) : null;
  if (indicator !== undefined) return { kind: 'indicator', indicator, years, syntax };
  return unknown(name, 'name', { syntax, words, formula });
}

/** The single argument of `attained`, which must be a code; digits alone are a code here. */
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
