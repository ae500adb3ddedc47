// `perfplan import`: what stands in workbooks comes into a plan.

import { Command } from 'commander';
import { say } from '../../language.ts';
import { importActualsCommand } from './actuals.ts';

export function importCommand(): Command {
  const command = new Command('import').description(
    say({
      en: 'Bring values from a workbook (.xlsx, .ods, .csv) into a plan.',
      it: 'Porta valori da una cartella di lavoro (.xlsx, .ods, .csv) in un piano.',
    }),
  );
  return command.addCommand(importActualsCommand());
}
