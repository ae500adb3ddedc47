// A word that became a keyword after the first version of the language is still what it was in the plans written before: a code, or a unit.

import { describe, expect, test } from 'vitest';
import { score } from '#engine/index.ts';
import { compile } from '#language/index.ts';
import { type KeywordName, keywordLanguages, keywordNames, spell } from '#language/syntax/keywords/keywords.ts';
import { months } from '#language/syntax/months.ts';
import type { KeywordLanguage } from '#language/syntax/tree.ts';
import { firstKeywords } from './first-keywords.ts';

const later = keywordNames.filter((name) => !firstKeywords.has(name));

/**
 * Behind a figure these go on with the line (`100 threshold 80 = 50%`), so that a unit of that name stands in backticks; and `10 march` is a day, as it
 * was before `march` was a keyword.
 */
const behindFigures: ReadonlySet<KeywordName> = new Set(['else', 'threshold', 'stretch', 'provisional', ...months]);

function planWith(word: string, language: KeywordLanguage, behind: string): string {
  const k = (name: KeywordName): string => spell(language, name);
  const indicator = (code: string, lines: string): string => `    ${k('indicator')} ${code} {\n${lines}    }\n`;
  const figure = (unit: string): string =>
    `      ${k('target')} 2024 >= 10 ${unit}\n      ${k('actual')} 2024 = 4 ${unit}\n`;
  return `perf 1 ${language === 'english' ? 'english' : 'italian'}
${k('plan')} P "Plan" {
  ${k('years')} 2024
  ${k('policy')} ${word}
  ${k('objective')} OBJ "Objective" {
${indicator(word, `      ${k('formula')} ${word} / 2 + ${word}[n] * 0\n      ${k('target')} 2024 >= 10\n`)}${indicator('QUOTED', figure(`\`${word}\``))}${indicator('OWN', `      ${k('unit')} ${word}\n${figure(behind)}`)}  }
  ${k('objective')} ${word} "Objective" {
${indicator('BELOW', figure(''))}  }
  ${k('scorecard')} CARD "Card" {
    ${k('use')} ${word}
  }
}
${k('policy')} ${word} "Policy" {
  ${k('band')} ${word} >= 10% "Band"
  ${k('band')} other "Band"
}
${k('measure')} ${word} "Measure" {
  2024 = 8
}
`;
}

function read(word: string, language: KeywordLanguage, behind = word) {
  const { value, diagnostics } = compile([{ name: 'plan.perf', text: planWith(word, language, behind) }]);
  const [model] = value;
  if (!model) throw new Error(`no plan: ${word}`);
  const { nodes, places } = score(model, { year: 2024 }).value;
  return {
    codes: diagnostics.map(({ severity, code }) => `${severity} ${code}`),
    names: [...model.indicators.keys(), ...model.measures.keys(), ...model.nodes.map(({ code }) => code)],
    bands: model.nodes[0]?.rules.bands.map(({ code }) => code),
    units: [...model.indicators.values()].map(({ unit }) => unit?.symbol),
    scores: [...nodes.map((one) => one.score), ...places.map((one) => one.attainment)],
  };
}

describe.each(keywordLanguages)('in %s', (language) => {
  const written = read('plainword', language);

  test('the plan is understood with a word that is none', () => {
    expect(written.codes).toEqual([]);
    expect(written.names).toContain('plainword');
  });

  test.each(later)('%s is a code and a unit', (name) => {
    const word = spell(language, name);
    const behind = behindFigures.has(name) ? `\`${word}\`` : word;
    const inPlace = <T>(all: readonly T[] | undefined) => all?.map((one) => (one === 'plainword' ? word : one));
    const { names, bands, units, scores } = written;
    expect(read(word, language, behind)).toEqual({
      codes: [],
      names: inPlace(names),
      bands: inPlace(bands),
      units: inPlace(units),
      scores,
    });
  });
});
