// `perfplan lsp`: the language server, for editors to start.

import { Command } from 'commander';
import { say } from '../language.ts';

export function lspCommand(version: string): Command {
  return new Command('lsp')
    .description(
      say({
        en: 'Run the language server, which editors start; it speaks the Language Server Protocol.',
        it: 'Avvia il language server, che gli editor chiamano; parla il Language Server Protocol.',
      }),
    )
    .option(
      '--stdio',
      say({
        en: 'over standard input and output (the only way, and what happens without it too)',
        it: "su ingresso e uscita standard (l'unico modo, anche senza dirlo)",
      }),
    )
    .addHelpText(
      'after',
      `
Neovim:
  vim.lsp.start({ name = 'perfplan', cmd = { 'perfplan', 'lsp', '--stdio' }, root_dir = vim.fn.getcwd() })`,
    )
    .action(async () => {
      // loaded when it is wanted: no other command needs the protocol
      const { serveOnStdio } = await import('#lsp/server/stdio.ts');
      serveOnStdio(version);
    });
}
