// Does what a page of the documentation tells its reader to do, in a folder of its own: writes its files, changes them, gives its commands. Returns
// the page with what the commands printed.
//
//   ```perf plan.perf            a file, whole; also csv, json, …
//   ```perf plan.perf change     a declaration: takes the place of the one with the same first words, or is put at the end of the file
//   ```perf plan.perf in area 1  the same, but a new one is put at the end of that block
//   ```console                   `$ perfplan …`, `$ git …` and `$ cat FILE`, each followed by what it prints

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { perfplan } from '#test/cli/run.ts';

/** Where the page is read: its folder, and the language of the reader's machine. */
export interface Reader {
  readonly folder: string;
  readonly language: 'en' | 'it';
}

export async function walk(page: string, reader: Reader): Promise<string> {
  const parts = page.split(/^(```.*\n[\s\S]*?^```)$/m);
  const walked: string[] = [];
  for (const part of parts) {
    const [, info, body = ''] = /^```(.*)\n([\s\S]*?)^```$/m.exec(part) ?? [];
    if (info === 'console') walked.push(`\`\`\`console\n${await answered(body, reader)}\`\`\``);
    else {
      if (info !== undefined) writeBlock(info, body, reader.folder);
      walked.push(part);
    }
  }
  return walked.join('');
}

async function answered(body: string, reader: Reader): Promise<string> {
  const commands = body.split('\n').filter((line) => line.startsWith('$ '));
  const shown: string[] = [];
  for (const command of commands) shown.push(`${command}\n${tidy(await run(wordsOf(command.slice(2)), reader))}`);
  return shown.join('\n');
}

async function run([program, ...args]: readonly string[], { folder, language }: Reader): Promise<string> {
  const env = { LC_ALL: language === 'it' ? 'it_IT.UTF-8' : 'en_GB.UTF-8', COLUMNS: '100' };
  if (program === 'git') return git(args, folder);
  if (program === 'cat') return readFileSync(join(folder, args[0]!), 'utf8');
  if (program !== 'perfplan') throw new Error(`a page cannot run ${program}`);
  const { out, err } = await perfplan(args, { cwd: folder, env });
  return out + err;
}

/** As somebody whose name and clock are always the same, so that what is printed is. */
function git(args: readonly string[], cwd: string): string {
  const who = { NAME: 'Planner', EMAIL: 'planner@example.org', DATE: '2024-07-30T09:00:00Z' };
  const as = Object.entries(who).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const env = { PATH: process.env.PATH, HOME: cwd, GIT_CONFIG_NOSYSTEM: '1', ...Object.fromEntries(as) };
  const { stdout, stderr } = spawnSync('git', args, { cwd, env, encoding: 'utf8' });
  return stdout + stderr;
}

/** Without spaces at the ends of lines, which editors take away. */
function tidy(text: string): string {
  const lines = text.trimEnd().replaceAll(/[ \t]+$/gm, '');
  return lines === '' ? '' : `${lines}\n`;
}

/** As a shell divides them: by spaces, quotation marks hold together. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain!,
  );
}

function writeBlock(info: string, body: string, folder: string): void {
  const [, name, how] = /^\S+ +(\S+\.\w+)(?: +(.*))?$/.exec(info) ?? [];
  if (name === undefined) return;
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  if (how === undefined) writeFileSync(path, body);
  else if (existsSync(path)) writeFileSync(path, changed(readFileSync(path, 'utf8'), body, how));
  else throw new Error(`${name} is changed before it is written`);
}

function changed(file: string, declaration: string, how: string): string {
  const lines = file.trimEnd().split('\n');
  const old = blockAt(lines, startOf(declaration), /^[^\n]*\{\n/.test(declaration));
  const place =
    old ??
    (how.startsWith('in ') ? endOf(blockAt(lines, how.slice(3)), how) : { from: lines.length, to: lines.length });
  const depth = old ? indentOf(lines[old.from]!) : how.startsWith('in ') ? indentOf(lines[place.from]!) + 2 : 0;
  const text = declaration
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `${' '.repeat(depth)}${line}`));
  lines.splice(place.from, place.to - place.from, ...text);
  return `${lines.join('\n')}\n`;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Its first two words: `indicator 1.1.A`. */
function startOf(declaration: string): string {
  return declaration.split(/\s+/).slice(0, 2).join(' ');
}

function blockAt(lines: readonly string[], start: string, isBlock = true): Span | undefined {
  const from = lines.findIndex((line) => `${line.trim()} `.startsWith(`${start} `) && line.endsWith('{') === isBlock);
  if (from < 0) return undefined;
  if (!lines[from]!.endsWith('{')) return { from, to: from + 1 };
  const close = `${' '.repeat(indentOf(lines[from]!))}}`;
  return { from, to: lines.indexOf(close, from) + 1 };
}

function endOf(block: Span | undefined, how: string): Span {
  if (!block) throw new Error(`nothing to put it ${how}`);
  return { from: block.to - 1, to: block.to - 1 };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
