// `perfplan what-if`: the scores as they would be if something were otherwise.

import { Command, Option } from 'commander';
import { type Refused, whatIf } from '#engine/what-if/what-if.ts';
import { messageOf } from '#language/diagnostics/report.ts';
import type { YearSpan } from '#language/model/model.ts';
import { createSimilar } from '#language/names/similar.ts';
import { UsageError } from '../errors.ts';
import { diffRecord } from '../render/diff-json.ts';
import { markdownDiff } from '../render/diff-markdown.ts';
import { prettyDiff } from '../render/diff-pretty.ts';
import { columnsOf, styleFor } from '../render/style.ts';
import { addAsOf, addPlanOptions, complain, openPlan, type PlanOptions } from './plan-arguments.ts';

interface Options extends PlanOptions {
  readonly asOf?: YearSpan;
  readonly all?: boolean;
  readonly format: 'pretty' | 'markdown' | 'json';
}

export function whatIfCommand(): Command {
  const command = new Command('what-if')
    .description('Score the plan at PATH as it is and as it would be if ASSUMPTIONs held.')
    .argument('<path>', 'a .perf file, or a folder that holds a plan')
    .argument('<assumption...>', "'CODE = 190', 'CODE target >= 15', 'CODE weight 20%'");
  return addAsOf(addPlanOptions(command))
    .option('-a, --all', 'every score that would change')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['pretty', 'markdown', 'json']).default('pretty'),
    )
    .addHelpText('after', examples)
    .action(run);
}

const examples = `
An assumption is written as the plan would write it; CODE in NODE tells which place is meant, CODE for OFFICE whose slice. What the
plan would refuse is refused, and what it would be warned of is said.
Several are made one after another in a fixed order, and their effects add up to the whole, exactly.

Examples:
  perfplan what-if examples/modena-2024 'N_Strumenti_dig = 8_900'
  perfplan what-if examples/modena-2024 'OC_TBS_03 target >= 12' 'OC_TBS_03 weight 30%' '801.S4 weight 70%'`;

function run(path: string, assumptions: string[], options: Options): void {
  const opened = openPlan([path], options);
  const { year, asOf, format, all } = options;
  const { model, language, loaded } = opened;
  const plan = { model, trees: loaded.trees };
  const result = whatIf(plan, assumptions, { ...(year ? { year } : {}), ...(asOf ? { asOf } : {}) });
  if (result.kind === 'refused') throw new UsageError(result.refused.map(refusalText).join('; '));
  if (result.kind === 'wrong')
    throw new UsageError(result.errors.map((error) => messageOf(error, language)).join('; '));
  const sides =
    language === 'it'
      ? { before: 'com’è', after: assumptions.join('; ') }
      : { before: 'as it is', after: assumptions.join('; ') };
  const page = { language, all: all ? 'all' : 'shortened', sides } as const;
  const { diff, findings } = result;
  if (format === 'json') console.log(JSON.stringify({ plans: [diffRecord(diff, sides)] }, null, 2));
  else if (format === 'markdown') console.log(markdownDiff(diff, page));
  else console.log(prettyDiff(diff, { ...page, style: styleFor(process.stdout), width: columnsOf(process.stdout) }));
  for (const finding of findings) console.error(`${wouldSay[language]}: ${messageOf(finding, language)}`);
  process.exitCode = complain(opened, [path], []) ? 1 : 0;
}

const wouldSay = { en: 'The plan would then be told', it: 'Il piano riceverebbe allora l’avviso' };

function refusalText({ text, refusal }: Refused): string {
  if (!refusal) return `'${text}' is no assumption: write 'CODE = 190', 'CODE target >= 15' or 'CODE weight 20%'`;
  const { why, name, names } = refusal;
  switch (why) {
    case 'unknown': {
      const [similar] = createSimilar()(name, names);
      return `There is no ${name}${similar ? `; did you mean ${similar}?` : ''}`;
    }
    case 'ambiguous':
      return `${name} is both a node and an indicator: write ${names.join(' or ')}`;
    case 'computed':
      return `${name} is computed${names.length > 0 ? `: assume a value for ${names.join(', ')}` : ' from scores: assume what they are made of'}`;
    case 'kind':
      return `'${text}': the value is not of the kind that ${name} has`;
  }
}
