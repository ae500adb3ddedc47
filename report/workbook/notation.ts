// Prints formulas: as Excel reads them, and as OpenDocument does. Knows the limits of Excel, which are the narrower ones.

import type { Address, Formula, Operator } from './formula.ts';

interface Notation {
  readonly separator: string;
  readonly address: (at: Address, home: string) => string;
  readonly range: (from: Address, to: Address, home: string) => string;
}

const excel: Notation = {
  separator: ',',
  address: (at, home) => `${sheetPrefix(at.sheet, home)}${nameOf(at)}`,
  range: (from, to, home) => `${sheetPrefix(from.sheet, home)}${nameOf(from)}:${nameOf(to)}`,
};

const openDocument: Notation = {
  separator: ';',
  address: (at, home) => `[${openCell(at, home)}]`,
  range: (from, to, home) => `[${openCell(from, home)}:.${nameOf(to)}]`,
};

/** Without the equals sign; `home`: the sheet in which it stands. */
export function excelFormula(formula: Formula, home: string): string {
  return print(formula, excel, home);
}

export function openFormula(formula: Formula, home: string): string {
  return `of:=${print(formula, openDocument, home)}`;
}

/** `AB12` */
export function nameOf({ row, column }: Pick<Address, 'row' | 'column'>): string {
  return `${columnName(column)}${row + 1}`;
}

export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

function sheetPrefix(sheet: string, home: string): string {
  return sheet === home ? '' : `${quotedSheet(sheet)}!`;
}

export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function openCell(at: Address, home: string): string {
  return `${at.sheet === home ? '' : `$${quotedSheet(at.sheet)}`}.${nameOf(at)}`;
}

const strength: Readonly<Record<Operator, number>> = {
  '=': 1,
  '<>': 1,
  '>=': 1,
  '<=': 1,
  '>': 1,
  '<': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
};

function print(formula: Formula, notation: Notation, home: string): string {
  switch (formula.kind) {
    case 'number':
      return formula.digits;
    case 'text':
      return `"${formula.text.replaceAll('"', '""')}"`;
    case 'cell':
      return notation.address(formula.at, home);
    case 'range':
      return notation.range(formula.from, formula.to, home);
    case 'call':
      return `${formula.name}(${formula.args.map((arg) => print(arg, notation, home)).join(notation.separator)})`;
    case 'operation':
      return printOperation(formula, notation, home);
  }
}

function printOperation(
  { operator, left, right }: Extract<Formula, { kind: 'operation' }>,
  notation: Notation,
  home: string,
): string {
  const of = strength[operator];
  const [a, b] = [left, right].map((side) => print(side, notation, home)) as [string, string];
  const isWeaker = (side: Formula, least: number): boolean =>
    side.kind === 'operation' ? strength[side.operator] < least : side.kind === 'number' && side.digits.startsWith('-');
  return `${isWeaker(left, of) ? `(${a})` : a}${operator}${isWeaker(right, of + 1) ? `(${b})` : b}`;
}

// ----------------------------------------------------------------------------------------------------------------- Excel's limits

const longest = 8192;
const deepest = 60;
const mostArguments = 255;
const longestText = 255;

/** Whether Excel takes it. */
export function fits(formula: Formula, home: string): boolean {
  return isWithin(formula) && depthOf(formula) <= deepest && excelFormula(formula, home).length < longest;
}

function isWithin(formula: Formula): boolean {
  if (formula.kind === 'text') return formula.text.length <= longestText;
  if (formula.kind === 'operation') return isWithin(formula.left) && isWithin(formula.right);
  return formula.kind !== 'call' || (formula.args.length <= mostArguments && formula.args.every(isWithin));
}

function depthOf(formula: Formula): number {
  if (formula.kind === 'call') return 1 + formula.args.reduce((most, arg) => Math.max(most, depthOf(arg)), 0);
  if (formula.kind === 'operation') return Math.max(depthOf(formula.left), depthOf(formula.right));
  return 0;
}
