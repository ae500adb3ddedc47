// `perfplan export`: what leaves a plan to be filled in by others.

import { Command } from 'commander';
import { say } from '../../language.ts';
import { exportFormCommand } from './form.ts';

export function exportCommand(): Command {
  const command = new Command('export').description(
    say({
      en: 'Make workbooks to be filled in, which come back through perfplan import.',
      it: 'Crea cartelle di lavoro da compilare, che rientrano con perfplan import.',
    }),
  );
  return command.addCommand(exportFormCommand());
}
