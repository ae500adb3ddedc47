// Units: names, dimensions and factors, built-in and declared by the plan.

import { amountOver, multipleId, multipleWord, type UnitWord, unitWord } from '../../syntax/keywords/unit-words.ts';
import type { Dimension, Power, Ratio, Unit } from '../figures.ts';

export { COUNT } from '../../syntax/keywords/unit-words.ts';

export const ONE_OF: Ratio = { n: 1n, d: 1n };

// ------------------------------------------------------------------------------------------------------------------ dimensions

export const PLAIN: Dimension = { measured: '', counted: '', powers: [] };

/** The dimension of a product of powers in any order; powers that cancel are dropped. */
export function dimensionOf(powers: readonly Power[]): Dimension {
  if (powers.length === 0) return PLAIN;
  const sums = new Map<string, Power>();
  for (const power of powers) {
    const before = sums.get(power.base)?.exponent ?? 0;
    sums.set(power.base, { ...power, exponent: before + power.exponent });
  }
  const left = [...sums.values()]
    .filter(({ exponent }) => exponent !== 0)
    .sort((a, b) => b.exponent - a.exponent || (a.base < b.base ? -1 : 1));
  return {
    measured: written(left.filter(({ counted }) => !counted)),
    counted: written(left.filter(({ counted }) => counted)),
    powers: left,
  };
}

function written(powers: readonly Power[]): string {
  return powers.map(({ base, exponent }) => (exponent === 1 ? base : `${base}^${exponent}`)).join('·');
}

export function inverted(powers: readonly Power[]): readonly Power[] {
  return powers.map((power) => ({ ...power, exponent: -power.exponent }));
}

// ----------------------------------------------------------------------------------------------------------------------- a plan's

/** A unit definition in a plan: `unit day = 8 hours`. */
export interface Definition {
  readonly id: string;
  readonly times: Ratio;
  readonly of: Unit;
}

/** The units of a plan. */
export class Units {
  private readonly definitions: ReadonlyMap<string, Definition>;
  private readonly words: ReadonlySet<string>;
  /** Those words by what is the same of their singular and plural. */
  private readonly byStem: ReadonlyMap<string, string>;
  /** Cache: nearly every number of a plan has one of a few units. */
  private readonly known = new Map<string, Unit>();
  private readonly declared = new Map<string, Unit>();

  /** `words`: the plan's own units, declared in its block. */
  constructor(definitions: ReadonlyMap<string, Definition> = new Map(), words: ReadonlySet<string> = new Set()) {
    this.definitions = definitions;
    this.words = words;
    this.byStem = new Map([...words].map((word) => [stemOf(word), word]));
  }

  /** The unit of a figure. An unknown word becomes a unit that is an error, unless it is in backticks. */
  of(name: string, quoted: boolean): Unit {
    return this.known.get(name) ?? this.read(name, quoted);
  }

  /** The unit declared by a `unit` line or head. */
  declare(name: string): Unit {
    const known = this.declared.get(name);
    if (known !== undefined) return known;
    const unit: Unit = { ...this.made(name, true), said: 'declared' };
    this.declared.set(name, unit);
    return unit;
  }

  private read(name: string, quoted: boolean): Unit {
    const unit = this.made(name, quoted);
    // a unit in backticks may be none without them: `€/mln`
    if (!quoted && (unit.said === 'known' || unit.said === 'declared')) this.known.set(name, unit);
    return unit;
  }

  private made(name: string, quoted: boolean): Unit {
    const word = unitWord(name);
    if (word !== undefined) return this.ofWord(name, word);
    const slash = name.indexOf('/', 1);
    if (slash > 0 && slash < name.length - 1) return this.quotient(name, { slash, quoted });
    const space = name.indexOf(' ');
    const times = space > 0 ? multipleWord(name.slice(0, space)) : undefined;
    if (times !== undefined) return this.multiplied(name, { times, space, quoted });
    return this.own(name, quoted);
  }

  private ofWord(symbol: string, { id, base, times, multiple }: UnitWord): Unit {
    const common = { id, symbol, said: 'known', multiple } as const;
    if (base === null) return { ...common, dimension: PLAIN, factor: { n: times, d: 1n } };
    const definition = this.definitions.get(base);
    if (definition === undefined) {
      const dimension = dimensionOf([{ base, exponent: 1, counted: false }]);
      return { ...common, dimension, factor: { n: times, d: 1n } };
    }
    return { ...common, dimension: definition.of.dimension, factor: product({ n: times, d: 1n }, worth(definition)) };
  }

  /** `mln EUR`, `milioni di euro`, `million users`. */
  private multiplied(
    symbol: string,
    { times, space, quoted }: { times: bigint; space: number; quoted: boolean },
  ): Unit {
    const unit = this.of(symbol.slice(space + 1).replace(/^(?:di|of) /, ''), quoted);
    const { dimension, factor, said } = unit;
    const id = `${multipleId(times)} ${unit.id}`;
    return {
      id,
      symbol,
      said,
      dimension,
      factor: product(factor, { n: times, d: 1n }),
      multiple: unit.multiple * times,
    };
  }

  /** `EUR/user` */
  private quotient(symbol: string, { slash, quoted }: { slash: number; quoted: boolean }): Unit {
    const over = this.of(symbol.slice(0, slash).trim(), quoted);
    const under = this.of(symbol.slice(slash + 1).trim(), quoted);
    const powers = [...over.dimension.powers, ...inverted(under.dimension.powers)];
    const { n, d } = under.factor;
    const isKnown = over.said === 'known' && (quoted || amountOver(symbol) === null);
    return {
      id: `${over.id}/${under.id}`,
      symbol,
      said: isKnown ? under.said : over.said === 'known' ? 'word' : over.said,
      dimension: dimensionOf(powers),
      factor: product(over.factor, { n: d, d: n }),
      multiple: over.multiple,
    };
  }

  /** A word of the plan's own: something counted. `users` and `user` are one, unless the plan declares both. */
  private own(name: string, quoted: boolean): Unit {
    const id = this.words.has(name) ? name : (this.byStem.get(stemOf(name)) ?? stemOf(name));
    const definition = this.definitions.get(id);
    const said = this.words.has(id) ? 'declared' : quoted ? 'quoted' : 'word';
    const common = { id, symbol: name, multiple: 1n } as const;
    if (definition !== undefined) {
      return { ...common, said: 'known', dimension: definition.of.dimension, factor: worth(definition) };
    }
    return { ...common, said, dimension: dimensionOf([{ base: id, exponent: 1, counted: true }]), factor: ONE_OF };
  }
}

/** What singular and plural have in common, in English and Italian: `user(s)`, `compan(y, ies)`, `impres(a, e)`, `pratic(a, he)`. */
function stemOf(word: string): string {
  const withoutS = longEnough(word.replace(/(?<=[^s])s$/, ''), word);
  return longEnough(withoutS.replace(/h?[aeioy]+$/, ''), withoutS);
}

function longEnough(stem: string, word: string): string {
  return stem.length < 3 ? word : stem;
}

function worth({ times, of }: Definition): Ratio {
  return product(times, of.factor);
}

export function product(a: Ratio, b: Ratio): Ratio {
  return reduced({ n: a.n * b.n, d: a.d * b.d });
}

export function quotient(a: Ratio, b: Ratio): Ratio {
  return reduced({ n: a.n * b.d, d: a.d * b.n });
}

function reduced({ n, d }: Ratio): Ratio {
  let [a, b] = [n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 1n ? { n, d } : { n: n / a, d: d / a };
}

/** For plans that declare no units. */
export const UNITS = new Units();

export const PERCENT = UNITS.of('%', false);
