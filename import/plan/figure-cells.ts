// Weights, states and targets as plans print them, in cells: `>= 350`, `+1 % (380)`, `SI`, `<= 30/09/2017`, `Almeno 50`, `---`. What the text does not say
// is settled in the usual way, and said.

import { inPlan } from '../actuals/read-value.ts';
import { possibleDates } from '../figures/written-date.ts';
import { customOf, type NumberForm, writtenNumber } from '../figures/written-number.ts';
import { type Cell, isBlank, textOf } from '../sheet/cell.ts';
import { timesHundred } from '../sheet/stored-number.ts';
import { planProblems } from '../words/plan-problems.ts';
import type { Words } from '../words/refusals.ts';

export type PrintedFigure =
  | { readonly kind: 'number'; readonly digits: string; readonly percent: boolean; readonly unit: string }
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'done'; readonly done: boolean }
  | { readonly kind: 'word'; readonly text: string };

export interface PrintedGoal {
  /** null: it stands alone. */
  readonly comparison: '>=' | '<=' | '>' | '<' | '=' | null;
  readonly signed: boolean;
  readonly figure: PrintedFigure;
  /** In brackets behind it. */
  readonly beside: PrintedFigure | null;
  readonly doubts: readonly Words[];
}

/** null: nothing is printed, or a line for nothing. */
export function figureIn(cell: Cell, form: NumberForm): PrintedFigure | null {
  if (isBlank(cell)) return null;
  if (cell.kind === 'number')
    return {
      kind: 'number',
      digits: cell.percent ? timesHundred(cell.digits) : cell.digits,
      percent: cell.percent,
      unit: cell.unit,
    };
  if (cell.kind === 'date') return { kind: 'date', iso: cell.iso };
  if (cell.kind === 'boolean') return { kind: 'done', done: cell.value };
  return figureOf(textOf(cell), form);
}

/** Not known, as against a line for nothing. */
export const notSaid = /^n\.? ?[da]\.?$/i;
const nothing = /^(?:-+|[–—]|\/+|n\.? ?d\.?|n\.? ?a\.?|\.+)$/i;
const doneWords = /^(?:s[iì]|on|yes|fatto|realizzat[oa]|attuat[oa])$/i;
const notDoneWords = /^(?:no|off|non (?:fatto|realizzat[oa]|attuat[oa]))$/i;

function figureOf(text: string, form: NumberForm): PrintedFigure | null {
  if (text === '' || nothing.test(text)) return null;
  if (doneWords.test(text)) return { kind: 'done', done: true };
  if (notDoneWords.test(text)) return { kind: 'done', done: false };
  const iso = dateOf(text);
  if (iso !== null) return { kind: 'date', iso };
  const written = writtenNumber(text);
  const digits = written?.[form] ?? null;
  if (!written || digits === null) return { kind: 'word', text };
  return { kind: 'number', digits, percent: written.percent, unit: written.unit };
}

/** By day first, as Italian plans print them; two digits of a year are of this century. */
function dateOf(text: string): string | null {
  const full = text.replace(/^(\d{1,2}[./-]\d{1,2}[./-])(\d{2})$/, '$120$2');
  return possibleDates(full)?.['day-first'] ?? null;
}

const comparisons: readonly (readonly [RegExp, PrintedGoal['comparison']])[] = [
  [/^(?:>=|=>|≥)\s*/, '>='],
  [/^(?:<=|=<|≤)\s*/, '<='],
  [/^>\s*/, '>'],
  [/^<\s*/, '<'],
  [/^=\s*/, '='],
  [/^(?:almeno|non meno di|minimo|at least)\s+/i, '>='],
  [/^(?:al massimo|non più di|non oltre|massimo|at most)\s+(?:il\s+)?/i, '<='],
  [/^(?:entro|by)\s+(?:il\s+|la data del\s+)?/i, '<='],
];

/** null: there is none. */
export function goalIn(cell: Cell, form: NumberForm): PrintedGoal | null {
  if (cell.kind !== 'text') {
    const figure = figureIn(cell, form);
    return figure && { comparison: null, signed: false, figure, beside: null, doubts: [] };
  }
  const whole = textOf(cell);
  const [, before = whole, inside = ''] = /^(.*?\S) ?\(([^()]*)\)$/.exec(whole) ?? [];
  const [sign, comparison = null] = comparisons.find(([words]) => words.test(before)) ?? [];
  const rest = sign ? before.replace(sign, '') : before;
  const figure = figureOf(rest, form);
  if (figure === null) return null;
  const beside = inside === '' ? null : figureOf(inside, form);
  const doubts: Words[] = [];
  if (hasThreeDecimals(rest, form)) doubts.push(planProblems.threeDecimals(rest));
  if (inside !== '' && beside?.kind !== 'number') doubts.push(planProblems.leftOut(`(${inside})`));
  return {
    comparison,
    signed: /^[+\-−]/.test(rest),
    figure,
    beside: beside?.kind === 'number' ? beside : null,
    doubts,
  };
}

function hasThreeDecimals(text: string, form: NumberForm): boolean {
  const written = writtenNumber(text);
  return written !== null && customOf(written) === 'both' && (written[form] ?? '').includes('.');
}

/** Without a comparison before it and a remark in brackets behind it. */
export function bareFigure(text: string): string {
  const [, before = text] = /^(.*?\S) ?\([^()]*\)$/.exec(text) ?? [];
  const sign = comparisons.find(([words]) => words.test(before))?.[0];
  return sign ? before.replace(sign, '') : before;
}

/** `12.5%`, `1_380 EUR` */
export function figureText({ digits, percent, unit }: Extract<PrintedFigure, { kind: 'number' }>): string {
  return `${inPlan(digits)}${percent ? '%' : unit === '' ? '' : ` ${unit}`}`;
}
