import { entry } from '../diagnostic.ts';
import { inItalian } from '../message-names.ts';

interface Data {
  readonly library: string;
  readonly what: 'rule' | 'policy' | 'target' | 'measure' | 'indicator' | 'scale' | 'dimension' | 'unit' | 'rules';
  /** The rule, or the code. */
  readonly name: string;
  /** The policy, or the year of the target; null: a declaration is replaced. */
  readonly from: string | null;
}

export const departsFromLibrary = entry({
  code: 'departs-from-library',
  severity: 'hint',
  lint: true,
  message: {
    en: ({ library, what, name, from }: Data) => {
      if (what === 'rule') return `Departs from the common policy ${from} of ${library} in ${lineOf(name)}`;
      if (what === 'policy') return `Departs from the common policy ${from} of ${library}: ${name} is not based on it`;
      if (what === 'target') return `Departs from ${library} in the target of ${name} for ${from}`;
      return `The plan's own ${english[what]} ${name} replaces that of ${library}`;
    },
    it: ({ library, what, name, from }: Data) => {
      if (what === 'rule') return `Si discosta dalle regole comuni ${from} di ${library} in ${inItalian(lineOf(name))}`;
      if (what === 'policy')
        return `Si discosta dalle regole comuni ${from} di ${library}: ${name} non si basa su di esse`;
      if (what === 'target') return `Si discosta da ${library} nel target di ${name} per il ${from}`;
      return `${italian[what]} ${name} del piano sostituisce quanto dice ${library}`;
    },
  },
});

function lineOf(rule: string): string {
  return rule === 'bands' ? 'band' : rule;
}

const english = {
  measure: 'measure',
  indicator: 'indicator',
  scale: 'scale',
  dimension: 'dimension',
  unit: 'unit',
  rules: 'policy',
} as const;

const italian = {
  measure: 'La misura',
  indicator: "L'indicatore",
  scale: 'La scala',
  dimension: 'La dimensione',
  unit: "L'unità",
  rules: "L'insieme di regole",
} as const;
