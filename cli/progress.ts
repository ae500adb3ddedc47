// Says on a terminal what is being done, where it takes longer than a second.

export interface Progress {
  /** What is done now; `percent` of it. */
  readonly step: (text: string, percent?: number) => void;
  /** Takes away what was said. */
  readonly end: () => void;
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
