// What the rules of a policy are called and what they say, in both languages. For the sentence that explains an attainment see rules.ts.

import type { Decimal } from '#language/model/figures.ts';
import type {
  Award,
  Late,
  Marks,
  Missed,
  PointSpan,
  PointsRule,
  Rounding,
  RuleName,
  Rules,
} from '#language/model/rules.ts';
import { bandBound, bandName } from './band.ts';
import type { Language } from './number.ts';
import { quantityIn } from './value.ts';

export const ruleLabels: Record<Language, Record<RuleName, string>> = {
  en: {
    cap: 'cap',
    floor: 'floor',
    'missed >=': 'missed ≥',
    'missed <=': 'missed ≤',
    'missed =': 'missed =',
    'missed between': 'missed range',
    'missed by': 'missed date',
    missing: 'what is missing',
    interim: 'target within the year',
    share: 'share of indicators and children',
    weights: 'weights total',
    aggregate: 'mean',
    require: 'measured children needed',
    attainment: 'attainment',
    points: 'points',
    overshoot: 'overshoot beyond',
    round: 'rounding',
    bands: 'bands',
    display: 'display',
    marks: 'marks',
    award: 'award',
    malus: 'malus, points',
  },
  it: {
    cap: 'tetto',
    floor: 'minimo',
    'missed >=': 'mancato ≥',
    'missed <=': 'mancato ≤',
    'missed =': 'mancato =',
    'missed between': 'intervallo mancato',
    'missed by': 'data mancata',
    missing: 'ciò che manca',
    interim: "target in corso d'anno",
    share: 'quota di indicatori ed elementi sotto',
    weights: 'totale dei pesi',
    aggregate: 'media',
    require: 'elementi misurati richiesti',
    attainment: 'grado di raggiungimento',
    points: 'punti',
    overshoot: 'superamento oltre',
    round: 'arrotondamento',
    bands: 'fasce',
    display: 'visualizzazione',
    marks: 'voti',
    award: 'premio',
    malus: 'malus, punti',
  },
};

/** Italian words for rules, accumulations and kinds of targets; in English the keywords themselves are used. */
const valueWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    linear: 'lineare',
    inverse: 'inversa',
    'from-baseline': 'dal valore iniziale',
    'all-or-nothing': 'tutto o niente',
    steps: 'a scaglioni',
    'interpolated steps': 'a scaglioni interpolati',
    year: "quello dell'anno",
    proportional: 'proporzionale',
    excluded: 'escluso',
    zero: 'zero',
    blocks: 'blocca',
    weighted: 'ponderata',
    mean: 'semplice',
    minimum: 'minimo',
    'flat-mean': 'di tutti gli indicatori sotto',
    maximum: 'massimo',
    geometric: 'geometrica',
    harmonic: 'armonica',
    target: 'target',
    goalposts: 'tra due estremi',
    'better-of-improvement': 'il migliore tra risultato e miglioramento',
    'half-up': 'per eccesso dal mezzo',
    'half-even': 'al pari dal mezzo',
    truncate: 'troncando',
    sum: 'somma',
    last: 'ultimo',
    none: 'nessuno',
    carried: 'riportato',
    achievement: 'risultato',
    improvement: 'miglioramento',
    any: 'qualsiasi',
    'of the whole plan': 'di tutto il piano',
  }),
);

/** `100 %`, `all or nothing`: what a rule says. */
export function ruleIn(language: Language, rules: Rules, name: RuleName): string {
  const optional = (number: Decimal | null): string =>
    number ? percentOf(language, number) : keywordIn(language, 'none');
  switch (name) {
    case 'cap':
      return optional(rules.cap);
    case 'floor':
      return optional(rules.floor);
    case 'missed >=':
    case 'missed <=':
    case 'missed =':
    case 'missed between':
      return missedIn(language, rules[name]);
    case 'missed by':
      return lateIn(language, rules[name]);
    case 'missing':
    case 'interim':
    case 'aggregate':
    case 'attainment':
      return keywordIn(language, rules[name]);
    case 'share':
      return `${percentOf(language, rules.share.indicators)} / ${percentOf(language, rules.share.children)}`;
    case 'weights': {
      const { total, whole } = rules.weights;
      const of = whole ? ` ${keywordIn(language, 'of the whole plan')}` : '';
      return `${total ? quantityIn(language, { kind: 'quantity', ...total, unit: null }) : keywordIn(language, 'any')}${of}`;
    }
    case 'require':
      return String(rules.require);
    case 'points':
      return rules.points ? pointsRuleIn(language, rules.points) : keywordIn(language, 'none');
    case 'overshoot':
      return optional(rules.overshoot);
    case 'round':
      return rules.round
        ? `${roundingIn(language, rules.round)}${rules.round.carried ? `, ${keywordIn(language, 'carried')}` : ''}`
        : keywordIn(language, 'none');
    case 'display':
      return roundingIn(language, rules.display);
    case 'marks':
      return rules.marks ? marksRuleIn(language, rules.marks) : keywordIn(language, 'none');
    case 'award':
      return rules.award ? awardRuleIn(language, rules.award) : keywordIn(language, 'none');
    case 'malus':
      return rules.malus ? decimalIn(language, rules.malus) : keywordIn(language, 'none');
    case 'bands':
      return (
        rules.bands.map((band) => `${bandName(band)} ${bandBound(language, band)}`.trim()).join(', ') ||
        keywordIn(language, 'none')
      );
  }
}

function pointsRuleIn(language: Language, rule: PointsRule): string {
  const outOf = decimalIn(language, rule.outOf);
  if (rule.kind === 'rounded') return `${outOf}, ${keywordIn(language, rule.mode)}`;
  const span = ({ low, high }: PointSpan): string => `${decimalIn(language, low)}..${decimalIn(language, high)}`;
  const { achievement, improvement } = rule;
  return [
    outOf,
    `${keywordIn(language, 'achievement')} ${span(achievement)}`,
    ...(improvement ? [`${keywordIn(language, 'improvement')} ${span(improvement)}`] : []),
  ].join(', ');
}

function marksRuleIn(language: Language, { looked, ranges }: Marks): string {
  const rows = ranges.map(({ low, high, from, to }) => {
    const marks = from === to ? decimalIn(language, from) : `${decimalIn(language, from)}..${decimalIn(language, to)}`;
    return `${percentOf(language, low)}..${percentOf(language, high)} = ${marks}`;
  });
  return [...(looked ? [roundingIn(language, looked)] : []), rows.join(', ')].join(': ');
}

function awardRuleIn(language: Language, { shares }: Award): string {
  return shares
    .map(
      ({ bound, strict, gives }) =>
        `${strict ? '>' : '≥'} ${percentOf(language, bound)} = ${percentOf(language, gives)}`,
    )
    .join(', ');
}

function missedIn(language: Language, missed: Missed): string {
  if (missed.kind !== 'steps') return keywordIn(language, missed.kind);
  const steps = missed.steps.map(
    ({ within, gives }) => `${percentOf(language, within)} = ${percentOf(language, gives)}`,
  );
  return `${keywordIn(language, missed.interpolated ? 'interpolated steps' : 'steps')} ${steps.join(', ')}`;
}

function lateIn(language: Language, late: Late): string {
  if (late.kind === 'all-or-nothing') return keywordIn(language, late.kind);
  const [perDay, after, downTo] = [
    percentOf(language, late.perDay),
    decimalIn(language, late.after),
    percentOf(language, late.downTo),
  ];
  return language === 'it'
    ? `−${perDay} al giorno dopo ${after} giorni, fino a ${downTo}`
    : `−${perDay} a day after ${after} days, down to ${downTo}`;
}

function roundingIn(language: Language, { decimals, mode }: Rounding): string {
  return `${decimals} ${language === 'it' ? 'decimali' : 'decimals'} ${keywordIn(language, mode)}`;
}

/** Keywords of rules, accumulations and kinds of targets in the reader's language. */
export function keywordIn(language: Language, said: string): string {
  return language === 'it' ? (valueWords.get(said) ?? said) : said;
}

export function decimalIn(language: Language, number: Decimal): string {
  return quantityIn(language, { kind: 'quantity', number, percent: false, unit: null });
}

export function percentOf(language: Language, number: Decimal): string {
  return quantityIn(language, { kind: 'quantity', number, percent: true, unit: null });
}
