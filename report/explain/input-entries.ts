// The inputs of a value, as entries of an explanation: every measure with its year, value, source and place in the text.

import type { Input, Trace } from '#engine/result.ts';
import { earlierAmong } from '#engine/values/before.ts';
import { formulaNames, formulaSum, inputIn } from '#engine/words/trace.ts';
import { periodIn, reachedIn } from '#engine/words/value.ts';
import type { Indicator } from '#language/model/indicator.ts';
import type { Cell, LinkTarget, Note, Row } from '../table.ts';
import { type Explaining, entry, type MaybeEntry } from './explanation.ts';

export function formulaEntries(
  context: Explaining,
  { formula, percent }: Indicator,
  trace: Trace | null,
): MaybeEntry[] {
  if (!formula) return [];
  const { language, words } = context;
  return [
    entry(words.formula, formulaNames(language, formula.expression)),
    entry(words.withNumbers, trace ? formulaSum(language, trace, { percent }) : words.noNumbers),
  ];
}

export function inputsEntry(context: Explaining, inputs: readonly Input[]): MaybeEntry {
  const once = new Map(nested(inputs).map((one) => [keyOf(one), one]));
  if (once.size === 0) return null;
  const columns = [
    { head: '', align: 'start' },
    { head: '', align: 'start' },
    { head: '', align: 'end' },
    { head: '', align: 'start', flexible: true },
  ] as const;
  const rows = [...once.values()].flatMap((one): readonly Row[] => [rowOf(context, one), ...sourceOf(context, one)]);
  return { label: context.words.read, content: [{ columns, rows }] };
}

function rowOf({ language }: Explaining, { input, depth }: Nested): Cell[] {
  const office = input.office ? ` (${input.office.code})` : '';
  return [
    { text: `${'  '.repeat(depth)}${nameOf(input)}${office}`, ...targetOf(input) },
    { text: periodIn(input.period) },
    { text: reachedIn(language, inputIn(language, input), input.reached), emphasis: 'bold' },
    { text: titleOf(input) },
  ];
}

/** Below a figure: how it was computed, where it was written, its source. */
function sourceOf(context: Explaining, { input, depth }: Nested): Note[] {
  const { words, where } = context;
  const said = [
    input.computed && computedIn(context, input, input.computed),
    input.from && words.planBefore(input.from.plan),
    input.anchor && where(input.anchor),
    input.source,
    input.rounded && words.rounded,
    input.provisional && words.provisional,
  ];
  const note = said.filter(Boolean).join(' · ');
  return note === '' ? [] : [{ note, depth }];
}

/** The plans that went before from which some of these come. */
export function plansOf(words: Explaining['words'], inputs: readonly Input[]): readonly string[] {
  return [...new Set(earlierAmong(inputs).map(({ from }) => words.planBefore(from.plan)))];
}

/** `= A + B = 72 + 151 = 223`. */
function computedIn({ language }: Explaining, { percent }: Input, trace: Trace): string {
  const names = formulaNames(language, trace.expr);
  const sum = formulaSum(language, trace, { percent });
  return `= ${names} = ${sum}`;
}

/** A figure that a formula reads twice is shown once. */
function keyOf({ input, depth }: Nested): string {
  const { first, last, part } = input.period;
  return [depth, nameOf(input), first, last, part, input.office?.code].join(' ');
}

interface Nested {
  readonly input: Input;
  readonly depth: number;
}

/** The record lists the inputs of a computed measure right after it; they are indented one level more. */
function nested(inputs: readonly Input[]): Nested[] {
  const depths = new Map<Input, number>();
  for (const input of inputs) {
    const depth = depths.get(input) ?? 0;
    depths.set(input, depth);
    if (input.computed) for (const below of readBy(input.computed)) depths.set(below, depth + 1);
  }
  return [...depths].map(([input, depth]) => ({ input, depth }));
}

/** The inputs that a formula itself names, without those behind computed measures. */
function readBy(trace: Trace): Input[] {
  const found: Input[] = [];
  const pending = [trace];
  for (let next = pending.pop(); next; next = pending.pop()) {
    found.push(...next.inputs);
    for (let i = next.operands.length - 1; i >= 0; i--) pending.push(next.operands[i]!);
  }
  return found;
}

function targetOf({ of, from }: Input): { readonly to?: LinkTarget } {
  // what another plan says stands nowhere in this one
  if (from) return {};
  if (of.kind === 'measure') return { to: { measure: of.measure.code } };
  const place = of.kind === 'indicator' ? of.indicator.places[0] : of.subject;
  return place ? { to: { path: place.path } } : {};
}

function nameOf({ of }: Input): string {
  switch (of.kind) {
    case 'measure':
      return of.measure.code;
    case 'indicator':
      return of.indicator.code;
    case 'attainment':
      return `attained(${of.subject.kind === 'place' ? of.subject.indicator.code : of.subject.code})`;
  }
}

function titleOf({ of }: Input): string {
  switch (of.kind) {
    case 'measure':
      return of.measure.title;
    case 'indicator':
      return of.indicator.title;
    case 'attainment':
      return of.subject.kind === 'place' ? of.subject.indicator.title : of.subject.title;
  }
}
