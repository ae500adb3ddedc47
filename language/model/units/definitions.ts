// The units declared by a plan: words of its own (`unit testate`) and definitions (`unit day = 8 hours`). Knows nothing of figures.

import type { DataOf } from '../../diagnostics/diagnostic.ts';
import type { UnitStatement } from '../../syntax/statements.ts';
import type { Declaration } from '../../syntax/tree.ts';
import type { Sources } from '../collect.ts';
import type { DeclaredFiles } from '../files/libraries.ts';
import type { Memory } from '../memory.ts';
import { anchorAt } from '../values/anchors.ts';
import { readNumber } from '../values/number.ts';
import { COUNT, type Definition, UNITS, Units } from './units.ts';

/** The language's own where neither the plan nor a library says anything of them. A word that both define is the plan's. */
export function unitsOf(sources: Pick<Sources, 'declaration' | 'file' | 'libraries'>, memory: Memory): Units {
  const lines: UnitLine[] = [...linesOf(sources)];
  for (const library of sources.libraries) {
    const said = new Set(lines.map(({ statement }) => statement.unit?.text));
    lines.unshift(...linesOf(library).filter(({ statement }) => !said.has(statement.unit?.text)));
  }
  return unitsIn(lines, memory);
}

interface Declaring extends Pick<DeclaredFiles, 'declaration'> {
  readonly file: Pick<DeclaredFiles['file'], 'name'>;
}

/** A line with where it stands. */
export interface UnitLine {
  readonly statement: UnitStatement;
  readonly declaration: Declaration;
  readonly file: string;
}

/** Those of a plan or a library. */
export function linesOf({ declaration, file }: Declaring): readonly UnitLine[] {
  return declaration.statements.flatMap((statement) =>
    statement.kind === 'unit' ? [{ statement, declaration, file: file.name }] : [],
  );
}

/** The same object as long as the lines about units are the same: what is read with it may be kept then. */
function unitsIn(lines: readonly UnitLine[], memory: Memory): Units {
  if (lines.length === 0) return UNITS;
  const said = lines.map(({ statement }) => statement);
  const { units, refused } = memory.made(
    'units',
    () => said,
    () => defined(said),
  );
  for (const { statement, why } of refused) {
    const { file, declaration } = lines[said.indexOf(statement)]!;
    memory.report('unit-definition', anchorAt(file, declaration, statement), { name: statement.unit?.text ?? '', why });
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
