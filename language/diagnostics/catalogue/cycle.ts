import { entry } from '../diagnostic.ts';

interface Data {
  readonly what: 'library' | 'plan' | 'policy' | 'office' | 'node' | 'formula';
  /** The cycle, from the first back to itself. */
  readonly way: readonly string[];
}

export const cycle = entry({
  code: 'cycle',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ what, way }: Data) =>
      `${english[what]} goes round in a circle: ${way.join(' > ')}; take one of these steps out`,
    it: ({ what, way }: Data) =>
      `${italian[what]} dipende da sé stesso: ${way.join(' > ')}; togliere uno di questi passaggi`,
  },
});

const english: Record<Data['what'], string> = {
  library: 'What these libraries use',
  plan: 'What these plans follow',
  policy: 'What these policies are based on',
  office: 'What these offices stand under',
  node: 'What these objectives stand under',
  formula: 'What these values are computed from',
};

const italian: Record<Data['what'], string> = {
  library: "L'uso di queste librerie",
  plan: 'La successione di questi piani',
  policy: 'Il fondamento di queste regole',
  office: 'La dipendenza di questi uffici',
  node: 'La dipendenza di questi obiettivi',
  formula: 'Il calcolo di questi valori',
};
