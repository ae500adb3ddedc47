// Calculates a workbook as a spreadsheet would, from its formulas and its inputs alone: what perfplan says that a formula comes to is not looked at.

import type { Book, Cell, CellValue } from '#report/workbook/book.ts';
import type { Address, Formula, FunctionName, Operator } from '#report/workbook/formula.ts';

type Value = number | string | boolean | null;

export class Calculation {
  private readonly cells = new Map<string, Cell>();
  private readonly known = new Map<string, Value>();

  constructor(book: Book) {
    for (const { name, rows } of book.sheets)
      for (const [row, { cells }] of rows.entries())
        for (const [column, cell] of cells.entries())
          if (cell) this.cells.set(keyOf({ sheet: name, row, column }), cell);
  }

  /** Another input. */
  set(at: Address, value: CellValue): void {
    const cell = this.cells.get(keyOf(at))!;
    if (cell.formula) throw new Error('it is computed');
    this.cells.set(keyOf(at), { ...cell, value });
    this.known.clear();
  }

  at(address: Address): Value {
    const key = keyOf(address);
    if (this.known.has(key)) return this.known.get(key)!;
    const cell = this.cells.get(key);
    if (!cell) return null;
    if (!cell.formula) return plain(cell.value);
    this.known.set(key, 'a circle');
    const value = this.value(cell.formula);
    this.known.set(key, value);
    return value;
  }

  private value(formula: Formula): Value {
    switch (formula.kind) {
      case 'number':
        return Number(formula.digits);
      case 'text':
        return formula.text;
      case 'cell':
        return this.at(formula.at);
      case 'range':
        throw new Error('a range is no value');
      case 'call':
        return this.call(formula.name, formula.args);
      case 'operation':
        return operate(formula.operator, this.value(formula.left), this.value(formula.right));
    }
  }

  private call(name: FunctionName, args: readonly Formula[]): Value {
    const one = (at: number): number => numberOf(this.value(args[at]!));
    switch (name) {
      case 'IF':
        return this.value(args[0]!) === true ? this.value(args[1]!) : this.value(args[2]!);
      case 'AND':
        return args.every((arg) => this.value(arg) === true);
      case 'OR':
        return args.some((arg) => this.value(arg) === true);
      case 'ISNUMBER':
        return typeof this.value(args[0]!) === 'number';
      case 'ABS':
        return Math.abs(one(0));
      case 'EXP':
        return Math.exp(one(0));
      case 'LN':
        return Math.log(one(0));
      case 'INT':
        return Math.floor(one(0));
      case 'ROUND':
        return roundedTo(one(0), one(1), Math.round);
      case 'TRUNC':
        return roundedTo(one(0), one(1), Math.floor);
      case 'SUMPRODUCT':
        return this.rowsOf(args[0]!).reduce<number>((sum, value) => sum + Number(value), 0);
      default:
        return aggregate(name, this.numbersIn(args));
    }
  }

  /** Texts in cells are passed over, texts among the arguments are none of ours. */
  private numbersIn(args: readonly Formula[]): readonly number[] {
    return args.flatMap((arg) => {
      const values = arg.kind === 'range' ? this.range(arg) : [this.value(arg)];
      return values.filter((value) => typeof value === 'number');
    });
  }

  private range({ from, to }: Extract<Formula, { kind: 'range' }>): readonly Value[] {
    return Array.from({ length: to.row - from.row + 1 }, (_, at) => this.at({ ...from, row: from.row + at }));
  }

  /** A formula over ranges, row by row. */
  private rowsOf(formula: Formula): readonly Value[] {
    const ranges = new Map<Formula, readonly Value[]>();
    const collect = (part: Formula): void => {
      if (part.kind === 'range') ranges.set(part, this.range(part));
      if (part.kind === 'operation') [part.left, part.right].forEach(collect);
    };
    collect(formula);
    const length = Math.max(...[...ranges.values()].map((values) => values.length));
    const atRow = (part: Formula, row: number): Value => {
      if (part.kind === 'range') return ranges.get(part)![row]!;
      return part.kind === 'operation'
        ? operate(part.operator, atRow(part.left, row), atRow(part.right, row))
        : this.value(part);
    };
    return Array.from({ length }, (_, row) => atRow(formula, row));
  }
}

function keyOf({ sheet, row, column }: Address): string {
  return `${sheet} ${row} ${column}`;
}

function plain(value: CellValue): Value {
  return value !== null && typeof value === 'object' ? value.day + 25_569 : value;
}

function numberOf(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (value === null) return 0;
  throw new Error(`${JSON.stringify(value)} is no number`);
}

function aggregate(name: FunctionName, numbers: readonly number[]): number {
  const sum = numbers.reduce((a, b) => a + b, 0);
  switch (name) {
    case 'COUNT':
      return numbers.length;
    case 'SUM':
      return sum;
    case 'AVERAGE':
      return sum / numbers.length;
    case 'MIN':
      return numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b));
    case 'MAX':
      return numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b));
    default:
      throw new Error(`${name} is not known`);
  }
}

/** Away from zero in the middle, as spreadsheets round. */
function roundedTo(of: number, decimals: number, way: (size: number) => number): number {
  const times = 10 ** decimals;
  const size = Number((Math.abs(of) * times).toPrecision(15));
  return (Math.sign(of) * way(size)) / times;
}

function operate(operator: Operator, left: Value, right: Value): Value {
  switch (operator) {
    case '=':
      return isSame(left, right);
    case '<>':
      return !isSame(left, right);
    case '>':
      return ordered(left, right) > 0;
    case '<':
      return ordered(left, right) < 0;
    case '>=':
      return ordered(left, right) >= 0;
    case '<=':
      return ordered(left, right) <= 0;
    default:
      return calculate(operator, numberOf(left), numberOf(right));
  }
}

/** An empty cell is an empty text, and zero. */
function isSame(left: Value, right: Value): boolean {
  if (left === null) return right === null || right === '' || right === 0;
  return right === null ? left === '' || left === 0 : left === right;
}

/** A text is more than any number. */
function ordered(left: Value, right: Value): number {
  if (typeof left === 'string' || typeof right === 'string')
    return Number(typeof left === 'string') - Number(typeof right === 'string');
  return numberOf(left) - numberOf(right);
}

function calculate(operator: '+' | '-' | '*' | '/', left: number, right: number): number {
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  if (operator === '*') return left * right;
  if (right === 0) throw new Error('divided by zero');
  return left / right;
}
