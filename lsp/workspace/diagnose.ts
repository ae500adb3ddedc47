// Collects all diagnostics of a group of files, at the levels that its plans set, by file in the order of the text. Has no messages and knows no user
// settings.

import { type Allowance, allowancesIn } from '#language/diagnostics/allowances.ts';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import { atTheirLevels } from '#language/diagnostics/levels.ts';
import { createReporter } from '#language/diagnostics/report.ts';
import type { Locator } from '#language/syntax/locate.ts';
import type { LocatedInFile } from '../features/context.ts';
import type { Document } from './document.ts';
import type { PlanInGroup } from './plan.ts';

export interface Diagnosed {
  readonly documents: ReadonlyMap<string, Document>;
  /** Files of libraries elsewhere, whose own problems are reported where they are. */
  readonly shared: ReadonlyMap<string, Document>;
  readonly plans: readonly PlanInGroup[];
  /** The binder's diagnostics. */
  readonly bound: readonly Diagnostic[];
  readonly lints: readonly Diagnostic[];
  readonly locator: Locator;
}

export function diagnosticsByFile(diagnosed: Diagnosed): ReadonlyMap<string, readonly LocatedInFile[]> {
  const { documents, shared, plans, bound, lints, locator } = diagnosed;
  const { allowances, misspelt } = allowancesOf(documents.values());
  const { allowances: elsewhere } = allowancesOf(shared.values());
  const found = [...bound, ...plans.flatMap((plan) => plan.scoringDiagnostics()), ...lints];
  for (const { problems } of documents.values()) for (const problem of problems) found.push(problem);
  const byFile = new Map<string, LocatedInFile[]>([...documents.keys(), ...shared.keys()].map((name) => [name, []]));
  for (const diagnostic of [...leveled(found, [...allowances, ...elsewhere], diagnosed), ...misspelt]) {
    byFile.get(diagnostic.anchor.file)?.push(located(diagnostic, locator));
  }
  for (const list of byFile.values()) list.sort(inOrder);
  return byFile;
}

/** The order of diagnostics in a file. */
export function inOrder(a: LocatedInFile, b: LocatedInFile): number {
  return a.start - b.start || a.end - b.end || compare(a, b);
}

function compare(a: LocatedInFile, b: LocatedInFile): number {
  return a.diagnostic.code < b.diagnostic.code ? -1 : a.diagnostic.code > b.diagnostic.code ? 1 : 0;
}

/** Locates a diagnostic; if its declaration no longer exists, at the start of the file. */
function located(diagnostic: Diagnostic, locator: Locator): LocatedInFile {
  const { file, owner, start, end } = diagnostic.anchor;
  const base = owner === null ? 0 : locator.startOf(file, owner);
  return base === undefined
    ? { start: 0, end: 0, base: 0, diagnostic }
    : { start: base + start, end: base + end, base, diagnostic };
}

// -------------------------------------------------------------------------------------------------------------------- levels

function leveled(
  found: readonly Diagnostic[],
  allowances: readonly Allowance[],
  { plans, locator }: Diagnosed,
): readonly Diagnostic[] {
  if (plans.every(({ model }) => model.lints.length === 0) && allowances.length === 0) return found;
  const planOf = new Map(plans.flatMap((plan) => plan.model.files.map((file) => [file, plan] as const)));
  const byPlan = Map.groupBy(found, ({ anchor }) => planOf.get(anchor.file) ?? null);
  return [...byPlan].flatMap(([plan, diagnostics]) =>
    atTheirLevels(diagnostics, { levels: plan?.model.lints ?? [], allowances, locator }),
  );
}

interface Allowances {
  readonly allowances: readonly Allowance[];
  readonly misspelt: readonly Diagnostic[];
}

const kept = new WeakMap<Document, Allowances>();

function allowancesOf(documents: Iterable<Document>): Allowances {
  const all = [...documents].map(allowancesOfOne);
  return { allowances: all.flatMap((one) => one.allowances), misspelt: all.flatMap((one) => one.misspelt) };
}

function allowancesOfOne(document: Document): Allowances {
  let known = kept.get(document);
  if (!known) {
    const { report, diagnostics } = createReporter();
    const allowances = document.mayAllow ? allowancesIn(document.name, document.text, report) : [];
    known = { allowances, misspelt: diagnostics };
    kept.set(document, known);
  }
  return known;
}
