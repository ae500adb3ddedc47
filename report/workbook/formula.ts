// Formulas of a spreadsheet as trees, which each format prints in its own notation. A text of a plan is never part of a formula but as a quoted text.

import { decimalsOf } from '#engine/arithmetic/print.ts';
import { type Rational, reduced } from '#engine/arithmetic/rational.ts';

export interface Address {
  /** The name of the sheet. */
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
}

export type FunctionName =
  | 'ABS'
  | 'AND'
  | 'AVERAGE'
  | 'COUNT'
  | 'EXP'
  | 'IF'
  | 'INT'
  | 'ISNUMBER'
  | 'LN'
  | 'MATCH'
  | 'MAX'
  | 'MIN'
  | 'OR'
  | 'ROUND'
  | 'SUM'
  | 'SUMPRODUCT'
  | 'TRUNC';

export type Operator = '+' | '-' | '*' | '/' | '=' | '<>' | '>=' | '<=' | '>' | '<';

export type Formula =
  /** Digits with a point, without an exponent. */
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cell'; readonly at: Address }
  | { readonly kind: 'range'; readonly from: Address; readonly to: Address }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Formula[] }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Formula; readonly right: Formula };

export function call(name: FunctionName, ...args: readonly Formula[]): Formula {
  return { kind: 'call', name, args };
}

export function operation(left: Formula, operator: Operator, right: Formula): Formula {
  return { kind: 'operation', operator, left, right };
}

export function text(of: string): Formula {
  return { kind: 'text', text: of };
}

export const blank: Formula = text('');

export function cell(at: Address): Formula {
  return { kind: 'cell', at };
}

export function number(of: number | string): Formula {
  return { kind: 'number', digits: `${of}` };
}

/** Exact: as digits where they end, else as a quotient. */
export function exact(of: Rational): Formula {
  const { n, d } = reduced(of);
  const decimals = decimalsOf(d);
  if (decimals === null) return operation(number(`${n}`), '/', number(`${d}`));
  const digits = `${(n < 0n ? -n : n) * (10n ** BigInt(decimals) / d)}`.padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return number(`${n < 0n ? '-' : ''}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`);
}

export function when(condition: Formula, then: Formula, otherwise: Formula): Formula {
  return call('IF', condition, then, otherwise);
}

export function isNumber(of: Formula): Formula {
  return call('ISNUMBER', of);
}

/** All of them; of one alone itself. */
export function allOf(conditions: readonly Formula[]): Formula {
  return conditions.length === 1 ? conditions[0]! : call('AND', ...conditions);
}

export function anyOf(conditions: readonly Formula[]): Formula {
  return conditions.length === 1 ? conditions[0]! : call('OR', ...conditions);
}

/** Digits of a figure with which a spreadsheet calculates: beyond them a difference is one of its binary fractions. */
const trusted = 12;

/** Two figures compared as if they were exact. `size`: about how large they are. */
export function compared(left: Formula, operator: Operator, right: Formula, size = '0'): Formula {
  return operation(call('ROUND', operation(left, '-', right), number(roomFor(size))), operator, number(0));
}

/** How many decimals are left beside so many digits before the point. */
function roomFor(size: string): number {
  const [whole = ''] = size.replace('-', '').split('.');
  return Math.max(0, trusted - (whole === '0' ? 0 : whole.length));
}

/** A score, without what binary fractions add to it. */
export function cleaned(score: Formula): Formula {
  return call('ROUND', score, number(trusted));
}

/** At most so many arguments of a function. */
const mostArguments = 250;

/** A function of all of them, in groups where they are too many; of the functions for which that is the same. */
export function ofAll(name: 'SUM' | 'MIN' | 'MAX' | 'COUNT', args: readonly Formula[]): Formula {
  if (args.length <= mostArguments) return call(name, ...args);
  const groups: Formula[] = [];
  for (let at = 0; at < args.length; at += mostArguments)
    groups.push(call(name, ...args.slice(at, at + mostArguments)));
  return ofAll(name === 'COUNT' ? 'SUM' : name, groups);
}

/** Cells of one column as the fewest ranges. */
export function column(cells: readonly Address[]): readonly Formula[] {
  const ranges: { from: Address; to: Address }[] = [];
  for (const at of cells) {
    const last = ranges.at(-1);
    if (last && last.to.row + 1 === at.row && last.to.column === at.column && last.to.sheet === at.sheet) last.to = at;
    else ranges.push({ from: at, to: at });
  }
  return ranges.map(({ from, to }) => (from === to ? cell(from) : { kind: 'range', from, to }));
}
