// What is found in the files of a folder, with the fixes on offer as edits of their texts.

import { lint } from '#engine/lint/lint.ts';
import { score } from '#engine/score.ts';
import { yearsWithValues } from '#engine/values/scored-year.ts';
import { allowancesIn } from '#language/diagnostics/allowances.ts';
import { catalogue } from '#language/diagnostics/catalogue/index.ts';
import type { Diagnostic, Edit, Fix, Severity } from '#language/diagnostics/diagnostic.ts';
import { createReporter, messageOf } from '#language/diagnostics/report.ts';
import { edited, editsOf, offersOf, type ReadText } from '#language/fixes/offered-fixes.ts';
import { type Compiled, compile, type Model, type TableFile } from '#language/index.ts';
import { createLocator, type Locator } from '#language/syntax/locate.ts';
import { read } from '#language/syntax/parse.ts';
import type { SyntaxTree } from '#language/syntax/tree.ts';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** In reading the text: it is about its line alone. */
  readonly inReading: boolean;
  readonly message: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly fixes: readonly Offer[];
}

export interface Offer extends Pick<Fix, 'keeps' | 'title'> {
  /** With offsets in the file. */
  readonly edits: readonly Edit[];
}

export interface Looked {
  readonly compiled: Compiled;
  readonly locator: Locator;
  readonly findings: readonly Finding[];
}

/** Of reading, binding, scoring and linting; what a lint says is told once, whatever the number of years. */
export function look(files: readonly TextFile[]): Looked {
  const plans = files.filter(({ name }) => name.endsWith('.perf'));
  const compiled = compile(plans, tablesIn(files));
  const locator = createLocator(compiled.trees);
  const all = [...compiled.diagnostics, ...compiled.value.flatMap(scored), ...allowed(plans)];
  const found = new Map<string, Finding>();
  for (const diagnostic of all) {
    const { file } = diagnostic.anchor;
    const text = files.find(({ name }) => name === file)!.text;
    const finding = findingOf(diagnostic, locator, { text, tree: compiled.trees.get(file) ?? nothing });
    found.set(placeOf(finding), finding);
  }
  const told = new Set([...found.values()].map(({ file, start }) => `${file}:${start}`));
  const hidden: Finding[] = [];
  for (const problem of plans.flatMap(problemsIn)) {
    const same = found.get(placeOf(problem));
    if (same) found.set(placeOf(problem), { ...same, inReading: true });
    else if (!told.has(`${problem.file}:${problem.start}`)) hidden.push(problem);
  }
  return { compiled, locator, findings: [...found.values(), ...hidden] };
}

function placeOf({ code, file, start, end }: Finding): string {
  return JSON.stringify([code, file, start, end]);
}

/** Of several problems of one line the first is told. The others are there all the same, but for those that follow from one. */
function problemsIn({ name, text }: TextFile): readonly Finding[] {
  return read(text).problems.map(({ code, start, end, data }) => {
    const { severity } = catalogue[code];
    const message = messageOf({ code, data } as unknown as Diagnostic);
    return { code, severity, inReading: true, file: name, start, end, message, fixes: [] };
  });
}

const nothing: SyntaxTree = { header: null, language: 'english', length: 0, members: [] };

function findingOf(diagnostic: Diagnostic, locator: Locator, file: ReadText): Finding {
  const { code, severity, anchor } = diagnostic;
  const base = locator.absolute({ ...anchor, start: 0, end: 0 }).start;
  return {
    ...locator.absolute(anchor),
    code,
    severity,
    inReading: false,
    message: messageOf(diagnostic),
    fixes: offersOf(file, { diagnostic, base }).map((fix) => ({
      keeps: fix.keeps,
      title: fix.title,
      edits: editsOf(fix, base),
    })),
  };
}

function scored(model: Model): readonly Diagnostic[] {
  const years = yearsWithValues(model).map((year) => score(model, { year }));
  return [
    ...score(model).diagnostics,
    ...years.flatMap(({ diagnostics }) => diagnostics),
    ...lint(
      model,
      years.map(({ value }) => value),
    ),
  ];
}

function allowed(plans: readonly TextFile[]): readonly Diagnostic[] {
  const { report, diagnostics } = createReporter();
  for (const { name, text } of plans) allowancesIn(name, text, report);
  return diagnostics;
}

/** A table and the file that says how it is written. */
function tablesIn(files: readonly TextFile[]): readonly TableFile[] {
  return files.flatMap(({ name, text }) => {
    const settings = files.find((file) => file.name === `${name}.json`);
    return settings === undefined ? [] : [{ name, text, settings }];
  });
}

export function applied({ edits }: Offer, { file }: Finding, files: readonly TextFile[]): readonly TextFile[] {
  return files.map((one) => (one.name === file ? { ...one, text: edited(one.text, edits) } : one));
}
