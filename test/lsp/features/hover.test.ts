import { describe, expect, test } from 'vitest';
import { hover } from '#lsp/features/hover/hover.ts';
import { marked, measures, plan } from '../marked.ts';

function check(text: string, expected: readonly string[], language: 'en' | 'it' = 'en'): void {
  const { context, offset } = marked(text, { language });
  const markdown = hover(context, offset)?.markdown ?? '';
  for (const part of expected) expect(markdown).toContain(part);
  if (expected.length === 0) expect(markdown).toBe('');
}

const indicator = (head: string): string => `  objective 801 "Procedures" {
    indicator ${head} weight 50% "Digital tools per 100 firms" {
      formula Tools * 100 / Firms
      target 2024 >= 14
    }
    indicator OTHER weight 50% "Portal" {
      target 2024 by 2024-06-30
      actual 2024 = 2024-06-25
    }
  }`;

describe('hover', () => {
  test('shows details, and the notes of the indicator and of its place', () => {
    const text = `perf 1 english
plan P "P" {
  years 2024
  objective O "One" {
    detail "Programme" "005 | Made in Italy"
    indicator I "I" {
      target 2024 >= 10
      actual 2024 = 9
      detail "Ministry" "MIMIT"
      note "Printed as 91 elsewhere"
    }
  }
}
scorecard S "S" {
  use I<|> {
    note "Of the office alone"
  }
}
`;
    check(text, ['**Ministry**: MIMIT', '> Printed as 91 elsewhere', '> Of the office alone']);
    check(text.replace('<|>', '').replace('objective O', 'objective O<|>'), ['**Programme**: 005 \\| Made in Italy']);
  });

  test('on an indicator shows the complete calculation', () => {
    check(plan(indicator('OC_TBS<|>_03'), measures), [
      '93.68 %',
      '`Tools * 100 / Firms`',
      '`8,270 * 100 / 63,056 = 13.115326…`',
      '13.12',
      '≥ 14',
      '13.115326… / 14 = 93.68 % (not met) · built in',
      '93.680900… %',
      '50 % of 100 %: 50 % of 801',
      '46.840450… points to 801',
      '46.840450… points to P',
      'in 2023',
      'Register',
    ]);
  });

  test('speaks Italian', () => {
    check(plan(indicator('OC_TBS<|>_03'), measures), ['93,68 %', '13,12', 'punti a 801'], 'it');
  });

  test('on a node tells what holds it back', () => {
    check(plan(indicator('I').replace('801', '8<|>01'), measures), [
      '96.84 %',
      'What holds it back',
      '- I',
      '3.16 points lost',
    ]);
  });

  test('tells what is not applicable, what is known of a value, and what is provisional', () => {
    const with_ = (lines: string): string => plan(`  indicator I<|>1 {\n    target 2024 >= 90%\n    ${lines}\n  }`);
    check(with_('actual 2024 = not applicable because "No call"'), ['not applicable', 'No call']);
    check(with_('actual 2024 >= 95% provisional'), ['≥ 95 %', '100.00 % \\*', 'provisional']);
    check(with_('actual 2024 >= 80%'), ['≥ 80 %', 'only a bound is known of I1, and it does not decide']);
  });

  test('tells what a target was, and why it was revised', () => {
    const lines = 'target 2024 >= 200\n    revised 2024-07-30 >= 190 because "Fewer staff"\n    actual 2024 = 190';
    check(plan(`  indicator I<|>1 {\n    ${lines}\n  }`), [
      '≥ 190',
      'was ≥ 200 until 30 Jul 2024, because: Fewer staff',
    ]);
  });

  test('on a measure tells its values and its readers', () => {
    check(plan(indicator('I').replace('Tools *', 'To<|>ols *'), measures), ['8,270', '7,000', 'Read by I', 'Register']);
  });

  test('explains a function where it is one, and not the same word elsewhere', () => {
    const of = (body: string): string => plan(`  indicator I {\n    ${body}\n  }`, measures);
    check(of('formula d<|>ays(2024-01-01, 2024-02-01)'), ['The days from one date to another']);
    check(of('unit da<|>ys'), []);
    check(of('published 2024 val<|>ue 3'), []);
    check(of('accumulate s<|>um'), []);
  });

  test('on a keyword tells what it is for', () => {
    check(plan(indicator('I').replace('target 2024 >=', 'tar<|>get 2024 >='), measures), ['What is aimed at']);
  });

  test('on a rule tells its formula', () => {
    check(plan('  policy R', 'policy R {\n  missed <|><= inverse\n}\n').replace('missed <|>', 'mis<|>sed '), [
      'T\u00A0/\u00A0A',
    ]);
  });

  test('on a text says nothing', () => {
    check(plan(indicator('I').replace('"Portal"', '"Por<|>tal"'), measures), []);
  });

  test('on a name that does not exist says nothing', () => {
    check(plan(indicator('I').replace('Tools *', 'Tow<|>els *'), measures), []);
  });

  test('what a title says is no markup', () => {
    check(
      plan(indicator('I').replace('Digital tools per', '*Digital* <b>|tools| per').replace(' I ', ' I<|> '), measures),
      ['\\*Digital\\* \\<b\\>\\|tools\\|'],
    );
  });
});
