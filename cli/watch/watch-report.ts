// `perfplan report --watch`: serves the page, and draws it anew when a file of the plan changes. While the plan has errors the last page without
// any stays, and the errors stand above it.

import { createHash } from 'node:crypto';
import { fstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { livePage } from '#report/page/page.ts';
import { openPlan, problemsOf } from '../commands/plan-arguments.ts';
import { pageInput, type ReportOptions } from '../commands/report-input.ts';
import { NoPlanError, UsageError } from '../errors.ts';
import { isFolder } from '../files/read.ts';
import { say } from '../language.ts';
import { createProgress } from '../progress.ts';
import { type PageServer, type Served, servePage } from './page-server.ts';
import { watchPlan } from './plan-watcher.ts';

export interface WatchOptions extends ReportOptions {
  readonly port: number;
}

interface Look extends Served {
  readonly files: readonly string[];
  /** The page is of a plan without errors. */
  readonly isWhole: boolean;
}

export async function watchReport(paths: readonly string[], options: WatchOptions): Promise<void> {
  const morph = await readFile(createRequire(import.meta.url).resolve('idiomorph/dist/idiomorph.min.js'), 'utf8');
  let shown = await lookAt(paths, options, morph);
  const server = await served(shown, options.port);
  const renew = inTurn(async () => {
    shown = await lookAgain(shown, () => lookAt(paths, options, morph));
    watcher.add(shown.files);
    server.show(shown);
  });
  const watcher = watchPlan(
    paths.map((path) => (isFolder(path) ? path : dirname(path))),
    renew,
  );
  watcher.add(shown.files);
  console.log(server.address);
  await ended();
  watcher.close();
  server.close();
}

async function lookAt(paths: readonly string[], options: WatchOptions, morph: string): Promise<Look> {
  const progress = createProgress({ quiet: options.quiet, stream: process.stderr });
  const opened = openPlan(paths, options);
  const { input, diagnostics } = pageInput(opened, options, progress);
  const { lines, isWrong } = problemsOf(opened, paths, diagnostics);
  const files = opened.loaded.files.map(({ name }) => name);
  const version = versionOf(opened.loaded.files);
  const { page, part } = await livePage(input, { version, morph });
  progress.end();
  const at = new Date().toTimeString().slice(0, 8);
  return { page, at, part, version, files, problems: isWrong ? lines : [], isWhole: !isWrong };
}

/** What is shown from now on: with errors the last page without any; where there was none, the page as it is. */
async function lookAgain(shown: Look, look: () => Promise<Look>): Promise<Look> {
  try {
    const next = await look();
    const isWorse = next.problems.length > 0 && shown.isWhole;
    return isWorse ? { ...shown, problems: next.problems } : next;
  } catch (error) {
    if (!(error instanceof NoPlanError || error instanceof UsageError)) throw error;
    return { ...shown, problems: error.message.split('\n') };
  }
}

function versionOf(files: readonly { readonly name: string; readonly text: string }[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(`${name}\0${text}\0`);
  return hash.digest('hex').slice(0, 16);
}

async function served(first: Served, port: number): Promise<PageServer> {
  try {
    return await servePage(first, port);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(
      say({
        en: `The page cannot be served at port ${port}: ${code ?? message}`,
        it: `La pagina non può essere servita alla porta ${port}: ${code ?? message}`,
      }),
    );
  }
}

/** One after the other; of those that wait, one. */
function inTurn(work: () => Promise<void>): () => void {
  let isWaiting = false;
  let last = Promise.resolve();
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    last = last.then(() => {
      isWaiting = false;
      return work();
    });
  };
}

/** Ctrl-C, a closed terminal, SIGTERM; or the end of what was piped in, by a program that has ended. */
function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    const input = fstatSync(0, { bigint: false });
    if (input.isFIFO() || input.isSocket()) process.stdin.on('end', () => resolve()).resume();
  });
}
