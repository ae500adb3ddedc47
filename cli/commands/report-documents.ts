// The documents that a body publishes, of `perfplan report`: their options, their templates, and which file is written how.

import { type Command, Option } from 'commander';
import type { Scores, TargetsInForce } from '#engine/result.ts';
import { type ScoreOptions, score } from '#engine/score.ts';
import type { YearSpan } from '#language/model/figures.ts';
import type { Model } from '#language/model/model.ts';
import { composeDocument } from '#report/documents/compose.ts';
import type { ReportDocument } from '#report/documents/document.ts';
import { builtInTemplate } from '#report/documents/template/built-in.ts';
import { readTemplate } from '#report/documents/template/read.ts';
import { type DocumentKind, type DocumentTemplate, documentKinds } from '#report/documents/template/template.ts';
import { documentDocx, isTooLongForWord } from '#report/documents/write/docx.ts';
import { documentHtml } from '#report/documents/write/html.ts';
import { documentMarkdown } from '#report/documents/write/markdown.ts';
import { UsageError } from '../errors.ts';
import { readText } from '../files/read.ts';
import { writeAtomically } from '../files/write.ts';
import { type InBothLanguages, say } from '../language.ts';
import { createProgress, type Progress } from '../progress.ts';
import { complain, type Opened, openPlan, type PlanOptions, periodAsked } from './plan-arguments.ts';

export interface DocumentOptions extends PlanOptions {
  readonly asOf?: YearSpan;
  readonly targets: TargetsInForce;
  readonly quiet: boolean;
  readonly kind?: DocumentKind;
  readonly html?: string;
  readonly docx?: string;
  readonly markdown?: string;
  readonly template?: string;
  readonly printTemplate?: boolean;
}

export function addDocuments(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--kind <kind>',
        say({
          en: 'a document to publish, in place of the page: the plan, its monitoring within the year, its results',
          it: "un documento da pubblicare, al posto della pagina: il piano, il suo monitoraggio in corso d'anno, i suoi risultati",
        }),
      ).choices(documentKinds),
    )
    .option('--docx <file>', say({ en: 'the document as a Word file', it: 'il documento come file di Word' }))
    .option(
      '--markdown <file>',
      say({
        en: 'the document as Markdown; - is the standard output',
        it: 'il documento in Markdown; - è lo standard output',
      }),
    )
    .option(
      '--template <file>',
      say({
        en: 'which sections, tables and columns the document has, with which words',
        it: 'quali sezioni, tabelle e colonne ha il documento, e con quali parole',
      }),
    )
    .option(
      '--print-template',
      say({
        en: 'print the built-in template of the kind, to be copied and changed',
        it: 'stampa il modello predefinito del tipo, da copiare e cambiare',
      }),
    );
}

/** Whether a document is asked for, not the page. */
export function asksForDocument({ kind, docx, markdown, template, printTemplate }: DocumentOptions): boolean {
  return [kind, docx, markdown, template, printTemplate].some((one) => one !== undefined);
}

export async function writeDocuments(paths: string[], options: DocumentOptions): Promise<void> {
  const opened = openPlan(paths, options);
  const template = templateAsked(options, opened);
  if (options.printTemplate) {
    process.stdout.write(`${JSON.stringify(template, null, 2)}\n`);
    return;
  }
  checkOutputs(options);
  const { model, language } = opened;
  const asked = askedPeriod(options, model, template.kind);
  const { targets, quiet } = options;
  const progress = createProgress({ quiet, stream: process.stderr });
  progress.step(say(scoring));
  const { value: scores, diagnostics } = score(model, { ...asked, targets });
  const document = composeDocument(template, {
    scores,
    scoresOf: scoresOf(scores),
    language,
  });
  await writeAll(document, options, progress);
  progress.end();
  process.exitCode = complain(opened, paths, diagnostics) ? 1 : 0;
}

/** Each year is scored once. */
function scoresOf(scores: Scores): (year: number) => Scores {
  const { model, targets, year, asOf } = scores;
  const known = new Map<number, Scores>(asOf?.part ? [] : [[year, scores]]);
  return (one) => {
    const found = known.get(one) ?? score(model, { year: one, targets }).value;
    known.set(one, found);
    return found;
  };
}

async function writeAll(
  document: ReportDocument,
  { html, docx, markdown }: DocumentOptions,
  { step }: Progress,
): Promise<void> {
  if (html !== undefined) deliver(html, await documentHtml(document));
  if (markdown !== undefined) deliver(markdown, documentMarkdown(document));
  if (docx === undefined) return;
  if (isTooLongForWord(document)) throw new UsageError(say(tooLong));
  step(say(writingWord));
  writeAtomically(docx, await documentDocx(document));
}

const scoring: InBothLanguages = { en: 'Scoring the plan', it: 'Misurazione del piano' };
const tooLong: InBothLanguages = {
  en: 'a Word file of so many rows would take thousands of pages: choose fewer tables with --template, or write --html or --markdown',
  it: 'un file di Word con così tante righe avrebbe migliaia di pagine: scegliere meno tabelle con --template, o scrivere --html o --markdown',
};
const writingWord: InBothLanguages = { en: 'Writing the Word file', it: 'Scrittura del file di Word' };

/** `-` is the standard output. */
function deliver(to: string, text: string): void {
  if (to === '-') process.stdout.write(text);
  else writeAtomically(to, text);
}

// ---------------------------------------------------------------------------------------------------------------------- checks

function checkOutputs({ html, docx, markdown }: DocumentOptions): void {
  if (html === undefined && docx === undefined && markdown === undefined) throw new UsageError(say(noOutput));
  if (docx === '-') throw new UsageError(say(noText));
  if (html === '-' && markdown === '-') throw new UsageError(say(bothOut));
}

const noOutput: InBothLanguages = {
  en: 'nothing to write: name a file with --html, --docx or --markdown',
  it: 'nulla da scrivere: indicare un file con --html, --docx o --markdown',
};
const noText: InBothLanguages = {
  en: 'a Word file is no text for the standard output: name a file',
  it: 'un file di Word non è testo per lo standard output: indicare un file',
};
const bothOut: InBothLanguages = {
  en: 'only one of --html and --markdown can be the standard output',
  it: 'solo uno tra --html e --markdown può essere lo standard output',
};

/** A plan is of its first year, a monitoring of part of one. */
function askedPeriod(options: DocumentOptions, model: Model, kind: DocumentKind): ScoreOptions {
  const asked = periodAsked(options, model);
  if (kind === 'monitoring' && !asked.asOf?.part)
    throw new UsageError(
      say({
        en: 'a monitoring is of part of a year: name it, as in --as-of 2024-H1',
        it: "un monitoraggio è di una parte dell'anno: indicarla, come in --as-of 2024-H1",
      }),
    );
  if (kind !== 'plan') return asked;
  if (asked.asOf)
    throw new UsageError(
      say({
        en: 'a plan is of whole years: leave --as-of out, or ask for --kind monitoring',
        it: 'un piano è di anni interi: togliere --as-of, o chiedere --kind monitoring',
      }),
    );
  return asked.year === undefined && model.years ? { year: model.years.first } : asked;
}

/** That of the file, else the built-in one of the kind, in the language of the plan. */
function templateAsked({ template, kind }: DocumentOptions, { language }: Opened): DocumentTemplate {
  if (template === undefined) return builtInTemplate(kind ?? 'results', language);
  const { value, problems } = readTemplate(textOf(template));
  if (!value) {
    const lines = problems.map(
      ({ line, column, path, problem }) => `${template}:${line}:${column} ${path && `${path}: `}${say(problem)}`,
    );
    throw new UsageError(lines.join('\n'));
  }
  if (kind !== undefined && kind !== value.kind)
    throw new UsageError(
      say({
        en: `${template} is of the kind ${value.kind}, not ${kind}`,
        it: `${template} è del tipo ${value.kind}, non ${kind}`,
      }),
    );
  return value;
}

function textOf(file: string): string {
  const text = readText(file);
  if (typeof text === 'string') return text;
  const { reason } = text;
  throw new UsageError(say({ en: `${file} cannot be read: ${reason}`, it: `${file} non si può leggere: ${reason}` }));
}
