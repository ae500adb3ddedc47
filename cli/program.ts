// The command line of `perfplan`, and its exit codes.
// 0: done and nothing wrong; 1: something is wrong with the plan; 2: something is wrong with the command line.

import { Command, CommanderError, Help, Option } from 'commander';
import { visible } from '#language/syntax/visible.ts';
import { helpInItalian, mistakeInItalian } from './commander-italian.ts';
import { NoPlanError, UsageError } from './errors.ts';
import { type InBothLanguages, languageFrom, say, speak } from './language.ts';
import { inSources } from './source-stack.ts';
import { expectMuch } from './start.ts';
import { version } from './version.ts';

const own = 'perfplan';

const examples: InBothLanguages = {
  en: `
Examples:
  perfplan init my-plan                                a small commented plan to start from
  perfplan check examples/modena-2024                  everything wrong or doubtful, with the line and a way out
  perfplan score examples/modena-2024                  the tree with weights, values, targets, scores
  perfplan score examples/modena-2024 --offices        all offices, one line each
  perfplan explain examples/modena-2024 OC_TBS_03      one figure, from its measures to the whole plan
  perfplan audit examples/modena-2024                  what a printed report has wrong
  perfplan gap examples/modena-2024                    what holds the score back
  perfplan report examples/modena-2024 --html modena.html   a page for the browser
  perfplan compare TMP examples/directive-2025         one indicator in the plans of several bodies
  perfplan policy examples/modena-2024 801             the rules in force, and where each was said
  perfplan what-if examples/modena-2024 'OC_TBS_03 target >= 12'   the scores if it were so
  perfplan fmt examples/modena-2024 --check            which files are not in the canonical form
  perfplan diff main..july -- plan                     what changed in meaning between two revisions
  perfplan help score                                  more on one command
  perfplan --help --lang it                            this, in Italian

A plan is all .perf files of a folder that declare it or say that they are for it.

Exit codes: 0 nothing wrong; 1 something is wrong with the plan; 2 something is wrong with the command line.
Colour only on a terminal; NO_COLOR and FORCE_COLOR are respected. COLUMNS says how wide to print where there is no terminal.
Messages are in English or Italian: as --lang says, else as the plan, else as LC_ALL, LC_MESSAGES or LANG.`,
  it: `
Esempi:
  perfplan init mio-piano                              un piccolo piano commentato da cui partire
  perfplan check examples/modena-2024                  tutto ciò che è sbagliato o dubbio, con la riga e il rimedio
  perfplan score examples/modena-2024                  l'albero con pesi, consuntivi, target, punteggi
  perfplan score examples/modena-2024 --offices        tutti gli uffici, una riga ciascuno
  perfplan explain examples/modena-2024 OC_TBS_03      un valore, dalle sue misure fino all'intero piano
  perfplan audit examples/modena-2024                  che cosa è sbagliato in una relazione stampata
  perfplan gap examples/modena-2024                    dove si perdono punti
  perfplan report examples/modena-2024 --html modena.html   una pagina per il browser
  perfplan compare TMP examples/directive-2025         un indicatore nei piani di più enti
  perfplan policy examples/modena-2024 801             le regole in vigore, e dove ognuna è detta
  perfplan what-if examples/modena-2024 'OC_TBS_03 target >= 12'   i punteggi se fosse così
  perfplan fmt examples/modena-2024 --check            quali file non sono nella forma canonica
  perfplan diff main..luglio -- piano                  che cosa è cambiato nel significato tra due revisioni
  perfplan help score                                  di più su un comando

Un piano è l'insieme dei file .perf di una cartella che lo dichiarano o dicono di esserne parte.

Codici di uscita: 0 tutto in ordine; 1 qualcosa non va nel piano; 2 qualcosa non va nella riga di comando.
Colori solo sul terminale; NO_COLOR e FORCE_COLOR sono rispettati. COLUMNS dice quanto largo stampare senza terminale.
I messaggi sono in italiano o in inglese: come dice --lang, altrimenti come il piano, altrimenti come LC_ALL, LC_MESSAGES o LANG.`,
};

type MakeCommand = (version: string) => Command;

/** To add a command, add it here. Only the named command is imported; for help all are. */
const commands: Readonly<Record<string, () => Promise<MakeCommand>>> = {
  score: async () => (await import('./commands/score.ts')).scoreCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  audit: async () => (await import('./commands/audit.ts')).auditCommand,
  lint: async () => (await import('./commands/lint.ts')).lintCommand,
  compare: async () => (await import('./commands/compare.ts')).compareCommand,
  fmt: async () => (await import('./commands/fmt.ts')).fmtCommand,
  init: async () => (await import('./commands/init.ts')).initCommand,
  diff: async () => (await import('./commands/diff.ts')).diffCommand,
  'what-if': async () => (await import('./commands/what-if.ts')).whatIfCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  export: async () => (await import('./commands/export/export.ts')).exportCommand,
  import: async () => (await import('./commands/import/import.ts')).importCommand,
  policy: async () => (await import('./commands/policy.ts')).policyCommand,
  gap: async () => (await import('./commands/gap.ts')).gapCommand,
  git: async () => (await import('./commands/git.ts')).gitCommand,
  lsp: async () => (await import('./commands/lsp.ts')).lspCommand,
  completion: async () => (await import('./commands/completion.ts')).completionCommand,
};

/** Asked by the scripts of shells, and shown to nobody. */
const asked: typeof commands = {
  __complete: async () => (await import('./commands/completion.ts')).completeCommand,
};

/** Score a plan many times, or run for long. */
const long: ReadonlySet<string> = new Set(['diff', 'what-if', 'report', 'gap', 'lsp']);

/** The command named by the first argument; all commands if there is none or it is unknown; none for `--version`. */
async function wanted(name: string | undefined): Promise<readonly MakeCommand[]> {
  if (name === '--version' || name === '-V') return [];
  const all = { ...commands, ...asked };
  const load = name !== undefined && Object.hasOwn(all, name) ? all[name] : undefined;
  return load ? [await load()] : Promise.all(Object.values(commands).map((each) => each()));
}

/** The program with the commands that the first argument needs, in the current language. */
export async function programFor(name: string | undefined): Promise<Command> {
  return createProgram(await wanted(name));
}

function createProgram(made: readonly MakeCommand[]): Command {
  const program = forgiving(new Command(own))
    .description(
      say({
        en: 'Performance plans as text: check, score, explain and audit .perf files.',
        it: 'Piani della performance come testo: controllare, misurare, spiegare e verificare file .perf.',
      }),
    )
    .version(version, '-V, --version', say({ en: 'print the version', it: 'stampa la versione' }))
    .addHelpText('after', () => say(examples));
  for (const make of made) {
    const command = forgiving(make(version), `${own} `);
    program.addCommand(hasLanguage(command) ? command : withLanguage(command));
  }
  return program;
}

/** Whether the command has a `--lang` of its own (fmt: the language of keywords). */
function hasLanguage(command: Command): boolean {
  return command.options.some(({ long }) => long === '--lang');
}

function withLanguage(command: Command): Command {
  const option = languageOption();
  refuseTwice(command, option);
  return command.addOption(option);
}

function languageOption(): Option {
  const text: InBothLanguages = {
    en: 'language of messages, numbers and dates (default: the plan’s)',
    it: 'lingua di messaggi, numeri e date (se manca, quella del piano)',
  };
  return new Option('--lang <language>', say(text)).choices(['en', 'it']);
}

/** Errors are one line with a hint; `run` decides the exit. */
function forgiving(command: Command, above = ''): Command {
  const name = `${above}${command.name()}`;
  for (const below of command.commands) forgiving(below, `${name} `);
  for (const option of command.options) refuseTwice(command, option);
  return command
    .exitOverride()
    .helpOption('-h, --help', say({ en: 'print help', it: "stampa l'aiuto" }))
    .configureHelp({ formatHelp })
    .configureOutput({ outputError: (text, write) => write(`perfplan: ${mistake(inOneLine(text), name)}\n`) });
}

/** Refuses an option given twice, of which Commander would silently use the last; list options may be repeated. */
function refuseTwice(command: Command, option: Option): void {
  if (option.variadic || Array.isArray(option.defaultValue)) return;
  let given = 0;
  command.on(`option:${option.name()}`, () => {
    if (++given < 2) return;
    const long = option.long ?? option.flags;
    throw new UsageError(
      say({ en: `${long} is given twice: leave one out`, it: `${long} è indicato due volte: toglierne uno` }),
    );
  });
}

function formatHelp(command: Command, helper: Help): string {
  const text = Help.prototype.formatHelp.call(helper, command, helper);
  return say({ en: text, it: helpInItalian(text) });
}

function mistake(text: string, command: string): string {
  return say({ en: `${text} (see ${command} --help)`, it: `${mistakeInItalian(text)} (vedi ${command} --help)` });
}

function inOneLine(text: string): string {
  return text
    .replace(/^error: /, '')
    .replace(/\n\((Did you mean [^)]*)\)/, (_, hint: string) => `: ${hint.charAt(0).toLowerCase()}${hint.slice(1)}`)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\.? *$/, '');
}

/** Runs the command line and sets the exit code. */
export async function run(): Promise<void> {
  // the reader closed the pipe (`perfplan score . | head`): not an error
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  }
  const args = process.argv.slice(2);
  if (long.has(args[0] ?? '')) expectMuch();
  await runArguments(args);
}

/** Runs these arguments. */
export async function runArguments(args: readonly string[]): Promise<void> {
  speak(languageFrom(args, process.env));
  try {
    await (await programFor(args[0])).parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    console.error(visible(`perfplan: ${error.message}`));
    return 2;
  }
  if (error instanceof NoPlanError) return 1;
  const trace = inSources((error instanceof Error ? error.stack : undefined) ?? String(error));
  const words = {
    en: 'this should not have happened, please report it',
    it: 'non sarebbe dovuto accadere, segnalatelo',
  };
  console.error(`perfplan: ${say(words)}:\n${trace}`);
  return 70;
}
