// `perfplan what-if`: the scores as they would be if something were otherwise.

import { Command, Option } from 'commander';
import { type Refused, whatIf } from '#engine/what-if/what-if.ts';
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
An assumption is written as the plan would write it; CODE in NODE tells which place is meant, CODE for OFFICE whose slice.
Several are made one after another in a fixed order, and their effects add up to the whole, exactly.

Examples:
  perfplan what-if examples/modena-2024 'N_Strumenti_dig = 8_900'
  perfplan what-if examples/modena-2024 'OC_TBS_03 target >= 12' 'OC_TBS_03 weight 30%' '801.S4 weight 70%'`;

function run(path: string, assumptions: string[], options: Options): void {
  const opened = openPlan([path], options);
  const { year, asOf, format, all } = options;
  const { diff, refused } = whatIf(opened.model, assumptions, { ...(year ? { year } : {}), ...(asOf ? { asOf } : {}) });
  if (!diff) throw new UsageError(refused.map(refusalText).join('; '));
  const { language } = opened;
  const sides =
    language === 'it'
      ? { before: 'com’è', after: assumptions.join('; ') }
      : { before: 'as it is', after: assumptions.join('; ') };
  const page = { language, all: all ? 'all' : 'shortened', sides } as const;
  if (format === 'json') console.log(JSON.stringify({ plans: [diffRecord(diff, sides)] }, null, 2));
  else if (format === 'markdown') console.log(markdownDiff(diff, page));
  else console.log(prettyDiff(diff, { ...page, style: styleFor(process.stdout), width: columnsOf(process.stdout) }));
  process.exitCode = complain(opened, [path], []) ? 1 : 0;
}

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
      return `'${text}': the value is not of the kind or in the unit that ${name} has`;
    case 'step':
      return `'${text}': ${names.length > 0 ? `the steps of ${name} are ${names.join(', ')}` : `no value can be read`}`;
    case 'no-weight':
      return `'${text}': a weight is not below zero`;
  }
}
