// Every output that shows the score of a plan, as text, with the mark for an incomplete one.

import { auditJson } from '#cli/render/audit/json.ts';
import { auditMarkdown } from '#cli/render/audit/markdown.ts';
import { auditTable } from '#cli/render/audit/table.ts';
import { gapJson, gapMarkdown, gapTable } from '#cli/render/diff/gap.ts';
import { diffRecord } from '#cli/render/diff/json.ts';
import { markdownDiff } from '#cli/render/diff/markdown.ts';
import { prettyDiff } from '#cli/render/diff/pretty.ts';
import { explanationPage } from '#cli/render/explain/page.ts';
import { scoreMarkdown } from '#cli/render/score/markdown.ts';
import { scoreCsv, scoreJson } from '#cli/render/score/records.ts';
import { scoreTable } from '#cli/render/score/table.ts';
import { unstyled } from '#cli/render/style.ts';
import { audit } from '#engine/audit/audit.ts';
import { diff } from '#engine/diff/diff.ts';
import { gaps } from '#engine/gap/gap.ts';
import { score } from '#engine/score.ts';
import type { Model, SourceFile } from '#language/index.ts';
import { codeLenses } from '#lsp/features/code-lenses.ts';
import type { Context } from '#lsp/features/context.ts';
import { documentSymbols } from '#lsp/features/document-symbols.ts';
import { hover } from '#lsp/features/hover/hover.ts';
import { inlayHints } from '#lsp/features/inlay-hints.ts';
import { explanation, gapReport } from '#lsp/features/reports.ts';
import { defaultSettings } from '#lsp/workspace/settings.ts';
import { createWorkspace } from '#lsp/workspace/workspace.ts';
import { documentMarkdown } from '#report/documents/write/markdown.ts';
import { explaining } from '#report/explain/explanation.ts';
import { explainNode } from '#report/explain/node.ts';
import { contextOf } from '../lsp/marked.ts';
import { documentOfModel } from '../report/documents.ts';

export interface Shown {
  readonly output: string;
  readonly text: string;
  /** What says that the whole plan's score is incomplete. */
  readonly mark: RegExp;
}

/** `before` is the plan that it is compared with. */
export function onCommandLine(model: Model, before: Model, year: number): readonly Shown[] {
  const scores = score(model, { year }).value;
  const root = scores.of(model.root);
  const terminal = { style: unstyled, width: 100, language: 'en' as const };
  const choice = { all: true, depth: null, language: 'en' as const, where: () => '' };
  const context = explaining('en', ({ file }) => file);
  const change = diff(before, model, { year });
  const told = { language: 'en' as const, all: 'all' as const, sides: { before: 'then', after: 'now' } };
  const mayHaveChanges = (text: string): RegExp => (change.changes.length === 0 ? /./ : new RegExp(text));
  const found = gaps(scores);
  const entries = audit(model).value.filter(
    (entry) => entry.subject.kind === 'node' && entry.subject.node === model.root,
  );
  const audited = entries.some((entry) => entry.year === year);
  const where = () => ({ file: '', line: 1 });
  return [
    { output: 'score', text: scoreTable(scores, root, { ...choice, ...terminal }), mark: /^\? .*incomplete/m },
    {
      output: 'score',
      text: scoreTable(scores, root, { ...choice, ...terminal }),
      mark: /errors? left something out: /,
    },
    { output: 'score --format markdown', text: scoreMarkdown(scores, root, choice), mark: /\*\*❔ .*incomplete/ },
    { output: 'score --format json', text: nodeIn(scoreJson(scores, where)), mark: /"incomplete":true,"errors":\[\{/ },
    { output: 'score --format csv', text: scoreCsv(root).split('\n')[1]!, mark: /,true,,(?:required)?,,,,\d+\r?$/ },
    {
      output: 'explain',
      text: explanationPage(explainNode(context, model.root, { scores, previous: scores }), terminal),
      mark: /\? incomplete: /,
    },
    {
      output: 'report --kind results --markdown',
      text: documentMarkdown(documentOfModel(model, 'results', { year })),
      mark: /What could not be read[\s\S]*❓ incomplete|Che cosa non si è potuto leggere[\s\S]*❓ incompleto/,
    },
    { output: 'gap', text: gapTable(found, terminal), mark: /incomplete: \d+ error/ },
    { output: 'gap --format markdown', text: gapMarkdown(found, 'en'), mark: /incomplete: \d+ error/ },
    { output: 'gap --format json', text: gapJson(found), mark: /"incomplete": true/ },
    { output: 'diff', text: prettyDiff(change, { ...told, ...terminal }), mark: mayHaveChanges('→ \\? ') },
    { output: 'diff --format markdown', text: markdownDiff(change, told), mark: mayHaveChanges('→ \\? ') },
    { output: 'diff --format json', text: JSON.stringify(diffRecord(change, told.sides)), mark: /"after":true/ },
    ...(audited
      ? [
          { output: 'audit', text: auditTable(entries, { ...terminal, all: true, unread: [] }), mark: /incomplete/ },
          {
            output: 'audit --format markdown',
            text: auditMarkdown(entries, { title: '', language: 'en', all: true, unread: [] }),
            mark: /incomplete/,
          },
          {
            output: 'audit --format json',
            text: auditJson(model, { entries, unread: [], where }),
            mark: /"incomplete": true/,
          },
        ]
      : []),
  ];
}

function nodeIn(json: string): string {
  return JSON.stringify((JSON.parse(json) as { nodes: unknown[] }).nodes[0]);
}

/** `name` is the file that declares the plan. */
export function inEditor(files: readonly SourceFile[], name: string): readonly Shown[] {
  const workspace = createWorkspace({ settingsOf: () => defaultSettings });
  for (const file of files) workspace.putPlan(file.name, file.text);
  const context: Context = contextOf(workspace, name);
  const { plan, file } = context;
  const declaration = plan!.model.root.declaration;
  const at = plan!.locator.startOf(name, declaration)! + declaration.code!.start;
  const whole = { start: 0, end: file.text.length };
  return [
    { output: 'hover', text: hover(context, at)?.markdown ?? '', mark: /\*\*\?.* incomplete\*\*/ },
    {
      output: 'inlay hints',
      text: inlayHints(context, whole)
        .map(({ text }) => text)
        .join('\n'),
      mark: /^\? ?.* ?incomplete$/m,
    },
    {
      output: 'code lenses',
      text: codeLenses(context)
        .map(({ title }) => title)
        .join('\n'),
      mark: /^\? ?.*incomplete/m,
    },
    {
      output: 'document symbols',
      text: documentSymbols(context)
        .map(({ detail }) => detail)
        .join('\n'),
      mark: /\? ?.*incomplete/,
    },
    { output: 'explanation', text: explanation(context, '')?.markdown ?? '', mark: /\? ?.*incomplete/ },
    { output: 'gap report', text: gapReport(context, '')?.markdown ?? '', mark: /\? ?.*incomplete/ },
  ];
}
