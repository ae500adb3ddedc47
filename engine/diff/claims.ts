// Which differences are one change: an objective added with all its indicators, a policy's rule that applies in a hundred places, the weights
// of siblings. Assigns every difference to a change; knows no scores and no words.

import type { Anchor } from '#language/diagnostics/diagnostic.ts';
import { canonicalRule } from './canonical-form.ts';
import type { ChangeKind } from './change.ts';
import type { Difference, FactDifference, RuleDifference } from './difference.ts';
import { type Entity, type FactSheet, factOf } from './fact-sheet.ts';

/** The change that a difference belongs to: its kind, and a name that is unique within that kind. */
export interface Claim {
  readonly kind: ChangeKind;
  readonly name: string;
  /** The entity that the change is about. */
  readonly subject: Entity;
}

export interface SheetPair {
  readonly before: FactSheet;
  readonly after: FactSheet;
  readonly all: readonly Difference[];
}

export class Claims {
  private readonly before: FactSheet;
  private readonly after: FactSheet;
  private readonly added: ReadonlySet<string>;
  private readonly removed: ReadonlySet<string>;
  private readonly changed: ReadonlyMap<string, readonly FactDifference[]>;
  /** The keys of things whose parent changed. */
  private readonly moved: ReadonlySet<string>;
  /** The rules that changed for things that were not moved. */
  private readonly ruleChangesUnmoved: ReadonlySet<string>;
  private readonly owners: ReadonlyMap<unknown, Entity>;

  constructor({ before, after, all }: SheetPair) {
    this.before = before;
    this.after = after;
    this.added = keysOf(all, 'added');
    this.removed = keysOf(all, 'removed');
    this.changed = Map.groupBy(
      all.filter((one) => one.kind === 'fact'),
      ({ entity }) => entity.key,
    );
    this.moved = new Set([...this.changed].filter(([, facts]) => facts.some(isMove)).map(([key]) => key));
    const rules = all.filter((one) => one.kind === 'rule');
    this.ruleChangesUnmoved = new Set(rules.filter(({ entity }) => !this.movedAbove(entity)).map(signature));
    this.owners = new Map([before, after].flatMap(ownersIn));
  }

  of(difference: Difference): Claim {
    if (difference.kind === 'fact') return this.claimFact(difference);
    if (difference.kind === 'rule') return this.claimRule(difference);
    return this.claimPresence(difference.kind, difference.entity);
  }

  // --------------------------------------------------------------------------------------------------------- what came and went

  private claimPresence(kind: 'added' | 'removed', entity: Entity): Claim {
    const { source } = entity;
    if (source.kind === 'evaluation') return { kind: 'evaluation', name: entity.key, subject: entity };
    if (source.kind === 'published') return { kind: 'published', name: '', subject: this.settings() };
    const subject = this.topOf(kind, entity);
    return { kind, name: subject.key, subject };
  }

  /** The topmost thing that was added or removed together with this one. */
  private topOf(kind: 'added' | 'removed', entity: Entity): Entity {
    const keys = kind === 'added' ? this.added : this.removed;
    const { entities } = kind === 'added' ? this.after : this.before;
    let top = entity;
    const seen = new Set([top]);
    for (let next = this.above(top, keys, entities); next && !seen.has(next); next = this.above(top, keys, entities)) {
      top = next;
      seen.add(top);
    }
    return top;
  }

  private above(entity: Entity, keys: ReadonlySet<string>, entities: FactSheet['entities']): Entity | undefined {
    const { kind } = entity.source;
    const fields = kind === 'node' ? ['parent', 'whole', 'original'] : kind === 'place' ? ['parent'] : [];
    const held = fields.map((field) => referenceOf(entity, field));
    if (kind === 'place' && entity.facts.has('used')) held.push(referenceOf(entity, 'indicator'));
    // an indicator is added with the node that declares it
    if (kind === 'indicator') held.push(`place of ${entity.key}`);
    return entities.get(held.find((key) => keys.has(key)) ?? '');
  }

  // ---------------------------------------------------------------------------------------------------------------------- facts

  private claimFact(difference: FactDifference): Claim {
    const { entity, field } = difference;
    const { key } = entity;
    const [word = ''] = field.split(' ');
    const own = (kind: ChangeKind, name = key): Claim => ({ kind, name, subject: entity });
    switch (word) {
      case 'parent':
        return own(isMove(difference) ? 'moved' : 'text');
      case 'code':
        return own('renamed');
      case 'title':
        return own(this.renamed(key) ? 'renamed' : 'text');
      case 'weight':
        return this.moved.has(key) ? own('moved') : this.weights(entity);
      case 'target':
        return this.movedStep(difference, entity) ?? own('target', this.targetName(difference));
      case 'value':
        return this.movedStep(difference, entity) ?? own('value', `${key} ${field}`);
      case 'source':
        return this.ownValue(difference) ?? own('text');
      case 'baseline':
      case 'benchmark':
      case 'formula':
      case 'evaluation':
      case 'budget':
        return own(word);
      case 'measure':
        return this.linked(difference) ?? this.companion(key) ?? own('scoring');
      case 'unit':
      case 'percent':
        return (difference.before && difference.after ? null : this.companion(key)) ?? own('scoring');
      case 'figure':
        return { kind: 'published', name: '', subject: this.settings() };
      default:
        return own(scoringFields.has(word) ? 'scoring' : 'text');
    }
  }

  private renamed(key: string): boolean {
    return (this.changed.get(key) ?? []).some(({ field }) => field === 'code');
  }

  /** The weights of siblings are one change. */
  private weights(entity: Entity): Claim {
    const parent = this.after.entities.get(referenceOf(entity, 'parent')) ?? entity;
    return { kind: 'weights', name: parent.key, subject: parent };
  }

  /** The target of an indicator and of all its places is one change. */
  private targetName({ entity, field, before: was, after: is }: FactDifference): string {
    const of = entity.source.kind === 'place' ? referenceOf(entity, 'indicator') : entity.key;
    return `${of} ${field} ${was?.canon} -> ${is?.canon}`;
  }

  /** The step is the same, at another position of its scale. */
  private movedStep(difference: FactDifference, entity: Entity): Claim | null {
    if (stepless(difference.before?.canon) !== stepless(difference.after?.canon)) return null;
    const of = entity.source.kind === 'place' ? this.after.entities.get(referenceOf(entity, 'indicator')) : entity;
    const scale = of && this.after.entities.get(referenceOf(of, 'scale'));
    return scale ? { kind: 'scoring', name: scale.key, subject: scale } : null;
  }

  /** The source of a value that was added or removed belongs to that change. */
  private ownValue({ entity, field }: FactDifference): Claim | null {
    if (field === 'source') return null;
    const value = (this.changed.get(entity.key) ?? []).find((one) => one.field === field.replace('source', 'value'));
    return value ? this.claimFact(value) : null;
  }

  /** An indicator reads the measure of its own code: the link is added or removed with the measure. */
  private linked({ before: was, after: is }: FactDifference): Claim | null {
    for (const [fact, kind, sheet, keys] of [
      [is, 'added', this.after, this.added],
      [was, 'removed', this.before, this.removed],
    ] as const) {
      const measure =
        fact?.value.kind === 'reference' && keys.has(fact.value.key) ? sheet.entities.get(fact.value.key) : undefined;
      if (measure) return this.claimPresence(kind, measure);
    }
    return null;
  }

  /** A unit that is not declared is taken from the formula, target or values: it changes with one of them. */
  private companion(key: string): Claim | null {
    const cause = [...(this.changed.get(key) ?? []), ...(this.changed.get(`place of ${key}`) ?? [])].find(({ field }) =>
      /^(formula|target|value|baseline|benchmark)/.test(field),
    );
    return cause ? this.claimFact(cause) : null;
  }

  // ---------------------------------------------------------------------------------------------------------------------- rules

  /** A moved thing may inherit other rules, which is part of the move; unless the same rule changed for things that were not moved. */
  private claimRule(difference: RuleDifference): Claim {
    const { entity, rule } = difference;
    const { before: was, after: is } = difference;
    const top = this.movedAbove(entity);
    if (top && !this.ruleChangesUnmoved.has(signature(difference)))
      return { kind: 'moved', name: top.key, subject: top };
    const origin = is.origins.get(rule) ?? was.origins.get(rule);
    const owner = this.ownerOf(origin) ?? entity;
    return { kind: 'rule', name: `${owner.key} ${signature(difference)}`, subject: owner };
  }

  private movedAbove(entity: Entity): Entity | null {
    const seen = new Set<Entity>();
    let next: Entity | undefined = entity;
    while (next && !seen.has(next)) {
      if (this.moved.has(next.key)) return next;
      seen.add(next);
      next = this.after.entities.get(referenceOf(next, 'parent'));
    }
    return null;
  }

  private ownerOf(origin: Anchor | undefined): Entity | undefined {
    const owner = origin && this.owners.get(origin.owner);
    return owner && (this.after.entities.get(owner.key) ?? owner);
  }

  private settings(): Entity {
    return this.after.entities.get('settings')!;
  }
}

/** The entity of each declaration; where both sheets have one, the later. */
function ownersIn({ entities }: FactSheet): [unknown, Entity][] {
  return [...entities.values()].flatMap((entity): [unknown, Entity][] => {
    const { kind, thing } = entity.source;
    if (kind === 'policy') return [[thing.anchor.owner, entity]];
    return kind === 'node' || kind === 'place' ? [[thing.declaration, entity]] : [];
  });
}

const scoringFields = new Set([
  'spread',
  'scale',
  'goalposts',
  'accumulate',
  'slice',
  'indicator',
  'whole',
  'original',
  'used',
  'subject',
]);

function isMove({ entity, field }: FactDifference): boolean {
  return field === 'parent' && (entity.source.kind === 'node' || entity.source.kind === 'place');
}

function signature({ rule, before, after }: RuleDifference): string {
  return `${rule} ${canonicalRule(before, rule)} -> ${canonicalRule(after, rule)}`;
}

function stepless(canon: string | undefined): string | undefined {
  return canon?.replace(/\bstep \d+ /g, 'step ');
}

function referenceOf(entity: Entity, field: string): string {
  return factOf(entity, field, 'reference')?.key ?? '';
}

function keysOf(all: readonly Difference[], kind: 'added' | 'removed'): ReadonlySet<string> {
  return new Set(all.filter((one) => one.kind === kind).map(({ entity }) => entity.key));
}
