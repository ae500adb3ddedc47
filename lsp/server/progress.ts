// Progress of long work, if the client shows it.

import type { Connection } from './connection.ts';

export interface Progress {
  /** From 0 to 1. */
  report(share: number): void;
  end(): void;
}

let tokens = 0;

/** Does not wait for the client to create the progress; reports before that are not shown. */
export function startProgress(connection: Connection, title: string, shown: boolean): Progress {
  const token = `perfplan-${++tokens}`;
  let state: 'asked' | 'shown' | 'ended' = 'asked';
  let last = 0;
  const tell = (value: object): void => connection.tell('$/progress', { token, value });
  if (shown) {
    void connection.ask('window/workDoneProgress/create', { token }, () => {
      if (state === 'ended') return;
      state = 'shown';
      tell({ kind: 'begin', title, percentage: last });
    });
  }
  return {
    report: (share) => {
      const percentage = Math.floor(share * 100);
      if (percentage === last) return;
      last = percentage;
      if (state === 'shown') tell({ kind: 'report', percentage });
    },
    end: () => {
      if (state === 'shown') tell({ kind: 'end' });
      state = 'ended';
    },
  };
}
