// The published indices of examples/indices: nothing to report, and what their publishers print is what follows from the inputs.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exactText } from '#engine/arithmetic/print.ts';
import { fromDecimal } from '#engine/arithmetic/rational.ts';
import { type AuditEntry, audit } from '#engine/audit/audit.ts';
import { compile } from '#language/index.ts';

const folder = fileURLToPath(new URL('../../examples/indices/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.perf'));

/** By file: verdict, printed figure and what it is of. Printed figures: see the first lines of each file. */
const audits: Readonly<Record<string, readonly string[]>> = {
  'human-development-index.perf': ['agrees score 0.961 of plan'],
  'gender-inequality-index.perf': ['agrees value 0.478 of GII'],
  // 2.2 % of the value of a warehouse, 0.1 % of a property, 34.6 % of profit are known as printed: each could move its topic by 0.1
  'ease-of-doing-business.perf': [
    'agrees score 0.868 of plan',
    'agrees score 1 of SB',
    'explained score 0.865 of CP',
    'agrees score 0.84 of GE',
    'explained score 0.946 of RP',
    'agrees score 1 of GC',
    'agrees score 0.86 of PI',
    'explained score 0.91 of PT',
    'agrees score 0.846 of TB',
    'agrees score 0.715 of EC',
    'agrees score 0.695 of RI',
  ],
};

test('every index is audited here', () => {
  expect(names.toSorted()).toEqual(Object.keys(audits).toSorted());
});

describe.each(names)('%s', (name) => {
  const { value, diagnostics } = compile([{ name, text: readFileSync(join(folder, name), 'utf8') }]);
  const [model] = value;

  test('has nothing to report', () => {
    expect(diagnostics).toEqual([]);
    expect(value).toHaveLength(1);
  });

  test('agrees with what is printed of it, as far as the rounding of its inputs allows', () => {
    expect(audit(model!).value.map(told)).toEqual(audits[name]);
  });
});

function told({ verdict, figure, printed, subject }: AuditEntry): string {
  const number = printed?.kind === 'quantity' ? exactText(fromDecimal(printed.number)) : '';
  const of = subject.kind === 'node' ? subject.node.path || 'plan' : subject.place.indicator.code;
  return `${verdict} ${figure} ${number} of ${of}`;
}
