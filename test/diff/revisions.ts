// Two revisions of a plan for the tests of comparisons: a real one and small ones, changed in the text as a person would.

import { exactText } from '#engine/arithmetic/print.ts';
import { add, type Rational, reduced, zero } from '#engine/arithmetic/rational.ts';
import type { Change, Diff } from '#engine/diff/change.ts';
import { diff } from '#engine/diff/diff.ts';
import type { BoundFrom } from '#engine/what-if/what-if.ts';
import { compile } from '#language/index.ts';
import type { Model } from '#language/model/model.ts';
import { exampleFiles } from '../corpus.ts';

type Files = readonly { readonly name: string; readonly text: string }[];

export const modena: Files = exampleFiles('modena-2024');

export function modelOf(files: Files): Model {
  return boundFrom(files).model;
}

export function boundFrom(files: Files): BoundFrom {
  const { value, trees, diagnostics } = compile(files);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(
      `the revision has errors: ${errors.map(({ code, anchor }) => `${code} in ${anchor.file}`).join(', ')}`,
    );
  return { model: value[0]!, trees };
}

/** The plan with texts replaced, everywhere or (a function) file by file. Every text must be found. */
export function revised(files: Files, edits: readonly (readonly [from: string, to: string])[]): Files {
  return edits.reduce((now, [from, to]) => {
    const next = now.map(({ name, text }) => ({ name, text: text.replaceAll(from, to) }));
    if (next.every(({ text }, at) => text === now[at]!.text)) throw new Error(`not in the plan: ${from}`);
    return next;
  }, files);
}

export function small(text: string): Model {
  return smallPlan(text).model;
}

export function smallPlan(text: string): BoundFrom {
  return boundFrom([{ name: 'plan.perf', text: `perf 1 english\n${text}` }]);
}

export function compare(before: string, after: string, year?: number): Diff {
  return diff(small(before), small(after), year === undefined ? {} : { year });
}

/** `target I1`, `moved 1.1`: what a change is, and of what. */
export function named({ changes }: Diff): readonly string[] {
  return changes.map(({ kind, subject }: Change) => `${kind} ${subject.code}`);
}

export function sumOf({ changes }: Diff): string {
  return exact(changes.reduce<Rational>((sum, { effect }) => add(sum, effect.root.difference), zero));
}

export function exact(of: Rational | null): string {
  return of ? exactText(reduced(of)) : 'none';
}
