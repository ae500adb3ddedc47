// A keyword typed in the other language is reported on its line wherever it stands, and how it is written there.

import { expect, test } from 'vitest';
import { messageOf } from '#language/diagnostics/report.ts';
import { format } from '#language/format/format.ts';
import { compile, type Diagnostic } from '#language/index.ts';
import { createLocator } from '#language/syntax/locate.ts';
import { somethingOfEverything } from '#test/lsp/something-of-everything.ts';

const whole = Object.entries(somethingOfEverything).map(
  ([name, text]) => [name, text.replace('weights-total warning', 'weights-total warning because "So"')] as const,
);
const italian = Object.fromEntries(whole.map(([name, text]) => [name, format(text, { language: 'italian' }).value]));
const english = Object.fromEntries(whole.map(([name, text]) => [name, format(text).value]));

interface Slip {
  readonly file: string;
  readonly line: number;
  readonly word: string;
  /** As it is written in the file. */
  readonly right: string;
  readonly typed: string;
}

/** Every keyword of the Italian plan by itself in English; but the language, and the first word of the plan, by which the language is known. */
function slips(): readonly Slip[] {
  return Object.entries(english).flatMap(([file, text]) => {
    const lines = italian[file]!.split('\n');
    return text.split('\n').flatMap((line, number) => {
      const own = lines[number]!.split(' ');
      return line.split(' ').flatMap((word, at) => {
        const right = own[at]!;
        if (word === right || word === 'english' || word === 'plan') return [];
        return [
          {
            file,
            line: number,
            word: word.split('(')[0]!,
            right: right.split('(')[0]!,
            typed: own.with(at, word).join(' '),
          },
        ];
      });
    });
  });
}

test.each(slips())('$typed: $word', ({ file, line, right, typed }) => {
  const lines = italian[file]!.split('\n');
  const texts: Record<string, string> = { ...italian, [file]: lines.with(line, typed).join('\n') };
  const { diagnostics, trees } = compile(Object.entries(texts).map(([name, text]) => ({ name, text })));
  const locator = createLocator(trees);
  const isThere = ({ anchor }: Diagnostic): boolean => {
    const at = locator.absolute(anchor);
    return at.file === file && texts[file]!.slice(0, at.start).split('\n').length - 1 === line;
  };
  const said = diagnostics.filter((one) => one.severity === 'error' && isThere(one)).map((one) => messageOf(one, 'it'));
  expect(said.some((message) => message.includes(right))).toBe(true);
});
