// The units declared by a plan: words of its own (`unit testate`) and definitions (`unit day = 8 hours`). Knows nothing of figures.

import type { DataOf } from '../../diagnostics/diagnostic.ts';
import type { Declaration, UnitStatement } from '../../syntax/tree.ts';
import type { ParsedFile } from '../collect.ts';
import type { Memory } from '../memory.ts';
import { anchorAt } from '../values/anchors.ts';
import { readNumber } from '../values/number.ts';
import { COUNT, type Definition, UNITS, Units } from './units.ts';

/** The language's own where the plan says nothing of them. */
export function unitsOf(files: readonly ParsedFile[], planCode: string | null, memory: Memory): Units {
  for (const { name, tree } of files) {
    for (const { declaration } of tree.members) {
      if (declaration.kind !== 'plan' || (declaration.code?.text ?? null) !== planCode) continue;
      return unitsIn(declaration, name, memory);
    }
  }
  return UNITS;
}

/** The same object as long as the lines about units are the same: what is read with it may be kept then. */
function unitsIn(declaration: Declaration, file: string, memory: Memory): Units {
  const said = declaration.statements.filter((statement) => statement.kind === 'unit');
  if (said.length === 0) return UNITS;
  const key = `units of ${declaration.code?.text ?? ''}`;
  const { units, refused } = memory.made(
    key,
    () => said,
    () => defined(said),
  );
  for (const { statement, why } of refused) {
    const name = statement.unit?.text ?? '';
    memory.report('unit-definition', anchorAt(file, declaration, statement), { name, why });
  }
  return units;
}

interface Defined {
  readonly units: Units;
  readonly refused: readonly { readonly statement: UnitStatement; readonly why: Why }[];
}

function defined(said: readonly UnitStatement[]): Defined {
  const definitions = new Map<string, Definition>();
  const refused: { readonly statement: UnitStatement; readonly why: Why }[] = [];
  let units = new Units();
  for (const statement of said) {
    const why = define(statement, definitions, units);
    if (why !== null) refused.push({ statement, why });
    units = new Units(definitions, wordsOf(said));
  }
  return { units, refused };
}

function wordsOf(said: readonly UnitStatement[]): ReadonlySet<string> {
  return new Set(said.flatMap(({ unit }) => unit?.text ?? []));
}

type Why = DataOf<'unit-definition'>['why'];

/** Adds a definition; returns why it is invalid, or null. */
function define({ unit: name, is }: UnitStatement, definitions: Map<string, Definition>, units: Units): Why | null {
  if (name === null || is === null) return null;
  const unit = units.of(name.text, true);
  if (definitions.has(unit.id)) return 'again';
  const { powers } = unit.dimension;
  if (unit.id === COUNT || unit.id === '%' || powers.length !== 1 || powers[0]!.base !== unit.id) return 'fixed';
  const number = readNumber(is);
  if (number.coefficient <= 0n || is.percent) return 'number';
  if (is.unit === null) return 'unknown';
  const of = units.of(is.unit.text, is.unit.quoted);
  if (of.said === 'word') return 'unknown';
  if (of.dimension.powers.some(({ base }) => base === unit.id)) return 'itself';
  if ([...definitions.values()].some((one) => one.of.dimension.powers.some(({ base }) => base === unit.id)))
    return 'late';
  const times = { n: number.coefficient, d: 10n ** BigInt(number.scale) };
  definitions.set(unit.id, { id: unit.id, times, of });
  return null;
}
