// The printing of tables in itself: widths of letters, cutting, wrapping, columns that give way, CSV and Markdown escapes.

import { describe, expect, test } from 'vitest';
import { load, onePlan } from '#cli/files/load.ts';
import { auditTable } from '#cli/render/audit/table.ts';
import { layOut } from '#cli/render/columns.ts';
import { csv } from '#cli/render/csv.ts';
import { explanationPage } from '#cli/render/explain/page.ts';
import { officesTable } from '#cli/render/score/offices.ts';
import { scoreTable } from '#cli/render/score/table.ts';
import { unstyled } from '#cli/render/style.ts';
import { cut, flow, widthOf, wrap } from '#cli/render/text-width.ts';
import { audit } from '#engine/audit/audit.ts';
import { score } from '#engine/score.ts';
import type { Anchor } from '#language/diagnostics/diagnostic.ts';
import { visible } from '#language/syntax/visible.ts';
import { explaining } from '#report/explain/explanation.ts';
import { explainNode } from '#report/explain/node.ts';
import { explainPlace } from '#report/explain/place.ts';
import { escaped, markdownTable } from '#report/markdown.ts';

describe('width', () => {
  test.each([
    ['Però', 4],
    ['Pero\u0300', 4],
    ['公告', 4],
    ['👨‍👩‍👧', 2],
    ['', 0],
  ])('%j takes %i cells', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  test('cuts between letters as they are seen', () => {
    expect(cut('attivita\u0300 svolte', 9)).toBe('attivita\u0300…');
    expect(cut('公告公告', 5)).toBe('公告…');
    expect(cut('fits', 4)).toBe('fits');
  });

  test('wraps between words, cuts what is longer than a line', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('incomprehensibilities', 8)).toEqual(['incompr…']);
    expect(wrap('1\u00A0−\u00A0x or so', 5)).toEqual(['1\u00A0−\u00A0x', 'or so']);
  });

  test('puts pieces side by side', () => {
    expect(flow(['a', 'b', 'c'], 5)).toEqual(['a   b', 'c']);
  });
});

describe('columns', () => {
  const columns = [
    { head: 'Name', align: 'start', flexible: true },
    { head: 'Aside', align: 'start', dropped: 1 },
    { head: 'Figure', align: 'end' },
  ] as const;
  const rows = [
    [{ text: 'A rather long name of something, at least' }, { text: 'aside' }, { text: '1' }],
    'A line of its own',
  ];

  test('stand side by side where there is room', () => {
    expect(layOut(columns, rows, { width: 80, style: unstyled })).toEqual([
      'Name                                       Aside  Figure',
      'A rather long name of something, at least  aside       1',
      'A line of its own',
    ]);
  });

  test('leave where there is none, and the flexible one is cut', () => {
    expect(layOut(columns, rows, { width: 36, style: unstyled })).toEqual([
      'Name                          Figure',
      'A rather long name of somet…       1',
      'A line of its own',
    ]);
  });
});

test('CSV quotes what needs it and runs nothing in a spreadsheet', () => {
  const text = csv(
    ['a', 'b'],
    [
      ['one, "two"', null],
      ['=HYPERLINK("x")', '-19'],
      ['line\nbreak', true],
    ],
  );
  expect(text).toBe('a,b\r\n"one, ""two""",\r\n"\'=HYPERLINK(""x"")",-19\r\n"line\nbreak",true\r\n');
});

test('Markdown shows text as it is', () => {
  expect(escaped('a|b *c* <d> `e`\nf @g')).toBe('a\\|b \\*c\\* \\<d\\> \\`e\\` f @\u200Bg');
  expect(
    markdownTable(
      [
        ['a', 'start'],
        ['b', 'end'],
      ],
      [['1', '2']],
    ),
  ).toBe('| a | b |\n| --- | --: |\n| 1 | 2 |');
});

test('control and bidirectional characters are shown as visible characters', () => {
  expect(visible('a\tb\u001B[1m\u202Ec')).toBe('a  b\uFFFD[1m\uFFFDc');
});

describe('every table', () => {
  const loaded = load(['examples/modena-2024']);
  const { locator } = loaded;
  const model = onePlan(loaded, undefined);
  const { value: scores } = score(model);
  const root = scores.of(model.root);
  const place = model.places.find(({ indicator }) => indicator.code === 'D1.1')!;
  const entries = audit(model).value;
  const style = unstyled;

  test.each([40, 61, 80, 99, 200])('fits %i columns', (width) => {
    const where = (anchor: Anchor): string => locator.absolute(anchor).file;
    for (const language of ['en', 'it'] as const) {
      const context = explaining(language, where);
      const page = { style, width, language };
      const years = { scores, previous: scores };
      const printed = [
        scoreTable(scores, root, { all: true, depth: null, style, width, language, where }),
        officesTable(scores, { style, width, language }),
        // these hold two columns of long figures: what is narrower than half a terminal is not served
        ...(width < 60 ? [] : [explanationPage(explainPlace(context, place, years), page)]),
        ...(width < 60 ? [] : [explanationPage(explainNode(context, model.root, years), page)]),
        ...(width < 60 ? [] : [auditTable(entries, { all: true, unread: [], style, width, language })]),
      ];
      const wide = printed.flatMap((text) => text.split('\n')).filter((line) => widthOf(line) > width);
      expect(wide.slice(0, 3)).toEqual([]);
    }
  });
});
