// Highlighting, drawn: the scope of each token under the source.

import { describe, expect, test } from 'vitest';
import { declarations as declared, topLevel } from '#language/syntax/description/declarations.ts';
import { keywordNames } from '#language/syntax/keywords/keywords.ts';
import { declarations, lines, records } from '../../scripts/textmate-lines.ts';
import { check } from './tokenize.ts';

describe('statements', () => {
  test('the header says the language of the keywords', () =>
    check(`
      perf 1 italian per PIAO-2024
      ^^^^ keyword.other.header
           ^ constant.numeric
             ^^^^^^^ constant.language
                     ^^^ keyword.other
                         ^^^^^^^^^ entity.name.type.plan
      obiettivo 801 sotto 3 peso 33.34% "Semplificazione" {
      ^^^^^^^^^ storage.type.node
                ^^^ entity.name.type.node
                    ^^^^^ keyword.other
                          ^ constant.numeric
                            ^^^^ keyword.other
                                 ^^^^^^ constant.numeric
                                         ^^^^^ string.quoted.double
        indicatore OC_TBS_03 {
        ^^^^^^^^^^ storage.type.indicator
                   ^^^^^^^^^ entity.name.function.indicator
          target 2024 entro 2024-06-30
          ^^^^^^ keyword.other.property
                 ^^^^ constant.numeric
                      ^^^^^ keyword.other
                            ^^^^^^^^^^ constant.numeric.date
          objective X
          ^^^^^^^^^ variable.other
        }
      }
    `));

  test('in an English file an Italian keyword is a code', () =>
    check(`
      perf 1 english
      measure EUREKA unit EUR source "ISTAT"
      ^^^^^^^ storage.type.measure
              ^^^^^^ variable.other.measure
                     ^^^^ keyword.other
                          ^^^ variable.other
                              ^^^^^^ keyword.other
      obiettivo X
      ^^^^^^^^^ variable.other
    `));

  test('without a header both languages count', () =>
    check(`
      objective 801 {
      ^^^^^^^^^ storage.type.node
        indicatore OC_TBS_03
        ^^^^^^^^^^ storage.type.indicator
      }
    `));

  test('several on one line', () =>
    check(`
      area 3 { objective 31 { target 2024 >= 14 } } office AO1
      ^^^^ storage.type.node
             ^ punctuation.section.block
               ^^^^^^^^^ storage.type.node
                              ^^^^^^ keyword.other.property
                                          ^^ keyword.operator.comparison
                                                  ^ punctuation.section.block
                                                    ^^^^^^ storage.type
    `));

  test('comments and prose', () =>
    check(`
      objective 1 "see // there" // 93 %
                       ^^ string.quoted.double
                                    ^^ comment.line.double-slash
        description
        ^^^^^^^^^^^ keyword.other.property
          | target 2024 // 14
          ^ punctuation.definition.prose
            ^^^^^^^^^^^^^^^^^ string.unquoted.prose
        note "one line"
        ^^^^ keyword.other.property
    `));
});

describe('codes', () => {
  test('points, hyphens, accents and backticks belong to the code', () =>
    check(`
      perf 1 english
      measure D1.1.1_PROMOS.FORM. "Imprese"
              ^^^^^^^^^^^^^^^^^^^ variable.other.measure
      indicator 82.ACCESSIBILITÀ weight 20%
                ^^^^^^^^^^^^^^^^ entity.name.function.indicator
                                 ^^^^^^ keyword.other
      indicator \`D1.2_CERT'O\` weight 2.50
                ^^^^^^^^^^^^^ entity.name.function.indicator
                                     ^^^^ constant.numeric
      use B3.2_01_rev2018 in 802 weight 80%
      ^^^ keyword.other.use
          ^^^^^^^^^^^^^^^ variable.other
                          ^^ keyword.other
    `));

  test('a keyword is one only where it is allowed', () =>
    check(`
      perf 1 english
      measure target "A measure called target"
      ^^^^^^^ storage.type.measure
              ^^^^^^ variable.other.measure
      indicator weight weight 20% {
                ^^^^^^ entity.name.function.indicator
                       ^^^^^^ keyword.other
        formula target / (weight + note.)
                ^^^^^^ variable.other
                          ^^^^^^ variable.other
                                   ^^^^^ variable.other
        target-date
        ^^^^^^^^^^^ variable.other
      }
      actuals 2024-H1 source "Rilevazione" {
      ^^^^^^^ keyword.other.record
              ^^^^^^^ constant.numeric.date
                      ^^^^^^ keyword.other
        target = 5
        ^^^^^^ variable.other
        A3.1_2 for AO1 = 6
               ^^^ keyword.other
                   ^^^ variable.other
        81.D1.2 = 2024-06-25
        ^^^^^^^ variable.other
                  ^^^^^^^^^^ constant.numeric.date
      }
      target 2024 none
      ^^^^^^ keyword.other.property
                  ^^^^ constant.language
    `));
});

describe('figures', () => {
  test('formulas', () =>
    check(`
      perf 1 english
      formula (EUREKA - EUREKA[n-1])
      ^^^^^^^ keyword.other.property
               ^^^^^^ variable.other
                      ^ keyword.operator.arithmetic
                               ^^^ constant.numeric.year
        / mean(X[2017..2019]) * 1_000 + attained(children)
        ^ keyword.operator.arithmetic
          ^^^^ support.function
                 ^^^^ constant.numeric
                     ^^ keyword.operator.range
                                ^^^^^ constant.numeric
                                        ^^^^^^^^ support.function
                                                 ^^^^^^^^ constant.language
      unit %
           ^ keyword.other.unit
    `));

  test('targets', () =>
    check(`
      perf 1 english
      target 2017..2019 > 15_000_000 EUR set by "MIMIT"
             ^^^^ constant.numeric
                 ^^ keyword.operator.range
                          ^^^^^^^^^^ constant.numeric
                                     ^^^ keyword.other.unit
                                         ^^^ keyword.other
      target 2024 >= 2.1 mln EUR/user set by "MIMIT"
                     ^^^ constant.numeric
                         ^^^^^^^^^^^^ keyword.other.unit
                                      ^^^ keyword.other
      target 2024 >= +2 points on baseline (380)
                     ^ keyword.operator.arithmetic
                        ^^^^^^ keyword.other
                               ^^ keyword.other
                                  ^^^^^^^^ constant.language
                                            ^^^ constant.numeric
      target 2024 done "Definire piano" by 2017-06-30
                  ^^^^ constant.language
                                        ^^ keyword.other
      baseline 2015 = 3021
      ^^^^^^^^ keyword.other.property
    `));

  test('rules', () =>
    check(`
      perf 1 english
      policy smvp "System" {
        missed >= steps interpolated within 10% = 80%
        ^^^^^^ keyword.other.rule
                  ^^^^^ constant.language
                        ^^^^^^^^^^^^ constant.language
                                     ^^^^^^ keyword.other
                                            ^^^ constant.numeric
        share indicators 50% children 50% at objective
              ^^^^^^^^^^ keyword.other
                                          ^^ keyword.other
                                             ^^^^^^^^^ keyword.other
        band achieved >= 95% "Raggiunto"
        ^^^^ keyword.other.rule
             ^^^^^^^^ variable.other
      }
    `));
});

test('blocks in Markdown', () =>
  check(
    `
    # A plan
    \`\`\`perf
    objective 801 "Title"
    ^^^^^^^^^ storage.type.node
    target 2024
    ^^^^^^ keyword.other.property
    \`\`\`
    objective 801
    ^^^^^^^^^^^^^ -
  `,
    'text.html.markdown',
  ));

describe('the keyword tables', () => {
  const all = [...declarations, ...records, ...lines];
  const heads = new Set(all.flatMap((line) => line.heads));

  test('every keyword has a colour somewhere', () => {
    const coloured = new Set([
      ...heads,
      ...all.flatMap((line) => [...(line.words ?? []), ...(line.values ?? []), ...(line.functions ?? [])]),
    ]);
    expect(keywordNames.filter((name) => !coloured.has(name))).toEqual([]);
  });

  test('every statement of the language begins one here', () => {
    const statements = new Set([...topLevel, ...Object.values(declared).flatMap(({ body }) => body)]);
    expect([...statements].filter((name) => !heads.has(name))).toEqual([]);
  });
});
