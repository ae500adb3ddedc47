// The server on stdin and stdout. Anything else that is printed is sent to the client's log.

import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { textOf } from './connection.ts';
import { serve } from './serve.ts';

/**
 * A server runs for days: memory matters more than the last millisecond. With V8's default the heap grows to several times the live size, because
 * each keystroke produces garbage.
 */
setFlagsFromString('--heap-growing-percent=30');
setFlagsFromString('--semi-space-growth-factor=1');

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
