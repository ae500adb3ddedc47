// Weights that come from data: links nodes and places to the measures that their heads name as weights, and refuses measures that cannot be one.

import type { NodeDraft, PlaceDraft } from '../drafts.ts';
import { partsOf } from '../expressions.ts';
import type { Indicator, Measure } from '../indicator.ts';
import { type Binding, lookUp } from '../names/names.ts';
import { anchorAt } from '../values/anchors.ts';
import { weigherOf } from '../values/weights.ts';
import type { Tree } from './branches.ts';
import { saysAnother } from './placements.ts';

interface Weighing {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly binding: Binding;
}

/** The formulas of the measures are known by now, and so are the rules of all nodes. */
export function weighByMeasures({ branches }: Tree, weighing: Weighing): void {
  const ofPlaces = { ...weighing, scores: new ScoreReaders(), whole: false };
  const ofWhole = { ...ofPlaces, whole: true };
  for (const { node } of branches.values()) {
    node.weighedBy = weigherIn(node, isOfWhole(node) ? ofWhole : ofPlaces);
    let isOther = false;
    for (const place of node.places as PlaceDraft[]) {
      const found = weigherIn(place, ofPlaces);
      isOther ||= found !== place.weighedBy;
      place.weighedBy = found;
    }
    if (isOther) saysAnother(node.places[0]!);
  }
}

function isOfWhole({ parent }: NodeDraft): boolean {
  return parent?.rules.weights.whole === true;
}

interface Judging extends Weighing {
  readonly scores: ScoreReaders;
  /** Its weight is to be a share of the whole plan. */
  readonly whole: boolean;
}

function weigherIn(
  { declaration, anchor: { file } }: Pick<NodeDraft | PlaceDraft, 'declaration' | 'anchor'>,
  { measures, binding, scores, whole }: Judging,
): Measure | null {
  const name = weigherOf(declaration);
  if (name === null) return null;
  const site = { file, declaration, report: binding.report };
  const measure = lookUp(name, { what: 'measure', among: measures, similar: binding.similar }, site);
  if (measure === null) return null;
  const why = whole ? 'whole' : scores.reads(measure) ? 'scores' : null;
  if (why === null) return measure;
  binding.report('weight-measure', anchorAt(file, declaration, name), { measure: measure.code, why, other: '' });
  return null;
}

/** Which measures are computed from scores, through whatever formulas. */
export class ScoreReaders {
  private readonly known = new Map<Measure | Indicator, boolean>();

  reads(of: Measure | Indicator): boolean {
    const found = this.known.get(of);
    if (found !== undefined) return found;
    const seen = new Set<Measure | Indicator>([of]);
    let reads = false;
    for (const one of seen) {
      for (const part of one.formula === null ? [] : partsOf(one.formula.expression)) {
        if (part.kind === 'measure') seen.add(part.measure);
        else if (part.kind === 'indicator') seen.add(part.indicator);
        else if (part.kind.startsWith('attained')) reads = true;
      }
    }
    this.known.set(of, reads);
    return reads;
  }
}
