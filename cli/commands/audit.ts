// `perfplan audit`: compares printed figures with computed ones.

import { Command, Option } from 'commander';
import { type AuditEntry, audit, isFinding } from '#engine/audit/audit.ts';
import { unreadFigures } from '#engine/audit/unread.ts';
import { score } from '#engine/score.ts';
import { messageOf } from '#language/diagnostics/report.ts';
import type { YearSpan } from '#language/model/figures.ts';
import type { UnreadLine } from '#report/audit/rows.ts';
import { type InBothLanguages, say } from '../language.ts';
import { auditJson } from '../render/audit/json.ts';
import { auditMarkdown } from '../render/audit/markdown.ts';
import { auditTable } from '../render/audit/table.ts';
import { auditsJson, auditsMarkdown, auditsTable } from '../render/league/audits.ts';
import { columnsOf, styleFor } from '../render/style.ts';
import { anchorLine } from './anchor-lines.ts';
import {
  addAsOf,
  addPlanOptions,
  areSeveral,
  complain,
  type Opened,
  type OpenedPlans,
  openPlans,
  type PlanOptions,
  periodAsked,
  planPath,
  thePlan,
} from './plan-arguments.ts';

interface Options extends PlanOptions {
  readonly asOf?: YearSpan;
  readonly all?: boolean;
  readonly format: 'pretty' | 'json' | 'markdown';
}

export function auditCommand(): Command {
  const command = new Command('audit')
    .description(
      say({
        en: 'Hold every printed figure against the computed one: agrees, explained by rounding, disagrees.',
        it: "Confronta ogni cifra stampata con quella calcolata: concorda, spiegata dall'arrotondamento, non concorda.",
      }),
    )
    .argument('<path...>', say(planPath));
  return addAsOf(
    addPlanOptions(
      command,
      say({ en: 'only what was printed of that year', it: "solo ciò che è stampato di quell'anno" }),
    ),
    say({ en: 'only what was printed of that period', it: 'solo ciò che è stampato di quel periodo' }),
  )
    .option(
      '-a, --all',
      say({ en: 'what agrees and what is explained, too', it: 'anche ciò che concorda e ciò che è spiegato' }),
    )
    .addOption(
      new Option('--format <format>', say({ en: 'how to print', it: 'come stampare' }))
        .choices(['pretty', 'json', 'markdown'])
        .default('pretty'),
    )
    .addHelpText('after', () => say(examples))
    .action(run);
}

const examples: InBothLanguages = {
  en: `
Printed figures stand in the plan as 'published 2024 99.62%', and beside relative targets as '(380)'. Both sides are compared at the
printed number of decimals; a figure of part of a year (2024-H1) against what had been measured by then. A disagreement marked
'known "reason"' stays listed and is no failure, nor is one that follows from another.

Exit code: 1 on a disagreement that is not known.

Examples:
  perfplan audit examples/modena-2024                        what a printed report has wrong
  perfplan audit examples/modena-2024 --all                  every figure, right or wrong
  perfplan audit examples                                    every plan below, with totals by body
  perfplan audit . --format markdown >> "$GITHUB_STEP_SUMMARY"`,
  it: `
Le cifre stampate stanno nel piano come 'pubblicato 2024 99.62%', e accanto ai target relativi come '(380)'. Si confrontano con il numero
di decimali stampati; la cifra di una parte dell'anno (2024-H1) con ciò che era misurato fino ad allora. Una discordanza segnata
'errore-noto "..."' resta in elenco e non è un errore, e neppure quella che segue da un'altra.

Codice di uscita: 1 se c'è una discordanza non nota.

Esempi:
  perfplan audit examples/modena-2024                        che cosa è sbagliato in una relazione stampata
  perfplan audit examples/modena-2024 --all                  ogni cifra, giusta o sbagliata
  perfplan audit examples                                    tutti i piani, con i totali per ente
  perfplan audit . --format markdown >> "$GITHUB_STEP_SUMMARY"`,
};

function run(paths: string[], options: Options): void {
  const plans = openPlans(paths, options);
  if (areSeveral(plans, options)) {
    runMany(plans, paths, options);
    return;
  }
  const opened = thePlan(plans, options);
  const asked = periodAsked(options, opened.model);
  const where = anchorLine(opened.loaded);
  const { entries, unread } = audited(opened, options, where);
  process.stdout.write(`${print(entries, options, { ...opened, unread, where })}\n`);
  const scoring = score(opened.model, asked);
  const wrong = complain(opened, paths, scoring.diagnostics);
  process.exitCode = wrong || entries.some(isFinding) ? 1 : 0;
}

function runMany(plans: OpenedPlans, paths: readonly string[], options: Options): void {
  const { loaded, language } = plans;
  const { format, all = false } = options;
  const where = anchorLine(loaded);
  const audits = loaded.models.map((model) => ({ model, where, ...audited({ ...plans, model }, options, where) }));
  const terminal = { style: styleFor(process.stdout), width: columnsOf(process.stdout), language, all };
  const print = { json: auditsJson, markdown: auditsMarkdown, pretty: auditsTable }[format];
  process.stdout.write(`${print(audits, terminal)}\n`);
  const scoring = loaded.models.flatMap((model) => score(model, periodAsked(options, model)).diagnostics);
  const wrong = complain(plans, paths, scoring);
  process.exitCode = wrong || audits.some(({ entries }) => entries.some(isFinding)) ? 1 : 0;
}

/** The entries that are asked for, and the lines that cannot be read. */
function audited(
  opened: Opened,
  options: Options,
  where: ReturnType<typeof anchorLine>,
): { readonly entries: readonly AuditEntry[]; readonly unread: readonly UnreadLine[] } {
  const unread = unreadLines(opened, where);
  const isUnread = ({ anchor }: AuditEntry): boolean => {
    const { file, line } = where(anchor);
    return unread.some((one) => one.file === file && one.line === line);
  };
  return {
    entries: audit(opened.model).value.filter((entry) => isAsked(entry, options) && !isUnread(entry)),
    unread,
  };
}

/** All periods if none is given; a year includes its parts. */
function isAsked({ year, part }: AuditEntry, options: Options): boolean {
  const { asOf } = options;
  if (asOf) return year === asOf.first && part === asOf.part;
  return options.year === undefined || year === options.year.first;
}

function unreadLines({ model, loaded, language }: Opened, where: ReturnType<typeof anchorLine>): readonly UnreadLine[] {
  const lines = unreadFigures(model, loaded.diagnostics).map((diagnostic) => {
    const { code, anchor } = diagnostic;
    return { ...where(anchor), code, message: messageOf(diagnostic, language) };
  });
  // two errors of one line, of which one is behind all that could be read
  return lines.filter(({ file, line }, at) => lines.findIndex((one) => one.file === file && one.line === line) === at);
}

type Entries = ReturnType<typeof audit>['value'];

interface Compared extends Opened {
  readonly unread: readonly UnreadLine[];
  readonly where: ReturnType<typeof anchorLine>;
}

function print(
  entries: Entries,
  { format, all = false }: Options,
  { model, language, unread, where }: Compared,
): string {
  if (format === 'json') return auditJson(model, { entries, unread, where });
  const options = { language, all, unread };
  if (format === 'markdown') return auditMarkdown(entries, { title: model.title, ...options });
  return auditTable(entries, { style: styleFor(process.stdout), width: columnsOf(process.stdout), ...options });
}
