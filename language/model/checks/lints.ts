// Checks that the codes in `lint` statements exist. Does not apply them.

import { catalogue } from '../../diagnostics/catalogue/index.ts';
import type { Checked } from './check.ts';

function isCode(code: string): code is keyof typeof catalogue {
  return Object.hasOwn(catalogue, code);
}

export function checkLints({ model, binding: { similar, report } }: Checked): void {
  for (const { code, anchor } of model.lints) {
    if (isCode(code)) {
      if (catalogue[code].severity === 'error')
        report('rule-value', anchor, { rule: 'lint', value: code, why: 'an-error' });
    } else report('unknown-name', anchor, { what: 'name', name: code, similar: similar(code, Object.keys(catalogue)) });
  }
}
