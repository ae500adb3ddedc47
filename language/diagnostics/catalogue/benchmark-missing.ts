import { entry } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  /** The one that is asked for; null: any. */
  readonly name: string | null;
  readonly year: string;
  /** Those that have a figure for the year. */
  readonly named: readonly string[];
}

export const benchmarkMissing = entry({
  code: 'benchmark-missing',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ indicator, name, year, named }: Data) =>
      name === null && named.length > 0
        ? `${indicator} has several benchmarks for ${year}, and this line does not say which: name one of ${quoted(named)}`
        : `${indicator} has no benchmark${name === null ? '' : ` "${name}"`} for ${year}: give it its figure${named.length > 0 ? `, or name one of ${quoted(named)}` : ''}`,
    it: ({ indicator, name, year, named }: Data) =>
      name === null && named.length > 0
        ? `${indicator} ha più benchmark per il ${year}, e questa riga non dice quale: indicare uno tra ${quoted(named)}`
        : `${indicator} non ha un benchmark${name === null ? '' : ` "${name}"`} per il ${year}: dargli la sua cifra${named.length > 0 ? `, o indicare uno tra ${quoted(named)}` : ''}`,
  },
});

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
