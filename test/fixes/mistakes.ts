// Parts of real plans with a mistake such as people make, together with the correct text.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { catalogue } from '#language/diagnostics/catalogue/index.ts';
import { languageOf } from '#language/syntax/parse.ts';
import { allExampleFiles } from '#test/corpus.ts';
import { readFolders } from '#test/diagnostics/page.ts';
import { messyPlan } from '#test/format/random-plans.ts';
import { root } from '#test/house/sources.ts';
import { somethingOfEverything } from '#test/lsp/something-of-everything.ts';
import { look, type TextFile } from './findings.ts';
import { faultsOf } from './fix-faults.ts';

/** Whole blocks of real plans under a plan of their own, so that thousands of them are read in a minute. */
const excerpts: readonly string[] = allExampleFiles.flatMap(({ text }) => {
  const language = languageOf(text);
  const plan =
    language === 'italian' ? 'piano P "Un piano" {\n  anni 2017..2024' : 'plan P "A plan" {\n  years 2017..2024';
  const blocks =
    /^( *)(?:objective|obiettivo|indicator|indicatore|measure|misura|actuals|published|policy) [^\n]*\{\n(?:\1 [^\n]*\n|\n)*\1\}\n/gm;
  return [...text.matchAll(blocks)]
    .filter(([block]) => block.length < 3000)
    .map(([block]) => `perf 1 ${language}\n${plan}\n}\n${block}`);
});

const pages: readonly string[] = Object.keys(catalogue).flatMap((code) =>
  readFolders(readFileSync(join(root, `language/diagnostics/catalogue/${code}.md`), 'utf8'))
    .filter(({ files }) => files.length === 1)
    .map(({ files }) => files[0]!.text.replace(/ *\/\/ (?:error|warning|hint): .*/g, '')),
);

const whole = Object.values(somethingOfEverything).join('').replace('perf 1 english for P\n', '');

const base = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...excerpts) },
  { weight: 3, arbitrary: fc.constantFrom(...pages) },
  { weight: 1, arbitrary: messyPlan },
  { weight: 1, arbitrary: fc.constant(whole) },
);

/** What is found in a plan, and what somebody else writes in its place. */
type Mistake = readonly [find: RegExp, put: readonly string[]];

const mistakes: readonly Mistake[] = [
  [
    /(?<=[>=<] )\d[\d_.]*%?/g,
    ['10 000', '1,920', '1.920', '12.345', '5,5', '11.774.058', '1.234,56', '1,234.56', "10'000"],
  ],
  [
    /(?<=[>=<] )\d[\d_.]*%?/g,
    ['10\u00a0000', '+5', '0.8', '1e5', '1/2', 'TBD', 'n.d.', 'SI', '~10', 'circa 10', '10 circa'],
  ],
  [
    /(?<=[>=<] )\d[\d_.]*%?/g,
    ['€ 100', '100 €', '9 days', '9 EUR', '5 %', '95', '95%', 'EUR 5', '9 MEUR', '9 kEUR', '9 N.'],
  ],
  [
    /(?<=[>=<] )\S+/g,
    ['"10"', '(10)', '10..20', 'between 85% and 92%', 'almeno 10', '', '10 (12)', '10; 12', '2024-06-30'],
  ],
  [/>=|<=/g, ['≥', '=>', '=<', '≤', '> =', '>', '<', '=', '==', '', '!=', '≠', '⩾', 'min', 'almeno', '>>']],
  [/(?<=\w )=(?= )/g, ['==', ':', '', ':=', '>=', '→']],
  [
    /\d{4}-\d\d-\d\d/g,
    ['2024-02-30', '30/06/2024', '30.06.2024', '30/06/24', '3/4/2024', '2024-13-01', '2024/06/30', '2024-6-3'],
  ],
  [/\bby (?=\d)|\bentro (?=\d)/g, ['', '<= ', '>= ', '< ', 'before ', 'on ', 'entro il ']],
  [
    /(?<= )"[^"\n]*"/g,
    ['“Uno”', '«Uno»', "'Uno'", '„Uno“', '“a \\"b\\" c”', 'Uno due', '"Uno', 'Uno"', '"Uno" "Due"', '“Uno"', '`Uno`'],
  ],
  [/(?<=(?:weight|peso) )[\d.]+%?/g, ['50', '50 %', '1/3', '0.5', '33,33%', '50.000', '-5%', '"50%"']],
  [
    /\b(?:weight|peso) [\d.]+%? ?/g,
    ['weigth 50% ', '', 'weight ', '50% ', 'weight 50% weight 50% ', 'peso 50%', 'weight=50% '],
  ],
  [
    /\b\p{Ll}{4,}\b(?= )/gu,
    ['', 'indicatr', 'mesure', 'targt', 'objectiv', 'formla', 'obiettvo', 'actual 2024', 'note'],
  ],
  [/\b(?:target|actual|baseline|consuntivo|iniziale)\b/g, ['targets', 'Target', 'actuals', 'valore', 'goal', '']],
  [
    /(?<=(?:indicator|indicatore|objective|measure|misura) )\S+/g,
    ['01:01', 'A/B', 'C1 C2', '2.1', '50%', '', '`A', 'A,B', 'X'],
  ],
  [/[{}]/g, ['', '}', '{', '{{', '}}', '(', ';']],
  [/[()[\]]/g, ['', '((', '))', '[', ']']],
  [/ [*/+-] /g, [' x ', ' × ', ' : ', ' ', ' ÷ ', ' ** ', '*', ' − ', ' / / ']],
  [/\b[A-Z]\w*(?=[ )]|$)/gm, ['N', 'NN', 'Toolz', 'indicator', 'sum', 'Sum(', '`N']],
  [/\b20\d\d\b/g, ['24', '2204', '2024..2022', '2024-2026', '2024-S1', '2024/2026', '', '2023-H1', 'FY2024']],
  [
    /^.*$/gm,
    ['', '}', '<<<<<<< ours', '=======', '| text', 'peso 50%', '# a comment', '* item', 'target 14', 'unit %'],
  ],
  [
    /^perf.*\n/g,
    [
      '',
      'perf 1\n',
      'perf 1 italiano\n',
      'perf 2 english\n',
      'perf 1 english for X\n',
      'perf english\n',
      'Perf 1 english\n',
    ],
  ],
  [/./g, ['', '\0', '\u200b', '\u00a0', '\ufffd', '"', '`', '%', '€', ',', '.', ';', '(', '=', ' ']],
];

function put([find, instead]: Mistake, text: string, [place, choice]: readonly [number, number]): string {
  const found = [...text.matchAll(find)];
  if (found.length === 0) return text;
  const { index, 0: match } = found[place % found.length]!;
  return text.slice(0, index) + instead[choice % instead.length]! + text.slice(index + match.length);
}

const mistaken = fc
  .tuple(base, fc.array(fc.tuple(fc.constantFrom(...mistakes), fc.nat(), fc.nat()), { minLength: 1, maxLength: 1 }))
  .map(([text, made]) => made.reduce((now, [mistake, place, choice]) => put(mistake, now, [place, choice]), text));

const mistakenPlan: fc.Arbitrary<readonly TextFile[]> = mistaken.map((text) => [{ name: 'plan.perf', text }]);

/** Tries every fix that is on offer in so many plans; says of each fault the line, the fix and what is wrong with it. */
export function faultsIn({ plans, seed }: { readonly plans: number; readonly seed: number }): {
  readonly tried: number;
  readonly faults: readonly string[];
} {
  const faults: string[] = [];
  let tried = 0;
  for (const files of fc.sample(mistakenPlan, { numRuns: plans, seed })) {
    const before = look(files);
    for (const finding of before.findings) {
      for (const fix of finding.fixes) {
        tried++;
        const line = lineOf(files[0]!.text, finding.start);
        for (const fault of faultsOf({ files, before, finding, fix, strict: false }))
          faults.push(`${line}: ${fix.title.en} ${fault}`);
      }
    }
  }
  return { tried, faults };
}

function lineOf(text: string, offset: number): string {
  return text
    .slice(text.lastIndexOf('\n', offset - 1) + 1)
    .split('\n', 1)[0]!
    .trim();
}
