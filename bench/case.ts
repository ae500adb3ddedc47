// A bench case: one piece of work of one product. Knows no clock and no table.

export interface Case {
  /** The work that is timed. Returns its result. */
  readonly run: () => unknown;
  /** Checks a result, and counts what it contains: once, before anything is timed. */
  readonly check: (result: unknown) => Check;
  /** One changed input and its recomputation, if the product can do that incrementally. */
  readonly change?: (result: unknown) => void;
}

export interface Check {
  readonly errors: readonly string[];
  /** The number of indicators in the result; null if it cannot be counted. */
  readonly indicators: number | null;
  /** Each node's score by its path, the root's is ""; none where nothing is scored. */
  readonly scores: readonly (readonly [path: string, score: number])[];
}

export const caseNames = ['perfplan-parse', 'langium', 'json', 'perfplan-score', 'hyperformula'] as const;
export type CaseName = (typeof caseNames)[number];

/** Prepares the case: reads its input, starts its product. */
export type Load = (folder: string) => Promise<Case>;

/** Counts the indicators in a syntax tree, by the field that has the kind. */
export function countIndicators(tree: unknown, field: 'kind' | '$type', kind: string): number {
  let count = 0;
  const pending: unknown[] = [tree];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if ((next as Record<string, unknown>)[field] === kind) count += 1;
    for (const [key, value] of Object.entries(next)) {
      // Langium's trees point back at their containers and at their source in these.
      if (typeof value === 'object' && (key === '$type' || !key.startsWith('$'))) pending.push(value);
    }
  }
  return count;
}
