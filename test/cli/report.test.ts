// `perfplan report`: the page says what was asked of it.

import { expect, test } from 'vitest';
import { perfplan } from './run.ts';

// W4 of the example: 350 asked for at first, 330 since the revision of 28 January; 330 built.
test('targets as they were first set', async () => {
  const plan = ['report', 'examples/service-delivery-2024-25', '--html', '-'];
  const [revised, initial] = await Promise.all([perfplan(plan), perfplan([...plan, '--targets', 'initial'])]);
  expect(revised.out).not.toContain('targets as first set');
  expect(initial.out).toContain('targets as first set');
  expect(initial.out).toContain('94.29 %');
});
