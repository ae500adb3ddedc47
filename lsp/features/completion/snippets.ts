// Whole declarations to fill in: an indicator by its kind of target, a node, a measure, actuals.

import { declarations } from '#language/syntax/description/declarations.ts';
import { type KeywordName, spell } from '#language/syntax/keywords/keywords.ts';
import type { Context } from '../context.ts';
import type { Completion } from '../results.ts';
import type { Expectation } from './expectation.ts';
import { type YearsOffered, yearsOffered } from './years-offered.ts';

type Say = (name: KeywordName) => string;

interface Snippet {
  /** The keyword that must be allowed here. */
  readonly begins: KeywordName;
  readonly label: (say: Say) => string;
  readonly lines: (say: Say, year: YearsOffered) => readonly string[];
}

const indicator = (say: Say, ...lines: string[]): string[] => [
  `${say('indicator')} \${1:CODE} "\${2}" {`,
  ...lines.map((line) => `  ${line}`),
  '}',
];

const snippets: readonly Snippet[] = [
  {
    begins: 'indicator',
    label: (say) => `${say('indicator')} >=`,
    lines: (say, { year }) => indicator(say, `${say('formula')} \${3:a / b}`, `${say('target')} ${year} >= \${4:0}`),
  },
  {
    begins: 'indicator',
    label: (say) => `${say('indicator')} <=`,
    lines: (say, { year }) => indicator(say, `${say('formula')} \${3:a / b}`, `${say('target')} ${year} <= \${4:0}`),
  },
  {
    begins: 'indicator',
    label: (say) => `${say('indicator')} ${say('by')}`,
    lines: (say, { year, end }) => indicator(say, `${say('target')} ${year} ${say('by')} \${3:${end}}`),
  },
  {
    begins: 'indicator',
    label: (say) => `${say('indicator')} ${say('done')}`,
    lines: (say, { year }) => indicator(say, `${say('target')} ${year} ${say('done')}`),
  },
  {
    begins: 'indicator',
    label: (say) => `${say('indicator')} ${say('on')} ${say('baseline')}`,
    lines: (say, { year, before }) =>
      indicator(
        say,
        `${say('baseline')} ${before} = \${3:0}`,
        `${say('target')} ${year} >= +\${4:1}% ${say('on')} ${say('baseline')}`,
      ),
  },
  {
    begins: 'objective',
    label: (say) => `${say('objective')} { }`,
    lines: (say) => [`${say('objective')} \${1:CODE} ${say('weight')} \${2:100}% "\${3}" {`, '  $0', '}'],
  },
  {
    begins: 'measure',
    label: (say) => `${say('measure')} { }`,
    lines: (say, { year }) => [`${say('measure')} \${1:CODE} "\${2}" {`, `  ${year} = \${3:0}`, '}'],
  },
  {
    begins: 'actuals',
    label: (say) => `${say('actuals')} { }`,
    lines: (say, { year }) => [`${say('actuals')} ${year} ${say('source')} "\${1}" {`, `  \${2:CODE} = \${3:0}`, '}'],
  },
];

export function snippetsFor({ plan }: Context, { language, holder, replace }: Expectation): Completion[] {
  const say: Say = (name) => spell(language, name);
  const year = yearsOffered(plan);
  const allowed = (begins: KeywordName): boolean => holder === null || declarations[holder].body.includes(begins);
  return snippets
    .filter(({ begins }) => allowed(begins))
    .map(({ label, lines }) => ({
      label: label(say),
      kind: 'snippet',
      detail: null,
      replace,
      insert: lines(say, year).join('\n'),
      snippet: true,
      filter: null,
      order: `9${label(say)}`,
      data: null,
    }));
}
