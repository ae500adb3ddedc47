// Problems found while parsing, with offsets in the file: `parse` anchors them to their declaration.

import type { Code, DataOf } from '../../diagnostics/diagnostic.ts';

export interface Problem<C extends Code = Code> {
  readonly code: C;
  readonly start: number;
  readonly end: number;
  readonly data: DataOf<C>;
}

export type Complain = <C extends Code>(code: C, start: number, end: number, data: DataOf<C>) => void;

/** The maximal number of problems in a file: a damaged file of 10 MB could have millions. */
export const maxProblems = 20_000;

export function createProblems(): { readonly complain: Complain; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  return {
    problems,
    complain: (code, start, end, data) => {
      if (problems.length >= maxProblems) return;
      problems.push({ code, start, end, data } as unknown as Problem);
    },
  };
}
