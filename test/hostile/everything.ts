// Runs all commands and features of the server on a plan, in one process. Each part is timed, to find what is slow.

import { mergeByMeaning } from '#cli/git/merge/merge.ts';
import { auditJson } from '#cli/render/audit/json.ts';
import { auditMarkdown } from '#cli/render/audit/markdown.ts';
import { auditTable } from '#cli/render/audit/table.ts';
import { gapJson, gapMarkdown, gapTable } from '#cli/render/diff/gap.ts';
import { diffRecord } from '#cli/render/diff/json.ts';
import { markdownDiff } from '#cli/render/diff/markdown.ts';
import { prettyDiff } from '#cli/render/diff/pretty.ts';
import { explanationPage } from '#cli/render/explain/page.ts';
import { locateAll } from '#cli/render/locate-diagnostics.ts';
import { githubDiagnostics, jsonDiagnostics, sarifDiagnostics } from '#cli/render/machine-formats.ts';
import { prettyDiagnostics } from '#cli/render/pretty.ts';
import { scoreMarkdown } from '#cli/render/score/markdown.ts';
import { officesTable } from '#cli/render/score/offices.ts';
import { scoreCsv, scoreJson as scoreRecords } from '#cli/render/score/records.ts';
import { scoreTable } from '#cli/render/score/table.ts';
import { audit } from '#engine/audit/audit.ts';
import { diff } from '#engine/diff/diff.ts';
import { gaps } from '#engine/gap/gap.ts';
import { scoreJson } from '#engine/json/json.ts';
import { lint } from '#engine/lint/lint.ts';
import { score } from '#engine/score.ts';
import { whatIf } from '#engine/what-if/what-if.ts';
import type { Anchor } from '#language/diagnostics/diagnostic.ts';
import { fixesOf, messageOf } from '#language/diagnostics/report.ts';
import { format } from '#language/format/format.ts';
import { compile, type SourceFile } from '#language/index.ts';
import type { Model } from '#language/model/model.ts';
import { createLocator } from '#language/syntax/locate.ts';
import { features } from '#lsp/language-service.ts';
import { defaultSettings } from '#lsp/workspace/settings.ts';
import { createWorkspace } from '#lsp/workspace/workspace.ts';
import { documentKinds } from '#report/documents/template/template.ts';
import { documentMarkdown } from '#report/documents/write/markdown.ts';
import { explaining } from '#report/explain/explanation.ts';
import { explainMeasure } from '#report/explain/measure.ts';
import { explainNode } from '#report/explain/node.ts';
import { explainPlace } from '#report/explain/place.ts';
import { contextOf } from '../lsp/marked.ts';
import { documentOfModel } from '../report/documents.ts';

/** What is done, and how it is watched. */
export type Watch = <T>(what: string, run: () => T) => T;

const plain = { style: (_: unknown, text: string): string => text, width: 100 } as const;
const languages = ['en', 'it'] as const;
/** So many things of each kind are looked at one by one. */
const some = 12;

export function everythingOf(files: readonly SourceFile[], watch: Watch = (_, run) => run()): void {
  const compiled = watch('compile', () => compile(files));
  for (const { text } of files) {
    const formatted = watch('fmt', () => format(text).value);
    watch('fmt again', () => {
      if (format(formatted).value !== formatted) throw new Error('formatting does not come to rest');
    });
    watch('fmt to Italian', () => format(text, { language: 'italian' }));
  }
  watch('messages and fixes', () => {
    for (const diagnostic of compiled.diagnostics) {
      fixesOf(diagnostic);
      for (const language of languages) messageOf(diagnostic, language);
    }
  });
  for (const model of compiled.value) everythingOfPlan(model, watch);
  watch('check', () => {
    const locator = createLocator(compiled.trees);
    for (const language of languages) {
      const located = locateAll(compiled.diagnostics, [...files], { locator, language });
      prettyDiagnostics(located, { files: [...files], ...plain, language });
      JSON.parse(jsonDiagnostics(located, 'en'));
      JSON.parse(sarifDiagnostics(located, '1.0.0'));
      githubDiagnostics(located);
    }
  });
  for (const model of compiled.value.slice(0, 2)) {
    const [indicator] = [...model.indicators.keys()];
    const [measure] = [...model.measures.keys()];
    const assumptions = [`${indicator} target >= 4`, `${indicator} weight 20%`, `${measure} = 7`, `${indicator} = 7`];
    for (const text of assumptions) watch(`what-if ${text}`, () => whatIf({ model, trees: compiled.trees }, [text]));
  }
  everythingInEditor(files, watch);
}

function everythingOfPlan(model: Model, watch: Watch): void {
  const { value: scores } = watch('score', () => score(model));
  const { value: previous } = watch('score of the year before', () => score(model, { year: scores.year - 1 }));
  watch(
    'score of half a year',
    () => score(model, { asOf: { first: scores.year, last: scores.year, part: 'H1' } }).value.nodes.length,
  );
  const entries = watch('audit', () => audit(model).value);
  const found = watch('gap', () => gaps(scores));
  watch('lint', () => lint(model, [previous, scores]));
  watch('score as records', () => {
    JSON.parse(scoreRecords(scores, () => ({ file: 'plan.perf', line: 1 })));
    scoreCsv(scores.nodes[0]!);
    scoreJson(scores);
  });
  watch('gap as JSON', () => JSON.parse(gapJson(found)));
  watch('audit as JSON', () =>
    JSON.parse(auditJson(model, { entries, unread: [], where: () => ({ file: 'plan.perf', line: 1 }) })),
  );
  for (const language of languages) {
    const where = ({ file }: Anchor): string => file;
    const options = { ...plain, language, all: true, where };
    watch('score as a table', () => scoreTable(scores, scores.nodes[0]!, { ...options, depth: null }));
    watch('score as Markdown', () =>
      scoreMarkdown(scores, scores.nodes[0]!, { language, all: true, depth: null, where }),
    );
    watch('scores of offices', () => officesTable(scores, options));
    watch('gap as a table', () => gapTable(found, options) + gapMarkdown(found, language));
    watch(
      'audit as a table',
      () =>
        auditTable(entries, { ...options, unread: [] }) +
        auditMarkdown(entries, { ...options, unread: [], title: 'P' }),
    );
    const context = explaining(language, where);
    const page = { ...plain, language };
    for (const node of spread(model.nodes))
      watch('explain a node', () => explanationPage(explainNode(context, node, { scores, previous }), page));
    for (const place of spread(model.places))
      watch('explain an indicator', () => explanationPage(explainPlace(context, place, { scores, previous }), page));
    for (const measure of spread([...model.measures.values()]))
      watch('explain a measure', () => explanationPage(explainMeasure(context, measure, model), page));
    for (const kind of documentKinds) watch(`document: ${kind}`, () => documentMarkdown(documentOfModel(model, kind)));
  }
}

/** Both ways, and with itself. */
export function everythingBetween(before: SourceFile, after: SourceFile, watch: Watch = (_, run) => run()): void {
  const [was, is] = [before, after].map((file) => compile([file]).value[0]);
  if (was && is) {
    for (const [one, other] of [
      [was, is],
      [is, was],
      [is, is],
    ] as const) {
      const found = watch('diff', () => diff(one, other));
      if (one === other && found.changes.length > 0) throw new Error('a plan is not as it is');
      const sides = { before: 'before', after: 'after' };
      for (const language of languages) {
        const options = { language, all: 'all', sides } as const;
        watch('diff as text', () => prettyDiff(found, { ...plain, ...options }) + markdownDiff(found, options));
      }
      watch('diff as JSON', () => JSON.stringify(diffRecord(found, sides)));
    }
  }
  const marks = { size: 7, ours: 'ours', theirs: 'theirs' };
  for (const [base, ours, theirs] of [
    [before, before, after],
    [before, after, before],
    [after, before, before],
  ] as const)
    watch('merge', () => mergeByMeaning({ base: base.text, ours: ours.text, theirs: theirs.text }, marks));
}

// ------------------------------------------------------------------------------------------------------------------------ editor

function everythingInEditor(files: readonly SourceFile[], watch: Watch): void {
  const workspace = createWorkspace({ settingsOf: () => defaultSettings });
  for (const { name, text } of files) workspace.putPlan(name, text);
  const [file] = files;
  if (!file) return;
  watch('snapshot', () => workspace.snapshot());
  watch('lints of the editor', () => workspace.settle(() => true));
  const context = contextOf(workspace, file.name);
  const { length } = file.text;
  const whole = { start: 0, end: length };
  watch('findings', () => features.findings(context));
  watch('outline', () => features.documentSymbols(context));
  watch('symbols', () => features.workspaceSymbols(context.workspace, 'a'));
  watch('links', () => features.documentLinks(context));
  watch('folding', () => features.folding(context));
  watch('tokens', () => features.semanticTokens(context, null));
  watch('hints', () => features.inlayHints(context, whole));
  watch('lenses', () => features.codeLenses(context));
  watch('formatting', () => features.formatting(context, null));
  watch('actions', () => features.codeActions(context, whole, []));
  for (const node of spread(context.plan?.model.nodes ?? [])) {
    watch('explanation', () => features.explanation(context, node.path));
    watch('gap report', () => features.gapReport(context, node.path));
  }
  for (const offset of spread(Array.from({ length: length + 1 }, (_, at) => at))) {
    watch('hover', () => features.hover(context, offset));
    watch('signature', () => features.signatureHelp(context, offset));
    const items = watch('completion', () => features.completion(context, offset));
    for (const { data } of items.items.slice(0, 3))
      if (data) watch('documentation of a completion', () => features.resolveCompletion(context, data));
    watch('definition', () => [features.definition(context, offset), features.declaration(context, offset)]);
    watch('references', () => features.references(context, offset, { definitions: true }));
    watch('highlights', () => features.highlights(context, offset));
    watch('rename', () => [features.prepareRename(context, offset), features.rename(context, offset, 'constructor')]);
    watch('selection', () => features.selectionRanges(context, offset));
    watch('linked editing', () => features.linkedEditing(context, offset));
    watch('typing', () => features.formattingOnType(context, offset, '\n'));
    for (const item of watch('calls', () => features.prepareCalls(context, offset)))
      watch('calls in and out', () => [features.incomingCalls(context, item), features.outgoingCalls(context, item)]);
  }
}

/** Evenly, the first and the last among them. */
function spread<T>(all: readonly T[]): readonly T[] {
  if (all.length <= some) return all;
  return Array.from({ length: some }, (_, at) => all[Math.round((at * (all.length - 1)) / (some - 1))]!);
}
