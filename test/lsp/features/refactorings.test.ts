// What each refactoring makes of a file, as the lines that it takes and puts: `npm run update` writes `snapshots/refactorings.md`, to be read. Of
// every result the scores are those of before.

import { expect, test } from 'vitest';
import { score } from '#engine/score.ts';
import { compile } from '#language/index.ts';
import { codeActions } from '#lsp/features/code-actions/code-actions.ts';
import type { ActionKind } from '#lsp/features/results.ts';
import { inParts, type Part } from '../../parts.ts';
import { edited, marked } from '../marked.ts';

const refactorings: readonly ActionKind[] = ['refactor.extract', 'refactor.inline', 'refactor.rewrite'];

const around = (lines: string, more = ''): string =>
  `perf 1 english\nplan P "P" {\n  years 2024\n  policy p\n${lines}\n}\npolicy p {\n  weights total 100%\n}\n${more}`;

const two = `measure A {\n  2024 = 8\n}\nmeasure B {\n  2024 = 10\n}\n`;

const computed = (formula: string): string =>
  around(`  indicator I {\n    formula ${formula}\n    target 2024 >= 1\n  }`, two);

const reads = (operand: string, measure: string, behind = ''): string =>
  around(`  indicator I {\n    formula ${operand}\n    target 2024 >= 1\n  }`, `${two}${measure}${behind}`);

const weighed = (weights: readonly string[], kind = 'indicator'): string =>
  around(
    `  objective O<|> weight 100% {\n${weights.map((weight, at) => `    ${kind} I${at} weight ${weight} {\n${kind === 'indicator' ? '      target 2024 >= 1\n      actual 2024 = 1\n' : ''}    }`).join('\n')}\n  }`,
    'measure M {\n  2024 = 3\n}\n',
  );

const cases: Readonly<Record<string, string>> = {
  'a part of a formula': computed('(‹|A + B|›) / 2'),
  'a part with blanks around it': computed('(A + B‹|) / 2|›'),
  'a sum with the blanks before and behind': computed('2 *‹| max(A, B) |›+ 1'),
  'an argument': computed('max(‹|A * 2|›, B)'),
  'what is negated': computed('-‹|(A + B)|› + 30'),
  'a name alone': computed('‹|A|› + B'),
  'half of a part': computed('‹|A +|› B'),
  'the whole formula': computed('‹|A + B|›'),
  'no selection': computed('A <|>+ B'),
  'beyond the formula': around('  indicator I {\n    ‹|formula A + B\n    target 2024|› >= 1\n  }', two),
  'behind the formula': around('  indicator I {\n    formula A + B\n    target 2024 >= ‹|1 + 2|›\n  }', two),
  'of two indicators the second': around(
    '  indicator H {\n    formula A\n    target 2024 >= 1\n  }\n  indicator I {\n    note "n"\n    formula ‹|A + B|›\n    target 2024 >= 1\n  }',
    two,
  ),
  'in a measure': reads('C', 'measure C {\n  formula ‹|A * 2|› + B\n}\n'),
  'where the first name is taken': reads('_measure_1', 'measure _measure_1 {\n  formula ‹|A * 2|› + B\n}\n'),
  'children cannot be measures': around(
    '  objective O {\n    indicator I {\n      formula ‹|attained(children)|› * 2\n    }\n  }',
  ),
  'inline a sum': reads('C<|> * 2', 'measure C {\n  formula A + B\n}\n'),
  'inline what is no sum': reads('C<|> * 2', 'measure C {\n  formula max(A, B)\n}\n'),
  'inline with a title, blank lines and more behind': reads(
    'C<|>',
    'measure C "The two" {\n  formula A + B\n}  \n\n\n\n',
    'office O\n',
  ),
  'inline at the end of the file': reads('C<|>', 'measure C {\n  formula A + B\n}'),
  'inline from the definition, read twice': reads('C + C', 'measure C<|> {\n  formula A + B\n}\n', 'office O\n'),
  'inline what has parentheses': reads('C<|>', 'measure C {\n  formula (A + B)\n}\n'),
  'not inline: read of another year': reads('C<|> [n-1]', 'measure C {\n  formula A + B\n}\n'),
  'not inline: a comment in it': reads('C<|>', 'measure C { // c\n  formula A + B\n}\n'),
  'inline with comments before and behind it': reads('C<|>', '// c\nmeasure C {\n  formula A + B\n}\n// d\n'),
  'not inline: values': reads('A<|>', ''),
  'not inline: a weight': around(
    '  indicator I weight C<|> {\n    target 2024 >= 1\n    actual 2024 = 1\n  }',
    `${two}measure C {\n  formula A + B\n}\n`,
  ),
  'not inline: nobody reads it': around('', `${two}measure C<|> {\n  formula A + B\n}\n`),
  'weights that are too many': weighed(['50%', '60%', '70%']),
  'weights with a remainder': weighed(['1%', '1%', '1%']),
  'weights with more decimals than there may be': weighed(['33.33333%', '33.33333%', '66.6%']),
  'weights in numbers': weighed(['1', '2', '5']),
  'weights of nothing': weighed(['0%', '0%']),
  'weights that are right': weighed(['40%', '60%']),
  'not all have one': weighed(['40%', '50% "x"']).replace(' weight 50%', ''),
  'weights from data': weighed(['M', 'M']),
  'weights of children': weighed(['40%', '50%'], 'objective'),
  'weights in two files are for their writer': `--- plan.perf
${weighed(['30%', '60%'])}--- more.perf
perf 1 english for P
indicator J under O weight 30% {
  target 2024 >= 1
}
`,
  'out of its parent': around(
    '  objective O {\n    indicator I<|> "x" {\n      target 2024 >= 1\n      actual 2024 = 1\n    }\n  }',
  ),
  'out of its parent, on one line': around('  objective O { indicator I<|> { target 2024 >= 1 } }'),
  'out of a parent of two': around(
    '  area A {\n    objective O {\n      indicator I<|> {\n        target 2024 >= 1\n\n        note "n"\n      }\n      // c\n    }\n  }',
  ),
  'from inside of it': around('  objective O {\n    indicator I {\n      target 2024 >= 1<|>\n    }\n  }'),
  'into its parent': around(
    '  objective O {\n  }',
    'indicator I<|> under O {\n  target 2024 >= 1\n  actual 2024 = 1\n}\n',
  ),
  'into its parent at the end of the file': around(
    '  objective O {\n  }',
    'indicator I<|> under O {\n  target 2024 >= 1\n}',
  ),
  'into a parent on one line': around(
    '  objective O { owner "x" }',
    'indicator I<|> under O {\n  target 2024 >= 1\n}\n',
  ),
  'into what has no block': around('  objective O', 'indicator I<|> under O {\n  target 2024 >= 1\n}\n'),
  'into what is not there': around('', 'indicator I<|> under X {\n  target 2024 >= 1\n}\n'),
  'into itself': around('', 'objective O<|> under O {\n}\n'),
};

function diffOf(before: string, after: string): string {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  const lines: string[] = [];
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1];
    else if (j >= b.length || (i < a.length && table[i + 1]![j]! >= table[i]![j + 1]!))
      lines.push(`-${i + 1} ${a[i++]}`);
    else lines.push(`+${j + 1} ${b[j++]}`);
  }
  return lines.join('\n');
}

function scoreOf(text: string): unknown {
  const [model] = compile([{ name: 'p.perf', text }]).value;
  return model && score(model).value.nodes[0]?.score;
}

const parts = Object.entries(cases).map(([title, source], at): Part => {
  return { title, answer: () => answerTo(title, source, at % 2 === 0 ? 'en' : 'it') };
});

inParts(new URL('snapshots/refactorings.md', import.meta.url), parts);

function answerTo(title: string, source: string, language: 'en' | 'it'): string {
  const { context, span } = marked(source, { year: 2024, language });
  const moves = /^(?:out|into|from)/.test(title);
  const actions = codeActions(context, span, refactorings).filter(
    (action) => moves || !/^(?:Move|Spostare|Add|Aggiungere)/.test(action.title),
  );
  const results = actions.map(({ title: offered, kind, files, renameAt, disabled }) => {
    const after = edited(context.file.text, files[0]!.edits);
    expect(files.length).toBe(1);
    // weights that are moved, or stand in another node, may make another score
    if (kind !== 'refactor.rewrite') expect(scoreOf(after), title).toEqual(scoreOf(context.file.text));
    const named = renameAt === null ? '' : `, to be named: ${after.slice(renameAt.start, renameAt.end)}`;
    const refused = disabled === null ? '' : `, refused: ${disabled}`;
    return `${kind}: ${offered}${named}${refused}\n${diffOf(context.file.text, after)}\n`;
  });
  return results.join('\n') || '-';
}

test('only what is asked for', () => {
  const { context, span } = marked(cases['the whole formula']!, { year: 2024 });
  const titlesOf = (...kinds: readonly ActionKind[]): readonly string[] =>
    codeActions(context, span, kinds).map(({ kind }) => kind);
  expect(titlesOf('refactor.extract')).toEqual(['refactor.extract']);
  expect(titlesOf('refactor.inline', 'source.fixAll')).toEqual([]);
  expect(new Set(titlesOf())).toContain('refactor.extract');
});
