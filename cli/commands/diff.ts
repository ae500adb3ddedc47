// `perfplan diff`: what changed in meaning between two files, folders or revisions, and what it does to the scores.

import { Command, Option } from 'commander';
import type { Diff } from '#engine/diff/change.ts';
import { diff } from '#engine/diff/diff.ts';
import type { Diagnostic, MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import { compile } from '#language/index.ts';
import type { YearSpan } from '#language/model/figures.ts';
import type { Model } from '#language/model/model.ts';
import { visible, visibleJson } from '#language/syntax/visible.ts';
import { UsageError } from '../errors.ts';
import { type ComparedSide, sidesOf } from '../git/sides.ts';
import { type InBothLanguages, say } from '../language.ts';
import { countedSteps, createProgress } from '../progress.ts';
import { diffPhrases } from '../render/diff/diff-words.ts';
import { diffRecord } from '../render/diff/json.ts';
import { markdownDiff } from '../render/diff/markdown.ts';
import { prettyDiff } from '../render/diff/pretty.ts';
import { columnsOf, styleFor } from '../render/style.ts';
import { addAsOf, addPlanOptions, type PlanOptions, periodAsked } from './plan-arguments.ts';

interface Options extends PlanOptions {
  readonly asOf?: YearSpan;
  readonly all?: boolean;
  readonly exitCode?: boolean;
  readonly format: 'pretty' | 'markdown' | 'json';
}

export function diffCommand(): Command {
  const command = new Command('diff')
    .description(
      say({
        en: 'Tell what changed in meaning between two plans, and what each change does to the scores.',
        it: 'Dice che cosa è cambiato nel significato tra due piani, e che effetto ha ogni modifica sui punteggi.',
      }),
    )
    .usage('[options] A B | REV | A..B [-- PATH...]')
    .argument(
      '[what...]',
      say({
        en: 'files, folders or git revisions; one revision: against the work tree; none: HEAD',
        it: 'file, cartelle o revisioni di git; una revisione: confrontata con i file attuali; nessuna: HEAD',
      }),
    );
  return addAsOf(addPlanOptions(command))
    .option('-a, --all', say({ en: 'long lists whole', it: 'gli elenchi lunghi per intero' }))
    .option(
      '--exit-code',
      say({ en: 'exit 1 where anything changed in meaning', it: 'esce con 1 se qualcosa è cambiato nel significato' }),
    )
    .addOption(
      new Option('--format <format>', say({ en: 'how to print', it: 'come stampare' }))
        .choices(['pretty', 'markdown', 'json'])
        .default('pretty'),
    )
    .addHelpText('after', () => say(examples))
    .action((operands: string[], options: Options, self: Command) => run(operands, options, rawArguments(self)));
}

const examples: InBothLanguages = {
  en: `
Formatting, comments, order and the split into files mean nothing and are not told. Effects add up to the change of the score, exactly.

Examples:
  perfplan diff january july                             two folders
  perfplan diff HEAD~3 -- examples/modena-2024           three commits ago, against the work tree
  perfplan diff main..july -- plan --format markdown     two branches, for a comment on a pull request
  perfplan diff --exit-code                              the last commit against the work tree, for a script`,
  it: `
Formattazione, commenti, ordine e divisione in file non significano nulla e non si segnalano. Gli effetti sommati danno esattamente la
variazione del punteggio.

Esempi:
  perfplan diff gennaio luglio                           due cartelle
  perfplan diff HEAD~3 -- examples/modena-2024           tre commit fa, rispetto ai file attuali
  perfplan diff main..luglio -- piano --format markdown  due rami, per un commento su una pull request
  perfplan diff --exit-code                              l'ultimo commit rispetto ai file attuali, per uno script`,
};

/** Commander drops the `--` that separates revisions from paths. */
function rawArguments(self: Command): readonly string[] {
  return (self.parent as (Command & { rawArgs?: readonly string[] }) | null)?.rawArgs ?? [];
}

function run(operands: readonly string[], options: Options, raw: readonly string[]): void {
  const separator = raw.indexOf('--');
  const count = separator < 0 ? 0 : raw.length - separator - 1;
  const paths = separator < 0 ? null : operands.slice(operands.length - count);
  const sides = sidesOf(
    paths ? operands.slice(0, operands.length - count) : operands,
    paths?.length === 0 ? null : paths,
  );
  const [before, after] = [open(sides.before), open(sides.after)];
  const pairs = pairsOf(before, after, options.plan);
  const language = options.lang ?? (after.models[0] ?? before.models[0])?.language ?? 'en';
  const diffs = diffsOf(pairs, options);
  process.stdout.write(
    `${print({ diffs, pairs, sides: { before: before.name, after: after.name } }, options, language)}\n`,
  );
  for (const { name, diagnostics } of [before, after]) warn(name, diagnostics, language);
  const changed = diffs.some(({ changes }) => changes.length > 0) || pairs.gone.length + pairs.fresh.length > 0;
  process.exitCode = options.exitCode && changed ? 1 : 0;
}

function diffsOf({ both }: Pairs, options: Options): readonly Diff[] {
  const terminal = createProgress({ quiet: false, stream: process.stderr });
  const progress = countedSteps(terminal, { en: 'changes', it: 'modifiche' });
  const found = both.map(({ was, is }) => diff(was, is, { ...periodAsked(options, is), progress }));
  terminal.end();
  return found;
}

// ------------------------------------------------------------------------------------------------------------------------ plans

interface OpenSide {
  readonly name: string;
  readonly models: readonly Model[];
  readonly diagnostics: readonly Diagnostic[];
}

function open({ name, files, tables }: ComparedSide): OpenSide {
  const { value: models, diagnostics } = compile(files, tables);
  return { name, models, diagnostics };
}

interface Pairs {
  readonly both: readonly { readonly was: Model; readonly is: Model }[];
  readonly gone: readonly Model[];
  readonly fresh: readonly Model[];
}

/** Pairs plans by code; if each side has just one, whatever their codes. */
function pairsOf(before: OpenSide, after: OpenSide, code: string | undefined): Pairs {
  const wanted = ({ models }: OpenSide): readonly Model[] =>
    code === undefined ? models : models.filter((model) => model.code === code);
  const [was, is] = [wanted(before), wanted(after)];
  if (was.length + is.length === 0)
    throw new UsageError(
      code === undefined
        ? say({
            en: `No plan is declared in ${before.name} or ${after.name}`,
            it: `Nessun piano è dichiarato in ${before.name} o ${after.name}`,
          })
        : say({
            en: `There is no plan ${code} in ${before.name} or ${after.name}`,
            it: `Non c'è un piano ${code} in ${before.name} o ${after.name}`,
          }),
    );
  if (was.length === 1 && is.length === 1) return { both: [{ was: was[0]!, is: is[0]! }], gone: [], fresh: [] };
  const both = was.flatMap((one) =>
    is.filter((other) => other.code === one.code).map((other) => ({ was: one, is: other })),
  );
  return {
    both,
    gone: was.filter((one) => !both.some((pair) => pair.was === one)),
    fresh: is.filter((one) => !both.some((pair) => pair.is === one)),
  };
}

// ----------------------------------------------------------------------------------------------------------------------- output

interface DiffOutcome {
  readonly diffs: readonly Diff[];
  readonly pairs: Pairs;
  readonly sides: { readonly before: string; readonly after: string };
}

function print({ diffs, pairs, sides }: DiffOutcome, { format, all }: Options, language: MessageLanguage): string {
  if (format === 'json') {
    const codes = (models: readonly Model[]): readonly string[] => models.map(({ code }) => code);
    return visibleJson({
      plans: diffs.map((one) => diffRecord(one, sides)),
      removed: codes(pairs.gone),
      added: codes(pairs.fresh),
    });
  }
  const page = { language, all: all ? 'all' : 'shortened', sides } as const;
  const terminal = { ...page, style: styleFor(process.stdout), width: columnsOf(process.stdout) };
  const alone = [
    ...pairs.gone.map(({ code }) => diffPhrases[language].onlyBefore(code, sides.before)),
    ...pairs.fresh.map(({ code }) => diffPhrases[language].onlyBefore(code, sides.after)),
  ];
  return [
    ...diffs.map((one) => (format === 'markdown' ? markdownDiff(one, page) : prettyDiff(one, terminal))),
    ...alone,
  ].join('\n\n');
}

/** A plan with errors is compared all the same, without what could not be read. */
function warn(name: string, diagnostics: readonly Diagnostic[], language: MessageLanguage): void {
  const count = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (count === 0) return;
  const text =
    language === 'it'
      ? `${count} errori: è stato confrontato ciò che è intero`
      : `${count} errors: what is whole was compared`;
  console.error(visible(`perfplan: ${name}: ${text}`));
}
