// The git command, run without a shell. What is asked of it here only reads; `setup` alone writes, and says what.

import { spawnSync } from 'node:child_process';
import { UsageError } from '../errors.ts';
import { say } from '../language.ts';

export interface GitResult {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface GitOptions {
  readonly cwd?: string;
  readonly input?: string;
}

/** Takes no locks, starts no pager, asks for nothing. */
const quiet = { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_PAGER: 'cat', LC_ALL: 'C' };

export function tryGit(args: readonly string[], { cwd, input }: GitOptions = {}): GitResult {
  const { status, stdout, stderr, error } = spawnSync('git', ['-c', 'core.quotepath=false', ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    ...(input === undefined ? {} : { input }),
    env: { ...process.env, ...quiet },
    maxBuffer: 1 << 30,
    windowsHide: true,
  });
  if (error && (error as NodeJS.ErrnoException).code === 'ENOENT')
    throw new UsageError(
      say({
        en: 'The git command was not found: install git, or give two files or folders',
        it: "Il comando git non c'è: installarlo, oppure indicare due file o cartelle",
      }),
    );
  if (error) throw error;
  return { status: status ?? 1, stdout, stderr: stderr.toString('utf8').trim() };
}

/** What git says; what it complains of is a mistake of the command line. */
export function git(args: readonly string[], options: GitOptions = {}): string {
  const { status, stdout, stderr } = tryGit(args, options);
  if (status !== 0)
    throw new UsageError(
      stderr.split('\n')[0]?.replace(/^fatal: /, 'git: ') ||
        say({ en: `git ${args[0]} failed`, it: `git ${args[0]} non è riuscito` }),
    );
  return stdout.toString('utf8');
}
