import { describe, expect, test } from 'vitest';
import { score } from '#engine/score.ts';
import { compile } from '#language/index.ts';
import { codeActions } from '#lsp/features/code-actions/code-actions.ts';
import { edited, marked, measures, plan } from '../marked.ts';

/** What the file is after the action whose title begins so. */
function apply(source: string, title: string): string {
  const { context, span } = marked(source, { year: 2024 });
  const actions = codeActions(context, span, []);
  const action = actions.find((one) => one.title.startsWith(title));
  if (!action) throw new Error(`${title} is not on offer: ${actions.map((one) => one.title).join('; ')}`);
  return edited(context.file.text, action.files[0]!.edits);
}

function scoreOf(text: string): unknown {
  const { value } = compile([{ name: 'p.perf', text }]);
  return score(value[0]!).value.nodes[0]?.score;
}

const body = (formula: string): string => `  objective O "Procedures" {
    indicator I weight 30% "Digital tools" {
      formula ${formula}
      target 2024 >= 14
    }
    indicator J weight 60% "Portal" {
      target 2024 >= 10
      actual 2024 = 8
    }
  }`;

describe('fixes', () => {
  test('come from the catalogue', () => {
    expect(apply(plan('  indicator I {\n    target 2024 <|>14\n  }'), 'Add >=')).toContain('target 2024 >= 14');
  });

  test('of a whole file', () => {
    const text = plan('  indicator I<|> {\n    target 2024 => 5,5 %\n  }');
    expect(apply(text, 'Mend all')).toContain('target 2024 >= 5.5%');
  });

  test.each(['target 2024 14', 'target 2024 >= 1,920', 'target 2024 by 2024-02-30', 'target 2024 >= 14 circa'])(
    'of a whole file leave `%s` alone: it is for its writer to say',
    (line) => {
      expect(() => apply(plan(`  indicator I<|> {\n    ${line}\n  }`), 'Mend all')).toThrow('not on offer');
    },
  );

  test('or allow it, with a reason', () => {
    expect(apply(plan('', 'measure A<|>B "x" {\n  2024 = 5\n}\n'), 'Let unused-measure stand')).toContain(
      '// allow unused-measure: \nmeasure AB',
    );
  });
});

describe('refactorings change no score', () => {
  function check(source: string, title: string, contains: readonly string[]): void {
    const after = apply(source, title);
    for (const part of contains) expect(after).toContain(part);
    const before = source.replace(/<\|>|‹\||\|›/g, '');
    expect(scoreOf(after)).toEqual(scoreOf(before));
  }

  test('extract a measure', () => {
    check(plan(body('‹|Tools * 100|› / Firms'), measures), 'Extract a measure', [
      'formula _measure_1 / Firms',
      'measure _measure_1 {\n  formula Tools * 100\n}',
    ]);
  });

  test('inline a measure', () => {
    const computed = `${measures}measure Hundred "x" {\n  formula Tools * 100\n}\n`;
    check(plan(body('Hun<|>dred / Firms'), computed), 'Inline Hundred', ['formula (Tools * 100) / Firms']);
  });

  test.each([
    ['a unit', 'measure Hundred unit days "x" {\n  formula Tools * 100\n}\n'],
    ['a source', 'measure Hundred source "Ledger" "x" {\n  formula Tools * 100\n}\n'],
    ['a note', 'measure Hundred "x" {\n  formula Tools * 100\n  note "n"\n}\n'],
    ['a comment', 'measure Hundred "x" {\n  // why\n  formula Tools * 100\n}\n'],
  ])('%s of a measure is not lost: it is not replaced by its formula', (_, computed) => {
    expect(() => apply(plan(body('Hun<|>dred / Firms'), `${measures}${computed}`), 'Inline')).toThrow('not on offer');
  });

  test('what is of its node stays there', () => {
    expect(() => apply(plan(body('‹|attained(children) * 2|›')), 'Extract')).toThrow('not on offer');
  });

  test('out of a block and back', () => {
    const out = apply(plan(body('Tools').replace('indicator J', 'indicator <|>J'), measures), 'Move out');
    expect(out).toContain('\nindicator J under O weight 60% "Portal" {\n  target 2024 >= 10\n');
    const back = apply(out.replace('indicator J under', 'indicator <|>J under'), 'Move into O');
    expect(back).toContain('    indicator J weight 60% "Portal" {\n      target 2024 >= 10\n');
    expect(scoreOf(back)).toEqual(scoreOf(plan(body('Tools'), measures)));
  });

  test('a block for missing actuals', () => {
    const after = apply(
      plan('  indicator I<|> {\n    formula X / Y\n    target 2024 >= 5\n  }', 'measure X\nmeasure Y\n'),
      'Add the 2 missing',
    );
    expect(after).toContain('actuals 2024 {\n  // X = \n  // Y = \n}');
  });
});

test('weights are scaled to the total, and what rounding leaves over goes to the largest', () => {
  const after = apply(
    plan(body('Tools').replace('objective O', 'objective O<|>'), measures),
    'Change the weights of O in proportion',
  );
  expect(after).toContain('weight 33.33%');
  expect(after).toContain('weight 66.67%');
});
