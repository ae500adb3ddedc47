// `perfplan policy`: the rules in force for a node or an indicator, and where each was said.

import { Command, Option } from 'commander';
import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import { UsageError } from '../errors.ts';
import { type InBothLanguages, say } from '../language.ts';
import { policyJson, policyTable, type RuledSubject } from '../render/policy/policy.ts';
import { columnsOf, styleFor } from '../render/style.ts';
import { anchorLine, anchorText } from './anchor-lines.ts';
import { findSubject } from './find-subject.ts';
import { complain, openPlan, type PlanOptions, planPath } from './plan-arguments.ts';

interface Options extends Pick<PlanOptions, 'plan'> {
  readonly lang?: MessageLanguage;
  readonly in?: string;
  readonly format: 'table' | 'json';
}

export function policyCommand(): Command {
  return new Command('policy')
    .description(
      say({
        en: 'Print the rules in force for a node or an indicator, and where each was said: in a policy, in a node above, in itself, or nowhere.',
        it: 'Stampa le regole in vigore per un nodo o un indicatore, e dove ognuna è detta: nelle regole del piano, in un nodo sopra, in sé, o da nessuna parte.',
      }),
    )
    .argument('<path>', say(planPath))
    .argument(
      '[code]',
      say({ en: 'a node or an indicator (default: the plan)', it: 'un nodo o un indicatore (se manca: il piano)' }),
    )
    .option(
      '--in <node>',
      say({
        en: 'the node or scorecard that it hangs in, where a code stands in several places',
        it: 'il nodo o la scheda in cui si trova, dove un codice sta in più posti',
      }),
    )
    .option(
      '--plan <code>',
      say({
        en: 'which plan, where the paths hold several',
        it: "quale piano, dove i percorsi ne contengono più d'uno",
      }),
    )
    .addOption(
      new Option('--format <format>', say({ en: 'how to print', it: 'come stampare' }))
        .choices(['table', 'json'])
        .default('table'),
    )
    .addHelpText('after', () => say(examples))
    .action(run);
}

const examples: InBothLanguages = {
  en: `
Examples:
  perfplan policy examples/modena-2024                        the rules of the plan
  perfplan policy examples/modena-2024 801                    of an objective, with those that it says itself
  perfplan policy examples/modena-2024 OC_TBS_03 --format json`,
  it: `
Esempi:
  perfplan policy examples/modena-2024                        le regole del piano
  perfplan policy examples/modena-2024 801                    di un obiettivo, con quelle che dice esso stesso
  perfplan policy examples/modena-2024 OC_TBS_03 --format json`,
};

function run(path: string, code: string | undefined, options: Options): void {
  const opened = openPlan([path], options);
  const { model, loaded, language } = opened;
  const found = findSubject(model, code ?? 'plan', options.in);
  if (found.kind === 'measure')
    throw new UsageError(
      say({
        en: `${code} is a measure, which no rule applies to`,
        it: `${code} è una misura, alla quale nessuna regola si applica`,
      }),
    );
  const subject: RuledSubject = found.kind === 'node' ? found.node : found.place;
  const text =
    options.format === 'json'
      ? policyJson(model, subject, anchorLine(loaded))
      : policyTable(model, subject, {
          language,
          where: anchorText(loaded),
          style: styleFor(process.stdout),
          width: columnsOf(process.stdout),
        });
  process.stdout.write(`${text}\n`);
  process.exitCode = complain(opened, [path], []) ? 1 : 0;
}
