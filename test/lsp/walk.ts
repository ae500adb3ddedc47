// A random walk over a plan: after every step the incrementally updated workspace is compared with one from scratch.

import { isDeepStrictEqual } from 'node:util';
import type { NodeResult, PlaceResult, Scores } from '#engine/result.ts';
import type { Edit } from '#language/diagnostics/diagnostic.ts';
import { weightAnchor } from '#language/model/values/weights.ts';
import type { Plan, WorkspaceSnapshot as Snapshot } from '#lsp/features/context.ts';
import { createLanguageService, type LanguageService } from '#lsp/language-service.ts';
import { defaultSettings } from '#lsp/workspace/settings.ts';
import { createRandom, inverse, type Random, randomEdit } from '#test/language/syntax/random-edits.ts';

export interface Walk {
  readonly files: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly steps: number;
}

/** Throws where the two differ; gives how many steps went on from what there was, in the binder and in scoring. */
export function walk({ files, seed, steps }: Walk): { readonly compared: number; readonly continued: number } {
  const random = createRandom(seed);
  const service = open(files);
  let compared = 0;
  let continued = 0;
  for (let step = 0; step < steps; step++) {
    const name = random.pick(Object.keys(files));
    const { text } = service.files.document(name)!;
    const edit = random.below(3) === 0 ? randomEdit(text, random) : typed(text, random);
    const back = inverse(text, edit);
    const before = partsOf(service);
    make(service, name, edit);
    // now and then several edits come before anybody asks
    if (random.below(5) > 0) compared += compare(service, { name, edit, step });
    if (partsOf(service).some((part) => before.includes(part))) continued++;
    if (random.below(10) < 8) {
      make(service, name, back);
      compared += compare(service, { name, edit: back, step });
    }
    if (isFarFrom(service, files))
      for (const [one, original] of Object.entries(files)) service.files.putPlan(one, original);
  }
  return { compared, continued };
}

/** Throws where an edit, or what takes it back, leaves another workspace than one from scratch. */
export function edits(files: Readonly<Record<string, string>>, name: string, all: readonly Edit[]): void {
  const service = open(files);
  for (const edit of all) {
    const back = inverse(service.files.document(name)!.text, edit);
    make(service, name, edit);
    compare(service, { name, edit, step: 5 });
    make(service, name, back);
    settle(service);
    same(service, asFrom(files), { name, edit: back, step: 5 });
  }
}

const fromScratch = new Map<object, Shown>();

function asFrom(files: Readonly<Record<string, string>>): Shown {
  const known = fromScratch.get(files);
  if (known !== undefined) return known;
  const fresh = open(files);
  settle(fresh);
  const all = Object.fromEntries(Object.entries(shown).map(([what, show]) => [what, show(fresh)]));
  fromScratch.set(files, all);
  return all;
}

function open(files: Readonly<Record<string, string>>): LanguageService {
  const service = createLanguageService({ settingsOf: () => defaultSettings });
  for (const [name, text] of Object.entries(files)) service.files.putPlan(name, text);
  return service;
}

function make(service: LanguageService, name: string, edit: Edit): void {
  service.files.edit(name, [() => edit]);
}

/** Objects that a model goes on with where it was not bound from the start. */
function partsOf(service: LanguageService): readonly unknown[] {
  return service
    .workspace()
    .plans.flatMap(({ model }) => [...model.measures.values(), ...model.indicators.values(), ...model.nodes]);
}

/** What is typed in a plan that is whole: a figure, a word of a title, an operand, a line. */
function typed(text: string, random: Random): Edit {
  const spots = [/\d(?=\d|%?$)/gm, /"[^"\n]/g, /formula [^\n]*/g, / {2}(?=\S)/g, /target \d{4} [<>]= /g, /[\w.]{3,}/g];
  if (random.below(8) === 0) return unitTyped(text, random);
  const all = [...text.matchAll(random.pick(spots))];
  if (all.length === 0) return { start: 0, end: 0, text: '' };
  const match = random.pick(all);
  const at = match.index + match[0].length;
  const put = random.pick(['1', '2', '.5', ' + 1', ' * 2', 'x', ' ', '%', ' EUR', '\n', 'note "n"\n', ' / 0', '-']);
  return random.below(4) === 0 ? { start: at - 1, end: at, text: '' } : { start: at, end: at, text: put };
}

/** A unit behind a figure, or the word behind `unit`, becomes another. */
function unitTyped(text: string, random: Random): Edit {
  const units = [...text.matchAll(/(?<=[=<>] [\d_.]+)(?: [A-Za-z]+)?$|(?<=unit) \S+/gm)];
  if (units.length === 0) return { start: 0, end: 0, text: '' };
  const { index, 0: was } = random.pick(units);
  const unit = random.pick([' kEUR', ' EUR', ' days', ' hours', ' mln EUR', ' million', ' testate', ' %', '']);
  return { start: index, end: index + was.length, text: unit };
}

/** Many steps are taken back: where others have piled up, the walk begins anew. */
function isFarFrom(service: LanguageService, files: Readonly<Record<string, string>>): boolean {
  return Object.entries(files).some(([name, text]) => {
    const now = service.files.document(name)!.text.length;
    return now > text.length * 1.5 || now < text.length / 1.5;
  });
}

// --------------------------------------------------------------------------------------------------------------------- compare

interface Step {
  readonly name: string;
  readonly edit: Edit;
  readonly step: number;
}

function compare(service: LanguageService, { name, edit, step }: Step): number {
  const snapshot = service.workspace();
  const fresh = open(Object.fromEntries([...snapshot.files.values()].map((file) => [file.name, file.text])));
  if (step % 5 === 0) for (const one of [service, fresh]) settle(one);
  return same(service, fresh, { name, edit, step });
}

type Shown = Readonly<Record<string, unknown>>;

function same(service: LanguageService, expected: LanguageService | Shown, { name, edit, step }: Step): number {
  for (const [what, show] of Object.entries(shown)) {
    if (['findings', 'definitions'].includes(what) && step % 5 !== 0) continue;
    const theirs = 'workspace' in expected ? show(expected as LanguageService) : expected[what];
    const mine = show(service);
    if (isDeepStrictEqual(mine, theirs)) continue;
    const { text } = service.files.document(name)!;
    throw new Error(
      `step ${step}: ${what} differ after ${JSON.stringify(edit)} in ${name}\n${difference(mine, theirs)}\n${text.slice(Math.max(0, edit.start - 300), edit.start + 300)}`,
    );
  }
  return 1;
}

function settle(service: LanguageService): void {
  service.workspace();
  service.files.settle(() => true);
}

const shown: Readonly<Record<string, (service: LanguageService) => unknown>> = {
  lines: ({ workspace }) =>
    [...workspace().files.values()].map(({ lines }) =>
      Array.from({ length: lines.lines }, (_, line) => lines.start(line + 1)),
    ),
  problems: ({ workspace }) => withoutLints(workspace()),
  findings: (service) =>
    [...service.workspace().files.values()].map((file) =>
      service.features.findings(service.contextOf(file)).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    ),
  scores: ({ workspace }) => workspace().plans.map((plan) => scoresOf(plan.scores(), plan)),
  names: ({ workspace }) =>
    [...workspace().files.keys()].map((file) =>
      workspace()
        .namesOf(file)
        .inFile(file)
        .map(({ start, end, symbol, role }) => [start, end, symbol?.id, role]),
    ),
  definitions: definitionsIn,
};

/** What is declared, and where: the index that is kept with the change against all that is written. */
function definitionsIn({ workspace }: LanguageService): unknown {
  return [...new Set([...workspace().files.keys()].map((file) => workspace().namesOf(file)))].flatMap((names) => {
    return names.symbols().map((symbol) => {
      const places = names.definitions(symbol).map(({ file: where, start, end }) => `${where} ${start} ${end}`);
      const written = names.occurrences(symbol).filter(({ role }) => role === 'definition');
      const all = written.map(({ file: where, start, end }) => `${where} ${start} ${end}`);
      if (!isDeepStrictEqual(places, all)) throw new Error(`${symbol.id} is defined at ${places}, written at ${all}`);
      const title = names.declarationOf(symbol)?.title?.text;
      return [symbol.id, places, title];
    });
  });
}

function keyOf(value: unknown): string {
  return JSON.stringify(value);
}

function withoutLints(snapshot: Snapshot): unknown {
  return [...snapshot.files.keys()].map((name) =>
    snapshot
      .diagnosticsOf(name)
      .filter(({ diagnostic }) => !lints.has(diagnostic.code))
      .map(({ start, end, base, diagnostic: { code, severity, data, related } }) =>
        keyOf([start, end, base, code, severity, data, related.map((one) => placeOf(snapshot, name, one.anchor))]),
      )
      .toSorted(),
  );
}

function placeOf(snapshot: Snapshot, name: string, anchor: Parameters<Plan['locator']['absolute']>[0]): unknown {
  return snapshot.planOf(name)?.locator.absolute(anchor) ?? [anchor.file, anchor.start];
}

/** Found by `engine/lint`: those that are carried over until there is a pause. */
const lints = new Set([
  'band-gap',
  'band-unreachable',
  'date-outside-period',
  'equal-measures',
  'one-office',
  'overshoot-again',
  'same-formula',
  'similar-codes',
  'target-below-baseline',
  'target-equals-previous',
  'target-far-below-baseline',
  'target-loosens',
  'undocumented-indicators',
  'untitled-indicator',
  'unused-measure',
  'departs-from-library',
]);

function scoresOf({ year, nodes, places, scorecards }: Scores, plan: Plan): unknown {
  const all = [{ nodes, places }, ...scorecards];
  return [
    year,
    all.map((tree) => ({
      nodes: tree.nodes.map((one) => [
        one.node.path,
        one.score,
        one.state,
        one.worst,
        one.best,
        marksOf(one, plan),
        one.rootShare,
        one.contribution.root,
        plan.locator.absolute(one.node.anchor),
      ]),
      places: tree.places.map((one) => [
        one.place.path,
        marksOf(one, plan),
        one.worst,
        one.best,
        one.status,
        one.reason,
        one.attainment,
        one.uncapped,
        one.met,
        one.value,
        one.rootShare,
        one.rule?.formula.en,
        one.place.indicator.unit,
        one.place.indicator.percent,
        one.inputs.map(({ outcome, source, anchor }) => [outcome, source, anchor && plan.locator.absolute(anchor)]),
        plan.locator.absolute(one.place.anchor),
        one.place.weight && plan.locator.absolute(weightAnchor(one.place)),
      ]),
    })),
  ];
}

/** The errors that left something out, in whatever order. */
function marksOf({ incomplete }: NodeResult | PlaceResult, { locator }: Plan): readonly string[] {
  const marks = incomplete.map(({ extent, diagnostic, file }) =>
    keyOf([extent, file, diagnostic?.code, diagnostic && locator.absolute(diagnostic.anchor)]),
  );
  return [...new Set(marks)].sort();
}

/** The first place where two values differ. */
function difference(mine: unknown, theirs: unknown, path = ''): string {
  if (typeof mine === 'object' && typeof theirs === 'object' && mine !== null && theirs !== null) {
    for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      const [a, b] = [mine, theirs].map((one) => (one as Record<string, unknown>)[key]);
      if (!isDeepStrictEqual(a, b)) return difference(a, b, `${path}.${key}`);
    }
  }
  return `${path}: ${show(mine)} is not ${show(theirs)}`;
}

function show(value: unknown): string {
  return (
    JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}n` : part))?.slice(0, 400) ?? 'undefined'
  );
}
