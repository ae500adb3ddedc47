// What members weigh by data: the value of a measure in the year scored, for the office whose slices are read there. Knows no siblings.

import type { Measure } from '#language/model/indicator.ts';
import type { Office, Place, PlanNode, Weight } from '#language/model/model.ts';
import { scaleOfMeasure } from '#language/model/units/conversion.ts';
import { powerOfTen, reduced } from '../arithmetic/rational.ts';
import type { Rational, Weighing } from '../result.ts';
import type { NameRead } from '../values/formula.ts';

type Weighed = Pick<Place | PlanNode, 'weighedBy'> & (Place | PlanNode);

/** Of one year: each measure is read once for each office. */
export class Weighings {
  private readonly known = new Map<Measure, Map<Office | null, Weighing>>();
  private readonly read: (measure: Measure, office: Office | null) => NameRead;

  private readonly year: string;

  /** `year`: as printed. */
  constructor(year: string, read: (measure: Measure, office: Office | null) => NameRead) {
    this.year = year;
    this.read = read;
  }

  /** null: it weighs what is written, or nothing is. */
  of(member: Weighed): Weighing | null {
    const { weighedBy } = member;
    if (weighedBy === null) return null;
    const office = officeOf(member);
    const known = this.known.get(weighedBy) ?? new Map<Office | null, Weighing>();
    this.known.set(weighedBy, known);
    const found = known.get(office) ?? this.weighing(weighedBy, this.read(weighedBy, office));
    known.set(office, found);
    return found;
  }

  private weighing(measure: Measure, { outcome, inputs }: NameRead): Weighing {
    const number = outcome.kind === 'number' && outcome.number.n >= 0n ? outcome.number : null;
    const weight = number && shown(number, scaleOfMeasure(measure).percent);
    return { measure, year: this.year, outcome, inputs, number, weight };
  }
}

/** As a decimal number, of the shortest scale; of one without end so much as is shown. */
function shown(number: Rational, percent: boolean): Weight {
  const { n, d } = reduced(number);
  for (let scale = 0; scale < shownScale; scale++) {
    const whole = n * powerOfTen(scale);
    if (whole % d === 0n) return { number: { coefficient: whole / d, scale }, percent };
  }
  return { number: { coefficient: (n * powerOfTen(shownScale) * 2n + d) / (d * 2n), scale: shownScale }, percent };
}

const shownScale = 6;

/** The office whose slices count in a place or a node: that of the nearest scorecard above. */
function officeOf(member: Place | PlanNode): Office | null {
  if (member.kind === 'place') return member.office;
  for (let at: PlanNode | null = member; at !== null; at = at.parent) {
    if (at.slice !== null) return at.slice;
    if (at.kind === 'scorecard' && at.offices.length === 1) return at.offices[0]!;
  }
  return null;
}
