// Something too much, or nothing, at every place of a line of each kind: what is found, and from where to where. `npm run test:slow -- test/slips
// --update` writes `positions/`, to be read: after each place what is put there, and what is said.

import { describe } from 'vitest';
import { messageOf } from '#language/diagnostics/report.ts';
import { createLocator } from '#language/syntax/locate.ts';
import { parse } from '#language/syntax/parse.ts';
import { inParts, type Part } from '../parts.ts';
import { chosenLines, type Line } from './lines.ts';

const words = /"[^"]*"|`[^`]*`|[(),[\]]|[^\s(),[\]]+/g;

/** What is put before a word, or in its place. */
const slips: readonly (readonly [what: string, put: (word: string) => string])[] = [
  ['nothing', () => ''],
  ['a sign', (word) => `; ${word}`],
  ['a figure', (word) => `7 ${word}`],
  ['a spaced figure', (word) => `1 000,50 ${word}`],
  ['a text', (word) => `"x" ${word}`],
  ['a keyword', (word) => `weight ${word}`],
  ['a code', (word) => `A ${word}`],
  ['a brace', (word) => `{ ${word}`],
];

function said({ plan, start, end }: Line, language: 'en' | 'it'): string {
  const line = plan.slice(start, end);
  const messages = new Set<string>();
  const told = slips.map(([what, put]) => {
    const places = [...line.matchAll(words)].map(({ 0: word, index }) => {
      const changed = line.slice(0, index) + put(word) + line.slice(index + word.length);
      const found = problemsOf(plan.slice(0, start) + changed + plan.slice(end), start, language, messages);
      return `${index} ${found || '-'}`;
    });
    return `${what}: ${places.join(' | ')}`;
  });
  return [...told, '', ...messages].join('\n');
}

/** Those of a line as `code 3..7`; each message once. */
function problemsOf(text: string, start: number, language: 'en' | 'it', messages: Set<string>): string {
  const { value, diagnostics } = parse({ name: 'plan.perf', text });
  const locator = createLocator(new Map([['plan.perf', value]]));
  return diagnostics
    .map((one) => {
      const place = locator.absolute(one.anchor);
      messages.add(messageOf(one, language));
      return `${one.code} ${place.start - start}..${place.end - start}`;
    })
    .join(', ');
}

const first = [...Map.groupBy(chosenLines(), ({ kind }) => kind).values()].map(([line]) => line!);

const byKind = Map.groupBy(first, ({ kind }) => (/^[a-z]+/.exec(kind)?.[0] ?? 'other').slice(0, 1));

describe.each([...byKind])('%s', (letter, lines) => {
  const parts = lines.map((line, at): Part => {
    const title = `${line.kind}: ${line.plan.slice(line.start, line.end)}`;
    return { title, answer: () => said(line, at % 2 === 0 ? 'en' : 'it') };
  });
  inParts(new URL(`positions/${letter}.md`, import.meta.url), parts);
});
