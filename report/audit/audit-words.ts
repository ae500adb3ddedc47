// The words of an audit, in both languages.

import type { AuditEntry, Verdict } from '#engine/audit/audit.ts';
import type { Language } from '#engine/words/number.ts';

export interface AuditWords {
  readonly subject: string;
  readonly figure: string;
  readonly printed: string;
  readonly computed: string;
  readonly verdict: string;
  readonly nowhere: string;
  readonly beside: string;
  readonly resolved: string;
  readonly verdicts: Record<Verdict, string>;
  readonly explanations: Record<NonNullable<AuditEntry['explanation']>, string>;
  /** `87.20 % of O1, 3.00 of I4` */
  readonly follows: (from: string) => string;
  readonly of: (figure: string, code: string) => string;
  readonly known: string;
  readonly incomplete: string;
  readonly incompletes: (count: number) => string;
  readonly figures: (count: number) => string;
  readonly unread: (count: number) => string;
  readonly counts: Record<Verdict | 'known' | 'follows', (count: number) => string>;
  readonly nothing: string;
  readonly clean: string;
  readonly findings: (count: number) => string;
  readonly rest: (count: number) => string;
}

export const auditWords: Record<Language, AuditWords> = {
  en: {
    subject: 'Of',
    figure: 'Figure',
    printed: 'Printed',
    computed: 'Computed',
    verdict: 'Verdict',
    nowhere: 'No part of the document given',
    beside: 'Printed beside targets',
    resolved: 'resolved target',
    verdicts: { agrees: 'agrees', explained: 'explained', disagrees: 'disagrees', 'no-figure': 'nothing to compare' },
    explanations: { rounding: 'an input is known only as printed', unit: 'said in another unit' },
    follows: (from) => `follows from the printed ${from}`,
    of: (figure, code) => `${figure} of ${code}`,
    known: 'known',
    incomplete: 'incomplete: errors left something out of the computed figure',
    incompletes: (count) =>
      `${count} ${count === 1 ? 'is' : 'are'} held against incomplete figures (?): errors left something out of them`,
    unread: (count) =>
      `${count} ${count === 1 ? 'line' : 'lines'} with printed figures not compared, since ${count === 1 ? 'it has an error' : 'they have errors'}:`,
    figures: (count) => `${count} printed ${count === 1 ? 'figure' : 'figures'}`,
    counts: {
      agrees: (count) => `${count} ${count === 1 ? 'agrees' : 'agree'}`,
      explained: (count) => `${count} explained`,
      disagrees: (count) => `${count} ${count === 1 ? 'disagrees' : 'disagree'}`,
      follows: (count) =>
        `${count} ${count === 1 ? 'follows' : 'follow'} from ${count === 1 ? 'one' : 'some'} of these`,
      known: (count) => `${count} ${count === 1 ? 'disagrees' : 'disagree'} and ${count === 1 ? 'is' : 'are'} known`,
      'no-figure': (count) => `${count} without anything to compare`,
    },
    nothing: 'The plan holds no printed figures: published and (RESOLVED) say them.',
    clean: 'no disagreement that is not known',
    findings: (count) => `${count} ${count === 1 ? 'disagreement' : 'disagreements'} not marked as known`,
    rest: (count) => `not shown, since in agreement or explained: ${count} (see --all)`,
  },
  it: {
    subject: 'Di',
    figure: 'Cifra',
    printed: 'Stampato',
    computed: 'Calcolato',
    verdict: 'Esito',
    nowhere: 'Senza indicazione del punto del documento',
    beside: 'Stampate accanto ai target',
    resolved: 'target risolto',
    verdicts: {
      agrees: 'concorda',
      explained: 'spiegato',
      disagrees: 'non concorda',
      'no-figure': 'nulla da confrontare',
    },
    explanations: { rounding: 'un dato è noto solo come stampato', unit: 'detto in un’altra unità' },
    follows: (from) => `segue dalla cifra stampata ${from}`,
    of: (figure, code) => `${figure} di ${code}`,
    known: 'noto',
    incomplete: 'incompleto: errori hanno escluso qualcosa dalla cifra calcolata',
    incompletes: (count) =>
      `${count} ${count === 1 ? 'è confrontata' : 'sono confrontate'} con cifre incomplete (?): errori ne hanno escluso qualcosa`,
    unread: (count) =>
      count === 1
        ? '1 riga con cifre stampate non confrontata, perché contiene un errore:'
        : `${count} righe con cifre stampate non confrontate, perché contengono errori:`,
    figures: (count) => `${count} ${count === 1 ? 'cifra stampata' : 'cifre stampate'}`,
    counts: {
      agrees: (count) => `${count} ${count === 1 ? 'concorda' : 'concordano'}`,
      explained: (count) => `${count} ${count === 1 ? 'spiegata' : 'spiegate'}`,
      disagrees: (count) => `${count} non ${count === 1 ? 'concorda' : 'concordano'}`,
      follows: (count) => `${count} ${count === 1 ? 'segue' : 'seguono'} da queste`,
      known: (count) => `${count} non ${count === 1 ? 'concorda ed è nota' : 'concordano e sono note'}`,
      'no-figure': (count) => `${count} senza nulla con cui confrontarle`,
    },
    nothing: 'Il piano non contiene cifre stampate: le dicono pubblicato e (VALORE) accanto ai target.',
    clean: 'nessuna discordanza che non sia nota',
    findings: (count) =>
      count === 1 ? '1 discordanza non segnata come nota' : `${count} discordanze non segnate come note`,
    rest: (count) => `non mostrate, perché concordano o sono spiegate: ${count} (vedi --all)`,
  },
};
