// From PATHs to models: read, compile, and say what could not be read. The one way every command takes.

import type { Diagnostic, MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import { compile } from '#language/index.ts';
import type { Model } from '#language/model/model.ts';
import { createLocator, type Locator } from '#language/syntax/locate.ts';
import type { SyntaxTree } from '#language/syntax/tree.ts';
import { UsageError } from '../errors.ts';
import { say } from '../language.ts';
import { type PlanFile, type Read, readPlans } from './read.ts';

export interface Loaded extends Read {
  readonly plans: readonly PlanFile[];
  /** Everything that was read, tables and what describes them too. */
  readonly files: readonly PlanFile[];
  readonly models: readonly Model[];
  /** What each of the files says, by name. */
  readonly trees: ReadonlyMap<string, SyntaxTree>;
  readonly diagnostics: readonly Diagnostic[];
  readonly locator: Locator;
}

export function load(paths: readonly string[]): Loaded {
  const { files: plans, tables, unreadable, undescribed } = readPlans(paths);
  const {
    value: models,
    trees,
    diagnostics,
  } = compile(
    plans,
    tables,
    unreadable.map(({ name }) => name),
  );
  const files = [...plans, ...tables, ...tables.map(({ settings }) => settings)];
  return { files, plans, tables, unreadable, undescribed, models, trees, diagnostics, locator: createLocator(trees) };
}

/** The one plan that a command works on; with several in the folder, the one named by `--plan`. */
export function onePlan({ models, files }: Loaded, code: string | undefined): Model {
  const found = code === undefined ? models : models.filter((model) => model.code === code);
  const [model, another] = found;
  const names = models.map((one) => one.code).join(', ');
  if (!model && code !== undefined)
    throw new UsageError(
      say({
        en: `There is no plan ${code} here${names ? `; there ${models.length === 1 ? 'is' : 'are'} ${names}` : ''}`,
        it: `Qui non c'è un piano ${code}${names ? `; ${models.length === 1 ? "c'è" : 'ci sono'} ${names}` : ''}`,
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

/** What messages are written in: as asked, else the language of the first plan. */
export function languageOf({ models }: Loaded, asked: MessageLanguage | undefined): MessageLanguage {
  return asked ?? models[0]?.language ?? 'en';
}
