// The command line in Italian: help, errors, refusals. Searches for untranslated English.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { helpInItalian, mistakeInItalian } from '#cli/commander-italian.ts';
import { languageFrom, speak } from '#cli/language.ts';
import { programFor } from '#cli/program.ts';
import { root, sources } from '../house/sources.ts';
import { perfplan, scratch } from './run.ts';

/** Words that no Italian sentence has; names of options, commands and formats are left out before they are looked for. */
const english = /\b(the|of|which|with|and|or|is|are|to|for|not|there|file that|cannot|print)\b/i;

function remaining(text: string): string {
  return text
    .replace(/^ {2}perfplan .*?(?: {3,}|$)/gm, '')
    .replace(/--[a-z-]+|'[^']*'|"[^"]*"|<[^>]*>|\[[^\]]*\]/g, '')
    .replace(/what-if|as-of|^ +what .*$/gm, '');
}

test.each([
  '',
  'score',
  'check',
  'explain',
  'audit',
  'lint',
  'fmt',
  'init',
  'diff',
  'what-if',
  'gap',
  'report',
  'policy',
  'import',
  'export',
  'git',
  'lsp',
])('help of %s', async (command) => {
  speak('it');
  onTestFinished(() => speak('en'));
  const program = await programFor(command || undefined);
  const about = program.commands.find((one) => one.name() === command) ?? program;
  let out = '';
  about.configureOutput({ writeOut: (text) => (out += text) }).outputHelp();
  expect(out).toContain('Opzioni:');
  expect(english.exec(remaining(out))?.[0]).toBeUndefined();
});

describe('mistakes', () => {
  test.each([
    [['scor'], "perfplan: il comando 'scor' non esiste: forse score? (vedi perfplan --help)"],
    [
      ['score', '.', '--yeer', '1'],
      "perfplan: l'opzione '--yeer' non esiste: forse --year? (vedi perfplan score --help)",
    ],
    [
      ['explain', 'examples/modena-2024', 'OC_TBS_04'],
      "perfplan: Non c'è un indicatore, un nodo o una misura OC_TBS_04 in PIAO-2024: forse OC_TBS_03 o OC_TBS_02?",
    ],
  ])('%j', async (args, said) => {
    const { err, code } = await perfplan([...args, '--lang', 'it']);
    expect([code, err.trim()]).toEqual([2, said]);
  });

  test('in the language of the plan, where none is asked for', async () => {
    const folder = scratch({ 'piano.perf': 'perf 1 italian\npiano P "P" {\n  anni 2024\n}\n' });
    const { err } = await perfplan(['score', 'piano.perf', '--year', '2030'], { cwd: folder });
    expect(err.trim()).toBe('perfplan: P copre il 2024, non il 2030');
  });

  test('in the language of the environment, where there is no plan', async () => {
    const { err } = await perfplan(['score', 'niente'], { env: { LANG: 'it_IT.UTF-8' } });
    expect(err.trim()).toBe("perfplan: Non c'è un file o una cartella niente");
  });
});

describe('the page of a code', () => {
  const asked = { en: '# goal-words\n\nA target', it: '# goal-words\n\nUn target' };
  test.each([
    ['check', ['--lang', 'it'], {}, asked.it],
    ['check', [], { LANG: 'it_IT.UTF-8' }, asked.it],
    ['lint', [], { LANG: 'it_IT.UTF-8' }, asked.it],
    ['check', ['--lang', 'en'], { LANG: 'it_IT.UTF-8' }, asked.en],
  ])('%s --explain %j %j', async (command, options, env, start) => {
    const { out, code } = await perfplan([command, '--explain', 'goal-words', ...options], { env });
    expect(code).toBe(0);
    expect(out.slice(0, start.length)).toBe(start);
  });

  test('has the examples of the English page, their keywords in Italian', async () => {
    const { out } = await perfplan(['check', '--explain', 'band-gap', '--lang', 'it']);
    expect(out).toContain('```perf\nperf 1 italian\npiano P "A plan" {\n  anni 2024\n');
    expect(out).toContain('  fascia poor >= 20% // warning: [band-gap]\n');
  });
});

test.each([
  [['score', '.', '--lang', 'it'], {}, 'it'],
  [['score', '.', '--lang=it'], {}, 'it'],
  [['score', '.', '--lang', 'en'], { LANG: 'it_IT.UTF-8' }, 'en'],
  [['score', '.'], { LANG: 'it_IT.UTF-8' }, 'it'],
  [['score', '.'], { LANG: 'it_IT.UTF-8', LC_ALL: 'C' }, 'en'],
  [['diff', '--', '--lang', 'it'], {}, 'en'],
  [['score', '.'], {}, 'en'],
])('%j with %j is answered in %s', (args, environment, language) => {
  expect(languageFrom(args, environment)).toBe(language);
});

test.each([
  ["unknown option '--xx'", "l'opzione '--xx' non esiste"],
  ["missing required argument 'path'", "manca l'argomento 'path'"],
  ["option '--year <year>' argument missing", "all'opzione '--year <year>' manca il valore"],
  [
    "too many arguments for 'setup'. Expected 0 arguments but got 2",
    "troppi argomenti per 'setup': ne vuole 0, ce ne sono 2",
  ],
])('the library says: %s', (said, italian) => {
  expect(mistakeInItalian(said)).toBe(italian);
});

test('headings of help', () => {
  expect(helpInItalian('Usage: x [options] [command]\n\nOptions:\n  a (choices: "b",\n  default: "b")')).toBe(
    'Uso: x [opzioni] [comando]\n\nOpzioni:\n  a (valori: "b",\n  predefinito: "b")',
  );
});

test('what ends a command is said in both languages', () => {
  const bare = sources(['cli']).flatMap((name) =>
    [...readFileSync(join(root, name), 'utf8').matchAll(/new UsageError\(\s*(['"`].*)/g)].map(
      ([, words]) => `${name}: ${words}`,
    ),
  );
  // what git says is git's own
  expect(bare.filter((one) => !/`git(?: merge-file)?: \$\{stderr\}`/.test(one))).toEqual([]);
});

test('what a machine reads of an Italian plan is Italian too, its fixes with it', async () => {
  const folder = scratch({ 'plan.perf': 'perf 1 italian\npiano P "P" {\n anni 2015-2017\n}\n' });
  const { out } = await perfplan(['check', folder, '--format', 'json']);
  const [found] = JSON.parse(out) as { readonly message: string; readonly fixes: readonly string[] }[];
  expect(found!.fixes).toEqual(['Cambiare 2015-2017 in 2015..2017']);
});

describe('messages of files that say no language', () => {
  test.each([
    ['piano P "P" {\n anni 2015\n}\n', {}, 'La prima riga di un piano dice'],
    ['plan P "P" {\n years 2015\n}\n', { LC_ALL: 'it_IT.UTF-8' }, 'The first line of a plan says'],
    ['pianoo P "P"\n', { LC_ALL: 'it_IT.UTF-8' }, 'La prima riga di un piano dice'],
    ['pianoo P "P"\n', {}, 'The first line of a plan says'],
  ])('%j with %j', async (text, env, said) => {
    const { out, err } = await perfplan(['check', scratch({ 'plan.perf': text })], { env });
    expect(out + err).toContain(said);
  });
});

describe('figures of hints of scoring are as the reader writes them', () => {
  const told = async (lines: string): Promise<string> => {
    const text = `perf 1 italian\npiano P "P" {\n anni 2024\n indicatore I "I" {\n${lines}\n }\n}\n`;
    return (await perfplan(['check', scratch({ 'plan.perf': text })])).out;
  };

  test('what a figure in another unit would be: 9 of 10 is 90 %', async () => {
    const out = await told('  target 2024 >= 10 EUR\n  consuntivo 2024 = 9 giorni');
    expect(out).toContain("così com'è scritto varrebbe 90,00 %");
  });

  test('a strict target that is hit exactly', async () => {
    const out = await told('  target 2024 > 1250.5\n  mancato >= tutto-o-niente\n  consuntivo 2024 = 1250.5');
    expect(out).toContain('I vale esattamente 1.250,5, e il target chiede > 1.250,5');
  });
});
