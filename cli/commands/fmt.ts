// `perfplan fmt`: formats files, or translates their keywords.

import { Command, Option } from 'commander';
import { format } from '#language/format/format.ts';
import { languageOf } from '#language/syntax/parse.ts';
import type { KeywordLanguage } from '#language/syntax/tree.ts';
import { visible } from '#language/syntax/visible.ts';
import { UsageError } from '../errors.ts';
import { readExactly, replaceText } from '../files/exact-text.ts';
import { filesAt, isFolder } from '../files/read.ts';
import { type InBothLanguages, say } from '../language.ts';

interface Options {
  readonly check?: boolean;
  readonly write?: boolean;
  /** The language of keywords; messages are in the language of each file. */
  readonly lang?: keyof typeof languages;
}

/** Both as other commands name languages and as the first line of a file does. */
const languages = { en: 'english', it: 'italian', english: 'english', italian: 'italian' } as const;

export function fmtCommand(): Command {
  return new Command('fmt')
    .description(
      say({
        en: 'Put .perf files into the one canonical form; lines that cannot be read stay as they are.',
        it: "Porta i file .perf nell'unica forma canonica; le righe che non si possono leggere restano come sono.",
      }),
    )
    .argument(
      '<path...>',
      say({
        en: 'a .perf file, a folder that holds plans, or - for standard input',
        it: "un file .perf, una cartella che contiene piani, o - per l'ingresso standard",
      }),
    )
    .option(
      '--check',
      say({
        en: 'write nothing; list the files that are not in that form, and exit 1 if there are any',
        it: 'non scrive nulla; elenca i file che non hanno quella forma, ed esce con 1 se ce ne sono',
      }),
    )
    .option(
      '--write',
      say({
        en: 'write the files in place (for a single file, it is printed otherwise)',
        it: 'scrive i file al loro posto (un file solo, altrimenti, viene stampato)',
      }),
    )
    .addOption(
      new Option(
        '--lang <language>',
        say({ en: 'write the keywords in this language', it: 'scrive le parole chiave in questa lingua' }),
      ).choices(Object.keys(languages)),
    )
    .addHelpText('after', () => say(examples))
    .action(run);
}

const examples: InBothLanguages = {
  en: `
Examples:
  perfplan fmt plan.perf                       prints the file as it should be
  perfplan fmt . --write                       all files below this folder, in place
  perfplan fmt . --check                       for continuous integration
  perfplan fmt plan.perf --lang it             the plan in Italian keywords`,
  it: `
Esempi:
  perfplan fmt plan.perf                       stampa il file come dovrebbe essere
  perfplan fmt . --write                       tutti i file di questa cartella e di quelle sotto, al loro posto
  perfplan fmt . --check                       per l'integrazione continua
  perfplan fmt plan.perf --lang it             il piano con le parole chiave italiane`,
};

/** One file, formatted or not. */
interface FormattedFile {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Why it cannot be formatted; null if it can. */
  readonly complaint: string | null;
}

function run(paths: readonly string[], options: Options): void {
  const outcomes = namesOf(paths, options).map((name) => outcomeOf(name, options.lang && languages[options.lang]));
  for (const { name, complaint } of outcomes) if (complaint) console.error(visible(`perfplan: ${name}: ${complaint}`));
  const wrong = outcomes.some(({ complaint }) => complaint !== null);
  const changed = outcomes.filter(({ before, after }) => before !== after);
  if (options.check) for (const { name } of changed) console.log(visible(name));
  else if (!options.write) for (const { after } of outcomes) process.stdout.write(after);
  const failed = options.write
    ? writeAll(changed, options.lang !== undefined && wrong)
    : options.check && changed.length > 0;
  process.exitCode = wrong || failed ? 1 : 0;
}

function namesOf(paths: readonly string[], { check, write }: Options): readonly string[] {
  if (check && write)
    throw new UsageError(
      say({
        en: '--check writes nothing: leave out one of --check and --write',
        it: '--check non scrive nulla: togliere --check o --write',
      }),
    );
  if (paths.includes('-')) {
    if (paths.length > 1)
      throw new UsageError(say({ en: '- stands for standard input alone', it: "- indica solo l'ingresso standard" }));
    if (write)
      throw new UsageError(
        say({
          en: 'Standard input cannot be written in place: leave out --write',
          it: "L'ingresso standard non si può riscrivere: togliere --write",
        }),
      );
    return ['-'];
  }
  const isOne = paths.length === 1 && !isFolder(paths[0]!);
  if (!isOne && !check && !write)
    throw new UsageError(
      say({
        en: 'For several files say --write, to change them, or --check',
        it: 'Per più file indicare --write, per modificarli, oppure --check',
      }),
    );
  return filesAt(paths);
}

function outcomeOf(name: string, language: KeywordLanguage | undefined): FormattedFile {
  const read = readExactly(name === '-' ? 0 : name);
  if ('reason' in read) return { name, before: '', after: '', complaint: words.en.unreadable(read.reason) };
  const { text } = read;
  const { value, diagnostics } = format(text, { name, ...(language && { language }) });
  const say = words[(language ?? languageOf(text)) === 'italian' ? 'it' : 'en'];
  const translates = language !== undefined && language !== languageOf(text);
  const complaint = diagnostics.length === 0 ? null : translates ? say.untranslated : say.left(diagnostics.length);
  return { name, before: text, after: value, complaint };
}

const words = {
  en: {
    unreadable: (reason: string) => `cannot be read: ${reason}`,
    left: (count: number) =>
      `${count} ${count === 1 ? 'problem' : 'problems'}; what cannot be read was left as it is (perfplan check says why)`,
    untranslated: 'stays in its language while there are lines that cannot be read (perfplan check says which)',
  },
  it: {
    unreadable: (reason: string) => `non si può leggere: ${reason}`,
    left: (count: number) =>
      `${count} ${count === 1 ? 'problema' : 'problemi'}; ciò che non si può leggere resta com'è (perfplan check dice perché)`,
    untranslated: 'resta nella sua lingua finché vi sono righe non leggibili (perfplan check dice quali)',
  },
} as const;

/** Returns whether any file could not be written. With `isHeld` nothing is: a plan must not be half in one language and half in another. */
function writeAll(changed: readonly FormattedFile[], isHeld: boolean): boolean {
  let failed = false;
  for (const { name, after } of isHeld ? [] : changed) {
    const reason = replaceText(name, after);
    if (reason === null) console.log(visible(name));
    else {
      failed = true;
      console.error(visible(`perfplan: ${name} cannot be written: ${reason}`));
    }
  }
  return failed;
}
