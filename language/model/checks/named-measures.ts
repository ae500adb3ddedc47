// Checks measures that goalposts and tables of values name: that they are none of scores, and of the unit of the indicator. Knows no values.

import type { NamedPart } from '../../syntax/description/names.ts';
import { namesOfStatement } from '../../syntax/description/names.ts';
import type { Name } from '../../syntax/literals.ts';
import type { Declaration } from '../../syntax/tree.ts';
import { measuresNamed } from '../goals/measures-named.ts';
import type { Indicator } from '../indicator.ts';
import { lookUp } from '../names/names.ts';
import { ScoreReaders } from '../tree/weighers.ts';
import { isRefused } from '../units/conversion.ts';
import { FormulaUnitsReader } from '../units/formula-units.ts';
import { anchorAt } from '../values/anchors.ts';
import type { Checked } from './check.ts';

export function namesMeasures({ goalposts, targets }: Indicator): boolean {
  return measuresNamed(goalposts, targets).length > 0;
}

/** Of these indicators, and of targets of their own in a `use`, whose names are looked up here. */
export function checkNamedMeasures(checked: Checked, indicators: readonly Indicator[]): void {
  const { model, tree, binding } = checked;
  const known: Known = { checked, scores: new ScoreReaders(), units: new FormulaUnitsReader(model.units) };
  for (const indicator of indicators) {
    const { declaration, anchor } = indicator;
    for (const name of namesIn(declaration)) checkName(name, { indicator, declaration, file: anchor.file }, known);
  }
  for (const { place, useFacts } of tree.placements) {
    for (const name of useFacts?.named ?? []) {
      const { declaration, indicator } = place;
      const { file } = place.anchor;
      const measure = lookUp(
        name,
        { what: 'measure', among: model.measures, similar: binding.similar },
        { file, declaration, report: binding.report },
      );
      if (measure !== null) checkName(name, { indicator, declaration, file }, known);
    }
  }
}

interface Known {
  readonly checked: Checked;
  readonly scores: ScoreReaders;
  readonly units: FormulaUnitsReader;
}

interface Naming {
  readonly indicator: Indicator;
  readonly declaration: Declaration;
  readonly file: string;
}

function checkName(
  name: Name,
  { indicator, declaration, file }: Naming,
  { checked: { model, binding }, scores, units }: Known,
): void {
  const measure = model.measures.get(name.text);
  if (measure === undefined) return;
  const why = scores.reads(measure) ? 'scores' : isRefused(units.measureInto(measure, indicator)) ? 'unit' : null;
  if (why === null) return;
  const data = { measure: measure.code, indicator: indicator.code, why } as const;
  binding.report('named-measure', anchorAt(file, declaration, name), data);
}

/** The names of measures in goalposts and targets. */
function namesIn({ statements }: Declaration): readonly Name[] {
  const found: Name[] = [];
  for (const statement of statements) {
    if (statement.kind !== 'goalposts' && statement.kind !== 'target' && statement.kind !== 'revised') continue;
    namesOfStatement(statement, ({ name, use }: NamedPart) => {
      if (use === 'measure') found.push(name);
    });
  }
  return found;
}
