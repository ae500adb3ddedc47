// The score of a node as a formula over the rows of its members: weights that count, terms of the mean, the mean itself, what it costs that indicators are
// missed, rounding. Members that have no score have no weight either.

import { least, one } from '#engine/arithmetic/rational.ts';
import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { limitsOf } from '#engine/rules/limits.ts';
import { pointsOf } from '#engine/rules/malus.ts';
import { flatMembers } from '#engine/scoring/flat.ts';
import type { Aggregation } from '#language/syntax/rule-forms.ts';
import type { Unsayable } from './attainment-formula.ts';
import type { Context, Member, TreeColumn } from './context.ts';
import {
  allOf,
  anyOf,
  blank,
  call,
  cell,
  cleaned,
  column,
  exact,
  type Formula,
  isNumber,
  number,
  ofAll,
  operation,
  text,
  when,
} from './formula.ts';
import { carriedUp, rounded } from './rounding-formula.ts';
import { nothingText } from './value-formula.ts';

const zero = number(0);

// -------------------------------------------------------------------------------------------------------------------- members

/** What counts of it: the evaluator's decision, else what was measured. `blankCounts`: as zero, where there is nothing. */
export function countedFormula(context: Context, member: Member, blankCounts: boolean): Formula {
  const [measured, decided] = [context.tree(member, 'measured'), context.tree(member, 'decided')];
  const value = member.kind === 'place' ? context.line(member.place, 'value') : null;
  const hasNothing =
    value && anyOf([nothingText, context.words.notApplicable].map((one) => operation(value, '=', text(one))));
  const missing = blankCounts && hasNothing ? when(hasNothing, blank, zero) : blank;
  const isLeftOut = operation(decided, '=', text(context.words.notApplicable));
  const counted = when(isNumber(measured), measured, missing);
  return when(isNumber(decided), decided, when(isLeftOut, blank, counted));
}

export function carriedFormula(context: Context, member: Member): Formula {
  const counts = context.tree(member, 'counts');
  const { rules } = member.kind === 'place' ? member.place : member.node;
  return when(isNumber(counts), carriedUp(counts, rules), blank);
}

/** null: it has no siblings to be weighed among. */
export function weightFormula(context: Context, member: Member): Formula | null {
  const { parent } = member;
  if (!parent) return null;
  const carried = context.carried(member);
  const weight = context.tree(member, 'weight');
  const isEven = parent.aggregate === 'mean' || parent.aggregate === 'flat-mean';
  if (!groupOf(context, parent, member.kind).isWritten) return when(isNumber(carried), number(1), zero);
  const counts = allOf([
    isNumber(carried),
    operation(weight, '>', zero),
    ...(member.weighing ? [isNumber(weight)] : []),
  ]);
  return when(counts, isEven ? number(1) : weight, zero);
}

/** What the parent's mean adds up. */
export function termFormula(context: Context, member: Member): Formula | null {
  const { parent } = member;
  if (!parent) return null;
  const [carried, weight] = [context.carried(member), context.tree(member, 'weightCounted')];
  return when(operation(weight, '>', zero), termOf(parent.aggregate, carried, weight), zero);
}

function termOf(rule: Aggregation, value: Formula, weight: Formula): Formula {
  const isAbove = operation(value, '>', zero);
  if (rule === 'harmonic') return when(isAbove, operation(weight, '/', value), zero);
  if (rule === 'geometric') return when(isAbove, operation(weight, '*', call('LN', value)), zero);
  return operation(weight, '*', value);
}

export function malusFormula(context: Context, { place }: PlaceResult): Formula | null {
  const { rules } = place;
  if (rules.malus === null) return null;
  const counts = cell(context.treeAt(place, 'counts')!);
  const { cap } = limitsOf(rules);
  const full = exact(cap ? least(cap, one) : one);
  return when(isNumber(counts), when(operation(cleaned(counts), '<', full), exact(pointsOf(rules.malus)), zero), zero);
}

/** 1 where what is missing leaves the parent open. */
export function blocksFormula(context: Context, member: Member, blankBlocks: boolean): Formula {
  const [counts, decided] = [context.tree(member, 'counts'), context.tree(member, 'decided')];
  if (member.kind === 'place') {
    if (!blankBlocks) return zero;
    const value = context.line(member.place, 'value');
    const isNothing = [nothingText, context.words.notApplicable].map((one) => operation(value, '=', text(one)));
    const isLeftOut = operation(decided, '=', text(context.words.notApplicable));
    return when(anyOf([isNumber(counts), ...isNothing, isLeftOut]), zero, number(1));
  }
  if (member.taken) return when(isNumber(decided), zero, context.tree(member.taken, 'blocks'));
  const cells = cellsOf(context, weighingIn(member), 'blocks');
  if (cells.length === 0) return zero;
  return when(isNumber(decided), zero, call('MIN', number(1), ofAll('SUM', cells)));
}

// ----------------------------------------------------------------------------------------------------------------------- node

export function nodeFormula(context: Context, node: NodeResult): Formula | Unsayable {
  if (node.taken) return context.treeAt(node.taken.node, 'measured') ? context.tree(node.taken, 'measured') : 'formula';
  const mean = node.aggregate === 'flat-mean' ? flatFormula(context, node) : meanFormula(context, node);
  if (typeof mean === 'string') return mean;
  const required = requiredFormula(context, node);
  const blocked = context.has('blocks') ? ofAll('SUM', cellsOf(context, weighingIn(node), 'blocks')) : null;
  const isOpen = blocked && weighingIn(node).length > 0 ? [operation(blocked, '=', zero)] : [];
  const conditions = [...isOpen, ...(required ? [required] : [])];
  const score = finishedFormula(context, node, mean);
  return conditions.length > 0 ? when(allOf(conditions), score, blank) : score;
}

/** Less what indicators that are missed cost, rounded where the policy says so. */
function finishedFormula(context: Context, node: NodeResult, mean: Formula): Formula {
  const { rules } = node.node;
  const costs = node.members.filter((member) => member.kind === 'place' && member.place.rules.malus !== null);
  if (costs.length === 0 && (!rules.round || rules.round.carried)) return mean;
  const { floor } = limitsOf(rules);
  const less = operation(mean, '-', ofAll('SUM', cellsOf(context, costs, 'malus')));
  const kept = costs.length === 0 ? mean : floor ? call('MAX', less, call('MIN', mean, exact(floor))) : less;
  return when(isNumber(mean), rounded(kept, rules), blank);
}

function meanFormula(context: Context, node: NodeResult): Formula {
  const places = siblingsOf(node, 'place');
  const children = siblingsOf(node, 'node');
  if (children.length === 0) return groupFormula(context, node, places);
  if (places.length === 0) return groupFormula(context, node, children);
  return joinedFormula(context, node);
}

/** The mean of one group of members. */
export function groupFormula(context: Context, { aggregate }: NodeResult, members: readonly Member[]): Formula {
  if (members.length === 0) return blank;
  const weights = ofAll('SUM', cellsOf(context, members, 'weightCounted'));
  const terms = ofAll('SUM', cellsOf(context, members, 'term'));
  const counted = weighing(members);
  const values = counted.length === 0 ? [zero] : column(counted.map((member) => carriedAt(context, member)));
  return when(operation(weights, '>', zero), aggregated(aggregate, { weights, terms, values }), blank);
}

interface GroupTerms {
  readonly weights: Formula;
  readonly terms: Formula;
  readonly values: readonly Formula[];
}

function aggregated(rule: Aggregation, { weights, terms, values }: GroupTerms): Formula {
  const lowest = ofAll('MIN', values);
  const unlessZero = (mean: Formula): Formula =>
    when(operation(lowest, '<', zero), blank, when(operation(lowest, '=', zero), zero, mean));
  switch (rule) {
    case 'minimum':
      return lowest;
    case 'maximum':
      return ofAll('MAX', values);
    case 'harmonic':
      return unlessZero(operation(weights, '/', terms));
    case 'geometric':
      return unlessZero(call('EXP', operation(terms, '/', weights)));
    default:
      return operation(terms, '/', weights);
  }
}

/** Of both groups by the policy's shares; of one alone itself. */
function joinedFormula(context: Context, node: NodeResult): Formula {
  const [own, below] = [context.tree(node, 'ofIndicators'), context.tree(node, 'ofChildren')];
  const { share } = limitsOf(node.node.rules);
  const [a, b] = [exact(share.indicators), exact(share.children)];
  const both =
    share.indicators.n <= 0n ? below : share.children.n <= 0n ? own : joinedBy(node.aggregate, { own, below, a, b });
  return when(allOf([isNumber(own), isNumber(below)]), both, when(isNumber(own), own, below));
}

interface TwoParts {
  readonly own: Formula;
  readonly below: Formula;
  readonly a: Formula;
  readonly b: Formula;
}

function joinedBy(rule: Aggregation, { own, below, a, b }: TwoParts): Formula {
  const total = operation(a, '+', b);
  const add = (left: Formula, right: Formula): Formula => operation(left, '+', right);
  const least = call('MIN', own, below);
  const unlessZero = (mean: Formula): Formula =>
    when(operation(least, '<', zero), blank, when(operation(least, '=', zero), zero, mean));
  switch (rule) {
    case 'minimum':
      return least;
    case 'maximum':
      return call('MAX', own, below);
    case 'harmonic':
      return unlessZero(operation(total, '/', add(operation(a, '/', own), operation(b, '/', below))));
    case 'geometric': {
      const logs = add(operation(a, '*', call('LN', own)), operation(b, '*', call('LN', below)));
      return unlessZero(call('EXP', operation(logs, '/', total)));
    }
    default:
      return operation(add(operation(a, '*', own), operation(b, '*', below)), '/', total);
  }
}

function flatFormula(context: Context, node: NodeResult): Formula | Unsayable {
  const members = flatMembers(node);
  if (members.some(({ member, times }) => member.kind === 'node' || times !== 1n)) return 'mean';
  if (members.length === 0) return blank;
  const rows = members.map(({ member }) => carriedAt(context, member)).sort((x, y) => x.row - y.row);
  const cells = column(rows);
  const count = ofAll('COUNT', cells);
  return when(operation(count, '>', zero), operation(ofAll('SUM', cells), '/', count), blank);
}

function requiredFormula(context: Context, node: NodeResult): Formula | null {
  const { require } = node.node.rules;
  if (require <= 1) return null;
  const places = siblingsOf(node, 'place');
  const isZeroed = places.some((member) => member.kind === 'place' && member.place.rules.missing === 'zero');
  const measured = [
    ...cellsOf(context, places, isZeroed ? 'measured' : 'counts'),
    ...cellsOf(context, siblingsOf(node, 'node'), 'counts'),
  ];
  return operation(ofAll('COUNT', measured), '>=', number(require));
}

// --------------------------------------------------------------------------------------------------------------------- shares

/** Of the parent's score; null where its mean is no sum. */
export function shareFormula(context: Context, member: Member): Formula | null {
  const { parent } = member;
  if (!parent) return number(1);
  if (parent.aggregate !== 'weighted' && parent.aggregate !== 'mean') return null;
  const weight = context.tree(member, 'weightCounted');
  const { total } = groupOf(context, parent, member.kind);
  const share = operation(weight, '/', total);
  const other = groupOf(context, parent, member.kind === 'place' ? 'node' : 'place');
  const worth = other.members.length === 0 ? share : operation(share, '*', partShare(context, member, parent));
  const own = [context.carried(member), ...(member.weighing ? [context.tree(member, 'weight')] : [])];
  const counts = [...own.map(isNumber), operation(total, '>', zero), isNumber(context.tree(parent, 'measured'))];
  return when(allOf(counts), worth, blank);
}

/** What its group is worth in the parent's score. */
function partShare(context: Context, { kind }: Member, parent: NodeResult): Formula {
  const { share } = limitsOf(parent.node.rules);
  const own = kind === 'place' ? share.indicators : share.children;
  const other = kind === 'place' ? share.children : share.indicators;
  const total = operation(exact(own), '+', exact(other));
  const isBoth = isNumber(context.tree(parent, kind === 'place' ? 'ofChildren' : 'ofIndicators'));
  return when(isBoth, operation(exact(own), '/', total), number(1));
}

/** Of the root's. */
export function rootShareFormula(context: Context, member: Member): Formula | null {
  if (!member.parent) return number(1);
  if (!adds(member)) return null;
  const [share, above] = [context.tree(member, 'share'), context.tree(member.parent, 'rootShare')];
  return when(operation(call('COUNT', share, above), '=', number(2)), operation(share, '*', above), blank);
}

export function pointsFormula(context: Context, member: Member): Formula | null {
  if (!adds(member)) return null;
  const [share, value] = [context.tree(member, 'rootShare'), context.carried(member)];
  return when(operation(call('COUNT', share, value), '=', number(2)), operation(share, '*', value), blank);
}

/** Whether all means above it are sums. */
export function adds(member: Member): boolean {
  for (let at = member.parent; at; at = at.parent)
    if (at.aggregate !== 'weighted' && at.aggregate !== 'mean') return false;
  return true;
}

// --------------------------------------------------------------------------------------------------------------------- cells

interface Group {
  readonly members: readonly Member[];
  /** Any of them has a weight. */
  readonly isWritten: boolean;
  /** The sum of the weights that count. */
  readonly total: Formula;
}

const groups = new WeakMap<Context, Map<NodeResult, Partial<Record<Member['kind'], Group>>>>();

/** Made once for all of its members. */
function groupOf(context: Context, node: NodeResult, kind: Member['kind']): Group {
  const known = groups.get(context) ?? new Map<NodeResult, Partial<Record<Member['kind'], Group>>>();
  groups.set(context, known);
  const found = known.get(node)?.[kind];
  if (found) return found;
  const members = siblingsOf(node, kind);
  const isWritten = members.some(({ weight, weighing: data }) => weight || data);
  const group = { members, isWritten, total: ofAll('SUM', cellsOf(context, members, 'weightCounted')) };
  known.set(node, { ...known.get(node), [kind]: group });
  return group;
}

export function siblingsOf({ members }: NodeResult, kind: Member['kind']): readonly Member[] {
  return members.filter((member) => member.kind === kind);
}

/** Those of both groups whose weight, as written, is above zero. */
function weighingIn(node: NodeResult): readonly Member[] {
  const counted = new Set([...weighing(siblingsOf(node, 'place')), ...weighing(siblingsOf(node, 'node'))]);
  return node.members.filter((member) => counted.has(member));
}

function weighing(members: readonly Member[]): readonly Member[] {
  const isWritten = members.some(({ weight, weighing: data }) => weight || data);
  if (!isWritten) return members;
  return members.filter(({ weight, weighing: data }) => data || (weight && weight.number.coefficient > 0n));
}

function cellsOf(context: Context, members: readonly Member[], of: TreeColumn): readonly Formula[] {
  return column(members.map((member) => context.treeAt(member.kind === 'place' ? member.place : member.node, of)!));
}

function carriedAt(context: Context, member: Member) {
  const subject = member.kind === 'place' ? member.place : member.node;
  return context.treeAt(subject, context.has('carried') ? 'carried' : 'counts')!;
}
