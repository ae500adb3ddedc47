// Decides which scores of a plan each error affects: it is attributed to indicators, to nodes or to the whole plan, and to everything that
// reads them. Knows no scores.

import { catalogue } from '../diagnostics/catalogue/index.ts';
import type { CatalogueEntry, DataOf, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Model } from '../model/model.ts';
import type { ReadsMemory } from '../model/names/readers.ts';
import type { PlaceReference } from '../syntax/literals.ts';
import type { Declaration, SyntaxTree } from '../syntax/tree.ts';
import type { Damage, Loss } from './damage.ts';
import { createHolders, type ErrorLocation, errorLocationOf, isAtUnder, type ParentOf } from './error-location.ts';
import { type Cost, costOfHead, costOfLine, costOfStatement, takesOffParent } from './line-costs.ts';
import { LossCollector } from './loss-collector.ts';
import { mayBeMalus, mayLiftLimits } from './lost-text.ts';

export interface Assessed {
  /** All diagnostics of these files: of the parser, the tables and the binder. */
  readonly diagnostics: readonly Diagnostic[];
  readonly trees: ReadonlyMap<string, SyntaxTree>;
  /** Files of these plans that could not be read. */
  readonly unread?: readonly string[];
  /** Maps a declaration in a diagnostic to its successor in the trees; default: the same. */
  readonly successor?: (declaration: Declaration) => Declaration;
  /** For incremental binding: what the formulas of a model were found to read before. */
  readonly readsOf?: (model: Model) => ReadsMemory;
}

export interface Assessable {
  readonly value: readonly Model[];
  /** Those of libraries: an error in one of these counts for the plans that use it. */
  readonly libraries: readonly Model[];
}

/** The models with their `damage`. Without an error it only walks the diagnostics. */
export function assessDamage({ value: models, libraries }: Assessable, assessed: Assessed): readonly Model[] {
  const errors = assessed.diagnostics.filter(costsSomething);
  const unread = assessed.unread ?? [];
  const holderOf = createHolders(assessed.trees.values());
  return models.map((model) => {
    const own = errors.filter(({ anchor }) => isAbout(anchor.file, model, [...models, ...libraries]));
    if (own.length + unread.length === 0) return model;
    return { ...model, damage: damageOf(model, own, { ...assessed, unread, holderOf }) };
  });
}

/** A file that belongs to no plan and to no library counts for all of them. */
function isAbout(file: string, model: Model, models: readonly Model[]): boolean {
  return isOf(file, model) || !models.some((other) => isOf(file, other));
}

function isOf(file: string, model: Model): boolean {
  return isOwn(file, model) || (model.follows?.files.includes(file) ?? false);
}

function isOwn(file: string, { files, libraries }: Model): boolean {
  return files.includes(file) || libraries.some((library) => library.files.includes(file));
}

function isFollowed(file: string, model: Model): boolean {
  return !isOwn(file, model) && isOf(file, model);
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
  { unread, holderOf, readsOf, successor = (same) => same }: Assessing,
): Damage {
  const losses = new LossCollector(model, readsOf?.(model));
  for (const file of unread) losses.everywhere({ extent: 'score', diagnostic: null, file });
  for (const diagnostic of errors) {
    const { file } = diagnostic.anchor;
    // whatever is wrong in the plan before may have been a figure that is read here
    if (isFollowed(file, model)) losses.everywhere({ extent: 'score', diagnostic, file });
    else attribute(diagnostic, { losses, holderOf, successor });
  }
  return losses.damage();
}

interface Attributing {
  readonly losses: LossCollector;
  readonly holderOf: ParentOf;
  readonly successor: (declaration: Declaration) => Declaration;
}

function attribute(diagnostic: Diagnostic, { losses, holderOf, successor }: Attributing): void {
  const { code, anchor } = diagnostic;
  const costs = costsOf(code);
  const location =
    costs === 'everything' || isAtUnder(anchor) || mayBeOfAnother(diagnostic) ? null : errorLocationOf(diagnostic);
  const where = location && { ...location, owner: successor(location.owner) };
  const loss = (extent: Loss['extent']): Loss => ({ extent, diagnostic, file: anchor.file });
  if (where === null) losses.everywhere(loss('score'));
  else if (costs === 'the weights around it') losses.around(where.owner, loss('weights'), holderOf);
  else add(where, costOf(where, diagnostic), { loss, losses, holderOf });
}

/** Two values for one code, in blocks whose lines name a code each: one may have been meant for another code, which now has no value. */
function mayBeOfAnother({ code, anchor, related }: Diagnostic): boolean {
  if (code !== 'conflicting-value') return false;
  return [anchor, ...related.map((one) => one.anchor)].some(({ owner }) => owner !== null && naming.has(owner.kind));
}

const naming: ReadonlySet<string> = new Set(['actuals', 'evaluations']);

interface Adding {
  readonly loss: (extent: Loss['extent']) => Loss;
  readonly losses: LossCollector;
  readonly holderOf: ParentOf;
}

function add(where: ErrorLocation, { reach, extent, offParent }: Cost, { loss, losses, holderOf }: Adding): void {
  if (offParent) losses.around(where.owner, loss('score'), holderOf);
  switch (reach) {
    case 'nothing':
      break;
    case 'everything':
      losses.everywhere(loss(extent));
      break;
    case 'around':
      losses.head(where.owner, loss(extent), holderOf);
      break;
    case 'named':
      losses.named(referenceIn(where), loss(extent));
      break;
    default:
      losses.declaration(where.owner, loss(extent), { reach, holderOf });
  }
}

/** With what the lost text may have said besides. */
function costOf(where: ErrorLocation, diagnostic: Diagnostic): Cost {
  const cost = costAt(where, diagnostic.code);
  const text = lostTextOf(diagnostic);
  if (text === null || cost.extent !== 'score' || !mayLiftLimits(text)) return cost;
  const isOff = where.in === 'line' && takesOffParent(where.owner.kind) && mayBeMalus(text);
  return { ...cost, extent: 'limits', ...(isOff && { offParent: true }) };
}

/** null where something else is wrong with a line than that it could not be read. */
function lostTextOf({ code, data }: Diagnostic): string | null {
  if (code === 'unexpected') return (data as DataOf<'unexpected'>).rest;
  if (code === 'word-spelling') return (data as DataOf<'word-spelling'>).rest ?? null;
  return code === 'unknown-statement' ? (data as DataOf<'unknown-statement'>).line : null;
}

function costAt(where: ErrorLocation, code: Diagnostic['code']): Cost {
  const { kind } = where.owner;
  if (where.in === 'head') return costOfHead[kind];
  if (where.in === 'line' || ofUnreadLines.has(code)) return costOfLine[kind];
  return costOfStatement(where.statement, kind);
}

/** Codes of lines that are no statement. */
const ofUnreadLines: ReadonlySet<string> = new Set(['unknown-statement', 'misplaced-statement']);

function referenceIn(where: ErrorLocation): PlaceReference | null {
  return where.in === 'statement' && 'reference' in where.statement ? where.statement.reference : null;
}
