// How much a property tries: a fifth of it in `npm test`, all of it in the slow suite, which runs the same files (`slow.config.ts`).

export const isWhole: boolean = process.env.PERFPLAN_TESTS === 'whole';

export function runs(whole: number): number {
  return isWhole ? whole : Math.ceil(whole / 5);
}
