// What an editor shows of one plan with every kind of target (`../../pages/explained.md`), all of it, feature by feature: `npm run update` writes
// the snapshots, to be read as a user would.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { format } from '#language/format/format.ts';
import type { Context } from '#lsp/features/context.ts';
import type { Features } from '#lsp/features/features.ts';
import type { OutlineItem } from '#lsp/features/results.ts';
import { createLanguageService } from '#lsp/language-service.ts';
import { defaultSettings } from '#lsp/workspace/settings.ts';
import { somethingOfEverything } from '../something-of-everything.ts';

const page = readFileSync(new URL('../../pages/explained.md', import.meta.url), 'utf8');
const plan = /^```perf\n([\s\S]*?)^```$/m.exec(page)![1]!;

interface Open {
  readonly context: Context;
  readonly features: Features;
}

type Files = Readonly<Record<string, string>>;

/** With the cursor in the first of the files. */
function opened(files: Files, language: 'en' | 'it' = 'en'): Open {
  const service = createLanguageService({ settingsOf: () => ({ ...defaultSettings, language }) });
  for (const [name, text] of Object.entries(files)) service.files.putPlan(name, text);
  const file = service.workspace().files.get(Object.keys(files)[0]!)!;
  service.files.settle(() => true);
  return { context: service.contextOf(file), features: service.features };
}

/** In the file that is open, else the name of the other file too. */
function places(open: Open, found: readonly { readonly start: number; readonly file?: string }[]): string {
  const { file, workspace } = open.context;
  const told = found.map(({ start, file: where = file.name }) => {
    const at = workspace.files.get(where)!.lines.position(start).line;
    return where === file.name ? `${at}` : `${where}:${at}`;
  });
  return told.join(' ') || '-';
}

function words({
  context,
  features,
}: Open): readonly { readonly type: string; readonly text: string; readonly start: number }[] {
  const seen = new Set<string>();
  return features.semanticTokens(context, null).flatMap(({ start, end, type }) => {
    const text = context.file.text.slice(start, end);
    if (seen.has(`${type} ${text}`) || type === 'comment' || type === 'number' || type === 'string') return [];
    seen.add(`${type} ${text}`);
    return [{ type, text, start }];
  });
}

const line = ({ context }: Open, offset: number): number => context.file.lines.position(offset).line;

function hovers(open: Open): string {
  return words(open)
    .map(
      ({ type, text, start }) => `## ${type} ${text}\n\n${open.features.hover(open.context, start)?.markdown ?? '-'}\n`,
    )
    .join('\n');
}

function completions(open: Open): string {
  const seen = new Set<string>();
  return [...open.context.file.text.matchAll(/^( *)(\S+)( .*)?$/gm)]
    .flatMap(({ index, 0: whole }) => [...whole.matchAll(/(?<= )(?=\S)|$/g)].map((match) => index + match.index))
    .flatMap((offset) => {
      const { items } = open.features.completion(open.context, offset);
      const told = items.map(({ label, kind, detail, insert, snippet }) => {
        const text = snippet || insert !== label ? ` => ${JSON.stringify(insert)}` : '';
        return `    ${label} (${kind}) ${detail ?? ''}${text}`.trimEnd();
      });
      const key = told.join('\n');
      if (seen.has(key)) return [];
      seen.add(key);
      const { text } = open.context.file;
      const from = text.lastIndexOf('\n', offset - 1) + 1;
      const replaced = items[0] ? text.slice(items[0].replace.start, items[0].replace.end) : '';
      return [`${text.slice(from, offset)}| in place of '${replaced}'\n${key || '    -'}\n`];
    })
    .join('\n');
}

function resolved(open: Open): string {
  const seen = new Set<string>();
  const at = [...open.context.file.text.matchAll(/^ *(?=\S)|(?<=formula )|(?<=policy )|(?<=office )|(?<=use )/gm)].map(
    ({ index, 0: { length } }) => index + length,
  );
  return at
    .flatMap((offset) => open.features.completion(open.context, offset).items)
    .flatMap(({ data }) => {
      const key = JSON.stringify(data);
      if (!data || seen.has(key)) return [];
      seen.add(key);
      return [`## ${key}\n\n${open.features.resolveCompletion(open.context, data) ?? '-'}\n`];
    })
    .join('\n');
}

function outline(open: Open): string {
  const told = ({ name, detail, kind, whole, selection, children }: OutlineItem, depth: number): string[] => [
    `${'  '.repeat(depth)}${kind} ${name} | ${detail} | lines ${line(open, whole.start)}..${line(open, whole.end)}, named ${open.context.file.text.slice(selection.start, selection.end)}`,
    ...children.flatMap((child) => told(child, depth + 1)),
  ];
  return open.features
    .documentSymbols(open.context)
    .flatMap((item) => told(item, 0))
    .join('\n');
}

function beside(open: Open): string {
  const { context, features } = open;
  const { text } = context.file;
  const all = { start: 0, end: text.length };
  const hints = features.inlayHints(context, all).map((hint) => {
    const { offset, text: shown, kind, tooltip, target, padLeft, padRight } = hint;
    const pads = `${padLeft ? '_' : ''}|${padRight ? '_' : ''}`;
    return `${line(open, offset)} ${kind} ${shown} ${pads}${target ? ` to line ${line(open, target.start)}` : ''}\n    ${(tooltip ?? '-').replaceAll('\n', '\n    ')}`;
  });
  const lenses = features
    .codeLenses(context)
    .map(({ start, title, command }) => `${line(open, start)} ${title} ${JSON.stringify(command)}`);
  const folds = features.folding(context).map((fold) => JSON.stringify(fold));
  const tokens = features
    .semanticTokens(context, null)
    .map(({ start, end, type, modifiers }) =>
      `${line(open, start)} ${type} ${text.slice(start, end)} ${modifiers}`.trimEnd(),
    );
  const links = features.documentLinks(context).map((link) => JSON.stringify(link));
  return Object.entries({ hints, lenses, folds, tokens, links })
    .map(([name, its]) => `## ${name}\n\n${its.join('\n')}\n`)
    .join('\n');
}

function navigation(open: Open): string {
  const { context, features } = open;
  const where = (found: Parameters<typeof places>[1]): string => places(open, found);
  return words(open)
    .filter(({ type }) => !['keyword', 'operator', 'unit', 'date', 'function'].includes(type))
    .map(({ type, text, start }) => {
      const renaming = features.rename(context, start, 'Another name');
      const edits =
        'files' in renaming!
          ? renaming.files
              .map(
                ({ file, edits: its }) =>
                  `${file}: ${its.map((edit) => `${places(open, [{ ...edit, file }])} ${edit.text}`).join(', ')}`,
              )
              .join('; ')
          : JSON.stringify(renaming);
      const calls = features.prepareCalls(context, start);
      const edges = (side: 'incomingCalls' | 'outgoingCalls'): string =>
        calls
          .flatMap((item) => features[side](context, item))
          .map((edge) => `${edge.item.name} (${edge.item.detail})`)
          .join(', ');
      const rows = {
        definition: where(features.definition(context, start)),
        declaration: where(features.declaration(context, start)),
        references: where(features.references(context, start, { definitions: true })),
        uses: where(features.references(context, start, { definitions: false })),
        highlights: features
          .highlights(context, start)
          .map((one) => `${line(open, one.start)} ${one.kind}`)
          .join(', '),
        rename: edits,
        prepare: JSON.stringify(features.prepareRename(context, start)),
        'edited with it': where(features.linkedEditing(context, start)),
        'read by': edges('incomingCalls'),
        'computed from': edges('outgoingCalls'),
      };
      return `## ${type} ${text}\n\n${Object.entries(rows)
        .map(([name, its]) => `${name}: ${its}`)
        .join('\n')}\n`;
    })
    .join('\n');
}

function actions(open: Open): string {
  const { context, features } = open;
  const seen = new Set<string>();
  return [...open.context.file.text.matchAll(/(?<= )(?=\S)/g)]
    .flatMap(({ index }) => features.codeActions(context, { start: index, end: index }, []))
    .flatMap((action) => {
      const { title, kind, files } = action;
      if (seen.has(title)) return [];
      seen.add(title);
      const edits = files.flatMap(({ file, edits: its }) =>
        its.map(
          ({ start, end, text }) =>
            `    ${places(open, [{ start, file }])} ${JSON.stringify(context.workspace.files.get(file)!.text.slice(start, end))} -> ${JSON.stringify(text)}`,
        ),
      );
      return [`${kind} ${title}\n${edits.join('\n')}\n`];
    })
    .join('\n');
}

const shown: Readonly<Record<string, (open: Open) => string>> = {
  hovers,
  completions,
  resolved,
  outline,
  beside,
  navigation,
  actions,
  growing,
  reports,
  symbols,
  signatures,
  findings: ({ context, features }) => JSON.stringify(features.findings(context), null, 2),
};

/** What grows from a name, and what is formatted after a line was typed. */
function growing(open: Open): string {
  const { context, features } = open;
  const { text } = context.file;
  const told = (span: { readonly start: number; readonly end: number }): string =>
    JSON.stringify(text.slice(span.start, span.end)).slice(0, 60);
  return words(open)
    .filter(({ type }) => type !== 'keyword')
    .map(({ start, type, text: word }) => {
      const chain = features.selectionRanges(context, start).map(told);
      const typed = features.formattingOnType(context, text.indexOf('\n', start) + 1, '\n');
      return `## ${type} ${word}\n\n${chain.join('\n')}\n${JSON.stringify(typed)}\n`;
    })
    .join('\n');
}

function reports({ context, features }: Open): string {
  const paths = features.codeLenses(context).flatMap(({ command }) => command?.arguments.map(({ path }) => path) ?? []);
  return [...new Set(paths)]
    .flatMap((path) => [features.explanation(context, path), features.gapReport(context, path)])
    .map((report) => (report ? `# ${report.title}\n\n${report.markdown}\n` : '-'))
    .join('\n');
}

function symbols({ context, features }: Open): string {
  return ['', 'st', 'cost', 'r l', 'Ｏ']
    .map((query) => {
      const found = features
        .workspaceSymbols(context.workspace, query)
        .map(({ name, kind, container, file }) => `${kind} ${name} in ${container}, ${file}`);
      return `## ${query}\n\n${found.join('\n')}\n`;
    })
    .join('\n');
}

function signatures({ context, features }: Open): string {
  return [...context.file.text.matchAll(/\w+\((?=[^)]*\))/g)]
    .map(({ index, 0: { length } }) => JSON.stringify(features.signatureHelp(context, index + length), null, 1))
    .join('\n');
}

test.each(Object.keys(shown))('%s', async (name) => {
  await expect(shown[name]!(opened({ 'plan.perf': plan }))).toMatchFileSnapshot(`snapshots/${name}.md`);
});

test.each(['hovers', 'resolved', 'actions', 'reports'])('%s, told in Italian', async (name) => {
  await expect(shown[name]!(opened({ 'plan.perf': plan }, 'it'))).toMatchFileSnapshot(`snapshots/${name}.it.md`);
});

const italian = format(plan, { language: 'italian' }).value;

test.each(['completions', 'actions'])('%s of a plan in Italian keywords', async (name) => {
  await expect(shown[name]!(opened({ 'plan.perf': italian }, 'it'))).toMatchFileSnapshot(
    `snapshots/${name}.of-italian.md`,
  );
});

const { 'plan.perf': first = '', 'measures.perf': second = '' } = somethingOfEverything;

const twice = ['hovers', 'outline', 'beside', 'navigation', 'actions', 'symbols', 'signatures'];

test.each(twice)('%s of a plan of two files', async (name) => {
  const [one, other] = [
    opened({ 'plan.perf': first, 'measures.perf': second }),
    opened({ 'measures.perf': second, 'plan.perf': first }),
  ];
  const told = `${shown[name]!(one)}\n\n---\n\n${shown[name]!(other)}`;
  await expect(told).toMatchFileSnapshot(`snapshots/${name}.of-two-files.md`);
});

const odd = readFileSync(new URL('oddities.perf', import.meta.url), 'utf8');

test.each([...twice, 'completions', 'growing'])('%s of a plan with oddities', async (name) => {
  await expect(shown[name]!(opened({ 'plan.perf': odd }))).toMatchFileSnapshot(`snapshots/${name}.of-oddities.md`);
});
