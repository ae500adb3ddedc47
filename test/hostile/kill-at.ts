// Loaded before a command (`node --import`): ends its process, as `kill -9` does, right before one of its steps on the disk, or in the
// middle of one that writes. Which one, KILL_AT says; the first, 0, is the first that changes anything: modules are opened before.

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type Step = (...given: unknown[]) => unknown;

const steps = [
  'openSync',
  'writeSync',
  'writeFileSync',
  'appendFileSync',
  'copyFileSync',
  'fchmodSync',
  'fchownSync',
  'chmodSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'linkSync',
  'rmSync',
  'unlinkSync',
  'mkdirSync',
] as const;

let hasBegun = false;
let left = Number(process.env.KILL_AT);
const die = (): void => void process.kill(process.pid, 'SIGKILL');

for (const name of steps) {
  const whole = fs[name] as Step;
  const step: Step = (...given) => {
    hasBegun ||= changesSomething(name, given);
    if (hasBegun && left-- === 0) die();
    if (hasBegun && /write|append/i.test(name) && left-- === 0) {
      whole(given[0], half(given[1]));
      die();
    }
    return whole(...given);
  };
  Object.assign(fs, { [name]: step });
}
syncBuiltinESMExports();

function changesSomething(name: string, [, flags = 'r']: readonly unknown[]): boolean {
  return name === 'openSync' ? flags !== 'r' : name !== 'closeSync';
}

function half(content: unknown): string | Uint8Array {
  const bytes = Buffer.from(content as string | Uint8Array);
  return bytes.subarray(0, bytes.length / 2);
}
