// Owns blocks of actuals read again: what they give takes the place of what they gave, in the same measures, indicators and places.
// Refuses where so much has changed that all may be bound anew.

import type { Declaration } from '../../syntax/tree.ts';
import type { LinkedPlan } from '../bind.ts';
import type { Entry } from '../collect.ts';
import { type Additions, type IndicatorDraft, joined } from '../drafts.ts';
import type { Actual } from '../model.ts';
import type { Subject } from '../names/readers.ts';
import { type ActualsKnown, type BlockValues, readBlock } from '../things/actuals.ts';
import { sameValue } from '../values/values.ts';
import { resettleUnit, settleReaders } from './rebind.ts';
import type { LeafChange } from './tree-changes.ts';

export interface BlocksAgain {
  readonly blocks: ReadonlyMap<Entry, BlockValues>;
  /** Whose values are others than before; those of the rest only stand elsewhere in the text. */
  readonly subjects: readonly Subject[];
  /** Puts the values in the model, which is as it was until then. */
  readonly apply: () => void;
}

/** More at once are no keystroke. */
const most = 50;

export function readBlocksAgain(plan: LinkedPlan, changes: readonly LeafChange[]): BlocksAgain | null {
  const became = new Map(changes.map(({ before, after }) => [before, after] as const));
  const blocks = new Map(plan.blocks);
  const renewed: Renewed[] = [];
  for (const [entry, before] of plan.blocks) {
    const declaration = became.get(entry.declaration);
    if (declaration === undefined) continue;
    (entry as { declaration: Declaration }).declaration = declaration;
    const after = readBlock(entry, knownOf(plan));
    blocks.set(entry, after);
    renewed.push({ before, after });
  }
  const subjects = new Set(renewed.flatMap(changedIn));
  if (renewed.length < changes.length || subjects.size > most) return null;
  return { blocks, subjects: [...subjects], apply: () => apply(plan, renewed, { blocks, subjects }) };
}

interface Renewed {
  readonly before: BlockValues;
  readonly after: BlockValues;
}

function knownOf({ model, tree, linked, drafts, binding }: LinkedPlan): ActualsKnown {
  const { indicators } = linked;
  return { tree, indicators, similar: binding.similar, measures: drafts, offices: model.offices };
}

function changedIn({ before, after }: Renewed): readonly Subject[] {
  return [
    ...changedBetween(before.measures, after.measures),
    ...changedBetween(before.indicators, after.indicators),
    ...changedBetween(before.places, after.places).map(({ indicator }) => indicator),
  ];
}

interface Now {
  readonly blocks: ReadonlyMap<Entry, BlockValues>;
  readonly subjects: ReadonlySet<Subject>;
}

function apply(plan: LinkedPlan, renewed: readonly Renewed[], { blocks, subjects }: Now): void {
  const all = [...blocks.values()];
  for (const { before, after } of renewed) {
    for (const measure of keysOf(before.measures, after.measures)) {
      measure.values = withBlocks(measure.values, all, ({ measures }) => measures.get(measure));
    }
    for (const indicator of keysOf(before.indicators, after.indicators)) {
      indicator.actuals = withBlocks(indicator.actuals, all, ({ indicators }) => indicators.get(indicator));
    }
    for (const place of keysOf(before.places, after.places)) {
      place.actuals = withBlocks(place.actuals, all, ({ places }) => places.get(place));
    }
  }
  for (const subject of subjects) {
    if ('targets' in subject) resettleUnit(subject as IndicatorDraft);
    else settleReaders(subject, plan);
  }
}

function keysOf<T>(a: Additions<T>, b: Additions<T>): ReadonlySet<T> {
  return new Set([...a.keys(), ...b.keys()]);
}

function changedBetween<T>(before: Additions<T>, after: Additions<T>): readonly T[] {
  return [...keysOf(before, after)].filter((of) => !saySame(before.get(of) ?? [], after.get(of) ?? []));
}

function saySame(before: readonly Actual[], after: readonly Actual[]): boolean {
  return before.length === after.length && before.every((one, index) => saysTheSame(one, after[index]!));
}

/** To the last digit that was written: `5` is not `5.0`. */
function saysTheSame(a: Actual, b: Actual): boolean {
  return (
    sameValue(a.value, b.value) &&
    scaleOf(a) === scaleOf(b) &&
    unitOf(a) === unitOf(b) &&
    a.period.first === b.period.first &&
    a.period.last === b.period.last &&
    a.period.part === b.period.part &&
    a.office === b.office &&
    a.rounded === b.rounded &&
    a.source === b.source
  );
}

function scaleOf({ value }: Actual): number | null {
  return value.kind === 'quantity' ? value.number.scale : null;
}

function unitOf({ value }: Actual): string | null {
  return value.kind === 'quantity' && value.unit !== null ? value.unit.symbol : null;
}

/** What is said in the declaration, and after it what the blocks give, in their order. */
function withBlocks(
  values: readonly Actual[],
  blocks: readonly BlockValues[],
  givenIn: (block: BlockValues) => readonly Actual[] | undefined,
): readonly Actual[] {
  const own = values.filter(({ anchor }) => anchor.owner?.kind !== 'actuals');
  const added = blocks.flatMap((block) => givenIn(block) ?? []);
  return added.length === 0 ? own : joined(own, added);
}
