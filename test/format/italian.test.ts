// The Italian keywords: one word each, all different, read however their accents are encoded.

import { describe, expect, test } from 'vitest';
import { messageOf } from '#language/diagnostics/report.ts';
import { format } from '#language/format/format.ts';
import { italian } from '#language/syntax/keywords/italian.ts';
import { parse, tokenize } from '#language/syntax/parse.ts';
import { errorsOf, meaning } from './same-meaning.ts';

const plan = `perf 1 italian
piano P "Piano" {
  anni 2024
  regole R
  valutazione 2024 confermata da "OIV" il 2025-03-31 motivo "sentiti gli uffici"
}
regole R {
  basate su Q
  mancato entro perde 2% ogni giorno dopo 5 giorni fino al 50%
  mancato <= scaglioni interpolati entro-il 5% = 90%, 10% = 50%
  arrotonda 2 decimali mezzo-per-eccesso a obiettivo
  raggiungimento migliore-tra-risultato-e-miglioramento
}
indicatore I sotto P peso 50% "Indicatore" {
  tipo qualità
  unità %
  target 2024 >= 5% fissato da "MIMIT"
  target 2025 fatto "Definire il piano" entro 2025-06-30
  target 2026 >= +2 punti su valore-di-partenza
  valore-di-partenza nessuno
}
valutazioni 2024 da "OIV" il 2025-03-31 {
  I = 90% motivo "errore di calcolo"
}
pubblicato 2024 a "p. 3" {
  I 90%, raggiungimento 95% errore-noto "somma sbagliata"
  piano numero obiettivo 18 a livello 2
}
`;

test('a plan has no diagnostics, and is formatted', () => {
  expect(errorsOf(plan)).toEqual([]);
  expect(format(plan).value).toBe(plan);
});

test('letters with their accents apart are the same words, and are put together', () => {
  const apart = plan.normalize('NFD');
  expect(apart).not.toBe(plan);
  expect(meaning(apart)).toBe(meaning(plan));
  expect(format(apart).value).toBe(plan);
});

describe('each word', () => {
  const words = Object.entries(italian);

  test('is there once', () => {
    expect(new Set(words.map(([, word]) => word)).size).toBe(words.length);
  });

  test.each(words)('%s: %s is one token, and that keyword', (name, word) => {
    const tokens = tokenize(`perf 1 italian\n${word}`).slice(4);
    expect(tokens.map(({ image, payload }) => [image, payload])).toEqual([
      [word, name],
      ['\n', ''],
    ]);
  });

  test('has no accent that is often written the wrong way round', () => {
    expect(words.filter(([, word]) => /[èéòóùú]/.test(word))).toEqual([]);
  });
});

test.each([
  ['indicatore I {\n  target 2024 >= 5 fissato entro "MIMIT"\n}', 'da'],
  ['valutazioni 2024 entro "OIV" {\n}', 'da'],
])('%s: somebody is not a date', (text, word) => {
  const { diagnostics } = parse({ name: 'test.perf', text: `perf 1 italian\n${text}\n` });
  expect(diagnostics.map((diagnostic) => messageOf(diagnostic, 'it')).join()).toContain(word);
});

test.each(['area 3\n', 'perf 1 english\nfoo\narea 3\n', 'perf 1 english\narea 3\n// \0\n'])(
  '%j has something wrong in it, and is not put into another language',
  (text) => {
    expect(format(text, { language: 'italian' }).value).toBe(text);
  },
);
