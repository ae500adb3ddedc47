// `perfplan fmt`: puts files into the canonical form, or into the keywords of another language.

import { Command, Option } from 'commander';
import { format } from '#language/format/format.ts';
import { languageOf } from '#language/syntax/parse.ts';
import type { KeywordLanguage } from '#language/syntax/tree.ts';
import { UsageError } from '../errors.ts';
import { readExactly, replaceText } from '../files/exact.ts';
import { filesAt, isFolder } from '../files/read.ts';
import { visible } from '../render/visible.ts';

interface Options {
  readonly check?: boolean;
  readonly write?: boolean;
  /** Of the keywords; messages are in the language of each file. */
  readonly lang?: keyof typeof languages;
}

/** As other commands name languages, and as a file's first line does. */
const languages = { en: 'english', it: 'italian', english: 'english', italian: 'italian' } as const;

export function fmtCommand(): Command {
  return new Command('fmt')
    .description('Put .perf files into the one canonical form; lines that cannot be read stay as they are.')
    .argument('<path...>', 'a .perf file, a folder that holds plans, or - for standard input')
    .option('--check', 'write nothing; list the files that are not in that form, and exit 1 if there are any')
    .option('--write', 'write the files in place (for a single file, it is printed otherwise)')
    .addOption(new Option('--lang <language>', 'write the keywords in this language').choices(Object.keys(languages)))
    .addHelpText('after', examples)
    .action(run);
}

const examples = `
Examples:
  perfplan fmt plan.perf                       prints the file as it should be
  perfplan fmt . --write                       all files below this folder, in place
  perfplan fmt . --check                       for continuous integration
  perfplan fmt plan.perf --lang it             the plan in Italian keywords`;

/** One file, formatted or not. */
interface Outcome {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** What is wrong with it; null where nothing is. */
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
  if (check && write) throw new UsageError('--check writes nothing: leave out one of --check and --write');
  if (paths.includes('-')) {
    if (paths.length > 1) throw new UsageError('- stands for standard input alone');
    if (write) throw new UsageError('Standard input cannot be written in place: leave out --write');
    return ['-'];
  }
  const isOne = paths.length === 1 && !isFolder(paths[0]!);
  if (!isOne && !check && !write) throw new UsageError('For several files say --write, to change them, or --check');
  return filesAt(paths);
}

function outcomeOf(name: string, language: KeywordLanguage | undefined): Outcome {
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

/** Whether any could not be. A plan is not left half in one language and half in another. */
function writeAll(changed: readonly Outcome[], isHeld: boolean): boolean {
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
