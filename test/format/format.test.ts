// The canonical form, case by case: what is written, and what it becomes.

import { describe, expect, test } from 'vitest';
import { format } from '#language/format/format.ts';
import { errorsOf } from './same-meaning.ts';

/** Formats what stands under a header; both without their common indentation. */
function formatted(text: string): string {
  const { value } = format(`perf 1 english\n${outdented(text)}`);
  expect(format(value).value).toBe(value);
  return value.slice('perf 1 english\n'.length);
}

function outdented(text: string): string {
  const lines = text.replace(/^\n/, '').replace(/\n *$/, '\n').split('\n');
  const margin = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(margin)).join('\n');
}

function becomes(text: string, expected: string): void {
  expect(formatted(text)).toBe(outdented(expected));
}

describe('spaces', () => {
  test.each([
    ['target  2024>=14   (380)  set   by "MIMIT"', 'target 2024 >= 14 (380) set by "MIMIT"'],
    ['target 2017 .. 2019 >=+1%  on baseline', 'target 2017..2019 >= +1% on baseline'],
    ['target 2024 >= - 19', 'target 2024 >= -19'],
    ['target 2024 <= −4.14', 'target 2024 <= -4.14'],
    ['formula ( A+ B )*1000/C', 'formula (A + B) * 1000 / C'],
    ['formula -A- -B', 'formula -A - -B'],
    ['formula - - A', 'formula --A'],
    [
      'formula (EUREKA - EUREKA [ n - 1 ]) / mean( X[ n-3 .. n-1 ] )',
      'formula (EUREKA - EUREKA[n-1]) / mean(X[n-3..n-1])',
    ],
    ['formula sum (A ,B)', 'formula sum(A, B)'],
    ['formula abs (A)', 'formula abs(A)'],
    ['formula formula * (A)', 'formula formula * (A)'],
    ['office A1,A2 ,A3', 'office A1, A2, A3'],
    ['published 2024 93.68%,value 13.12   at"p. 3"', 'published 2024 93.68%, value 13.12 at "p. 3"'],
    ['goalposts 0 .. 100', 'goalposts 0..100'],
    ['actual 2024=5 N. rounded', 'actual 2024 = 5 N. rounded'],
    ['spread 5 EUR// at zero', 'spread 5 EUR // at zero'],
    ['missed <=steps within 5%=90%,10%=50%', 'missed <= steps within 5% = 90%, 10% = 50%'],
  ])('%s', (written, expected) => {
    const { value } = format(`perf 1 english\nindicator I {\n${written}\n}\n`);
    expect(value).toBe(`perf 1 english\nindicator I {\n  ${expected}\n}\n`);
  });

  test('a unit of several words is one', () => {
    becomes('scale S 1 mln  EUR / user ..5', 'scale S 1 mln EUR/user..5\n');
    becomes('scale S 1 milioni  di  euro..5 `circa`', 'scale S 1 milioni di euro..5 `circa`\n');
    becomes('measure M unit kEUR / FTE', 'measure M unit kEUR/FTE\n');
    becomes('plan P {\nunit  day=8 hours\n}', 'plan P {\n  unit day = 8 hours\n}\n');
  });

  test('a unit that ends with a point stands clear of the range behind it', () => {
    becomes('scale S 1 `N.` ..5', 'scale S 1 N. ..5\n');
  });
});

describe('lines and blocks', () => {
  test('one statement to a line, two spaces to a block, the brace on the line of its head', () => {
    becomes(
      `
      area 3 "A"
      {
          objective 801 { indicator I { target 2024 >= 5 } }
      }
      `,
      `
      area 3 "A" {
        objective 801 {
          indicator I {
            target 2024 >= 5
          }
        }
      }
      `,
    );
  });

  test('an empty block goes; one with a comment stays', () => {
    becomes(
      `
      measure A {
      }
      measure B {} // why
      measure C {
        // none yet
      }
      area D { measure
      }
      `,
      `
      measure A
      measure B // why
      measure C {
        // none yet
      }
      area D { measure
      }
      `,
    );
  });

  test('at most one blank line, none where a block begins or ends', () => {
    becomes(
      `


      area 3 {

        // first


        type "x"

      }



      area 4
      `,
      `

      area 3 {
        // first

        type "x"
      }

      area 4
      `,
    );
  });

  test('a formula stays broken where its author broke it, before its operators', () => {
    becomes(
      `
      indicator I {
      formula (A
          + B
          ) * C
              // the rest
        / sum(D
        , E)
      }
      `,
      `
      indicator I {
        formula (A
          + B) * C
          // the rest
          / sum(D
          , E)
      }
      `,
    );
  });

  test('other broken lines are joined, unless there is a comment in them', () => {
    becomes(
      `
      indicator I {
      target 2024 >=
        -5
      formula A * B // why
          - C
      office A // first
        , B // second
      formula sum(A // why
        )
        // the end
      }
      `,
      `
      indicator I {
        target 2024 >= -5
        formula A * B // why
          - C
        office A // first
          , B // second
        formula sum(A // why
          )
        // the end
      }
      `,
    );
  });

  test('prose is below its keyword, with its own indentation kept', () => {
    becomes(
      `
      area 3 {
        description | one
          |two
            // not published
        |   three // of it
        |
      }
      `,
      `
      area 3 {
        description
          | one
          | two
          // not published
          |   three // of it
          |
      }
      `,
    );
  });

  test('comments stay where they are: behind a line, or on their own', () => {
    becomes(
      `
      area 3 // behind
        // between
      { // behind the brace
            // inside
      type "x"// behind
      // last
      }// end
      // over
      `,
      `
      area 3 { // behind
        // between
        // behind the brace
        // inside
        type "x" // behind
        // last
      } // end
      // over
      `,
    );
  });
});

describe('heads', () => {
  test.each([
    ['objective A "T" weight 5% under B', 'objective A under B weight 5% "T"'],
    ['use A weight 5% under C in B', 'use A in B under C weight 5%'],
    ['measure M source "S" unit EUR "T"', 'measure M "T" unit EUR source "S"'],
    ['measure M source "S" // why\n{ 2024 = 5 }', 'measure M source "S" { // why\n  2024 = 5\n}'],
    ['evaluations 2024 on 2025-03-31 by "OIV"', 'evaluations 2024 by "OIV" on 2025-03-31'],
    ['indicator under "T" under weight', 'indicator under under weight "T"'],
    ['scale giudizio "T" scarso<buono', 'scale giudizio "T" scarso < buono'],
  ])('%s', (written, expected) => {
    expect(formatted(written)).toBe(`${expected}\n`);
  });
});

describe('codes', () => {
  test.each([
    ['area `3`', 'area 3'],
    ['area `71.Controlli Servizi`', 'area `71.Controlli Servizi`'],
    ['area `target`', 'area target'],
    ['area `71.`', 'area `71.`'],
    ['area `🎯 quota`', 'area `🎯 quota`'],
    ['actuals 2024 { `plan` = 5 }', 'actuals 2024 {\n  `plan` = 5\n}'],
    ['actuals 2024 { `area` = 5 }', 'actuals 2024 {\n  area = 5\n}'],
    ['actuals 2024 { `area` for X = 5 }', 'actuals 2024 {\n  `area` for X = 5\n}'],
    ['indicator I { formula `101.1` + `sum` }', 'indicator I {\n  formula `101.1` + sum\n}'],
    ['indicator I { formula attained(`children`) }', 'indicator I {\n  formula attained(`children`)\n}'],
    ['indicator I { formula (`children`) }', 'indicator I {\n  formula (children)\n}'],
    ['indicator I { actual 2024 = 5 `points` }', 'indicator I {\n  actual 2024 = 5 `points`\n}'],
    ['indicator I { actual 2024 = `done` }', 'indicator I {\n  actual 2024 = `done`\n}'],
    ['indicator I { target 2024 >= `baseline` }', 'indicator I {\n  target 2024 >= `baseline`\n}'],
    ['scale `weight` 1..5', 'scale `weight` 1..5'],
    ['scale `weight` low < high', 'scale weight low < high'],
  ])('%s', (written, expected) => {
    expect(formatted(written)).toBe(`${expected}\n`);
  });
});

describe('files', () => {
  test('end with a line end, begin without a byte order mark', () => {
    expect(format('\uFEFFperf 1 english').value).toBe('perf 1 english\n');
    expect(format('\uFEFFnonsense').value).toBe('nonsense\n');
    expect(format('').value).toBe('');
    expect(format(' \n\n').value).toBe('');
    expect(format('\n// only this').value).toBe('// only this\n');
  });

  test('keep Windows line ends where the first line has one', () => {
    expect(format('perf 1 english\r\narea 3 {\n type "x"\r\n}').value).toBe(
      'perf 1 english\r\narea 3 {\r\n  type "x"\r\n}\r\n',
    );
    expect(format('perf 1 english\narea  3\r\nfoo  bar\r\n').value).toBe('perf 1 english\narea 3\nfoo  bar\n');
  });
});

describe('lines that cannot be read', () => {
  test('stay as they are, the rest is formatted', () => {
    becomes(
      `
      area 3   "A" {
           target   2024 >= 5
        type    "x"


        ownr    "y"


        owner   "z"
      }
      `,
      `
      area 3 "A" {
           target   2024 >= 5
        type "x"

        ownr    "y"

        owner "z"
      }
      `,
    );
  });

  test('an unparsed block is left unchanged', () => {
    const block = 'traguardo X {\n     // why\n\n\n     indicator  Y\n   }\n';
    expect(formatted(block)).toBe(block);
  });

  test('where a brace is missing, the declaration keeps its indentation, by which it is read', () => {
    const broken = 'area 3   {\n    indicator  I {\n        target 2024>=5\n    type  "x"\n}\n';
    expect(formatted(`${broken}area  4 { type  "y" }\n`)).toBe(`${broken}area 4 {\n  type "y"\n}\n`);
  });

  test('what single spaces would make a date of is kept apart', () => {
    const line = '  formula 10  / 12 / 2024\n';
    expect(errorsOf(`perf 1 english\nindicator I {\n${line}}\n`)).toEqual([]);
    expect(formatted(`indicator  I {\nformula 10   /   12  /2024\n}\n`)).toBe(`indicator I {\n${line}}\n`);
  });
});

describe('a range', () => {
  const text = 'perf  1 english\n\n\n\narea  3 {\n   type  "x"\n\n   \n   owner  "y" // z\n     // own  \n }\n\n';

  test.each([
    ['type', '   type  "x"', '  type "x"'],
    ['own  ', '     // own  ', '  // own'],
    ['area', 'area  3 {', 'area 3 {'],
    ['perf', 'perf  1', 'perf 1'],
  ])('of the line with %s leaves all others', (word, line, expected) => {
    const start = text.indexOf(word);
    expect(format(text, { range: { start, end: start } }).value).toBe(text.replace(line, expected));
    const begin = text.lastIndexOf('\n', start) + 1;
    const end = text.indexOf('\n', start) + 1;
    expect(format(text, { range: { start: begin, end } }).value).toBe(text.replace(line, expected));
  });

  test('takes the blank lines that it holds', () => {
    const range = { start: text.indexOf('type'), end: text.indexOf('owner') + 1 };
    const expected = text.replace('   type  "x"\n\n   \n   owner  "y"', '  type "x"\n\n  owner "y"');
    expect(format(text, { range }).value).toBe(expected);
  });

  test('over everything is the same as none', () => {
    expect(format(text, { range: { start: 0, end: text.length } }).value).toBe(format(text).value);
  });

  test('leaves a file without a line end at its end as it is', () => {
    const open = 'perf 1 english\narea  3';
    expect(format(open, { range: { start: 0, end: 4 } }).value).toBe(open);
  });
});
