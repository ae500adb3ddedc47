// The words of league tables, in both languages.

import type { Grouping } from '#engine/league/league.ts';
import type { Language } from '#engine/words/number.ts';

export interface LeagueWords {
  readonly rank: string;
  readonly body: string;
  readonly plan: string;
  readonly year: string;
  readonly score: string;
  readonly band: string;
  readonly measured: string;
  readonly lost: string;
  readonly change: string;
  readonly value: string;
  readonly target: string;
  readonly owner: string;
  readonly indicator: string;
  readonly missing: string;
  readonly unmeasured: string;
  readonly plans: (count: number) => string;
  readonly distribution: (median: string, first: string, third: string, least: string, most: string) => string;
  readonly grouping: Record<Grouping, string>;
  readonly delivered: string;
  readonly notDelivered: (count: number, of: number) => string;
  readonly noParts: Record<Grouping, string>;
  readonly verdicts: Record<'agrees' | 'explained' | 'disagrees' | 'follows' | 'known' | 'no-figure', string>;
  readonly together: string;
  /** Not yet measured. */
  readonly open: string;
  readonly most: string;
  readonly others: (count: number, points: string) => string;
  readonly errors: string;
  readonly warnings: string;
  readonly hints: string;
}

export const leagueWords: Record<Language, LeagueWords> = {
  en: {
    rank: '#',
    body: 'Body',
    plan: 'Plan',
    year: 'Year',
    score: 'Score',
    band: 'Band',
    measured: 'Measured',
    lost: 'Lost',
    change: 'Change',
    value: 'Value',
    target: 'Target',
    owner: 'Owner',
    indicator: 'Indicator',
    missing: 'Missing',
    unmeasured: 'not measured',
    plans: (count) => `${count} ${count === 1 ? 'plan' : 'plans'}`,
    distribution: (median, first, third, least, most) =>
      `median ${median}, half of them from ${first} to ${third}, all from ${least} to ${most}`,
    grouping: { area: 'area', office: 'office', indicator: 'indicator' },
    delivered: 'Every body has delivered every value that is due',
    notDelivered: (count, of) =>
      `${count} of ${of} ${of === 1 ? 'plan has' : 'plans have'} values that are due and missing`,
    noParts: {
      area: 'None of these plans has areas',
      office: 'None of these plans has scorecards',
      indicator: 'None of these plans has indicators',
    },
    verdicts: {
      agrees: 'Agree',
      explained: 'Explained',
      disagrees: 'Disagree',
      follows: 'Follow',
      known: 'Known',
      'no-figure': 'No figure',
    },
    together: 'All',
    open: 'Open',
    most: 'Most of it',
    others: (count, points) => `${count} others ${points}`,
    errors: 'Errors',
    warnings: 'Warnings',
    hints: 'Hints',
  },
  it: {
    rank: 'N.',
    body: 'Ente',
    plan: 'Piano',
    year: 'Anno',
    score: 'Punteggio',
    band: 'Fascia',
    measured: 'Misurati',
    lost: 'Persi',
    change: 'Variazione',
    value: 'Consuntivo',
    target: 'Target',
    owner: 'Responsabile',
    indicator: 'Indicatore',
    missing: 'Manca',
    unmeasured: 'non misurato',
    plans: (count) => `${count} ${count === 1 ? 'piano' : 'piani'}`,
    distribution: (median, first, third, least, most) =>
      `mediana ${median}, metà da ${first} a ${third}, tutti da ${least} a ${most}`,
    grouping: { area: 'area', office: 'ufficio', indicator: 'indicatore' },
    delivered: 'Ogni ente ha fornito tutti i valori dovuti',
    notDelivered: (count, of) => `In ${count} di ${of} piani mancano valori dovuti`,
    noParts: {
      area: 'Nessuno di questi piani ha aree',
      office: 'Nessuno di questi piani ha schede',
      indicator: 'Nessuno di questi piani ha indicatori',
    },
    verdicts: {
      agrees: 'Concordano',
      explained: 'Spiegate',
      disagrees: 'Discordano',
      follows: 'Di conseguenza',
      known: 'Note',
      'no-figure': 'Senza calcolo',
    },
    together: 'Tutti',
    open: 'Aperti',
    most: 'Soprattutto',
    others: (count, points) => `altri ${count} ${points}`,
    errors: 'Errori',
    warnings: 'Avvisi',
    hints: 'Suggerimenti',
  },
};
