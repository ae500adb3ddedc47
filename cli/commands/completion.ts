// `perfplan completion`: a script for a shell; and `perfplan __complete`, which those scripts ask.

import { Argument, Command } from 'commander';
import { visible } from '#language/syntax/visible.ts';
import { type Candidate, candidates } from '../completion/candidates.ts';
import { codesIn } from '../completion/codes.ts';
import { type Shell, scripts, shells } from '../completion/scripts.ts';
import { type InBothLanguages, say } from '../language.ts';

export function completionCommand(): Command {
  return new Command('completion')
    .description(
      say({
        en: 'Print a script that teaches a shell to complete commands, options and codes of a plan.',
        it: 'Stampa uno script con cui una shell completa comandi, opzioni e codici di un piano.',
      }),
    )
    .addArgument(new Argument('<shell>', say({ en: 'which shell', it: 'quale shell' })).choices([...shells]))
    .addHelpText('after', () => say(examples))
    .action((shell: Shell) => {
      process.stdout.write(scripts[shell]);
    });
}

const examples: InBothLanguages = {
  en: `
Examples:
  perfplan completion bash > ~/.local/share/bash-completion/completions/perfplan
  perfplan completion zsh > ~/.zfunc/_perfplan                     with fpath+=(~/.zfunc) before compinit
  perfplan completion fish > ~/.config/fish/completions/perfplan.fish`,
  it: `
Esempi:
  perfplan completion bash > ~/.local/share/bash-completion/completions/perfplan
  perfplan completion zsh > ~/.zfunc/_perfplan                     con fpath+=(~/.zfunc) prima di compinit
  perfplan completion fish > ~/.config/fish/completions/perfplan.fish`,
};

/** For the scripts alone. */
export function completeCommand(): Command {
  return new Command('__complete').argument('[word...]').action(async (words: string[]) => {
    const { programFor } = await import('../program.ts');
    const found = candidates(await programFor(words.length > 1 ? words[0] : undefined), words, codesIn);
    const lines = found === 'files' ? [':files'] : found.map(lineOf);
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  });
}

function lineOf({ word, description }: Candidate): string {
  return `${visible(word)}\t${visible(description.replace(/\s*\n\s*/g, ' '))}`;
}
