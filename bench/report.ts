// Formats the measurements as tables.

import type { CaseName } from './case.ts';
import type { InputSize } from './inputs.ts';
import type { Measured } from './measure.ts';
import type { Played } from './server/replay.ts';
import { figure, type Table, whole } from './table.ts';

/** What was measured on one plan. */
export interface Sized {
  readonly indicators: number;
  readonly size: InputSize;
  readonly measured: readonly Measured[];
}

const labels: Record<CaseName, string> = {
  'perfplan-parse': 'Perfplan',
  langium: 'Langium, equivalent grammar',
  json: 'JSON.parse of the same tree',
  'perfplan-score': 'Perfplan, from text, exact',
  hyperformula: 'HyperFormula, from arrays, floats',
};

const common = ['Indicators', 'First run, ms', 'Median, ms', 'Range, ms'];

export function parseTable(sized: readonly Sized[]): Table {
  return {
    title: 'Text to syntax tree',
    columns: ['Product', ...common, 'MB/s', 'Peak memory, MB', 'Time, Perfplan = 1'],
    rows: rowsOf(sized, ({ name, median }, { size }) => [
      figure((name === 'json' ? size.jsonBytes : size.bytes) / 1_000 / median),
    ]),
  };
}

export function scoresTable(sized: readonly Sized[]): Table {
  return {
    title: 'Plan to scores',
    columns: ['Product', ...common, 'One input changed, ms', 'Root score', 'Peak memory, MB', 'Time, Perfplan = 1'],
    rows: rowsOf(sized, ({ change, check }) => [
      change === null ? '–' : figure(change),
      (check.scores.find(([path]) => path === '')?.[1] ?? Number.NaN).toFixed(12),
    ]),
  };
}

type Columns = (measured: Measured, sized: Sized) => string[];

/** One row for each product and size; the first product of a size is the one that the others are compared with. */
function rowsOf(sized: readonly Sized[], own: Columns): string[][] {
  return sized.flatMap((each) =>
    each.measured.map((measured) => [
      labels[measured.name],
      whole(each.indicators),
      figure(measured.first),
      figure(measured.median),
      `${figure(measured.fastest)}–${figure(measured.slowest)}`,
      ...own(measured, each),
      whole(measured.memory.peak),
      figure(measured.ratio),
    ]),
  );
}

export function serverTable(played: readonly Played[]): Table {
  const ratio = (value: number, base: number | undefined): string => (base === undefined ? '–' : figure(value / base));
  return {
    title: 'Language servers: one file of 20,000 lines, typed in',
    columns: [
      ...['Server', 'Lines', 'MB', 'Opening, ms', 'Keystrokes'],
      ...['Diagnostics p50, ms', 'p95', 'Hover p50, ms', 'p95', 'Completion p50, ms', 'p95', 'Symbols p50, ms', 'p95'],
      ...['Processor time each, ms', 'Peak memory, MB', 'Diagnostics p50, Perfplan = 1'],
    ],
    rows: played.map(({ label, lines, bytes, opening, keystrokes, diagnostics, hover, processor, peak, ...asked }) => [
      ...[label, whole(lines), (bytes / 1e6).toFixed(2), figure(opening), whole(keystrokes)],
      ...[figure(diagnostics.median), figure(diagnostics.high), figure(hover.median), figure(hover.high)],
      ...[asked.completion, asked.symbols].flatMap((one) =>
        one ? [figure(one.median), figure(one.high)] : ['–', '–'],
      ),
      processor === null ? '–' : figure(processor),
      peak === null ? '–' : whole(peak),
      ratio(diagnostics.median, played.find(({ name }) => name === 'perfplan')?.diagnostics.median),
    ]),
  };
}

/** What was measured on, and with what. */
export function inputsTable(sized: readonly Sized[]): Table {
  return {
    title: 'The plans',
    columns: ['Indicators', 'Lines', 'MB of text', 'MB of JSON'],
    rows: sized.map(({ indicators, size }) => [
      whole(indicators),
      whole(size.lines),
      (size.bytes / 1e6).toFixed(2),
      (size.jsonBytes / 1e6).toFixed(2),
    ]),
  };
}
