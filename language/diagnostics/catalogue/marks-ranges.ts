import { type Edit, entry } from '../diagnostic.ts';

interface Data {
  readonly why: 'gap' | 'below' | 'overlap' | 'reversed';
  readonly lower: string;
  readonly upper: string;
  /** Of the gap. */
  readonly edges: readonly [from: string, to: string];
  readonly fixes: readonly {
    readonly does: 'round' | 'widen' | 'add';
    readonly text: string;
    readonly edits: readonly Edit[];
  }[];
}

export const marksRanges = entry({
  code: 'marks-ranges',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: (data: Data) => english[data.why](data),
    it: (data: Data) => italian[data.why](data),
  },
  fixes: ({ fixes }) =>
    fixes.map(({ does, text, edits }) => ({
      keeps: 'meaning',
      title: { en: titles[does][0](text), it: titles[does][1](text) },
      edits,
    })),
});

const english: Record<Data['why'], (data: Data) => string> = {
  gap: ({ lower, upper, edges }) =>
    `A score between ${edges[0]} and ${edges[1]} has no marks: let ${lower} go up to ${edges[1]}, where ${upper} begins, or round scores before they are looked up`,
  below: ({ edges }) => `A score below ${edges[1]} has no marks: the lowest range begins at 0%`,
  overlap: ({ lower, upper }) => `${lower} and ${upper} have scores in common, which would have two marks`,
  reversed: ({ lower }) => `${lower} is no range: the lower end comes first, and one score has one mark`,
};

const italian: Record<Data['why'], (data: Data) => string> = {
  gap: ({ lower, upper, edges }) =>
    `Un punteggio tra ${edges[0]} e ${edges[1]} non ha voto: ${lower} arrivi a ${edges[1]}, dove comincia ${upper}, oppure arrotondare i punteggi prima di cercarli`,
  below: ({ edges }) => `Un punteggio sotto ${edges[1]} non ha voto: l'intervallo più basso comincia da 0%`,
  overlap: ({ lower, upper }) => `${lower} e ${upper} hanno punteggi in comune, che avrebbero due voti`,
  reversed: ({ lower }) =>
    `${lower} non è un intervallo: prima l'estremo inferiore, e a un solo punteggio un solo voto`,
};

type Titles = readonly [english: (text: string) => string, italian: (text: string) => string];

const titles: Record<Data['fixes'][number]['does'], Titles> = {
  round: [
    (text) => `Round scores to whole percent first: ${text}`,
    (text) => `Prima arrotondare i punteggi all'unità: ${text}`,
  ],
  widen: [(text) => `Make it ${text}`, (text) => `Farne ${text}`],
  add: [(text) => `Add ${text}`, (text) => `Aggiungere ${text}`],
};
