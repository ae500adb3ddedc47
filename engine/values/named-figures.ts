// Reads figures that goalposts and tables name instead of writing them: a benchmark, or a measure, as it is in the year. Knows no attainment.

import type { Indicator, NamedFigure } from '#language/model/indicator.ts';
import type { Place } from '#language/model/model.ts';
import { benchmarkFor } from '#language/model/values/benchmarks.ts';
import type { Input, NamedRead, PlaceResult } from '../result.ts';
import type { NameRead } from './formula.ts';
import { missing, outcomeOn } from './outcome.ts';
import type { Moment } from './periods.ts';

/** Who reads measures, in the unit of an indicator. */
export interface MeasureReader {
  named(code: string, indicator: Indicator, moment: Moment): NameRead;
}

export type ReadNamed = (figure: NamedFigure) => NamedRead;

/** In a place, for a year: with the office whose slices count there. */
export function namedReader(
  { indicator, office }: Pick<Place, 'indicator' | 'office'>,
  { reader, ...moment }: Omit<Moment, 'office'> & { readonly reader: MeasureReader },
): ReadNamed {
  const { year, calendar } = moment;
  const said = (figure: NamedFigure): Pick<NamedRead, 'figure' | 'year' | 'calendar'> => ({ figure, year, calendar });
  return (figure) => {
    if (figure.kind === 'measure') {
      const { outcome, inputs } = reader.named(figure.name, indicator, { ...moment, office });
      return { ...said(figure), outcome, inputs, benchmark: null };
    }
    const benchmark = benchmarkFor(indicator.benchmarks, moment.year, figure.name);
    const outcome = benchmark
      ? outcomeOn(benchmark.value, indicator)
      : missing('no-benchmark', indicator.code, moment.year);
    return { ...said(figure), outcome, inputs: [], benchmark };
  };
}

/** The values of the measures that the goalposts or the table of a place name. */
export function inputsNamed({ target, scale }: Pick<PlaceResult, 'target' | 'scale'>): readonly Input[] {
  const named = scale ? [scale.named.low, scale.named.high] : (target?.named ?? []);
  return named.flatMap((one) => one?.inputs ?? []);
}
