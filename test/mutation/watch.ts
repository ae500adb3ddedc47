// Beside a worker (`worker.ts`): ends it where one test takes seconds of processor time, since nothing else can end a loop. The clock on the wall
// would end mutants of a busy machine.

import { workerData } from 'node:worker_threads';

/** How far the worker is, and the processor time in ms that it may take before it must be farther. */
const progress: Int32Array = workerData;
let seen = -1;
let since = 0;

setInterval(() => {
  const { user, system } = process.cpuUsage();
  const now = Atomics.load(progress, 0);
  if (now !== seen) [seen, since] = [now, user + system];
  else if (user + system - since > Atomics.load(progress, 1) * 1000) process.kill(process.pid, 'SIGKILL');
}, 500);
