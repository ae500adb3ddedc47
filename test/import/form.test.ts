// The form of an office: what stands in it, and that it comes back as it was filled in, in both file formats, with no question.

import { describe, expect, test } from 'vitest';
import { formOf } from '#import/form/form.ts';
import { formOds } from '#import/form/form-ods.ts';
import { formCells } from '#import/form/form-sheet.ts';
import { formXlsx } from '#import/form/form-xlsx.ts';
import { comesBack, fillOds, fillXlsx, form, model, read, year } from './filled-form.ts';

test('what stands in it', () => {
  const rows = formCells(form).map((row) => row.map((cell) => cell.text).join(' | '));
  expect(rows).toEqual([
    'Values to deliver: Registry',
    'Plan · 2024',
    expect.stringContaining('Fill in the yellow cells'),
    '',
    'Code | What is wanted | Unit | Value 2024 | Source | Note | Why not applicable | Value 2023 | Target 2024 | For the indicators',
    'InTime | Answers in time |  |  |  |  |  | 150 | I1: ≥ 90 % | I1',
    'All | Answers |  |  |  |  |  |  | I1: ≥ 90 % | I1',
    'I2 | Portal on line | date |  |  |  |  |  | by 30 Jun 2024 | I2',
    'I3 | Use of the budget | % |  |  |  |  | 40.5 % | ≥ 45 % | I3',
    'I4 | Cost of a case | EUR |  |  |  |  |  | ≤ 30.50 EUR | I4',
    'I5 | Charter of services | yes/no |  |  |  |  |  | done | I5',
    'I6 | Events |  |  |  |  |  |  | ≥ 10 | I6',
    'I7 | Judgement | judgement |  |  |  |  |  | ≥ good | I7',
  ]);
  expect(formCells(form)[5]!.filter(({ open }) => open)).toHaveLength(4);
  expect(formOf(model, model.offices.get('AO4')!, year).rows).toEqual([]);
});

describe.each([
  ['xlsx', () => formXlsx(form), fillXlsx],
  ['ods', async () => formOds(form), fillOds],
] as const)('%s', (_, make, fill) => {
  test('comes back as it was filled in', async () => {
    expect(await comesBack(await fill(await make()))).toEqual(read);
  });

  test('empty it has nothing, of another period it is refused', async () => {
    expect(await comesBack(await make())).toEqual([]);
    expect(await comesBack(await make(), '2024-H1')).toEqual([
      'null: the form was made for 2024, not 2024-H1: use --period 2024, or the form of 2024-H1',
    ]);
  });
});
