// Recognises targets in words, `at least 10`, `almeno 10`, `max 5`, `between 85% and 92%`, and how a plan writes them.

export type GoalSign = '>=' | '<=' | '>' | '<' | '=';
/** `up`, `down`: a change, without its reference. */
export type GoalWords = GoalSign | 'by' | 'between' | 'up' | 'down' | 'about';

const words: Readonly<Record<GoalWords, readonly string[]>> = {
  '>=': [
    ...['at least', 'min', 'minimum', 'no less than', 'not less than', 'no fewer than', 'not below', 'from'],
    ...['almeno', 'minimo', 'non meno di', 'non inferiore a', 'da', 'maggiore o uguale a', 'superiore o uguale a'],
  ],
  '<=': [
    ...['at most', 'max', 'maximum', 'no more than', 'not more than', 'not above', 'up to', 'within', 'not exceeding'],
    ...['al massimo', 'al più', 'massimo', 'non più di', 'non oltre', 'non superiore a', 'fino a', 'entro'],
    ...['minore o uguale a', 'inferiore o uguale a', 'under or equal to'],
  ],
  '>': ['more than', 'greater than', 'over', 'above', 'più di', 'oltre', 'maggiore di', 'superiore a', 'sopra'],
  '<': ['less than', 'fewer than', 'under', 'below', 'meno di', 'minore di', 'inferiore a', 'sotto'],
  '=': ['equal to', 'equals', 'exactly', 'pari a', 'uguale a', 'esattamente'],
  by: [
    ...['by', 'within', 'before', 'not later than', 'no later than', 'due', 'due by', 'until', 'by the'],
    ...['entro', 'entro il', 'prima del', 'non oltre il', 'fino al', 'scadenza', 'al'],
  ],
  between: ['between', 'tra', 'fra', 'compreso tra', 'compresa tra', 'compreso fra', 'from', 'da', 'dal', 'range'],
  up: [
    ...['increase by', 'increase of', 'increase', 'raise by', 'grow by', 'improve by', 'growth of', 'up by', 'up'],
    ...[
      'aumento del',
      'aumento di',
      'aumentare del',
      'incremento del',
      'incremento di',
      'incrementare del',
      'crescita del',
    ],
  ],
  down: [
    ...[
      'reduce by',
      'reduction of',
      'reduce',
      'decrease by',
      'decrease of',
      'decrease',
      'cut by',
      'down by',
      'lower by',
    ],
    ...['riduzione del', 'riduzione di', 'ridurre del', 'diminuzione del', 'diminuire del', 'calo del'],
  ],
  about: ['about', 'around', 'approximately', 'approx', 'ca', 'circa', 'c', 'roughly', 'intorno a'],
};

/** The meaning of a phrase before a figure or before a date. */
export function goalWords(phrase: string, before: 'figure' | 'date'): GoalWords | null {
  const plain = phrase.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').replace(/[.:]$/, '').trim();
  const said = (Object.keys(words) as GoalWords[]).filter((one) => words[one].includes(plain));
  if (before === 'date') return said.includes('by') ? 'by' : null;
  return said.find((one) => one !== 'by') ?? null;
}

/** The word between two bounds: `between 85% and 92%`, `da 85 a 92`. */
export function isAnd(word: string): boolean {
  return ['and', 'to', 'e', 'a', 'ed', 'al', 'fino a'].includes(word.toLowerCase());
}
