// What may stand where the cursor is on the command line: read from Commander's own description of the commands, so that it cannot differ from what they
// take. Knows no shell.

import type { Argument, Command, Option } from 'commander';

export interface Candidate {
  readonly word: string;
  readonly description: string;
}

/** `files`: whatever the shell completes paths to. */
export type Candidates = readonly Candidate[] | 'files';

/** The codes of the plan at a path. */
export type CodesIn = (path: string) => readonly Candidate[];

/** `words` follow the name of the program; the last one is being written. */
export function candidates(program: Command, words: readonly string[], codesIn: CodesIn): Candidates {
  const written = words.at(-1) ?? '';
  const found = allAt(program, words.slice(0, -1), { written, codesIn });
  return found === 'files' ? found : found.filter(({ word }) => word.startsWith(written));
}

interface Cursor {
  readonly written: string;
  readonly codesIn: CodesIn;
}

function allAt(program: Command, before: readonly string[], { written, codesIn }: Cursor): Candidates {
  const { command, rest } = named(program, before);
  const asksHelp = rest.length === 1 && rest[0] === 'help' && command.commands.length > 0;
  if (asksHelp) return commandsOf(command);
  const { open, positional } = given(command, rest);
  if (open) return valuesOf(open, positional, codesIn);
  if (written.startsWith('-') && !rest.includes('--')) return optionsOf(command);
  if (positional.length === 0 && command.commands.length > 0) return commandsOf(command);
  const argument = argumentAt(command, positional.length);
  return argument ? valuesOf(argument, positional, codesIn) : [];
}

/** The command that the words name, and the words behind its name. */
function named(
  command: Command,
  words: readonly string[],
): { readonly command: Command; readonly rest: readonly string[] } {
  const below = command.commands.find((one) => one.name() === words[0]);
  return below ? named(below, words.slice(1)) : { command, rest: words };
}

interface Given {
  /** The option whose value comes next. */
  readonly open: Option | null;
  readonly positional: readonly string[];
}

function given(command: Command, words: readonly string[]): Given {
  const positional: string[] = [];
  let open: Option | null = null;
  for (const [at, word] of words.entries()) {
    if (open) open = null;
    else if (word === '--') return { open: null, positional: [...positional, ...words.slice(at + 1)] };
    else if (word.startsWith('-')) open = takingValue(command, word);
    else positional.push(word);
  }
  return { open, positional };
}

function takingValue(command: Command, word: string): Option | null {
  const option = command.options.find(({ long, short }) => word === long || word === short);
  return option?.required ? option : null;
}

function optionsOf(command: Command): readonly Candidate[] {
  const visible = command.createHelp().visibleOptions(command);
  return visible.flatMap(({ long, description }) => (long ? [{ word: long, description }] : []));
}

function commandsOf(command: Command): readonly Candidate[] {
  const visible = command.createHelp().visibleCommands(command);
  return visible.map((one) => ({ word: one.name(), description: one.description() }));
}

function argumentAt(command: Command, index: number): Argument | undefined {
  const last = command.registeredArguments.at(-1);
  return command.registeredArguments[index] ?? (last?.variadic ? last : undefined);
}

/** Codes are those of the plan that the first path names; where a choice is given, that. */
function valuesOf(of: Argument | Option, [path]: readonly string[], codesIn: CodesIn): Candidates {
  if (of.argChoices) return of.argChoices.map((word) => ({ word, description: '' }));
  const isCode = /<(?:code|node|assumption)>|^(?:code|assumption)$/.test('flags' in of ? of.flags : of.name());
  if (isCode) return path === undefined ? [] : codesIn(path);
  return 'flags' in of && !/<(?:file|folder|path)/.test(of.flags) ? [] : 'files';
}
