// `perfplan explain`: how a figure was computed, from measures to the root. Reads the record of scoring.

import { Command } from 'commander';
import type { TargetsInForce } from '#engine/result.ts';
import { score } from '#engine/score.ts';
import type { YearSpan } from '#language/model/figures.ts';
import { explaining } from '#report/explain/explanation.ts';
import { explainMeasure } from '#report/explain/measure.ts';
import { explainNode } from '#report/explain/node.ts';
import { explainPlace } from '#report/explain/place.ts';
import { type InBothLanguages, say } from '../language.ts';
import { explanationPage } from '../render/explain/page.ts';
import { columnsOf, styleFor } from '../render/style.ts';
import { anchorText } from './anchor-lines.ts';
import { findSubject } from './find-subject.ts';
import {
  addAsOf,
  addPlanOptions,
  addTargets,
  complain,
  openPlan,
  type PlanOptions,
  periodAsked,
  planPath,
} from './plan-arguments.ts';

interface Options extends PlanOptions {
  readonly in?: string;
  readonly asOf?: YearSpan;
  readonly targets: TargetsInForce;
}

export function explainCommand(): Command {
  const command = new Command('explain')
    .description(
      say({
        en: 'Explain a score: formula, numbers, sources, target, rule, weight, contribution to all above it.',
        it: 'Spiega un punteggio: formula, numeri, fonti, target, regola, peso, contributo a tutto ciò che sta sopra.',
      }),
    )
    .argument('<path>', say(planPath))
    .argument(
      '<code>',
      say({
        en: "an indicator, a node, a measure, or 'plan' for the whole",
        it: "un indicatore, un nodo, una misura, o 'piano' per l'insieme",
      }),
    )
    .option(
      '--in <node>',
      say({
        en: 'the node or scorecard that it hangs in, where a code stands in several places',
        it: 'il nodo o la scheda in cui si trova, dove un codice sta in più posti',
      }),
    );
  return addTargets(addAsOf(addPlanOptions(command)))
    .addHelpText('after', () => say(examples))
    .action(run);
}

const examples: InBothLanguages = {
  en: `
Where a code is shared, say what is meant: 'indicator D6.1', 'objective D6.1', 'measure D6.1'.

Examples:
  perfplan explain examples/modena-2024 OC_TBS_03             an indicator, from its measures to the plan
  perfplan explain examples/modena-2024 83.A1.2_TRASP. --in AO3   the same in an office's scorecard
  perfplan explain examples/modena-2024 801                   an objective: its parts and members
  perfplan explain examples/modena-2024 plan                  the whole plan
  perfplan explain examples/modena-2024 N_ImprAtt             a measure: its values, who reads them`,
  it: `
Dove un codice è condiviso, dire che cosa si intende: 'indicatore D6.1', 'obiettivo D6.1', 'misura D6.1'.

Esempi:
  perfplan explain examples/modena-2024 OC_TBS_03             un indicatore, dalle sue misure al piano
  perfplan explain examples/modena-2024 83.A1.2_TRASP. --in AO3   lo stesso nella scheda di un ufficio
  perfplan explain examples/modena-2024 801                   un obiettivo: le sue parti e i suoi elementi
  perfplan explain examples/modena-2024 piano                 l'intero piano
  perfplan explain examples/modena-2024 N_ImprAtt             una misura: i suoi valori, chi li legge`,
};

function run(path: string, code: string, options: Options): void {
  const opened = openPlan([path], options);
  const { model } = opened;
  const found = findSubject(model, code, options.in);
  const { value: scores, diagnostics } = score(model, { ...periodAsked(options, model), targets: options.targets });
  const { value: previous } = score(model, { year: scores.year - 1 });
  const context = explaining(opened.language, anchorText(opened.loaded));
  const years = { scores, previous };
  const explained =
    found.kind === 'measure'
      ? explainMeasure(context, found.measure, model)
      : found.kind === 'node'
        ? explainNode(context, found.node, years)
        : explainPlace(context, found.place, years);
  const { language } = opened;
  const text = explanationPage(explained, {
    style: styleFor(process.stdout),
    language,
    width: columnsOf(process.stdout),
  });
  process.stdout.write(`${text}\n`);
  process.exitCode = complain(opened, [path], diagnostics) ? 1 : 0;
}
