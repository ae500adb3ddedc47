// A plan in which one of several offices has all the indicators.

import type { Linted } from './lint.ts';

/** With fewer indicators it says little. */
const enough = 5;

export function lintOffices({ model, report }: Linted): void {
  if (model.offices.size < 2) return;
  const named = [...model.nodes, ...model.indicators.values()].flatMap(({ offices }) =>
    offices.length > 0 ? [offices] : [],
  );
  const codes = new Set(named.flatMap((offices) => offices.map(({ code }) => code)));
  const [only] = codes;
  if (named.length < enough || codes.size !== 1 || only === undefined) return;
  report('one-office', model.root.anchor, { office: only, named: named.length, offices: model.offices.size });
}
