// Starts a worker process and sends it orders: one answer for each order. Does not know what is measured.

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer, Order } from './worker.ts';

export interface Worker {
  /** Rejects where the worker could not obey, or died. */
  readonly ask: (order: Order) => Promise<Answer>;
  readonly stop: () => void;
}

/** Room enough for the hungriest peer at 100,000 indicators. */
const heap = '--max-old-space-size=8192';

export function startWorker(): Worker {
  const child = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), { execArgv: ['--expose-gc', heap] });
  const ask = (order: Order): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const died = (code: number | null): void => reject(new Error(`the process died with ${code ?? 'a signal'}`));
      child.once('exit', died);
      child.once('message', (answer: Answer) => {
        child.off('exit', died);
        if (answer.error === undefined) resolve(answer);
        else reject(new Error(answer.error));
      });
      child.send(order);
    });
  return { ask, stop: () => child.kill() };
}

/** Runs `use` with a worker, and stops the worker in any case. */
export async function withWorker<T>(use: (worker: Worker) => Promise<T>): Promise<T> {
  const worker = startWorker();
  try {
    return await use(worker);
  } finally {
    worker.stop();
  }
}
