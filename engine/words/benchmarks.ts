// What others reach, as text beside value and target.

import type { Indicator, NamedFigure } from '#language/model/indicator.ts';
import { writeOperand } from '#language/model/names/codes.ts';
import type { Language } from './number.ts';
import { quantityIn } from './value.ts';

/** `benchmark`, `benchmark "media nazionale"`. */
export function benchmarkText(name: string | null): string {
  return name === null ? 'benchmark' : `benchmark "${name}"`;
}

/** As a plan writes it. */
export function namedText({ kind, name }: NamedFigure): string {
  return kind === 'measure' ? writeOperand(name) : benchmarkText(name);
}

/** `media nazionale: 71 %`, one for each benchmark of the year. */
export function benchmarksIn(language: Language, { benchmarks }: Indicator, year: number): readonly string[] {
  return benchmarks
    .filter((one) => one.year === year)
    .map(({ name, value, source }) => {
      const figure = `${name === null ? '' : `${name}: `}${quantityIn(language, value)}`;
      return source === null ? figure : `${figure} (${source})`;
    });
}
