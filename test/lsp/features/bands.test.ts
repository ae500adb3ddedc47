// The name of a band beside every light in an editor: 79,995 of 100,000 is 79.995 %, and in the band below 80 %.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeLenses } from '#lsp/features/code-lenses.ts';
import { documentSymbols } from '#lsp/features/document-symbols.ts';
import { hover } from '#lsp/features/hover/hover.ts';
import { inlayHints } from '#lsp/features/inlay-hints.ts';
import { marked } from '../marked.ts';

const text = readFileSync(new URL('../../cli/near-the-bounds.perf', import.meta.url), 'utf8');
const shown = '◔ 79.995 % Fair';

describe('a light', () => {
  test('carries the name of its band in hints, lenses and the outline', () => {
    const { context } = marked(text);
    const whole = { start: 0, end: context.file.text.length };
    expect(inlayHints(context, whole).map((hint) => hint.text)).toContain(shown);
    expect(codeLenses(context).map(({ title }) => title)).toContain(shown);
    expect(JSON.stringify(documentSymbols(context))).toContain(shown);
  });

  test('and on hover, where it is no markup', () => {
    const { context, offset } = marked(text.replace('NEARLY', 'NEAR<|>LY').replace('"Fair"', '"*Fair*"'));
    expect(hover(context, offset)?.markdown).toContain('**◔ 79.995 % \\*Fair\\***');
  });
});

test('a node without a score says on hover what is required, and where that was said', () => {
  const steps = readFileSync(new URL('../../cli/steps.perf', import.meta.url), 'utf8');
  const required = marked(steps.replace('area 2', 'area <|>2'));
  expect(hover(required.context, required.offset)?.markdown).toMatch(/1 of 2 required measured \(said at .*:20\)/);
  const rounded = marked(steps.replace('area 1', 'area <|>1'));
  const markdown = hover(rounded.context, rounded.offset)?.markdown;
  expect(markdown).toMatch(/88\.5 % · weighted mean · built in/);
  expect(markdown).toMatch(/88\.5 % rounded to 0 decimals, half up: 89 % \(said at .*:42\)/);
});
