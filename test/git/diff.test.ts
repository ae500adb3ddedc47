// `perfplan diff` on revisions of a real repository.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sidesOf } from '#cli/git/sides.ts';
import { createModena, type Repository } from './repository.ts';

interface Told {
  readonly plans: readonly {
    readonly changes: readonly { readonly kind: string; readonly subject: { readonly code: string } }[];
    readonly score: { readonly before: { readonly percent: string }; readonly after: { readonly percent: string } };
  }[];
}

function named(out: string): readonly string[] {
  return (JSON.parse(out) as Told).plans.flatMap(({ changes }) =>
    changes.map(({ kind, subject }) => `${kind} ${subject.code}`),
  );
}

/** On the branch `july` a target is softened, then an objective moves. */
function withJuly(): Repository {
  const repository = createModena();
  repository.git('switch', '--quiet', '--create', 'july');
  repository.edit('plan/area-3.perf', 'target 2024 >= 14\n', 'target 2024 >= 12\n');
  repository.commit('A target is softened');
  repository.edit('plan/area-3.perf', '801.A1.3 under 801', '801.A1.3 under 803');
  repository.commit('An objective moves');
  return repository;
}

/** Which of the three revisions the two sides are: by what they say of the target and the objective. */
function sidesIn(folder: string, operands: readonly string[], paths: readonly string[] | null): readonly string[] {
  const there = process.cwd();
  process.chdir(folder);
  try {
    const { before, after } = sidesOf(operands, paths);
    return [before, after].map(({ files }) => {
      const text = files.map((file) => file.text).join('');
      return `${files.length} ${text.includes('target 2024 >= 14\n') ? 'main' : text.includes('801.A1.3 under 801') ? 'first' : 'july'}`;
    });
  } finally {
    process.chdir(there);
  }
}

test('revisions are named in all the ways that git has', () => {
  const { folder, git } = withJuly();
  git('switch', '--quiet', 'july');
  for (const [operands, paths, told] of [
    [['HEAD~2'], ['plan'], ['17 main', '17 july']],
    [['HEAD~1'], ['plan'], ['17 first', '17 july']],
    [['HEAD~2', 'HEAD~1'], null, ['17 main', '17 first']],
    [['main..july'], ['plan'], ['17 main', '17 july']],
    [['main...july'], null, ['17 main', '17 july']],
    [['main..'], null, ['17 main', '17 july']],
    [['..main'], null, ['17 july', '17 main']],
    [
      ['main', 'july'],
      ['plan/plan.perf', 'plan'],
      ['17 main', '17 july'],
    ],
    [['main:plan', 'july:plan'], null, ['17 main', '17 july']],
    [['main', 'plan'], null, ['17 main', '17 july']],
    [['plan', 'main'], null, ['17 july', '17 main']],
    [[], null, ['17 july', '17 july']],
    // a file that says `for PLAN` brings its plan along
    [['main'], ['plan/area-3.perf'], ['17 main', '17 july']],
  ] as const) {
    expect([operands, sidesIn(folder, operands, paths)]).toEqual([operands, told]);
  }
});

test('the folder in which the command runs is where paths begin', () => {
  const { folder } = withJuly();
  const inside = join(folder, 'plan');
  expect(sidesIn(inside, ['main'], null)).toEqual(['17 main', '17 july']);
  expect(sidesIn(inside, ['main'], ['area-3.perf'])).toEqual(['17 main', '17 july']);
});

test('a plan that is new is only in one side', async () => {
  const repository = createModena();
  repository.git('switch', '--quiet', '--orphan', 'empty');
  repository.write('readme.txt', 'no plans yet\n');
  repository.commit('empty');
  const { out, code } = await repository.perfplan('diff', '--exit-code', 'empty..main', '--lang', 'en');
  expect([out, code]).toEqual(['Plan PIAO-2024 is only in main\n', 1]);
});

test('what is no revision and no path is a mistake of the command line', () => {
  const { folder } = withJuly();
  const wrong = (operands: readonly string[], paths: readonly string[] | null) => () =>
    sidesIn(folder, operands, paths);
  expect(wrong(['june', 'july'], null)).toThrow('june is neither a file, nor a folder, nor a revision that git knows');
  expect(wrong(['main'], ['elsewhere'])).toThrow('elsewhere');
  expect(wrong(['main'], ['../outside'])).toThrow('../outside lies outside the repository');
  expect(wrong(['--output=x'], null)).toThrow('--output=x is neither a file');
  expect(wrong(['main', 'july', 'plan'], null)).toThrow('diff compares two things');
});

test('the work tree counts as it is, and neither it nor the index is touched', async () => {
  const repository = withJuly();
  repository.edit('plan/area-3.perf', 'target 2024 >= 12\n', 'target 2024 >= 11\n');
  const index = join(repository.folder, '.git/index');
  repository.git('status');
  const before = statSync(index).mtimeMs;
  const { out } = await repository.perfplan('diff', '--format', 'json');
  expect(named(out)).toEqual(['target OC_TBS_03']);
  expect(statSync(index).mtimeMs).toBe(before);
  expect(repository.git('status', '--porcelain')).toBe(' M plan/area-3.perf\n');
});

test('exit codes: 0; with --exit-code 1 where anything changed; 2 where there is no such revision', async () => {
  const repository = withJuly();
  const codes = await Promise.all(
    [
      ['main', 'july'],
      ['--exit-code', 'main', 'july'],
      ['june', 'july'],
    ].map((args) => repository.perfplan('diff', ...args)),
  );
  expect(codes.map(({ code }) => code)).toEqual([0, 1, 2]);
  expect(codes[2]!.err).toBe('perfplan: june is neither a file, nor a folder, nor a revision that git knows\n');
});

test('formatting is no change in meaning', async () => {
  const repository = createModena();
  repository.edit('plan/area-3.perf', /^ {2}indicator/gm, '      // a comment\n      indicator');
  const { out, code } = await repository.perfplan('diff', '--exit-code', '--lang', 'en');
  expect([out, code]).toEqual(['PIAO-2024  HEAD → .\nNo change in meaning\n', 0]);
});

test('a comment for a pull request', async () => {
  const repository = withJuly();
  const { out } = await repository.perfplan('diff', 'main...july', '--format', 'markdown', '--lang', 'en');
  expect(out).toMatchInlineSnapshot(`
    "### PIAO-2024: main... → july

    **Score 2024: 99.62 % → 99.80 %** (+0.18 points) · 2 changes

    > [!WARNING]
    > 1 to look at twice
    > - **target OC\\_TBS\\_03**: loosened, changed when there were values already

    #### 3 Competitività dell'Ente · 99.39 % → 99.93 %

    |  | Change | What | Effect (points) |
    | --- | --- | --- | --: |
    |  | **moved** objective 801.A1.3 Incrementare strumenti e servizi telematici per favorire un rapporto più semplice e veloc… | under 801 → 803 | −0.17 |
    | ⚠️ | **target** indicator OC\\_TBS\\_03 Grado di rilascio di strumenti digitali | 2024 ≥ 14 → ≥ 12 | +0.35 |

    <details>
    <summary>Scores that changed: 8</summary>

    | Score |  | points | because of |
    | --- | --: | --: | --- |
    | PIAO-2024 Piano integrato di attività e organizzazione 2024-2026 | 99.62 % → 99.80 % | +0.18 | target OC\\_TBS\\_03 +0.35, moved 801.A1.3 −0.17 |
    | 3 Competitività dell'Ente | 99.39 % → 99.93 % | +0.54 | target OC\\_TBS\\_03 +1.05, moved 801.A1.3 −0.52 |
    | 801 Semplificazione procedure a carico delle imprese | 98.42 % → 100.00 % | +1.58 | target OC\\_TBS\\_03 +3.16, moved 801.A1.3 −1.58 |
    | 803 Trasparenza e anticorruzione | 99.75 % → 99.78 % | +0.03 | moved 801.A1.3 +0.03 |
    | SEGRETARIO-GENERALE Segretario Generale: obiettivi individuali | 99.95 % → 99.96 % | +0.01 | moved 801.A1.3 +0.01 |
    | SEGRETARIO-GENERALE/803 Trasparenza e anticorruzione | 99.75 % → 99.78 % | +0.03 | moved 801.A1.3 +0.03 |
    | ALLEGATO-5 Indicatori con target, Allegato 5 | 99.90 % → 99.93 % | +0.03 | target OC\\_TBS\\_03 +0.03 |
    | ALLEGATO-5/ALBERO Indicatori dell'albero della performance | 99.79 % → 99.86 % | +0.07 | target OC\\_TBS\\_03 +0.07 |

    Each effect is what a change does on top of those before it: values first, then structure, formulas, rules, weights, targets. They add up to the whole, exactly.

    </details>
    "
  `);
});

test('for a person at a terminal', async () => {
  const repository = withJuly();
  const { out } = await repository.perfplan('diff', 'main', 'july', '--lang', 'en');
  expect(out).toMatchInlineSnapshot(`
    "PIAO-2024  main → july
    Score 2024: 99.62 % → 99.80 %  +0.18  (2 changes, 1 to look at twice)

    3 Competitività dell'Ente  99.39 % → 99.93 %
      →  moved objective 801.A1.3 Incrementare strumenti e servizi telematici per favorire un ra…  −0.17
          under 801 → 803
      ~  target indicator OC_TBS_03 Grado di rilascio di strumenti digitali  +0.35
          2024 ≥ 14 → ≥ 12
          ! loosened
          ! changed when there were values already

    Scores that changed                          points  because of
    PIAO-2024                 99.62 % → 99.80 %   +0.18  target OC_TBS_03 +0.35, moved 801.A1.3 −0.17
    3                         99.39 % → 99.93 %   +0.54  target OC_TBS_03 +1.05, moved 801.A1.3 −0.52
    801                      98.42 % → 100.00 %   +1.58  target OC_TBS_03 +3.16, moved 801.A1.3 −1.58
    803                       99.75 % → 99.78 %   +0.03  moved 801.A1.3 +0.03
    SEGRETARIO-GENERALE       99.95 % → 99.96 %   +0.01  moved 801.A1.3 +0.01
    SEGRETARIO-GENERALE/803   99.75 % → 99.78 %   +0.03  moved 801.A1.3 +0.03
    ALLEGATO-5                99.90 % → 99.93 %   +0.03  target OC_TBS_03 +0.03
    ALLEGATO-5/ALBERO         99.79 % → 99.86 %   +0.07  target OC_TBS_03 +0.07

    Each effect is what a change does on top of those before it: values first, then structure, formulas,
    rules, weights, targets. They add up to the whole, exactly.
    "
  `);
});
