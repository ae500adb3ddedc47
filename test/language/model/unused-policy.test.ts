import { expect, test } from 'vitest';
import { messageOf } from '#language/diagnostics/report.ts';
import { compile } from '#language/index.ts';

test.each([
  ['english', 'policy', 'plan P {\n  years 2024\n}'],
  ['italian', 'regole', 'piano P {\n  anni 2024\n}'],
])('%s: what is to be written is in the keywords of the file, whoever reads it', (language, word, plan) => {
  const text = `perf 1 ${language}\n${plan}\n${word} \`two words\` {\n}\n`;
  const { diagnostics } = compile([{ name: 'plan.perf', text }]);
  const unused = diagnostics.filter(({ code }) => code === 'unused-policy');
  expect(unused).toHaveLength(1);
  for (const reader of ['en', 'it'] as const) {
    expect(messageOf(unused[0]!, reader)).toContain(` ${word} \`two words\` `);
  }
});
