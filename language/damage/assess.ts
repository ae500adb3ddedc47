// Owns which scores of a plan the errors in its files concern: whatever is reported is attributed to indicators, nodes or the whole, and
// to all that reads them. Knows no scores.

import { catalogue } from '../diagnostics/catalogue/index.ts';
import type { CatalogueEntry, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Model } from '../model/model.ts';
import type { Declaration, PlaceReference, SyntaxTree } from '../syntax/tree.ts';
import type { Damage, Loss } from './damage.ts';
import { createHolders, type ErrorLocation, errorLocationOf, isAtUnder, type ParentOf } from './error-location.ts';
import { type Cost, costOfHead, costOfLine, costOfStatement } from './line-costs.ts';
import { Spread } from './propagate-losses.ts';

export interface Assessed {
  /** Of the parser, of tables, of the binder: all that is known of these files. */
  readonly diagnostics: readonly Diagnostic[];
  readonly trees: ReadonlyMap<string, SyntaxTree>;
  /** Files that belong here and could not be read. */
  readonly unread?: readonly string[];
  /** What a declaration that diagnostics name has become in the trees, where that is another; default: none has. */
  readonly now?: (declaration: Declaration) => Declaration;
}

/** The models, each with what was left out of it. Costs nothing but a look at each diagnostic where there is no error. */
export function assessDamage(models: readonly Model[], assessed: Assessed): readonly Model[] {
  const errors = assessed.diagnostics.filter(costsSomething);
  const unread = assessed.unread ?? [];
  const holderOf = createHolders(assessed.trees.values());
  return models.map((model) => {
    const own = errors.filter(({ anchor }) => concerns(anchor.file, model, models));
    if (own.length + unread.length === 0) return model;
    return { ...model, damage: damageOf(model, own, { ...assessed, unread, holderOf }) };
  });
}

/** A file that belongs to no plan may have been meant for any. */
function concerns(file: string, model: Model, models: readonly Model[]): boolean {
  return model.files.includes(file) || !models.some((other) => other.files.includes(file));
}

function costsSomething({ code, severity }: Diagnostic): boolean {
  return severity === 'error' && costsOf(code) !== 'nothing';
}

function costsOf(code: Diagnostic['code']): NonNullable<CatalogueEntry<string, never>['costs']> {
  return (catalogue[code] as CatalogueEntry<string, never>).costs ?? 'what it stands in';
}

interface Assessing extends Assessed {
  readonly unread: readonly string[];
  readonly holderOf: ParentOf;
}

function damageOf(
  model: Model,
  errors: readonly Diagnostic[],
  { unread, holderOf, now = (same) => same }: Assessing,
): Damage {
  const spread = new Spread(model);
  for (const file of unread) spread.everywhere({ extent: 'score', diagnostic: null, file });
  for (const diagnostic of errors) attribute(diagnostic, { spread, holderOf, now });
  return spread.damage();
}

interface Attributing {
  readonly spread: Spread;
  readonly holderOf: ParentOf;
  readonly now: (declaration: Declaration) => Declaration;
}

function attribute(diagnostic: Diagnostic, { spread, holderOf, now }: Attributing): void {
  const { code, anchor } = diagnostic;
  const costs = costsOf(code);
  const then =
    costs === 'everything' || isAtUnder(anchor) || mayBeAnothers(diagnostic) ? null : errorLocationOf(diagnostic);
  const where = then && { ...then, owner: now(then.owner) };
  const loss = (extent: Loss['extent']): Loss => ({ extent, diagnostic, file: anchor.file });
  if (where === null) spread.everywhere(loss('score'));
  else if (costs === 'the weights around it') spread.around(where.owner, loss('weights'), holderOf);
  else reach(where, costAt(where, code), { loss, spread, holderOf });
}

/** Of two values of one thing in lines that name what they are of, one may have been meant for something else, which has none now. */
function mayBeAnothers({ code, anchor, related }: Diagnostic): boolean {
  if (code !== 'conflicting-value') return false;
  return [anchor, ...related.map((one) => one.anchor)].some(({ owner }) => owner !== null && naming.has(owner.kind));
}

const naming: ReadonlySet<string> = new Set(['actuals', 'evaluations']);

interface Reaching {
  readonly loss: (extent: Loss['extent']) => Loss;
  readonly spread: Spread;
  readonly holderOf: ParentOf;
}

function reach(where: ErrorLocation, { reach: whose, extent }: Cost, { loss, spread, holderOf }: Reaching): void {
  switch (whose) {
    case 'nothing':
      break;
    case 'everything':
      spread.everywhere(loss(extent));
      break;
    case 'around':
      spread.head(where.owner, loss(extent), holderOf);
      break;
    case 'named':
      spread.named(referenceIn(where), loss(extent));
      break;
    default:
      spread.holder(where.owner, loss(extent), { reach: whose, holderOf });
  }
}

function costAt(where: ErrorLocation, code: Diagnostic['code']): Cost {
  const { kind } = where.owner;
  if (where.in === 'head') return costOfHead[kind];
  if (where.in === 'line' || isNoStatement.has(code)) return costOfLine[kind];
  return costOfStatement(where.statement, kind);
}

/** They are of a line that is read as nothing, whatever stands before it. */
const isNoStatement: ReadonlySet<string> = new Set(['unknown-statement', 'misplaced-statement']);

function referenceIn(where: ErrorLocation): PlaceReference | null {
  return where.in === 'statement' && 'reference' in where.statement ? where.statement.reference : null;
}
