// What the audit finds in the documents of 2017, printed figures against computed ones: their errors, what rounding explains, and nothing else.
// The report on 2024 is held against its figures in printed-figures.test.ts.

import { expect, test } from 'vitest';
import { type AuditEntry, audit } from '#engine/audit/audit.ts';
import { plainOutcome } from '#engine/words/plain-text.ts';
import { examplePlan } from '../corpus.ts';

test('Massa-Carrara 2017: three known errors, two figures that rounding explains', () => {
  const strategic = auditOf('massa-carrara-2017/strategic').filter(({ verdict }) => verdict !== 'agrees');
  const operational = auditOf('massa-carrara-2017/operational').filter(({ verdict }) => verdict !== 'agrees');
  expect(strategic.map((entry) => [told(entry).replace(/^.*?: /, ''), entry.known !== null])).toEqual([
    ['_ICT/3.2 score 98, computed 98.33', true],
    ['_EF/_2.1-EF score 100, computed 79.31', true],
    ['_EF/_2.1-EF/2.1.3/_2.1.3_1 attainment 100, computed 0', true],
  ]);
  expect(operational.map(({ verdict, explanation }) => [verdict, explanation])).toEqual([
    ['explained', 'rounding'],
    ['explained', 'rounding'],
  ]);
  expect(operational.map((entry) => told(entry).replace(/^.*?: _PI\//, ''))).toEqual([
    '2.1.1 score 95.7, computed 95.83',
    '2.1.1/_2.1.1_1 attainment 91.4, computed 91.67',
  ]);
});

test('Ferrara 2017: six of the thirteen figures beside relative targets are wrong', () => {
  const beside = auditOf('ferrara-2017').filter(({ figure }) => figure === 'resolved');
  const relative = beside.filter(({ verdict }) => verdict !== 'explained');
  expect(relative).toHaveLength(13);
  const wrong = relative.filter(({ verdict }) => verdict === 'disagrees');
  expect(wrong.map((entry) => `${codeOf(entry)} ${entry.year}`)).toEqual([
    'F003 2018',
    'F003 2019',
    'F004 2019',
    'F011 2019',
    'F285 2017',
    'F289 2017',
  ]);
});

test('beside a target, a figure in another unit says nothing against it', () => {
  const explained = auditOf('ferrara-2017').filter(({ verdict }) => verdict === 'explained');
  expect(explained.map((entry) => [codeOf(entry), entry.explanation])).toEqual([
    ['F144', 'unit'],
    ['F162', 'unit'],
    ['F281', 'unit'],
  ]);
});

function auditOf(folder: string): readonly AuditEntry[] {
  return audit(examplePlan(folder)).value;
}

function codeOf({ subject }: AuditEntry): string {
  return subject.kind === 'node' ? subject.node.path || 'plan' : subject.place.indicator.code;
}

/** `Sezione 1: 1/401 score 100, computed 99.44`: percentages at two decimals. */
function told({ at, subject, figure, printed, computed }: AuditEntry): string {
  const path = subject.kind === 'node' ? subject.node.path || 'plan' : subject.place.path;
  const percent = computed?.percent ?? false;
  const written =
    printed?.kind === 'quantity' ? Number(printed.number.coefficient) / 10 ** printed.number.scale : Number.NaN;
  const came = computed ? digits(plainOutcome(computed.outcome, { percent: false })!) : Number.NaN;
  const shown = (number: number) => String(Math.round((percent ? number * 100 : number) * 100) / 100);
  return `${at}: ${path} ${figure} ${shown(written)}, computed ${shown(came)}`;
}

function digits(text: string): number {
  const [n, d] = text.split('/');
  return Number(n) / Number(d ?? 1);
}
