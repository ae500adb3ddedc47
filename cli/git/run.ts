// Runs the git command, without a shell. All uses only read, except `setup`. No program named in the repository's configuration is ever run: a
// repository is not trusted.

import { spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
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
  /** Reads the configured hooks folder; no hook is run in either case. */
  readonly hooks?: 'as configured';
}

/** No locks, no pager, no prompts, and no lazy fetching of missing objects. */
const quiet = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_PAGER: 'cat',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: '',
  LC_ALL: 'C',
};

/** Environment variables that name programs, removed. `GIT_DIR` and the like are kept: git sets them when it calls perfplan. */
const programs = [
  'GIT_EXTERNAL_DIFF',
  'GIT_SSH',
  'GIT_SSH_COMMAND',
  'GIT_PROXY_COMMAND',
  'GIT_ASKPASS',
  'SSH_ASKPASS',
  'GIT_EDITOR',
  'GIT_SEQUENCE_EDITOR',
];

/** Overrides of the repository's configuration. Pagers, filters and drivers belong to commands that are not used here. */
function settingsFor({ hooks }: GitOptions): readonly string[] {
  const hooksPath = hooks === 'as configured' ? [] : [`core.hooksPath=${devNull}`];
  return ['core.quotepath=false', 'core.fsmonitor=false', ...hooksPath].flatMap((setting) => ['-c', setting]);
}

export function tryGit(args: readonly string[], options: GitOptions = {}): GitResult {
  const { cwd, input } = options;
  const env: NodeJS.ProcessEnv = { ...process.env, ...quiet };
  for (const name of programs) delete env[name];
  const { status, stdout, stderr, error } = spawnSync('git', ['--no-pager', ...settingsFor(options), ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    ...(input === undefined ? {} : { input }),
    env,
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

/** The output of git; its errors are reported as usage errors. */
export function git(args: readonly string[], options: GitOptions = {}): string {
  const { status, stdout, stderr } = tryGit(args, options);
  if (status !== 0)
    throw new UsageError(
      stderr.split('\n')[0]?.replace(/^fatal: /, 'git: ') ||
        say({ en: `git ${args[0]} failed`, it: `git ${args[0]} non è riuscito` }),
    );
  return stdout.toString('utf8');
}
