// `perfplan import`: what stands in workbooks comes into a plan.

import { Command } from 'commander';
import { say } from '../../language.ts';
import { importActualsCommand } from './actuals.ts';
import { importPlanCommand } from './plan.ts';

export function importCommand(): Command {
  const command = new Command('import').description(
    say({
      en: 'Bring values, or a first draft of a plan, out of a workbook (.xlsx, .ods, .csv).',
      it: 'Porta valori, o la prima bozza di un piano, da una cartella di lavoro (.xlsx, .ods, .csv).',
    }),
  );
  return command.addCommand(importActualsCommand()).addCommand(importPlanCommand());
}
