// Says on a terminal what is being done, where it takes longer than a second.

import { type InBothLanguages, say } from './language.ts';

export interface Progress {
  /** What is done now; `percent` of it. */
  readonly step: (text: string, percent?: number) => void;
  /** Takes away what was said. */
  readonly end: () => void;
}

/** `done` of `of` are done. */
export type CountedSteps = (done: number, of: number) => void;

/** Steps that are counted, with the time that is left. */
export function countedSteps({ step }: Progress, what: InBothLanguages, clock: () => number = Date.now): CountedSteps {
  const start = clock();
  return (done, of) => {
    if (done === 0 || done >= of) return;
    const seconds = Math.ceil(((clock() - start) * (of - done)) / done / 1000);
    const time = seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
    step(
      say({
        en: `${done} / ${of} ${what.en}, about ${time} left`,
        it: `${done} / ${of} ${what.it}, ancora circa ${time}`,
      }),
    );
  };
}

const patience = 1000;
const interval = 200;

export interface ProgressOptions {
  readonly quiet: boolean;
  readonly stream: NodeJS.WriteStream;
  readonly clock?: () => number;
}

export function createProgress({ quiet, stream, clock = Date.now }: ProgressOptions): Progress {
  if (quiet || !stream.isTTY) return { step: () => undefined, end: () => undefined };
  let next = clock() + patience;
  let isShown = false;
  return {
    step: (text, percent) => {
      if (clock() < next) return;
      next = clock() + interval;
      isShown = true;
      stream.write(`\r\u001B[K${text}${percent === undefined ? '' : ` ${percent} %`}`);
    },
    end: () => {
      if (isShown) stream.write('\r\u001B[K');
      isShown = false;
    },
  };
}
