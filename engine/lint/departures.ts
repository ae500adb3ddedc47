// What a plan says otherwise than the libraries that it uses. Found by the binder, which does not judge.

import type { Linted } from './lint.ts';

export function lintDepartures({ model, report }: Linted): void {
  for (const { library, what, name, from, anchor, common } of model.departures) {
    const related =
      common === null
        ? []
        : [{ anchor: common, message: { en: 'What the library says', it: 'Quanto dice la libreria' } }];
    report('departs-from-library', anchor, { library, what, name, from }, related);
  }
}
