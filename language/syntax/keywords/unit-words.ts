// The built-in units in both languages: names, and factors to their base unit.

/** Number words; the first name is the canonical one. */
const multiples: readonly { readonly times: bigint; readonly names: readonly string[] }[] = [
  { times: 1000n, names: ['thousand', 'thousands', 'mila', 'mille', 'migliaia', 'migliaio'] },
  { times: 100_000n, names: ['lakh', 'lakhs'] },
  { times: 1_000_000n, names: ['million', 'millions', 'mln', 'mln.', 'milioni', 'milione', 'mio'] },
  { times: 10_000_000n, names: ['crore', 'crores'] },
  {
    times: 1_000_000_000n,
    names: ['billion', 'billions', 'bn', 'miliardi', 'miliardo', 'mld', 'mld.', 'mrd', 'mrd.'],
  },
];

/** Prefixes of other units. */
const prefixes: Readonly<Record<string, bigint>> = { k: 1000n, K: 1000n, M: 1_000_000n };

const byName: ReadonlyMap<string, bigint> = new Map([
  ...multiples.flatMap(({ times, names }) => names.map((name): [string, bigint] => [name, times])),
  ...Object.entries(prefixes),
]);

const otherCurrencies: readonly string[] = ['USD', 'GBP', 'CHF', 'ZAR', 'KES', 'INR', 'AUD', 'CAD'];

/** Whether a unit, by its canonical name, is money that has cents. */
export function isCurrency(id: string): boolean {
  return id === 'EUR' || otherCurrencies.includes(id);
}

/** Base units with their names; the first is the canonical one. */
const bases: readonly (readonly string[])[] = [
  ['seconds', 'second', 'sec', 'sec.', 's', 'secondi', 'secondo'],
  ['days', 'day', 'd', 'gg', 'gg.', 'g', 'giorni', 'giorno'],
  ['weeks', 'week', 'settimane', 'settimana', 'sett.'],
  ['months', 'month', 'mesi', 'mese', 'mm'],
  ['fte', 'ftp', 'u.l.a.', 'ula'],
  ['EUR', '€', 'eur', 'euro', 'euros'],
  ...otherCurrencies.map((code) => [code, code.toLowerCase()]),
  ['kg', 'chili', 'chilogrammi'],
  ['m', 'metri', 'metro', 'metres', 'meters'],
  ['mq', 'm2', 'm²'],
  ['mc', 'm3', 'm³'],
  ['kWh'],
];

/** Units derived from a base unit. */
const derived: readonly { readonly of: string; readonly times: bigint; readonly names: readonly string[] }[] = [
  { of: 'seconds', times: 60n, names: ['minutes', 'minute', 'min', 'min.', 'minuti', 'minuto'] },
  { of: 'seconds', times: 3600n, names: ['hours', 'hour', 'h', 'ore', 'ora', 'hh'] },
  { of: 'months', times: 3n, names: ['quarters', 'quarter', 'trimestri', 'trimestre'] },
  { of: 'months', times: 6n, names: ['semesters', 'semester', 'semestri', 'semestre'] },
  { of: 'months', times: 12n, names: ['years', 'year', 'anni', 'anno'] },
  { of: 'kg', times: 1000n, names: ['t', 'tonnes', 'tonnellate'] },
  { of: 'm', times: 1000n, names: ['km', 'chilometri'] },
  { of: 'mq', times: 10_000n, names: ['ha', 'ettari'] },
  { of: 'kWh', times: 1000n, names: ['MWh'] },
  { of: 'kWh', times: 1_000_000n, names: ['GWh'] },
];

/** Plain numbers, counted: `N.`. */
const counts = ['N.', 'N', 'n.', 'n', 'no.', 'nr', 'nr.', 'num', 'num.', 'numero', 'number', '#', 'n°', 'N°', 'nº'];
const percents = ['%', 'percent', 'per cent', 'percento', 'per cento', 'percentuale', 'percentage', 'pct', 'perc.'];

/** The unit of counts, which are not measured. */
export const COUNT = 'N.';

/** A unit word: `times` its base; `base` null: a plain number. */
export interface UnitWord {
  readonly id: string;
  readonly base: string | null;
  readonly times: bigint;
  /** The part of `times` that comes from a number word or prefix. */
  readonly multiple: bigint;
}

const words: ReadonlyMap<string, UnitWord> = new Map(allWords());
function* allWords(): Generator<[string, UnitWord]> {
  for (const name of counts) yield [name, { id: COUNT, base: null, times: 1n, multiple: 1n }];
  for (const name of percents) yield [name, { id: '%', base: null, times: 1n, multiple: 1n }];
  for (const { times, names } of multiples) {
    for (const name of names) yield [name, { id: names[0]!, base: null, times, multiple: times }];
  }
  for (const names of bases) {
    const [base] = names as [string];
    for (const name of names) yield [name, { id: base, base, times: 1n, multiple: 1n }];
    if (!/^[A-Z]{3}$/.test(base)) continue;
    for (const [prefix, times] of Object.entries(prefixes)) {
      yield [`${prefix}${base}`, { id: `${multipleId(times)} ${base}`, base, times, multiple: times }];
    }
  }
  for (const { of, times, names } of derived) {
    for (const name of names) yield [name, { id: names[0]!, base: of, times, multiple: 1n }];
  }
}

export function multipleId(times: bigint): string {
  return multiples.find((one) => one.times === times)!.names[0]!;
}

/** Case-sensitive: in capitals they mean something else (millions of dollars, households). */
const small: ReadonlySet<string> = new Set(['mm', 'hh']);

/** Looked up as written, else in lower case unless it is an abbreviation: `Giorni`, `MLN`. */
export function unitWord(name: string): UnitWord | undefined {
  const known = words.get(name);
  if (known !== undefined || name.length < 2) return known;
  const lower = name.toLowerCase();
  return small.has(lower) ? undefined : words.get(lower);
}

/** `percent`, `per cento`: the sign in letters. */
export function isPercentWord(name: string): boolean {
  return name !== '%' && percents.includes(name.toLowerCase());
}

/** `mln €` for `€/mln` (as in headings of tables); null if it is not money over a number word. */
export function amountOver(name: string): string | null {
  const slash = name.indexOf('/', 1);
  const over = name.slice(0, slash).trim();
  const under = name.slice(slash + 1).trim();
  if (slash < 0 || multipleWord(under) === undefined) return null;
  return /^[A-Z]{3}$/.test(words.get(over)?.base ?? '') ? `${under} ${over}` : null;
}

/** All number words that may precede a unit. */
export const multipleNames: readonly string[] = [...byName.keys()];

/** The factor of a number word before a unit: `mln EUR`, `k EUR`, `Milioni di euro`. */
export function multipleWord(name: string): bigint | undefined {
  return byName.get(name) ?? (name.length > 1 ? byName.get(name.toLowerCase()) : undefined);
}
