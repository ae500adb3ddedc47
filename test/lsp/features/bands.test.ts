// The name of a band beside every light in an editor: 79,995 of 100,000 is 79.995 %, and in the band below 80 %.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeLenses } from '#lsp/features/code-lenses.ts';
import { documentSymbols } from '#lsp/features/document-symbols.ts';
import { hover } from '#lsp/features/hover.ts';
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
