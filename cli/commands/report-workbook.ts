// `perfplan report --xlsx`, `--ods`: the scored plan as a workbook that calculates.

import type { Command } from 'commander';
import { score } from '#engine/score.ts';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import { type WorkbookInput, workbookOds, workbookXlsx } from '#report/workbook/workbook.ts';
import { UsageError } from '../errors.ts';
import { writeAtomically } from '../files/write.ts';
import { type InBothLanguages, say } from '../language.ts';
import type { Progress } from '../progress.ts';
import { anchorText } from './anchor-lines.ts';
import { type Opened, periodAsked } from './plan-arguments.ts';
import { type ReportOptions, scoring, withoutFolder } from './report-input.ts';

export interface WorkbookOptions {
  readonly xlsx?: string;
  readonly ods?: string;
}

export function addWorkbook(command: Command): Command {
  return command
    .option(
      '--xlsx <file>',
      say({
        en: 'where to write a workbook for Excel that calculates the scores; - is the standard output',
        it: 'dove scrivere una cartella di lavoro per Excel che calcola i punteggi; - è lo standard output',
      }),
    )
    .option(
      '--ods <file>',
      say({
        en: 'the same for LibreOffice (OpenDocument)',
        it: 'la stessa per LibreOffice (OpenDocument)',
      }),
    );
}

export function asksForWorkbook({ xlsx, ods }: WorkbookOptions): boolean {
  return xlsx !== undefined || ods !== undefined;
}

/** What scoring found doubtful. */
export async function writeWorkbooks(
  { model, language, loaded }: Opened,
  { xlsx, ods, ...options }: ReportOptions & WorkbookOptions,
  { step }: Progress,
): Promise<readonly Diagnostic[]> {
  step(scoring());
  const { value: scores, diagnostics } = score(model, { ...periodAsked(options, model), targets: options.targets });
  const input: WorkbookInput = { scores, language, where: withoutFolder(anchorText(loaded)) };
  step(say({ en: 'Writing the workbook', it: 'Scrittura della cartella di lavoro' }));
  if (xlsx !== undefined) deliver(xlsx, await workbookXlsx(input));
  if (ods !== undefined) deliver(ods, workbookOds(input));
  return diagnostics;
}

const toTerminal: InBothLanguages = {
  en: 'a workbook is no text: name a file, as in --xlsx plan.xlsx, or send it on',
  it: 'una cartella di lavoro non è un testo: indicare un file, come in --xlsx piano.xlsx, o mandarla altrove',
};

function deliver(to: string, bytes: Uint8Array): void {
  if (to !== '-') writeAtomically(to, bytes);
  else if (process.stdout.isTTY) throw new UsageError(say(toTerminal));
  else process.stdout.write(bytes);
}
