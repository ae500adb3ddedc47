// The lines of a change: each field with its value before and after. Knows no scores and no words.

import type { ChangeLine, LineValue } from './change.ts';
import type { Difference, FactDifference, RuleDifference } from './difference.ts';
import { type Entity, type FactSheet, factOf } from './fact-sheet.ts';
import type { ChangeGroup } from './group.ts';

/** The fields shown for a thing that was added or removed. */
const presenceFields = /^(weight|formula|target|value|parent)\b/;

export function linesOf(
  group: ChangeGroup,
  sheets: { readonly before: FactSheet; readonly after: FactSheet },
): readonly ChangeLine[] {
  if (group.kind === 'added' || group.kind === 'removed')
    return presenceLines(group, sheets[group.kind === 'added' ? 'after' : 'before']);
  const lines = group.differences
    .filter((difference) => isShownLine(difference, group))
    .map((difference) => lineOf(difference, group));
  return distinct(lines.sort((a, b) => byParentFirst(a) - byParentFirst(b)));
}

/** Leaves out the source and the unit of a value whose own line is shown. */
function isShownLine(difference: Difference, { kind }: ChangeGroup): boolean {
  if (difference.kind !== 'fact') return true;
  const { field } = difference;
  if (kind === 'value') return field.startsWith('value');
  return (
    !(kind === 'target' || kind === 'formula' || kind === 'baseline' || kind === 'benchmark') || field.startsWith(kind)
  );
}

/** For moves the new parent is shown first. */
function byParentFirst({ field }: ChangeLine): number {
  return field === 'parent' || field === 'code' ? 0 : 1;
}

function presenceLines({ kind, subject }: ChangeGroup, { entities }: FactSheet): readonly ChangeLine[] {
  const indicator =
    subject.source.kind === 'place' ? entities.get(factOf(subject, 'indicator', 'reference')?.key ?? '') : undefined;
  const facts = new Map([...(indicator?.facts ?? []), ...subject.facts]);
  return [...facts]
    .filter(([field]) => presenceFields.test(field))
    .map(([field, { value }]) => ({
      field: word(field),
      of: null,
      before: kind === 'removed' ? value : null,
      after: kind === 'added' ? value : null,
    }));
}

function lineOf(difference: Difference, { subject }: ChangeGroup): ChangeLine {
  const { entity } = difference;
  const of = sameThing(entity, subject) ? null : codeOf(entity);
  if (difference.kind === 'fact') return factLine(difference, of);
  if (difference.kind === 'rule') return ruleLine(difference);
  const value = [...entity.facts.values()].at(-1)?.value ?? null;
  const field = entity.source.kind === 'published' ? 'figure' : entity.source.kind;
  return {
    field,
    of,
    before: difference.kind === 'removed' ? value : null,
    after: difference.kind === 'added' ? value : null,
  };
}

function factLine({ field, before, after }: FactDifference, of: string | null): ChangeLine {
  return { field: word(field), of, before: before?.value ?? null, after: after?.value ?? null };
}

function ruleLine({ rule, before, after }: RuleDifference): ChangeLine {
  const value = (rules: RuleDifference['before']): LineValue => ({ kind: 'rule', name: rule, rules });
  return { field: 'rule', of: null, before: value(before), after: value(after) };
}

/** An indicator and its place in the tree are the same thing to a reader. */
function sameThing(entity: Entity, subject: Entity): boolean {
  return entity === subject || entity.key === subject.key || codeOf(entity) === codeOf(subject);
}

function codeOf({ source }: Entity): string {
  switch (source.kind) {
    case 'place':
      return source.thing.indicator.code;
    case 'evaluation':
    case 'published': {
      const { subject } = source.thing;
      return subject.kind === 'node' ? subject.node.code : subject.place.indicator.code;
    }
    default:
      return source.thing.code;
  }
}

function word(field: string): string {
  return field.split(' ')[0] ?? field;
}

/** Without repeated lines: a rule that changed in a hundred places, a target in three. */
function distinct(lines: readonly ChangeLine[]): readonly ChangeLine[] {
  const seen = new Set<string>();
  return lines.filter(({ field, of, before, after }) => {
    const name = before?.kind === 'rule' || after?.kind === 'rule' ? `rule ${nameOf(before ?? after)}` : null;
    const key = name ?? (field === 'target' ? field : null) ?? `${field} ${of} ${seen.size}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function nameOf(value: LineValue | null): string {
  return value?.kind === 'rule' ? value.name : '';
}
