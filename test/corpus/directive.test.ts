// The invented directive of examples/directive-2025 and the plans of three bodies that use it: nothing to report, scores as worked by hand.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { load } from '#cli/files/load.ts';
import { exactText } from '#engine/arithmetic/print.ts';
import { score } from '#engine/score.ts';
import { departuresIn } from '#engine/words/departure.ts';
import { format } from '#language/format/format.ts';

const folder = fileURLToPath(new URL('../../examples/directive-2025/', import.meta.url));
const { models, diagnostics, files } = load([folder]);

function scoresOf(plan: string): Readonly<Record<string, string | null>> {
  const model = models.find(({ code }) => code === plan)!;
  const { value, diagnostics: found } = score(model, { year: 2025 });
  expect(found).toEqual([]);
  const beside = value.scorecards.flatMap(({ nodes, places }) => [...nodes, ...places]);
  return Object.fromEntries(
    [...value.nodes, ...value.places, ...beside].map((result) => [
      result.kind === 'place' ? result.place.path : result.node.path,
      result.counted && exactText(result.counted),
    ]),
  );
}

test('there is nothing to report', () => {
  expect(models.map(({ code }) => code)).toEqual(['ARCHIVI-2025', 'OSSERVATORIO-2025', 'PARCO-2025']);
  expect(diagnostics).toEqual([]);
});

test('the archives follow the directive', () => {
  expect(scoresOf('ARCHIVI-2025')).toEqual({
    // 60 % of 95.75 and 40 % of 97.2
    '': '0.9633',
    // 20 % of 90, 93.75 and 100, 10 % of 90, 15 % of 100 and 100
    COMUNI: '0.9575',
    // 33 days of at most 30
    'COMUNI/TMP': '0.9',
    // 30 of 40 services are 75 %, of at least 80 %
    'COMUNI/DIG': '0.9375',
    'COMUNI/SOD': '1',
    // 5 days late, 2 % each
    'COMUNI/ANT': '0.9',
    // 350 days of 7.2 hours are 2,520 hours, for 120 people 21, of at least 20
    'COMUNI/FOR': '1',
    // 1.2 million over 25,000 are 48 EUR, of at most 48
    'COMUNI/COS': '1',
    // 70 % of 96, 30 % of 100
    CARTE: '0.972',
    // 240,000 of 250,000
    'CARTE/CARTE.1': '0.96',
    'CARTE/CARTE.2': '1',
    // half of 96.33, half of 97.2
    DIRETTORE: '0.96765',
    'DIRETTORE/ARCHIVI-2025': '0.9633',
    'DIRETTORE/CARTE': '0.972',
  });
});

test('the park has a target and a rule of its own', () => {
  expect(scoresOf('PARCO-2025')).toEqual({
    // half of 99.25, half of 89
    '': '0.94125',
    COMUNI: '0.9925',
    'COMUNI/TMP': '1',
    // 16 of 25 are 64 %, of at least 60 % instead of 80 %
    'COMUNI/DIG': '1',
    'COMUNI/SOD': '1',
    // 8 days late, of which 5 are free, 1 % each
    'COMUNI/ANT': '0.97',
    // 60 % of 90, 40 % of 87.5
    SENTIERI: '0.89',
    // 270 of 300 km
    'SENTIERI/SENTIERI.1': '0.9',
    // 63 of 80 are 78.75 %, of at least 90 %
    'SENTIERI/SENTIERI.2': '0.875',
    // 60 % of 140 of 150 km, 40 % of 94.125
    NORD: '0.9365',
    'NORD/SENTIERI': '14/15',
    'NORD/SENTIERI/SENTIERI.1': '14/15',
    'NORD/PARCO-2025': '0.94125',
  });
});

test('the observatory counts its users in another way', () => {
  expect(scoresOf('OSSERVATORIO-2025')).toMatchObject({
    // 40 % of 100, 30 % of 93.75, 30 % of 82.5
    COMUNI: '0.92875',
    'COMUNI/TMP': '1',
    // 900 hours for 60 people are 15, of at least 16
    'COMUNI/FOR': '0.9375',
    // 611,000 over 52,000 are 11.75 EUR, of at most 10
    'COMUNI/COS': '0.825',
    // 96.5 % of at least 98 %
    BOLLETTINI: '193/196',
  });
});

test('what each says otherwise than the directive', () => {
  expect(models.flatMap((model) => departuresIn('it', model))).toEqual([
    'Si discosta da DIRETTIVA-2025 in: misura Utenti',
    'Si discosta da DIRETTIVA-2025 in: regola mancato entro, target di DIG per il 2025',
  ]);
});

test('its files are in canonical form, in English keywords too', () => {
  const plans = files.filter(({ name }) => name.endsWith('.perf'));
  expect(plans.length).toBe(5);
  for (const { text } of plans) {
    expect(format(text).value).toBe(text);
    const english = format(text, { language: 'english' }).value;
    expect(format(english, { language: 'italian' }).value).toBe(text);
  }
});

test('its README names every file', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  for (const name of ['direttiva.perf', 'misure.perf', 'archives', 'park', 'observatory'])
    expect(readme).toContain(name);
});
