// Bands: their table on the sheet of rules, the formula that finds one, the colours of their names.

import { fromDecimal } from '#engine/arithmetic/rational.ts';
import { bandName, signIn } from '#engine/words/band.ts';
import type { Rules } from '#language/model/rules.ts';
import type { Lights, Row } from './book.ts';
import type { Context } from './context.ts';
import { blank, cell, cleaned, type Formula, isNumber, operation, when } from './formula.ts';
import { cellWith, looks, withLook } from './looks.ts';
import { floatOf } from './values.ts';

const nameColumn = 0;
const boundColumn = 1;

/** The name of the first band that a score reaches, from the table. */
export function bandFormula(context: Context, score: Formula, { bands }: Pick<Rules, 'bands'>): Formula {
  const sheet = context.words.sheets.rules;
  const found = bands.reduceRight<Formula>((rest, band) => {
    const row = context.bandRow(band);
    const name = cell({ sheet, row, column: nameColumn });
    if (!band.bound) return name;
    const bound = cell({ sheet, row, column: boundColumn });
    return when(operation(cleaned(score), band.strict ? '>' : '>=', bound), name, rest);
  }, blank);
  return when(isNumber(score), found, blank);
}

/** Each name with its light; of one that several policies share, the first. */
export function bandLights(rules: readonly Rules[]): Lights['texts'] {
  const found = new Map<string, Lights['texts'][number]>();
  for (const of of new Set(rules.map(({ bands }) => bands)))
    for (const band of of) {
      const sign = signIn(band, { bands: of });
      const text = bandName(band);
      if (sign && !found.has(text)) found.set(text, { text, light: sign.light });
    }
  return [...found.values()];
}

/** The rows of all tables, as the context has laid them out. */
export function bandRows(context: Context): readonly (Row | null)[] {
  const { words } = context;
  const rows: (Row | null)[] = [];
  const first = [...context.bands.values()][0];
  if (first === undefined) return rows;
  const put = (at: number, row: Row): void => {
    while (rows.length < at) rows.push(null);
    rows[at] = row;
  };
  let last = -2;
  for (const [band, at] of context.bands) {
    const relative = at - first + 1;
    if (relative !== last + 1) {
      const heads = [words.bands, words.from2, ''].map((text) => cellWith(text, looks.head));
      put(relative - 1, { cells: heads, level: 0, height: null });
    }
    last = relative;
    const bound = band.bound ? floatOf(fromDecimal(band.bound)) : null;
    const percent = withLook(looks.input, { format: { kind: 'percent', decimals: 2 } });
    put(relative, {
      cells: [
        cellWith(bandName(band), looks.plain),
        band.bound ? cellWith(bound, percent) : cellWith(null, looks.plain),
        cellWith(band.bound && band.strict ? words.strictly : null, looks.dim),
      ],
      level: 0,
      height: null,
    });
  }
  return rows;
}
