// Reads a page of the specification: Markdown in which ```perf blocks are the files of a plan and the ```scores block that follows them
// says what the plan comes to. `perf NAME.perf` names a file; a plan without names is one file.

export interface Case {
  /** The heading it stands under. */
  readonly title: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly expectations: readonly Expectations[];
}

export interface Expectations {
  /** `2024`, `2024-H1`. */
  readonly period: string;
  /** ```scores 2024 initial */
  readonly targets: 'in-force' | 'initial';
  readonly lines: readonly string[];
}

interface Draft {
  title: string;
  files: { name: string; text: string }[];
  expectations: Expectations[];
}

export function readPage(markdown: string): readonly Case[] {
  const cases: Draft[] = [];
  let title = '';
  for (const [, heading, info = '', body = ''] of markdown.matchAll(/^#+ (.*)$|^```(.*)\n([\s\S]*?)^```$/gm)) {
    if (heading !== undefined) title = heading;
    const [kind, argument, which] = info.split(' ');
    const targets = which === 'initial' ? which : 'in-force';
    if (kind === 'perf') planFor(cases, title).files.push({ name: argument ?? 'plan.perf', text: body });
    if (kind === 'scores')
      cases.at(-1)!.expectations.push({ period: argument!, targets, lines: body.trimEnd().split('\n') });
  }
  return cases;
}

/** Blocks of one plan follow one another; after what it comes to, another one begins. */
function planFor(cases: Draft[], title: string): Draft {
  const last = cases.at(-1);
  if (last && last.expectations.length === 0) return last;
  const draft = { title, files: [], expectations: [] };
  cases.push(draft);
  return draft;
}
