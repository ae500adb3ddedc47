// A page of `explain` as a reader sees it: labels with the lines beside them, and the table of members.

import type { Language } from './evaluate.ts';

export interface Read {
  readonly text: string;
  /** By label. */
  readonly entries: ReadonlyMap<string, readonly string[]>;
  /** Below the entries: rows over the full width. */
  readonly rows: readonly string[];
}

export function readPage(text: string, language: Language): Read {
  const entries = new Map<string, string[]>();
  const rows: string[] = [];
  const [, ...lines] = text.split('\n');
  let label = '';
  for (const line of lines) {
    const found = labels[language].find((one) => line.startsWith(one.padEnd(column[language])));
    if (line === '') label = '';
    else if (found) {
      label = found;
      entries.set(label, [...(entries.get(label) ?? []), line.slice(label.length).trim()]);
    } else if (label !== '') entries.get(label)!.push(line.trim());
    else rows.push(line);
  }
  return { text, entries, rows };
}

/** Texts begin in one column. */
const column = { en: 13, it: 16 };
const labels = {
  en: [
    'Formula,with numbers,Value,Read,Target,Rule,Uncapped,Attainment,Cap,Floor,In points,Rounding,Missing,Together',
    'Evaluation,Band,Weight,Contributes,Year before,Printed,Also in,Possible,Score,Parts,Way up',
  ].flatMap((line) => line.split(',')),
  it: [
    'Formula,con i numeri,Valore,Letto,Target,Regola,Senza tetto,Raggiungimento,Tetto,Minimo,In punti,Arrotond.',
    'Mancante,Insieme,Valutazione,Fascia,Peso,Contributo,Anno prima,Stampato,Anche in,Possibile,Punteggio,Parti,In su',
  ].flatMap((line) => line.split(',')),
};
