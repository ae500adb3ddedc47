// `perfplan what-if`: the scores under assumed values, targets or weights.

import { Command, Option } from 'commander';
import { type Refused, whatIf } from '#engine/what-if/what-if.ts';
import { messageOf } from '#language/diagnostics/report.ts';
import type { YearSpan } from '#language/model/figures.ts';
import { createSimilar } from '#language/names/similar-names.ts';
import { visible, visibleJson } from '#language/syntax/visible.ts';
import { UsageError } from '../errors.ts';
import { type InBothLanguages, say } from '../language.ts';
import { diffRecord } from '../render/diff/json.ts';
import { markdownDiff } from '../render/diff/markdown.ts';
import { prettyDiff } from '../render/diff/pretty.ts';
import { columnsOf, styleFor } from '../render/style.ts';
import {
  addAsOf,
  addPlanOptions,
  complain,
  openPlan,
  type PlanOptions,
  periodAsked,
  planPath,
} from './plan-arguments.ts';

interface Options extends PlanOptions {
  readonly asOf?: YearSpan;
  readonly all?: boolean;
  readonly format: 'pretty' | 'markdown' | 'json';
}

export function whatIfCommand(): Command {
  const command = new Command('what-if')
    .description(
      say({
        en: 'Score the plan at PATH as it is and as it would be if ASSUMPTIONs held.',
        it: "Misura il piano in PATH com'è e come sarebbe se valessero le IPOTESI.",
      }),
    )
    .argument('<path>', say(planPath))
    .argument(
      '<assumption...>',
      say({
        en: "'CODE = 190', 'CODE target >= 15', 'CODE weight 20%'",
        it: "'CODICE = 190', 'CODICE target >= 15', 'CODICE peso 20%'",
      }),
    );
  return addAsOf(addPlanOptions(command))
    .option('-a, --all', say({ en: 'every score that would change', it: 'ogni punteggio che cambierebbe' }))
    .addOption(
      new Option('--format <format>', say({ en: 'how to print', it: 'come stampare' }))
        .choices(['pretty', 'markdown', 'json'])
        .default('pretty'),
    )
    .addHelpText('after', () => say(examples))
    .action(run);
}

const examples: InBothLanguages = {
  en: `
An assumption is written as the plan would write it; CODE in NODE tells which place is meant, CODE for OFFICE whose slice. What the
plan would refuse is refused, and what it would be warned of is said.
Several are made one after another in a fixed order, and their effects add up to the whole, exactly.

Examples:
  perfplan what-if examples/modena-2024 'N_Strumenti_dig = 8_900'
  perfplan what-if examples/modena-2024 'OC_TBS_03 target >= 12' 'OC_TBS_03 weight 30%' '801.S4 weight 70%'`,
  it: `
Un'ipotesi si scrive come la scriverebbe il piano; CODICE in NODO dice quale posto si intende, CODICE per UFFICIO di chi è la parte. Ciò
che il piano rifiuterebbe è rifiutato, e ciò di cui avviserebbe è detto.
Più ipotesi si fanno una dopo l'altra in un ordine fisso, e i loro effetti sommati danno il tutto, esattamente.

Esempi:
  perfplan what-if examples/modena-2024 'N_Strumenti_dig = 8_900'
  perfplan what-if examples/modena-2024 'OC_TBS_03 target >= 12' 'OC_TBS_03 peso 30%' '801.S4 peso 70%'`,
};

function run(path: string, assumptions: string[], options: Options): void {
  const opened = openPlan([path], options);
  const { format, all } = options;
  const { model, language, loaded } = opened;
  const plan = { model, trees: loaded.trees };
  const result = whatIf(plan, assumptions, periodAsked(options, model));
  if (result.kind === 'refused') throw new UsageError(result.refused.map(refusalText).join('; '));
  if (result.kind === 'wrong')
    throw new UsageError(result.errors.map((error) => messageOf(error, language)).join('; '));
  const sides =
    language === 'it'
      ? { before: 'com’è', after: assumptions.join('; ') }
      : { before: 'as it is', after: assumptions.join('; ') };
  const page = { language, all: all ? 'all' : 'shortened', sides } as const;
  const { diff, findings } = result;
  if (format === 'json') console.log(visibleJson({ plans: [diffRecord(diff, sides)] }));
  else if (format === 'markdown') console.log(markdownDiff(diff, page));
  else console.log(prettyDiff(diff, { ...page, style: styleFor(process.stdout), width: columnsOf(process.stdout) }));
  for (const finding of findings) console.error(visible(`${wouldSay[language]}: ${messageOf(finding, language)}`));
  process.exitCode = complain(opened, [path], []) ? 1 : 0;
}

const wouldSay = { en: 'The plan would then be told', it: 'Il piano riceverebbe allora l’avviso' };

function refusalText({ text, refusal }: Refused): string {
  if (!refusal)
    return say({
      en: `'${text}' is no assumption: write 'CODE = 190', 'CODE target >= 15' or 'CODE weight 20%'`,
      it: `'${text}' non è un'ipotesi: scrivere 'CODICE = 190', 'CODICE target >= 15' o 'CODICE peso 20%'`,
    });
  const { why, name, names } = refusal;
  const list = names.join(', ');
  switch (why) {
    case 'unknown': {
      const [similar] = createSimilar()(name, names);
      return say({
        en: `There is no ${name}${similar ? `; did you mean ${similar}?` : ''}`,
        it: `${name} non esiste${similar ? `; forse ${similar}?` : ''}`,
      });
    }
    case 'ambiguous':
      return say({
        en: `${name} is both a node and an indicator: write ${names.join(' or ')}`,
        it: `${name} è sia un nodo sia un indicatore: scrivere ${names.join(' o ')}`,
      });
    case 'computed':
      return say({
        en: `${name} is computed${list ? `: assume a value for ${list}` : ' from scores: assume what they are made of'}`,
        it: `${name} è calcolato${list ? `: ipotizzare un valore per ${list}` : ' dai punteggi: ipotizzare ciò di cui sono fatti'}`,
      });
    case 'kind':
      return say({
        en: `'${text}': the value is not of the kind that ${name} has`,
        it: `'${text}': il valore non è del genere di quelli di ${name}`,
      });
  }
}
