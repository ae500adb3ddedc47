// The words for kinds, states and lights, in both languages.

import type { NodeKind } from '#language/syntax/tree.ts';
import type { PlaceStatus } from '../result.ts';
import type { Language } from './number.ts';

type Words<K extends string> = Record<Language, Record<K, string>>;

export const kindWords: Words<NodeKind | 'plan'> = {
  en: {
    plan: 'plan',
    area: 'area',
    perspective: 'perspective',
    mission: 'mission',
    programme: 'programme',
    objective: 'objective',
    action: 'action',
    scorecard: 'scorecard',
  },
  it: {
    plan: 'piano',
    area: 'area',
    perspective: 'prospettiva',
    mission: 'missione',
    programme: 'programma',
    objective: 'obiettivo',
    action: 'azione',
    scorecard: 'scheda',
  },
};

export const statusWords: Words<PlaceStatus> = {
  en: {
    measured: 'measured',
    missing: 'missing',
    'nothing-to-measure': 'nothing to measure',
    'not-applicable': 'not applicable',
    pending: 'pending',
    'not-due': 'not due',
    unscored: 'no target',
    unreadable: 'error',
  },
  it: {
    measured: 'misurato',
    missing: 'mancante',
    'nothing-to-measure': 'nulla da misurare',
    'not-applicable': 'non applicabile',
    pending: 'in corso',
    'not-due': 'termine non ancora scaduto',
    unscored: 'senza target',
    unreadable: 'errore',
  },
};

/** The light of a band: green for the best, red for the last, amber between. */
export function lightOf(position: number, count: number): 'green' | 'amber' | 'red' {
  if (position === 0) return 'green';
  return position === count - 1 ? 'red' : 'amber';
}
