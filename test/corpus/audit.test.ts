// What the audit finds in the real documents, printed figures against computed ones: their errors (language brief, section 7), what
// rounding explains, and nothing else.

import { expect, test } from 'vitest';
import { type AuditEntry, audit, isFinding } from '#engine/audit/audit.ts';
import { plainOutcome } from '#engine/words/plain-text.ts';
import { compile } from '#language/index.ts';
import { exampleFiles } from '../corpus.ts';

const modena = auditOf('modena-2024');

test('Modena 2024: the disagreements of each section and annex, and no others', () => {
  const found = modena.filter(isFinding).filter(({ at }) => at !== 'Sezione 5');
  expect(
    found
      .filter(({ figure }) => figure !== 'weights')
      .map(told)
      .sort(),
  ).toEqual(
    [
      'Sezione 1: 1/401 score 100, computed 99.44',
      'Sezione 1: 2/701 score 95.85, computed 98.8',
      'Sezione 1: 3/803 score 98.43, computed 99.75',
      'Sezione 3.0: plan score 98.62, computed 99.62',
      'Sezione 3.0: plan budget-share 96.8, computed 97.22',
      'Sezione 3.0: 1/400 budget-share 99.98, computed 100',
      'Sezione 3.0: 2/601 budget-share 97.7, computed 99.1',
      'Sezione 3.3.1: 3/802/EC27 value 27.07, computed 27.04',
      'Allegato 1: 1/401/41.D6.0 value 821, computed 820',
      'Allegato 2: 1/401/41.D6.0 value 821, computed 820',
      'Allegato 5: 1/401/41.D6.0 value 821, computed 820',
      'Allegato 1: 2/701/701.C2.1/71.C2.3.WORKSHOP weight 100, computed 10',
      'Allegato 1: 2/701/701.C2.1/71.C2.4_2 weight 100, computed 10',
      'Allegato 2: 1/301/301.S0 value 18231200000, computed 18231161719',
      'Allegato 2: 2/601/601.S1 value 1879960, computed 1879961',
      'Allegato 3: 3/801/801.A1.3/81.C1.1.6 value 99, computed 98.99',
      'Allegato 4: 001/AO3/802.A1.3 score 98.33, computed 100',
    ].sort(),
  );
});

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
  const { value } = compile(exampleFiles(folder));
  return audit(value[0]!).value;
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
