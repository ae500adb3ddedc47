// From PATHs to models: reads, parses and binds files, and reports what could not be read. Used by every command.

import type { Diagnostic, MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import { withoutRepeated } from '#language/diagnostics/repeated.ts';
import { compileParsed } from '#language/index.ts';
import { unusedLibraries } from '#language/model/libraries/unused.ts';
import type { Model } from '#language/model/model.ts';
import { createLocator, type Locator } from '#language/syntax/locate.ts';
import { languageShown, type Parsed, parse } from '#language/syntax/parse.ts';
import type { SyntaxTree } from '#language/syntax/tree.ts';
import { UsageError } from '../errors.ts';
import { say, spokenLanguage } from '../language.ts';
import { isIn, type PlanGroup, readGroups } from './plan-groups.ts';
import type { PlanFile, ReadFiles } from './read.ts';

export interface Loaded extends ReadFiles {
  readonly plans: readonly PlanFile[];
  /** Every file that was read, including tables and their descriptions. */
  readonly files: readonly PlanFile[];
  /** The files, grouped as they are bound together. */
  readonly groups: readonly PlanGroup[];
  readonly models: readonly Model[];
  /** The syntax tree of each file, by name. */
  readonly trees: ReadonlyMap<string, SyntaxTree>;
  readonly diagnostics: readonly Diagnostic[];
  readonly locator: Locator;
}

export function load(paths: readonly string[]): Loaded {
  const read = readGroups(paths);
  return bound(read, read.groups);
}

/** The same files, some with new texts. */
export function reload(loaded: Loaded, texts: ReadonlyMap<string, string>): Loaded {
  const known = new Map([...texts].map(([name, text]) => [name, parse({ name, text })]));
  const parsedAnew = (before: ReadonlyMap<string, Parsed>): ReadonlyMap<string, Parsed> =>
    new Map([...before].map(([name, parsed]) => [name, known.get(name) ?? parsed]));
  const groups = loaded.groups.map((group) => ({
    ...group,
    parsed: parsedAnew(group.parsed),
    shared: parsedAnew(group.shared),
  }));
  const files = loaded.plans.map((file) => ({ ...file, text: texts.get(file.name) ?? file.text }));
  return bound({ ...loaded, files }, groups);
}

/** Whether a PATH names the file or a folder around it; false for files that were only read along with them. */
export function isAskedFor({ groups }: Loaded, name: string): boolean {
  return groups.some(
    ({ parsed, asked }) => parsed.has(name) && (asked.has(name) || ![...parsed.keys()].some((one) => asked.has(one))),
  );
}

function bound({ files: plans, tables, unreadable, undescribed }: ReadFiles, groups: readonly PlanGroup[]): Loaded {
  const read = groups.map(bindGroup);
  const models = read.flatMap((one) => one.models);
  const trees = new Map(read.flatMap((one) => [...one.trees]));
  const found = withUnused(read);
  const files = [...plans, ...tables, ...tables.map(({ settings }) => settings)];
  const locator = createLocator(trees);
  return { files, plans, tables, unreadable, undescribed, groups, models, trees, diagnostics: found, locator };
}

interface BoundGroup extends Pick<Loaded, 'models' | 'trees' | 'diagnostics'> {
  /** Of the libraries that it declares. */
  readonly libraries: readonly Model[];
}

/** What two folders that use one library find in it is said once. */
function withUnused(read: readonly BoundGroup[]): readonly Diagnostic[] {
  const found = read.flatMap((one) => one.diagnostics);
  const libraries = read.flatMap((one) => one.libraries);
  const plans = read.flatMap((one) => one.models);
  if (libraries.length === 0 && plans.every((plan) => plan.libraries.length === 0 && plan.follows === null))
    return found;
  return [...withoutRepeated(found), ...unusedLibraries({ plans, libraries, diagnostics: found })];
}

/**
 * If a PATH names files, keeps the plans that those files belong to, and drops the diagnostics of the other plans' files. Files that belong to no
 * plan, such as a table that cannot be read, are kept.
 */
function bindGroup({ parsed, asked, unread, shared }: PlanGroup): BoundGroup {
  const { value, libraries, trees: own, diagnostics } = compileParsed(parsed, { asked, unread, shared });
  const trees = new Map([...[...shared].map(([name, { value: tree }]) => [name, tree] as const), ...own]);
  const isAsked = [...own.keys()].some((name) => asked.has(name));
  const models = isAsked ? value.filter((model) => model.files.some((name) => asked.has(name))) : value;
  const others = new Set(value.flatMap((model) => (models.includes(model) ? [] : model.files)));
  const found = diagnostics.filter(({ anchor }) => !others.has(anchor.file.replace(/\.csv\.json$/, '.csv')));
  return { models, libraries, trees, diagnostics: found };
}

/**
 * The plan that a command works on. If there are several, `--plan` selects one: by its code, by the file that declares it, or by a folder around
 * that file.
 */
export function onePlan({ models, files, trees }: Loaded, asked: string | undefined): Model {
  const found = asked === undefined ? models : named(models, asked, trees);
  const [model, another] = found;
  const names = models.map((one) => nameOf(one, models, trees)).join(', ');
  if (!model && asked !== undefined)
    throw new UsageError(
      say({
        en: `There is no plan ${asked} here${names ? `; there ${models.length === 1 ? 'is' : 'are'} ${names}` : ''}`,
        it: `Qui non c'è un piano ${asked}${names ? `; ${models.length === 1 ? "c'è" : 'ci sono'} ${names}` : ''}`,
      }),
    );
  if (!model) throw new UsageError(noPlanIn(files));
  if (another)
    throw new UsageError(
      say({
        en: `There are several plans here: name one with --plan (${names})`,
        it: `Qui ci sono più piani: indicarne uno con --plan (${names})`,
      }),
    );
  return model;
}

function noPlanIn(files: readonly PlanFile[]): string {
  const where = files.map(({ name }) => name).join(', ');
  return say({ en: `No plan is declared in ${where}`, it: `Nessun piano è dichiarato in ${where}` });
}

function named(models: readonly Model[], asked: string, trees: Loaded['trees']): readonly Model[] {
  const byCode = models.filter(({ code }) => code === asked);
  if (byCode.length > 0) return byCode;
  return models.filter((model) => isIn(asked, declaringFile(model, trees)));
}

/** Its code; if two plans have the same code, the file that declares it. */
function nameOf(model: Model, models: readonly Model[], trees: Loaded['trees']): string {
  const isAlone = models.filter(({ code }) => code === model.code).length === 1;
  return isAlone ? model.code : declaringFile(model, trees);
}

/** The file that declares the plan. */
export function declaringFile({ files }: Pick<Model, 'files'>, trees: Loaded['trees']): string {
  const isDeclared = (name: string): boolean =>
    trees.get(name)?.members.some(({ declaration }) => declaration.kind === 'plan') ?? false;
  return files.find(isDeclared) ?? '';
}

/** The language of messages: as requested, else that of the first plan, else that of the keywords in a file, else the environment's. */
export function languageOf({ models, plans }: Loaded, asked: MessageLanguage | undefined): MessageLanguage {
  return asked ?? models[0]?.language ?? shownIn(plans) ?? spokenLanguage();
}

function shownIn(plans: Loaded['plans']): MessageLanguage | null {
  const shown = plans.map(({ text }) => languageShown(text));
  return shown.includes('italian') ? 'it' : shown.includes('english') ? 'en' : null;
}
