// From PATHs to models: read, compile, and say what could not be read. The one way every command takes.

import type { Diagnostic, MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import { compileParsed } from '#language/index.ts';
import type { Model } from '#language/model/model.ts';
import { createLocator, type Locator } from '#language/syntax/locate.ts';
import { languageOf as keywordsOf, type Parsed, parse } from '#language/syntax/parse.ts';
import type { SyntaxTree } from '#language/syntax/tree.ts';
import { UsageError } from '../errors.ts';
import { say } from '../language.ts';
import type { PlanFile, Read } from './read.ts';
import { isIn, readTogether, type Together } from './together.ts';

export interface Loaded extends Read {
  readonly plans: readonly PlanFile[];
  /** Everything that was read, tables and what describes them too. */
  readonly files: readonly PlanFile[];
  /** The files by those that make up plans among themselves. */
  readonly groups: readonly Together[];
  readonly models: readonly Model[];
  /** What each of the files says, by name. */
  readonly trees: ReadonlyMap<string, SyntaxTree>;
  readonly diagnostics: readonly Diagnostic[];
  readonly locator: Locator;
}

export function load(paths: readonly string[]): Loaded {
  const read = readTogether(paths);
  return bound(read, read.groups);
}

/** The same files with other texts in place of some. */
export function reload(loaded: Loaded, texts: ReadonlyMap<string, string>): Loaded {
  const parsedAnew = (name: string, before: Parsed): Parsed => {
    const text = texts.get(name);
    return text === undefined ? before : parse({ name, text });
  };
  const groups = loaded.groups.map((group) => ({
    ...group,
    parsed: new Map([...group.parsed].map(([name, before]) => [name, parsedAnew(name, before)])),
  }));
  const files = loaded.plans.map((file) => ({ ...file, text: texts.get(file.name) ?? file.text }));
  return bound({ ...loaded, files }, groups);
}

/** Files that a PATH names, or that lie in a folder that it names: those read with them are not asked for. */
export function isAskedFor({ groups }: Loaded, name: string): boolean {
  return groups.some(
    ({ parsed, asked }) => parsed.has(name) && (asked.has(name) || ![...parsed.keys()].some((one) => asked.has(one))),
  );
}

function bound({ files: plans, tables, unreadable, undescribed }: Read, groups: readonly Together[]): Loaded {
  const read = groups.map(bindTogether);
  const models = read.flatMap((one) => one.models);
  const trees = new Map(read.flatMap((one) => [...one.trees]));
  const found = read.flatMap((one) => one.diagnostics);
  const files = [...plans, ...tables, ...tables.map(({ settings }) => settings)];
  const locator = createLocator(trees);
  return { files, plans, tables, unreadable, undescribed, groups, models, trees, diagnostics: found, locator };
}

type BoundTogether = Pick<Loaded, 'models' | 'trees' | 'diagnostics'>;

/**
 * Where files are asked for by name, of several plans those that they are of, without what is wrong in the files of the others. What is of no
 * plan, such as a table that nobody can tell how to read, may be of these.
 */
function bindTogether({ parsed, asked, unread }: Together): BoundTogether {
  const { value, trees, diagnostics } = compileParsed(parsed, { asked, unread });
  const isAsked = [...trees.keys()].some((name) => asked.has(name));
  const models = isAsked ? value.filter((model) => model.files.some((name) => asked.has(name))) : value;
  const others = new Set(value.flatMap((model) => (models.includes(model) ? [] : model.files)));
  const found = diagnostics.filter(({ anchor }) => !others.has(anchor.file.replace(/\.csv\.json$/, '.csv')));
  return { models, trees, diagnostics: found };
}

/**
 * The one plan that a command works on; with several, the one named by `--plan`: by its code, or by the file that declares it or a
 * folder around that.
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

/** Its code; of two plans of one code, the file in which each is declared. */
function nameOf(model: Model, models: readonly Model[], trees: Loaded['trees']): string {
  const isAlone = models.filter(({ code }) => code === model.code).length === 1;
  return isAlone ? model.code : declaringFile(model, trees);
}

function declaringFile({ files }: Model, trees: Loaded['trees']): string {
  const isDeclared = (name: string): boolean =>
    trees.get(name)?.members.some(({ declaration }) => declaration.kind === 'plan') ?? false;
  return files.find(isDeclared) ?? '';
}

/** What messages are written in: as asked, else the language of the first plan, else that of the keywords, whatever else can be read. */
export function languageOf({ models, plans }: Loaded, asked: MessageLanguage | undefined): MessageLanguage {
  const inItalian = (): boolean => plans.some(({ text }) => keywordsOf(text) === 'italian');
  return asked ?? models[0]?.language ?? (inItalian() ? 'it' : 'en');
}
