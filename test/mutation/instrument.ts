// One copy of the code in which every mutant is there at once, behind a switch: Stryker's own instrumentation. What the switches ask, and what
// the places that are come by tell, is in `switches.ts`.

import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { Instrumenter } from '@stryker-mutator/instrumenter';

export interface Mutant {
  readonly id: string;
  readonly file: string;
  /** Of its first character, from 1. */
  readonly line: number;
  readonly column: number;
  readonly mutator: string;
  /** What stands there, and what the mutant has in its place. */
  readonly original: string;
  readonly replacement: string;
}

export interface Instrumented {
  readonly mutants: readonly Mutant[];
  /** JavaScript, by file name from the root of the project. */
  readonly code: Readonly<Record<string, string>>;
}

/** All mutants of folders or single files, such as `engine` or `engine/rules/bands.ts`. */
export async function mutantsOf(paths: readonly string[]): Promise<readonly Mutant[]> {
  const names = paths.flatMap((path) => (path.endsWith('.ts') ? [path] : globSync(`${path}/**/*.ts`)));
  return (await instrumented([...new Set(names)].toSorted().map((name) => ({ name, mutate: true })))).mutants;
}

/** Switches for these mutants, and for what is within them: code with all of its switches is several times as slow. Their numbers are new. */
export async function instrument(wanted: readonly Mutant[]): Promise<Instrumented> {
  const files = Map.groupBy(wanted, ({ file }) => file);
  const { mutants, code } = await instrumented([...files].map(([name, its]) => ({ name, mutate: its.map(rangeOf) })));
  const asked = new Set(wanted.map(keyOf));
  return { mutants: mutants.filter((mutant) => asked.has(keyOf(mutant))), code };
}

export function keyOf({ file, line, column, mutator, original, replacement }: Mutant): string {
  return [file, line, column, mutator, original, replacement].join('\n');
}

async function instrumented(wanted: readonly Omit<Given, 'content'>[]): Promise<Instrumented> {
  const files = wanted.map((file) => ({ ...file, content: readFileSync(file.name, 'utf8') }));
  const made = await new Instrumenter(silent).instrument(files, options);
  const texts = new Map(files.map(({ name, content }) => [name, content.split('\n')]));
  const mutants = made.mutants.map(({ id, fileName, mutatorName, replacement, location: { start, end } }) => {
    const original = slice(texts.get(fileName)!, start, end);
    const place = { file: fileName, line: start.line + 1, column: start.column + 1 };
    return { id, ...place, mutator: mutatorName, original, replacement };
  });
  return {
    mutants,
    code: Object.fromEntries(made.files.map(({ name, content }) => [name, stripTypeScriptTypes(content)])),
  };
}

type Given = Parameters<Instrumenter['instrument']>[0][number];

function rangeOf({ line, column, original }: Mutant): { start: Place; end: Place } {
  const lines = original.split('\n');
  const start = { line: line - 1, column: column - 1 };
  const last = lines.at(-1)!.length;
  return {
    start,
    end: { line: start.line + lines.length - 1, column: lines.length === 1 ? start.column + last : last },
  };
}

type Place = { readonly line: number; readonly column: number };

function slice(lines: readonly string[], start: Place, end: Place): string {
  const taken = lines.slice(start.line, end.line + 1);
  taken[taken.length - 1] = taken.at(-1)!.slice(0, end.column);
  taken[0] = taken[0]!.slice(start.column);
  return taken.join('\n');
}

const nothing = (): void => {};
const no = (): boolean => false;

const silent: ConstructorParameters<typeof Instrumenter>[0] = {
  ...{
    isTraceEnabled: no,
    isDebugEnabled: no,
    isInfoEnabled: no,
    isWarnEnabled: no,
    isErrorEnabled: no,
    isFatalEnabled: no,
  },
  ...{ trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing },
};

const options: Parameters<Instrumenter['instrument']>[1] = {
  plugins: null,
  excludedMutations: [],
  ignorers: [],
  noHeader: true,
};
