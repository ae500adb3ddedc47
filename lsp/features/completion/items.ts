// Completion items for what is expected.

import { needsBackticksAs } from '#language/format/backticks.ts';
import { printYear } from '#language/model/values/calendar.ts';
import { declarations, topLevel } from '#language/syntax/description/declarations.ts';
import { type Form, name } from '#language/syntax/description/forms.ts';
import { functionWords } from '#language/syntax/description/terms.ts';
import { type KeywordName, spell } from '#language/syntax/keywords/keywords.ts';
import { unitWord } from '#language/syntax/keywords/unit-words.ts';
import type { Goal } from '#language/syntax/target-forms.ts';
import type { KeywordLanguage } from '#language/syntax/tree.ts';
import type { Context, PlanSymbol, SymbolKind } from '../context.ts';
import { bestMatches } from '../fuzzy-match.ts';
import type { Completion, CompletionKind, Completions } from '../results.ts';
import type { Expectation, Want } from './expectation.ts';
import { snippetsFor } from './snippets.ts';
import { yearsOffered } from './years-offered.ts';

export function itemsFor(context: Context, expectation: Expectation): Completions {
  return together(expectation.wants.map((want) => itemsOf(context, expectation, want)));
}

function itemsOf(context: Context, expectation: Expectation, want: Want): Completions {
  switch (want.kind) {
    case 'statement':
      return all([...statements(context, expectation), ...snippetsFor(context, expectation)]);
    case 'keywords':
      return all(want.words.map((word) => keyword(context, expectation, word)));
    case 'symbols':
      return together(want.of.map((kind) => symbolsOf(context, expectation, kind, name(kind))));
    case 'plans':
      return all(earlierPlans(context, expectation));
    case 'operands':
      return operands(context, expectation);
    case 'units':
      return all(units(context, expectation, want.behind));
    case 'years':
      return all(years(context, expectation));
    case 'goal':
      return all(goals(context, expectation));
  }
}

function all(items: readonly Completion[]): Completions {
  return { items, isIncomplete: false };
}

function together(parts: readonly Completions[]): Completions {
  return { items: parts.flatMap(({ items }) => items), isIncomplete: parts.some(({ isIncomplete }) => isIncomplete) };
}

function statements(context: Context, expectation: Expectation): Completion[] {
  const { holder } = expectation;
  const words: readonly KeywordName[] = holder === null ? topLevel : declarations[holder].body;
  return words.map((word) => keyword(context, expectation, word));
}

function keyword({ file }: Context, { language, replace }: Expectation, word: KeywordName): Completion {
  const label = spell(language, word);
  return {
    ...plain(replace, label, 'keyword'),
    insert: label,
    data: { kind: 'keyword', word, file: file.name },
  };
}

// ----------------------------------------------------------------------------------------------------------------------- names

function operands(context: Context, expectation: Expectation): Completions {
  const { file, names } = context;
  const functions = functionWords.map((name): Completion => {
    const label = spell(expectation.language, name);
    return {
      ...plain(expectation.replace, label, 'function'),
      insert: `${label}($1)`,
      snippet: true,
      order: `2${label}`,
      data: { kind: 'function', name, file: file.name },
    };
  });
  const measures = symbolsOf(context, expectation, 'measure', name('operand'));
  const indicators = symbolsOf(context, expectation, 'indicator', name('operand'));
  return together([
    ordered(measures, '0'),
    ordered({ ...indicators, items: indicators.items.filter(({ label }) => !names.find('measure', label)) }, '1'),
    all(functions),
  ]);
}

function ordered({ items, isIncomplete }: Completions, before: string): Completions {
  return { items: items.map((item) => ({ ...item, order: `${before}${item.label}` })), isIncomplete };
}

/** The maximal number of items of one kind. */
const most = 200;

function symbolsOf(context: Context, expectation: Expectation, kind: SymbolKind, as: Form): Completions {
  const { names, file } = context;
  if (kind === 'library') return all(libraries(context, expectation, as));
  const { found, isCut } = bestMatches(names.symbols(kind), expectation.typed, { textOf: ({ code }) => code, most });
  const items = found.map((symbol) => {
    const written = needsBackticksAs(as, symbol.code, expectation.language) ? `\`${symbol.code}\`` : symbol.code;
    return {
      ...plain(expectation.replace, symbol.code, ofSymbol[kind]),
      detail: titleOf(context, symbol),
      insert: written,
      filter: file.text[expectation.replace.start] === '`' ? `\`${symbol.code}` : null,
      data: { kind: 'symbol', id: symbol.id, file: file.name } as const,
    };
  });
  return { items, isIncomplete: isCut };
}

/** All of the workspace: a plan names one that it does not use yet. */
function libraries({ workspace }: Context, { replace, language }: Expectation, as: Form): Completion[] {
  return workspace.libraries.map(({ model: { code, title } }) => ({
    ...plain(replace, code, 'plan'),
    insert: needsBackticksAs(as, code, language) ? `\`${code}\`` : code,
    detail: title || null,
  }));
}

/** Of all folders, but for the plan itself. */
function earlierPlans({ workspace, plan }: Context, { replace, language }: Expectation): Completion[] {
  return workspace.plans.flatMap(({ model: { code, title, root } }) => {
    if (code === '' || root.anchor.file === plan?.model.root.anchor.file) return [];
    const insert = needsBackticksAs(name('followed'), code, language) ? `\`${code}\`` : code;
    return [{ ...plain(replace, code, 'plan'), insert, detail: title || null }];
  });
}

const ofSymbol: Readonly<Record<SymbolKind, CompletionKind>> = {
  plan: 'plan',
  library: 'plan',
  node: 'node',
  indicator: 'indicator',
  measure: 'measure',
  office: 'office',
  dimension: 'scale',
  slice: 'step',
  policy: 'policy',
  scale: 'scale',
  step: 'step',
  band: 'band',
};

function titleOf({ names }: Context, symbol: PlanSymbol): string | null {
  return names.declarationOf(symbol)?.title?.text ?? null;
}

// ---------------------------------------------------------------------------------------------------------------------- values

/** The units used in the plan (searched in its first things alone), and common ones. */
function units({ plan }: Context, { replace, language }: Expectation, behind: 'unit' | 'figure'): Completion[] {
  const all = new Set(usualUnits[language]);
  for (const things of [plan?.model.indicators, plan?.model.measures]) {
    for (const { unit } of things?.values() ?? []) {
      // a unit of the plan's own must be declared before it is used with a figure
      if (unit !== null && all.size < most && (behind === 'unit' || unitWord(unit.symbol))) all.add(unit.symbol);
    }
  }
  return [...all].map((unit) => plain(replace, unit, 'unit'));
}

const usualUnits: Readonly<Record<KeywordLanguage, readonly string[]>> = {
  english: [
    '%',
    'N.',
    'EUR',
    'kEUR',
    'MEUR',
    'thousand',
    'million',
    'billion',
    'minutes',
    'hours',
    'days',
    'weeks',
    'months',
    'FTE',
  ],
  italian: [
    '%',
    'N.',
    'EUR',
    'kEUR',
    'MEUR',
    'mila',
    'mln',
    'mld',
    'minuti',
    'ore',
    'giorni',
    'settimane',
    'mesi',
    'FTE',
  ],
};

/** The years of the plan, the latest first, because it is the one most likely being written. */
function years({ plan }: Context, { replace }: Expectation): Completion[] {
  const span = plan?.model.years;
  if (!span || span.last - span.first > 20) return [];
  const all = Array.from({ length: span.last - span.first + 1 }, (_, index) =>
    printYear(span.last - index, plan.model.calendar),
  );
  return all.map((year, index) => ({ ...plain(replace, year, 'year'), order: String(index).padStart(2, '0') }));
}

/** The kinds of target, as snippets. */
function goals({ plan }: Context, { language, replace }: Expectation): Completion[] {
  const say = (name: KeywordName): string => spell(language, name);
  const { end } = yearsOffered(plan);
  const [between, and, by] = [say('between'), say('and'), say('by')];
  const forms: Readonly<Record<Goal['kind'], readonly (readonly [label: string, insert: string])[]>> = {
    compare: [
      ['>=', `>= \${1:0}`],
      ['<=', `<= \${1:0}`],
      ['=', `= \${1:0}`],
      [`>= +% ${say('on')} ${say('baseline')}`, `>= +\${1:1}% ${say('on')} ${say('baseline')}`],
      [`>= ${say('baseline')}`, `>= ${say('baseline')}`],
      [`>= ${say('previous')}`, `>= ${say('previous')}`],
      [`>= ${say('benchmark')}`, `>= ${say('benchmark')}`],
    ],
    between: [[between, `${between} \${1:0} ${and} \${2:0}`]],
    dated: [[`>= ${by}`, `>= \${1:0} ${by} \${2:${end}}`]],
    grades: [
      [say('grades'), `${say('grades')} \${1:0} = \${2:50}%, \${3:0} = \${4:100}%`],
      [
        `>= ${say('threshold')} ${say('stretch')}`,
        `>= \${1:0} ${say('threshold')} \${2:0} = \${3:50}% ${say('stretch')} \${4:0} = \${5:150}%`,
      ],
    ],
    by: [[by, `${by} \${1:${end}}`]],
    done: [
      [say('done'), say('done')],
      [`${say('done')} ${by}`, `${say('done')} ${by} \${1:${end}}`],
    ],
    none: [[say('none'), say('none')]],
  };
  return Object.values(forms)
    .flat()
    .map(([label, insert], index) => ({
      ...plain(replace, label, 'value'),
      insert,
      snippet: insert.includes('${'),
      order: String(index).padStart(2, '0'),
    }));
}

function plain(replace: Expectation['replace'], label: string, kind: CompletionKind): Completion {
  return { label, kind, detail: null, replace, insert: label, snippet: false, filter: null, order: null, data: null };
}
