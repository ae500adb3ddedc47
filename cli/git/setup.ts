// Sets up a repository for plans: .gitattributes, and in the repository's configuration patterns, textconv and merge driver; on request a hook.
// Reports what it did; can be run again; replaces nothing written by others.

import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { cannotWrite } from '../files/exact-text.ts';
import { writeAtomically } from '../files/write.ts';
import { hookMark, hookScript } from './hook.ts';
import { functionNamePattern, wordPattern } from './patterns.ts';
import { git, tryGit } from './run.ts';

export interface SetupOptions {
  /** The shell command that runs perfplan. */
  readonly command: string;
  readonly hook: 'hook' | 'no-hook';
}

/** What was done about one setting. */
export interface SetupStep {
  readonly what: string;
  readonly state: 'written' | 'there already' | 'left alone';
}

const attributeLines = ['*.perf diff=perf merge=perf linguist-language=HCL', '*.csv diff=perf-actuals'] as const;

export function setUp({ command, hook }: SetupOptions): readonly SetupStep[] {
  const top = git(['rev-parse', '--show-toplevel']).replace(/\n$/, '');
  return [
    attributes(top),
    ...settings(command).map(([key, value]) => configure(key, value, top)),
    ...(hook === 'hook' ? [installHook(top, command)] : []),
  ];
}

function attributes(top: string): SetupStep {
  const path = join(top, '.gitattributes');
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const text = bytes.toString('latin1');
  const lines = new Set(text.split(/\r?\n/).map((line) => line.trim()));
  const missing = attributeLines.filter((line) => !lines.has(line));
  if (missing.length === 0) return { what: '.gitattributes', state: 'there already' };
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const added = `${text === '' || text.endsWith('\n') ? '' : end}${missing.map((line) => `${line}${end}`).join('')}`;
  write(path, Buffer.concat([bytes, Buffer.from(added)]));
  return { what: `.gitattributes: ${missing.join('; ')}`, state: 'written' };
}

/** The settings for the repository's own configuration, which is not part of any commit. */
export function settings(command: string): readonly (readonly [key: string, value: string])[] {
  return [
    ['diff.perf.xfuncname', functionNamePattern()],
    ['diff.perf.wordRegex', wordPattern],
    ['diff.perf-actuals.textconv', `${command} git textconv`],
    ['merge.perf.name', 'performance plans, by meaning'],
    ['merge.perf.driver', `${command} git merge --marker-size %L %O %A %B %P`],
  ];
}

function write(path: string, content: Uint8Array, mode?: number): void {
  try {
    writeAtomically(path, content, mode);
  } catch (error) {
    throw new UsageError(cannotWrite(path, error));
  }
}

function configure(key: string, value: string, top: string): SetupStep {
  const { status, stdout } = tryGit(['config', '--local', '--get', key], { cwd: top });
  if (status === 0 && stdout.toString('utf8').replace(/\n$/, '') === value)
    return { what: key, state: 'there already' };
  git(['config', '--local', '--replace-all', key, value], { cwd: top });
  return { what: key, state: 'written' };
}

function installHook(top: string, command: string): SetupStep {
  const path = resolve(
    top,
    git(['rev-parse', '--git-path', 'hooks/pre-commit'], { cwd: top, hooks: 'as configured' }).replace(/\n$/, ''),
  );
  const script = hookScript(command);
  const there = existsSync(path) ? readFileSync(path, 'utf8') : null;
  if (there === script) return { what: path, state: 'there already' };
  if (there !== null && !there.includes(hookMark)) return { what: path, state: 'left alone' };
  write(path, Buffer.from(script), 0o755);
  return { what: path, state: 'written' };
}

/** `perfplan` if it is on the PATH, else the path of this program. */
export function ownCommand(): string {
  const names = process.platform === 'win32' ? ['perfplan.cmd', 'perfplan.exe'] : ['perfplan'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  if (folders.some((folder) => names.some((name) => isExecutable(join(folder, name))))) return 'perfplan';
  return [process.execPath, process.argv[1] ?? ''].map(quoted).join(' ');
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Quoted for the shell that git uses. */
function quoted(word: string): string {
  return /^[\w./@%+,:=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
