// What is said of a slip in a line: two lines of each kind from the pages of the specification, each with a word left out, twice, mistyped or out of
// its place. `npm run test:slow -- test/slips --update` writes the answers, to be read: does each say what its writer would have to do?

import { expect, test } from 'vitest';
import { fixesOf, messageOf } from '#language/diagnostics/report.ts';
import { compile } from '#language/index.ts';
import { chosenLines } from './lines.ts';

const lines = chosenLines();

/** Words, quoted texts, signs and parentheses. */
const parts = /"[^"]*"|`[^`]*`|[(),]|[^\s(),]+/g;

/** Another line, or null where that makes no sense. */
const slips: Readonly<Record<string, (line: string) => string | null>> = {
  'the last word left out': (line) => line.replace(/\s*(?:"[^"]*"|\S+)\s*(?<brace>\{?)$/, ' $<brace>'),
  'the second word left out': (line) => withoutWord(line, 1),
  'the third word left out': (line) => withoutWord(line, 2),
  'a word twice': (line) => line.replace(/(\S+)(\s*\{?)$/, '$1 $1$2'),
  'the first word mistyped': (line) => line.replace(/^(\w)(\w)(\w)/, '$1$3$2'),
  'the last word mistyped': (line) => line.replace(/([a-z])([a-z])(["`]?\s*\{?)$/, '$2$1$3'),
  'a word in place of the first figure': (line) => (/\d/.test(line) ? line.replace(/\d[\d_.,]*/, 'abc') : null),
  'the whole line twice': (line) => (line.endsWith('{') ? null : `${line}\n${line}`),
  'the line again, with another figure': (line) =>
    again(
      line,
      line.replace(/\d(?=\D*$)/, (digit) => `${(Number(digit) + 1) % 10}`),
    ),
  'the line again, with another text': (line) => again(line, line.replace(/"[^"]*"(?=[^"]*$)/, '"Another"')),
  'a percentage or a number instead': (line) =>
    /\d%/.test(line) ? line.replaceAll('%', '') : line.replace(/(\d)(?=\D*$)/, '$1%'),
  'in euro': (line) => line.replace(/(\d)(?=[^\d%]*$)/, '$1 EUR'),
  'another comparison': (line) => (/[<>]=/.test(line) ? line.replace(/[<>]=/, '=>') : null),
};

function again(line: string, other: string): string | null {
  return line.endsWith('{') || other === line ? null : `${line}\n${other}`;
}

function withoutWord(line: string, at: number): string | null {
  const found = [...line.matchAll(parts)][at];
  return found ? line.slice(0, found.index) + line.slice(found.index + found[0].length).trimStart() : null;
}

test.each(Object.keys(slips))('%s', async (slip) => {
  const told = lines.flatMap(({ plan, start, end, kind }) => {
    const line = plan.slice(start, end);
    const wrong = slips[slip]!(line);
    if (wrong === null || wrong === line) return [];
    return [
      `${kind}\n  ${wrong.replaceAll('\n', '\n  ')}\n${answers(plan.slice(0, start) + wrong + plan.slice(end), start)}`,
    ];
  });
  await expect(told.join('\n')).toMatchFileSnapshot(`${slip.replaceAll(' ', '-')}.txt`);
});

/** Italian at every third, so that both are there. */
function answers(text: string, at: number): string {
  const language = at % 3 === 0 ? 'it' : 'en';
  const told = compile([{ name: 'plan.perf', text }]).diagnostics.map((diagnostic) => {
    const { code, anchor } = diagnostic;
    const fixes = fixesOf(diagnostic).map(
      ({ title, edits }) => `\n      ${title[language]}: ${edits.map((edit) => JSON.stringify(edit.text)).join(' ')}`,
    );
    return `    [${code}] ${messageOf(diagnostic, language)} (${anchor.end - anchor.start} characters)${fixes.join('')}`;
  });
  return told.length > 0 ? `${told.slice(0, 4).join('\n')}\n` : '    nothing\n';
}
