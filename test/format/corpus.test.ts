// The real plans: they stand in the canonical form, and say the same in the other language.

import { describe, expect, test } from 'vitest';
import { scoreJson } from '#engine/json/json.ts';
import { score } from '#engine/score.ts';
import { format } from '#language/format/format.ts';
import { compile } from '#language/index.ts';
import { languageOf } from '#language/syntax/parse.ts';
import { allExampleFiles, exampleFiles, exampleFolders } from '#test/corpus.ts';
import { runs } from '#test/runs.ts';
import { commentsOf, errorsOf, meaning, meaningInAnyLanguage } from './same-meaning.ts';

describe.each(allExampleFiles)('$name', ({ text }) => {
  test('is formatted', () => {
    expect(format(text).value).toBe(text);
  });

  test('without indentation and blank lines is restored', () => {
    const flat = text.replace(/^[ \t]+/gm, '');
    expect(format(flat).value.replace(/\n\n/g, '\n')).toBe(text.replace(/\n\n/g, '\n'));
  });

  test('goes to the other language and comes back as it went', () => {
    const from = languageOf(text);
    const there = format(text, { language: from === 'english' ? 'italian' : 'english' }).value;
    expect(errorsOf(there)).toEqual([]);
    expect(meaningInAnyLanguage(there)).toBe(meaningInAnyLanguage(text));
    expect(commentsOf(there)).toEqual(commentsOf(text));
    expect(format(there, { language: from }).value).toBe(text);
  });

  test('cut off anywhere, keeps what is there, and is formatted once and for all', () => {
    const bytes = Buffer.from(text);
    const step = Math.max(97, Math.floor(bytes.length / runs(60)));
    for (let end = 0; end < bytes.length; end += step) {
      const cut = bytes.subarray(0, end).toString();
      const { value } = format(cut);
      expect(meaning(value)).toBe(meaning(cut));
      expect(format(value).value).toBe(value);
    }
  });
});

test.each(exampleFolders)('%s scores the same in both languages, every one of its files turned round', (folder) => {
  const files = exampleFiles(folder);
  const turned = files.map(({ name, text }) => ({
    name,
    text: format(text, { language: languageOf(text) === 'english' ? 'italian' : 'english' }).value,
  }));
  expect(scoresOf(turned)).toEqual(scoresOf(files));
});

function scoresOf(files: readonly { name: string; text: string }[]): unknown {
  const { value, diagnostics } = compile(files);
  const found = diagnostics.map(({ code }) => code);
  return { found, scores: value.map((model) => scoreJson(score(model).value)) };
}
