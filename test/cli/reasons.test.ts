// What stands above and below the score of a plan: the plan that it follows, and why it has no score.

import { expect, test } from 'vitest';
import { perfplan, scratch } from './run.ts';

const before = `perf 1 english
plan P-2023 "Before" {
  years 2023
  indicator I1 {
    target 2023 >= 10
    actual 2023 = 9
  }
}
`;
const after = `perf 1 english
plan P-2024 "After" {
  years 2024
  follows P-2023
  indicator I1 {
    target 2024 >= +10% on previous
    actual 2024 = 9
  }
}
`;

test('the plan that went before is named, and that it was not read', async () => {
  const folder = scratch({ 'a.perf': before, 'b.perf': after });
  const of = (...more: string[]): string[] => ['score', folder, '--plan', 'P-2024', ...more];
  // 9 of 9.9
  expect((await perfplan(of())).out).toMatch(/^follows P-2023\nP-2024 {2}After · 2024\n\n90\.91 %/);
  expect((await perfplan(of('--format', 'markdown'))).out).toContain('**90.91 %** · follows P-2023\n');
  expect((await perfplan(of('--lang', 'it'))).out).toMatch(/^segue P-2023\n/);
  const alone = scratch({ 'b.perf': after });
  expect((await perfplan(['score', alone])).out).toMatch(/^follows P-2023, which was not read\n/);
});

const weighed = `perf 1 english
plan P "By cases" {
  years 2024
  indicator I1 weight N_Cases {
    target 2024-H1 >= 5
    target 2024 >= 10
    actual 2024-H1 = 4
  }
}
measure N_Cases {
  2024 = 3
}
`;

test('where the weights are not known, that is why there is no score', async () => {
  const folder = scratch({ 'p.perf': weighed });
  const asked = [folder, '--as-of', '2024-H1'];
  const why = 'what its members weigh is not known: there is no value of N_Cases for 2024';
  expect((await perfplan(['score', ...asked])).out).toContain(`not measured\n└ ${why}\n`);
  expect((await perfplan(['score', ...asked, '--lang', 'it'])).out).toContain(
    'non si sa quanto pesano i suoi elementi',
  );
  expect((await perfplan(['explain', folder, 'P', '--as-of', '2024-H1'])).out).toContain(why);
  const json = JSON.parse((await perfplan(['score', ...asked, '--format', 'json'])).out);
  expect(json.nodes[0].reason).toBe('weights');
});
