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

/** Of folders or single files, such as `engine` or `engine/rules/bands.ts`. */
export async function instrument(paths: readonly string[]): Promise<Instrumented> {
  const names = paths.flatMap((path) => (path.endsWith('.ts') ? [path] : globSync(`${path}/**/*.ts`))).toSorted();
  const files = names.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }));
  const made = await new Instrumenter(silent).instrument(files, options);
  const texts = new Map(files.map(({ name, content }) => [name, content.split('\n')]));
  const mutants = made.mutants.flatMap(({ id, fileName, mutatorName, replacement, location: { start, end } }) => {
    const original = slice(texts.get(fileName)!, start, end);
    const place = { file: fileName, line: start.line + 1, column: start.column + 1 };
    return [{ id, ...place, mutator: mutatorName, original, replacement }];
  });
  return {
    mutants,
    code: Object.fromEntries(made.files.map(({ name, content }) => [name, stripTypeScriptTypes(content)])),
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
