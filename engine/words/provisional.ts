// The mark of scores that rest on values that are not final, and its words. Reads the record.

import type { NodeResult, PlaceResult } from '../result.ts';
import type { Language } from './number.ts';

type Member = Pick<NodeResult | PlaceResult, 'kind' | 'provisional'>;

const sign = '*';

/** `93.68 % *` */
export function withProvisional({ provisional }: Member, score: string): string {
  return provisional > 0 && score !== '' ? `${score} ${sign}` : score;
}

/** `* provisional`, of a node `* 2 indicators below are provisional`; null where all is final. */
export function provisionalIn(language: Language, { kind, provisional }: Member): string | null {
  if (provisional === 0) return null;
  return `${sign} ${kind === 'place' ? words[language].one : words[language].below(provisional)}`;
}

const words: Readonly<Record<Language, { readonly one: string; readonly below: (count: number) => string }>> = {
  en: {
    one: 'provisional',
    below: (count) => `${count} ${count === 1 ? 'indicator rests' : 'indicators rest'} on provisional values`,
  },
  it: {
    one: 'provvisorio',
    below: (count) =>
      count === 1 ? 'un indicatore si basa su valori provvisori' : `${count} indicatori si basano su valori provvisori`,
  },
};
