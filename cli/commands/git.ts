// `perfplan git`: git's own diff, log and merge for plans.

import { Command } from 'commander';
import { visible } from '#language/syntax/visible.ts';
import { UsageError } from '../errors.ts';
import { ownCommand, type SetupStep, setUp } from '../git/setup.ts';
import { tableAsLines } from '../git/textconv.ts';
import { workflowFile } from '../git/workflow.ts';
import { type InBothLanguages, say } from '../language.ts';
import { mergeCommand } from './merge.ts';

export function gitCommand(version: string): Command {
  const command = new Command('git').description(
    say({
      en: 'Set up git for plans: readable diffs, merges by meaning, a hook, a workflow for CI.',
      it: 'Prepara git per i piani: differenze leggibili, unioni secondo il significato, un hook, un workflow per la CI.',
    }),
  );
  command.addCommand(setupCommand().exitOverride());
  command.addCommand(mergeCommand().exitOverride());
  command.addCommand(textconvCommand().exitOverride());
  command.addCommand(workflowCommand(version).exitOverride());
  return command.addHelpText('after', () => say(examples));
}

const examples: InBothLanguages = {
  en: `
Examples:
  perfplan git setup --hook                                     once in each clone
  perfplan git workflow > .github/workflows/plans.yml           for a forge's CI`,
  it: `
Esempi:
  perfplan git setup --hook                                     una volta in ogni clone
  perfplan git workflow > .github/workflows/plans.yml           per la CI`,
};

function setupCommand(): Command {
  return new Command('setup')
    .description(
      say({
        en: 'Write .gitattributes and configure this repository: hunks named by objective, tables as values, merges by meaning.',
        it: "Scrive .gitattributes e configura questo repository: differenze con il nome dell'obiettivo, tabelle come valori, unioni secondo il significato.",
      }),
    )
    .option(
      '--hook',
      say({
        en: 'install a pre-commit hook, too, that runs fmt --check and check on what is committed',
        it: 'installa anche un hook pre-commit, che esegue fmt --check e check su ciò che si registra',
      }),
    )
    .option(
      '--command <command>',
      say({
        en: 'how git is to call perfplan (default: perfplan where it is on the path, else this very program)',
        it: 'come git deve chiamare perfplan (se manca: perfplan se è nel percorso, altrimenti questo stesso programma)',
      }),
    )
    .action(({ hook, command }: { hook?: boolean; command?: string }) => {
      const done = setUp({ command: command ?? ownCommand(), hook: hook ? 'hook' : 'no-hook' });
      for (const one of done) console.log(visible(lineOf(one)));
      const alone = done.find(({ state }) => state === 'left alone');
      if (alone)
        throw new UsageError(
          say({
            en: `${alone.what} is there already and was left alone: call perfplan fmt --check and perfplan check from it`,
            it: `${alone.what} c'è già ed è rimasto com'era: chiamare da lì perfplan fmt --check e perfplan check`,
          }),
        );
    });
}

function lineOf({ what, state }: SetupStep): string {
  return `${{ written: '✓', 'there already': '=', 'left alone': '!' }[state]} ${what}${state === 'written' ? '' : ` (${say(states[state])})`}`;
}

const states = {
  'there already': { en: 'there already', it: "c'era già" },
  'left alone': { en: 'left alone', it: "rimasto com'era" },
} as const;

function textconvCommand(): Command {
  return new Command('textconv')
    .description(
      say({
        en: 'A table of actuals as lines to compare; git calls it.',
        it: 'Una tabella di consuntivi come righe da confrontare; la chiama git.',
      }),
    )
    .argument('<file>', say({ en: 'a CSV file', it: 'un file CSV' }))
    .action((file: string) => {
      try {
        process.stdout.write(tableAsLines(file));
      } catch (error) {
        throw new UsageError(
          say({
            en: `${file} cannot be read: ${error instanceof Error ? error.message : error}`,
            it: `${file} non si può leggere: ${error instanceof Error ? error.message : error}`,
          }),
        );
      }
    });
}

function workflowCommand(version: string): Command {
  return new Command('workflow')
    .description(
      say({
        en: "Print a workflow file for a forge's CI: annotations, SARIF, and the change in meaning on pull requests.",
        it: 'Stampa un file di workflow per la CI: annotazioni, SARIF e le modifiche nel significato sulle pull request.',
      }),
    )
    .action(() => {
      process.stdout.write(workflowFile(version));
    });
}
