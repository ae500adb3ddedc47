// `perfplan git`: what makes plain git at home with plans.

import { Command } from 'commander';
import { UsageError } from '../errors.ts';
import { type Done, ownCommand, setUp } from '../git/setup.ts';
import { tableAsLines } from '../git/textconv.ts';
import { workflowFile } from '../git/workflow.ts';
import { mergeCommand } from './merge.ts';

export function gitCommand(version: string): Command {
  const command = new Command('git').description(
    'Set up git for plans: readable diffs, merges by meaning, a hook, a workflow for CI.',
  );
  command.addCommand(setupCommand().exitOverride());
  command.addCommand(mergeCommand().exitOverride());
  command.addCommand(textconvCommand().exitOverride());
  command.addCommand(workflowCommand(version).exitOverride());
  return command.addHelpText('after', examples);
}

const examples = `
Examples:
  perfplan git setup --hook                                     once in each clone
  perfplan git workflow > .github/workflows/plans.yml           for a forge's CI`;

function setupCommand(): Command {
  return new Command('setup')
    .description(
      'Write .gitattributes and configure this repository: hunks named by objective, tables as values, merges by meaning.',
    )
    .option('--hook', 'install a pre-commit hook, too, that runs fmt --check and check on what is committed')
    .option(
      '--command <command>',
      'how git is to call perfplan (default: perfplan where it is on the path, else this very program)',
    )
    .action(({ hook, command }: { hook?: boolean; command?: string }) => {
      const done = setUp({ command: command ?? ownCommand(), hook: hook ? 'hook' : 'no-hook' });
      for (const one of done) console.log(lineOf(one));
      const alone = done.find(({ state }) => state === 'left alone');
      if (alone)
        throw new UsageError(
          `${alone.what} is there already and was left alone: call perfplan fmt --check and perfplan check from it`,
        );
    });
}

function lineOf({ what, state }: Done): string {
  return `${{ written: '✓', 'there already': '=', 'left alone': '!' }[state]} ${what}${state === 'written' ? '' : ` (${state})`}`;
}

function textconvCommand(): Command {
  return new Command('textconv')
    .description('A table of actuals as lines to compare; git calls it.')
    .argument('<file>', 'a CSV file')
    .action((file: string) => {
      try {
        process.stdout.write(tableAsLines(file));
      } catch (error) {
        throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
      }
    });
}

function workflowCommand(version: string): Command {
  return new Command('workflow')
    .description(
      "Print a workflow file for a forge's CI: annotations, SARIF, and the change in meaning on pull requests.",
    )
    .action(() => {
      process.stdout.write(workflowFile(version));
    });
}
