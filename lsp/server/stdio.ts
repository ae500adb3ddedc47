// The server on stdin and stdout. Anything else that is printed is sent to the client's log.

import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { textOf } from './connection.ts';
import { serve } from './serve.ts';

/**
 * A server runs for days, and each keystroke produces garbage: with V8's defaults the heap grows to several times the live size. But the whole heap may
 * not be collected so often that typing waits for it: at 30 % and without growth of the young generation, which was before, one keystroke in 18 of a file of
 * 20,000 lines fell into such a collection (60 to 250 ms), and what had been promoted meanwhile had to be collected too; now one in 40, with 13 to 20 % less
 * processor time for each keystroke and 125 MB more at the peak (`npm run bench -- --quick --only server`).
 */
setFlagsFromString('--heap-growing-percent=100');
setFlagsFromString('--semi-space-growth-factor=2');

/** Runs until the client ends it; errors do not end the process. */
export function serveOnStdio(version: string = ownVersion()): void {
  const connection = serve({
    input: process.stdin,
    output: process.stdout,
    version,
    exit: (code) => process.exit(code),
  });
  const log = (...values: unknown[]): void => connection.log('info', values.map(String).join(' '));
  console.log = log;
  console.info = log;
  console.debug = log;
  process.on('uncaughtException', (error) => connection.log('error', `uncaught: ${textOf(error)}`));
  process.on('unhandledRejection', (error) => connection.log('error', `unhandled: ${textOf(error)}`));
  process.stdout.on('error', () => process.exit(1));
}

/** From the nearest package.json; the bundle has none and passes its version. */
function ownVersion(): string {
  for (const path of ['../../package.json', '../package.json']) {
    try {
      const { version } = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { version?: string };
      if (version) return version;
    } catch {
      // try the next
    }
  }
  return '0.0.0';
}
