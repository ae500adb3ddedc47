// The addresses of pages: read as they were written, and by what editors make of them; whatever else is none.

import { expect, test } from 'vitest';
import { addressOf, readAddress } from '#lsp/protocol/report-address.ts';

const address = { command: 'perfplan.explain', file: 'file:///a b/plan.perf', plan: 'P', path: '1/801 & "x"?#è%' };

test('its name says what it shows', () => {
  const nameOf = (uri: string): string => decodeURIComponent(/^perfplan-report:\/(.*)\.md\?/.exec(uri)![1]!);
  expect(nameOf(addressOf({ ...address, path: '1/801' }))).toBe('explain 801');
  expect(nameOf(addressOf({ ...address, command: 'perfplan.gap', path: '' }))).toBe('gap P');
  // a code with what parts folders, or half of a character
  expect(nameOf(addressOf({ ...address, path: '1/a\\b' }))).toBe('explain a-b');
  expect(nameOf(addressOf({ ...address, plan: 'P\ud800', path: '' }))).toBe('explain P\ufffd');
});

test('is read as it was written, with more escapes or fewer, and a mark behind it', () => {
  const uri = addressOf(address);
  expect(readAddress(uri)).toEqual(address);
  expect(readAddress(`${uri}#L3`)).toEqual(address);
  const [head, query] = uri.split('?') as [string, string];
  expect(readAddress(`${head}?${query.replaceAll('%22', '"').replaceAll('%2C', ',')}`)).toEqual(address);
});

test.each([
  ...[undefined, null, 3, '', 'perfplan-report:', 'perfplan-report:/a.md', 'perfplan-report:/a.md?'],
  ...['perfplan-report:/a.md?%', 'perfplan-report:/a.md?{}', 'perfplan-report:/a.md?3', 'perfplan-report:/a.md?null'],
  ...['["a","b","c"]', '["a","b","c","d","e"]', '["a","b","c",4]', '[1,"b","c","d"]'].map(
    (parts) => `perfplan-report:/a.md?${encodeURIComponent(parts)}`,
  ),
  addressOf(address).replace('perfplan-report', 'https'),
])('%j is none', (uri) => {
  expect(readAddress(uri)).toBeNull();
});
