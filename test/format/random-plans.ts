// Random plans, as untidy as the grammar allows: spaces, braces and comments anywhere, backticks wherever allowed, and codes that are keywords of
// either language.

import fc from 'fast-check';
import { english } from '#language/syntax/keywords/english.ts';
import { italian } from '#language/syntax/keywords/italian.ts';

/** The words of one statement; `\n` is a place where its line may be broken. */
type Row = readonly string[];

interface Block {
  readonly head: Row;
  readonly rows: readonly (Row | Block)[];
}

const codes = [
  ...Object.values(english),
  ...Object.values(italian),
  ...['A', 'D1.2.', '301.D1', 'è_1', 'N.', '71.Con Ser', "D1.2_CERT'O", '2024-06-30', '2024-H1', 'n-1', '🎯 quota'],
  ...['1.234.567', '5,5', '50%', 'a/b', '101.1', '2.50', '2024', '63.107', ' ', '10/12/2024'],
];

const quoted = fc.constantFrom(...codes).map((code) => `\`${code}\``);
const name = fc.oneof({ weight: 3, arbitrary: quoted }, { weight: 2, arbitrary: fc.constantFrom('A', 'B2', 'C.3') });
const text = fc.constantFrom('"T"', '"a \\"b\\" c"', '"Perché // no"', '"{ 🎯 }"', '""');
const digits = fc.constantFrom('0', '5', '14', '63_107', '13.12', '95%', '33.34%');
const signed = fc.tuple(fc.constantFrom('', '-', '+'), digits).map((parts) => parts.filter(Boolean));
const unit = fc.option(fc.oneof(name, fc.constantFrom('days', 'EUR', '€')), { nil: null });
const quantity = fc
  .tuple(signed, unit)
  .map(([number, of]) => (of && !number.at(-1)?.endsWith('%') ? [...number, of] : number));
const date = fc.constant('2024-06-30');
const year = fc.constantFrom('2023', '2024', '2024/25');
const period = fc.oneof(
  year.map((one) => [one]),
  fc.constant(['2023', '..', '2024']),
  fc.constant(['2024-H1']),
  fc.constant(['2024/25-Q1']),
  fc.constant(['2023/24', '..', '2024/25']),
);
const percent = fc.constantFrom('50%', '100%');
const value = fc.oneof(
  quantity,
  date.map((one) => [one]),
  fc.constant(['done']),
  fc.constant(['not', 'done']),
  name.map((one) => [one]),
);
const comparison = fc.constantFrom('>=', '<=', '=', '>', '<');
const reference = fc.tuple(name, maybe(['in', name]), maybe(['for', name])).map((parts) => parts.flat());
const subject = fc.oneof(
  reference,
  fc.tuple(fc.constant('indicator'), name).map((parts) => [...parts]),
  fc.constant(['plan']),
);

function maybe(parts: readonly (string | fc.Arbitrary<string | readonly string[]>)[]): fc.Arbitrary<string[]> {
  return fc.oneof(fc.constant<string[]>([]), row(...parts));
}

function row(...parts: readonly (string | fc.Arbitrary<string | readonly string[]>)[]): fc.Arbitrary<string[]> {
  return fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((found) => found.flat());
}

function list(item: fc.Arbitrary<readonly string[]>): fc.Arbitrary<string[]> {
  const further = fc.array(item, { maxLength: 2 });
  return fc.tuple(item, further).map(([first, more]) => [...first, ...more.flatMap((one) => ['\n', ',', ...one])]);
}

const { expression } = fc.letrec<{ expression: string[]; operand: string[] }>((tie) => ({
  expression: fc
    .tuple(tie('operand'), fc.array(fc.tuple(fc.constantFrom('+', '-', '*', '/'), tie('operand')), { maxLength: 2 }))
    .map(([first, more]) => [...first, ...more.flatMap(([sign, operand]) => ['\n', sign, ...operand])]),
  operand: fc.oneof(
    { depthSize: 'small' },
    name.map((one) => [one]),
    digits.map((one) => [one]),
    row(name, '[', fc.constantFrom<readonly string[]>(['n-1'], ['n', '-', '1'], ['2015'], ['n-3', '..', 'n-1']), ']'),
    fc.constantFrom('children', '`children`').map((one) => ['attained', '(', one, ')']),
    row('(', tie('expression'), ')'),
    row('-', tie('operand')),
    row(
      'if',
      '(',
      tie('expression'),
      fc.constantFrom('>', '<=', '='),
      tie('expression'),
      '\n',
      ',',
      tie('expression'),
      ',',
      digits,
      ')',
    ),
    row('count', '(', 'children', ')'),
    row(fc.constantFrom('sum', 'max', 'days', 'coalesce'), '(', tie('expression'), '\n', ',', tie('expression'), ')'),
  ),
}));

const figure = fc.oneof(
  row(maybe(['-']), percent),
  row(fc.constantFrom('score', 'weight', 'children', 'overshoot', 'excess', 'versus-target'), percent),
  row(fc.constantFrom('deviation', 'change'), quantity),
  row('value', value),
  row('target', fc.oneof(value, row('by', date))),
  row('budget', 'used', quantity),
  row('budget', 'share', percent),
  row('count', fc.constantFrom('objective', 'measure', 'overshoot'), digits, maybe(['at', 'level', '2'])),
  row('count', 'band', name, digits, maybe(['at', 'indicator'])),
  row('share', fc.oneof(row('band', name), row('overshoot')), percent, maybe(['at', 'objective'])),
  row('light', name),
);
const printed = fc.tuple(list(figure), maybe(['at', text]), maybe(['known', text])).map((parts) => parts.flat());

const given = row(
  fc.oneof(
    { weight: 4, arbitrary: row('=', value) },
    row(fc.constantFrom('>=', '<=', '<', '>'), quantity),
    row('=', 'not', 'applicable', 'because', fc.constantFrom('"T"', '"Perché // no"')),
  ),
  maybe(['on', date]),
  maybe(['rounded']),
  maybe(['provisional']),
  maybe(['source', text]),
);
const prose = row(
  fc.constantFrom('description', 'note'),
  fc.oneof(
    text,
    fc.array(fc.constantFrom('\n| one', '\n|  two // no comment', '\n|', '\n|three'), { minLength: 1, maxLength: 3 }),
  ),
);
const rule = fc.oneof(
  row(fc.constantFrom('cap', 'floor'), fc.oneof(percent, fc.constant('none'))),
  row('missed', fc.constantFrom('>=', '<='), 'steps', maybe(['interpolated']), 'within', percent, '=', percent),
  fc.constant(['missed', 'by', 'lose', '2%', 'per', 'day', 'after', '5', 'days', 'down', 'to', '50%']),
  fc.constant(['share', 'indicators', '50%', 'children', '50%', 'at', 'objective']),
  row('interim', fc.constantFrom('year', 'proportional', 'none')),
  row('points', '10', 'achievement', '1', '..', '9', maybe(['improvement', '0', '..', '9'])),
  row('round', '0', 'decimals', 'half-up', 'at', fc.constantFrom('area', 'indicator'), maybe(['carried'])),
  row('weights', maybe(['of', 'plan']), 'total', fc.constantFrom('any', '100%')),
  row('aggregate', fc.constantFrom('maximum', 'harmonic', 'flat-mean'), maybe(['at', 'objective'])),
  row(
    'marks',
    maybe(['score', '0', 'decimals', 'half-up']),
    list(row('0%', '..', '50%', '=', '3', maybe(['..', '4']))),
    maybe(['at', fc.constantFrom('scorecard', 'indicator')]),
  ),
  row('award', list(row(fc.constantFrom('>=', '>'), percent, '=', '80%')), maybe(['at', 'scorecard'])),
  fc.constantFrom(['malus', '5', 'points', 'when', 'missed'], ['malus', 'none']),
  row('band', name, maybe([fc.constantFrom('>=', '>'), percent]), maybe([text])),
);
const common = fc.oneof(
  prose,
  rule,
  row('detail', text, text),
  row('office', list(name.map((one) => [one]))),
  row('published', period, printed),
  row(
    'evaluation',
    year,
    fc.oneof(fc.constant('confirmed'), row('=', percent)),
    'by',
    text,
    maybe(['on', date]),
    'because',
    text,
  ),
);
const goalpost = fc.oneof(quantity, row('benchmark', maybe([text])), row(name));
const ofIndicator = fc.oneof(
  { weight: 2, arbitrary: common },
  { weight: 2, arbitrary: row('formula', expression) },
  row(
    'unit',
    fc.oneof(
      name.filter((one) => !/^`[\d 🎯]/u.test(one)),
      fc.constant('%'),
    ),
  ),
  row('target', period, comparison, quantity, maybe(['(', value, ')']), maybe(['set', 'by', text])),
  row('target', year, comparison, name),
  row('revised', date, comparison, quantity, maybe(['set', 'by', text]), 'because', text),
  row('target', year, comparison, quantity, 'by', date, maybe(['set', 'by', text])),
  row('target', year, 'between', quantity, 'and', quantity, maybe(['by', date])),
  row(
    'target',
    year,
    'grades',
    maybe(['interpolated']),
    list(row(goalpost, '=', percent)),
    maybe(['else', '=', percent]),
  ),
  row(
    'target',
    year,
    comparison,
    quantity,
    'threshold',
    quantity,
    '=',
    percent,
    maybe(['stretch', quantity, '=', percent]),
  ),
  row(
    'target',
    year,
    comparison,
    row(fc.constantFrom('+', '-'), fc.oneof(row(percent), row(digits, 'points'))),
    'on',
    fc.constantFrom('baseline', 'previous', '2015'),
  ),
  row('target', year, 'done', maybe([text]), maybe(['by', date])),
  row('baseline', maybe([year]), '=', value),
  row('benchmark', year, maybe([text]), '=', quantity, maybe(['source', text])),
  row('target', year, comparison, 'benchmark', maybe([text]), maybe(['set', 'by', text])),
  row(
    'milestone',
    text,
    'by',
    date,
    maybe(['weight', percent]),
    maybe(['=', fc.constantFrom('2024-06-25', 'done', 'not done')]),
    maybe(['provisional']),
    maybe(['source', text]),
  ),
  row('actual', period, given),
  row('goalposts', goalpost, '..', goalpost),
  row('scale', name),
  row('accumulate', fc.constantFrom('sum', 'kept')),
);

const parts = fc
  .tuple(maybe(['under', name]), maybe(['weight', fc.oneof(percent, name)]), maybe([text]))
  .chain((found) => fc.shuffledSubarray(found, { minLength: 3 }))
  .map((found) => found.flat());

const indicator: fc.Arbitrary<Block> = fc.record({
  head: row('indicator', name, parts),
  rows: fc.array(ofIndicator, { maxLength: 4 }),
});
const measure: fc.Arbitrary<Block> = fc.record({
  head: fc
    .tuple(row('measure', name), fc.shuffledSubarray([['unit', 'EUR'], ['source', '"S"'], ['"T"']]))
    .map(([head, more]) => [...head, ...more.flat()]),
  rows: fc.array(fc.oneof(row(period, maybe(['for', name]), given), row('formula', expression), prose), {
    maxLength: 3,
  }),
});
const entries: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    head: row('actuals', period, maybe(['source', text])),
    rows: fc.array(row(subject, given), { maxLength: 3 }),
  }),
  fc.record({
    head: row('published', period, maybe(['at', text])),
    rows: fc.array(row(subject, printed), { maxLength: 3 }),
  }),
  fc.record({
    head: row(
      'evaluations',
      year,
      fc.constantFrom<readonly string[]>(['by', '"O"'], ['on', '2025-01-31', 'by', '"O"']),
    ),
    rows: fc.array(row(subject, '=', fc.oneof(percent, fc.constant('not applicable')), 'because', text), {
      maxLength: 3,
    }),
  }),
);
const scale: fc.Arbitrary<Block> = fc.record({
  head: fc.oneof(row('scale', name, name, '<', name), row('scale', name, '1', '..', '5')),
  rows: fc.constant([]),
});
const dimension: fc.Arbitrary<Block> = fc.record({
  head: row('dimension', name, maybe([text])),
  rows: fc.array(row('slices', name, ',', name), { maxLength: 2 }),
});
/** It has no title of its own. */
const use: fc.Arbitrary<Block> = fc.record({
  head: row('use', name, maybe(['under', name]), maybe(['weight', '50%'])),
  rows: fc.constant([]),
});
const { node } = fc.letrec<{ node: Block }>((tie) => ({
  node: fc.record({
    head: row(fc.constantFrom('area', 'objective'), name, parts),
    rows: fc.array(fc.oneof({ depthSize: 'small' }, indicator, common, use, tie('node')), { maxLength: 3 }),
  }),
}));

/** A seed for the untidiness of one plan. */
const mess = fc.infiniteStream(fc.nat(99));

export const messyPlan: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof(node, indicator, measure, entries, scale, dimension), { maxLength: 5 }),
    maybe(['for', name]),
    mess,
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([blocks, plan, seed, newline]) => {
    const next = () => seed.next().value as number;
    const out =
      spoil(['perf', '1', 'english', ...plan], next) +
      lineEnd(next) +
      blocks.map((block) => writeBlock(block, next)).join('');
    return out.replaceAll('\n', newline);
  });

function writeBlock({ head, rows }: Block, next: () => number): string {
  const open = pick(next, [' {', '{', '\n  {', ' // brace\n{', '{ // inside']);
  const body = rows
    .map((one) => ('head' in one ? writeBlock(one, next) : margin(next) + spoil(one, next) + lineEnd(next)))
    .join('');
  if (rows.length === 0 && next() < 50) return margin(next) + spoil(head, next) + lineEnd(next);
  return `${margin(next)}${spoil(head, next)}${open}${lineEnd(next)}${body}${margin(next)}}${pick(next, ['\n', '\n\n', ' ', ' // end\n'])}`;
}

function lineEnd(next: () => number): string {
  return pick(next, ['\n', '\n', '\n', '  \n\n\n', '//x\n', '   // trailing \n', '\n  // own\n', '\n// own 🎯\n\n']);
}

function margin(next: () => number): string {
  return pick(next, ['', '  ', '\t', '      ']);
}

/** Words as a line, with too many blanks or none. */
function spoil(words: Row, next: () => number): string {
  let line = '';
  let broken = false;
  for (const [index, word] of words.entries()) {
    if (word === '\n') {
      broken = next() < 30;
      continue;
    }
    if (broken) line += pick(next, ['\n', '\n      ', ' // why\n ', '\n // own\n  ']);
    else if (index > 0) line += between(line, word, next);
    broken = false;
    line += word;
  }
  return line;
}

function between(line: string, word: string, next: () => number): string {
  if (word.startsWith('\n') || (signs.has(word) && !line.endsWith(' '))) return ' ';
  const mayTouch = /[(){},[\]<>="`]$/.test(line) || /^[(){},[\]<>="`]/.test(word);
  const mustPart = /,$/.test(line) || /[<>=]$/.test(line) || /[\d.]$/.test(line);
  return mayTouch && !mustPart ? pick(next, ['', '', ' ', '  ']) : pick(next, [' ', ' ', '   ', '\t']);
}

const signs: ReadonlySet<string> = new Set(['-', '+', '/', '*', '..']);

function pick(next: () => number, choices: readonly string[]): string {
  return choices[next() % choices.length]!;
}
