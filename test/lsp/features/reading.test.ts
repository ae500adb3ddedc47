import { describe, expect, test } from 'vitest';
import { codeLenses } from '#lsp/features/code-lenses.ts';
import { formatting } from '#lsp/features/formatting.ts';
import { inlayHints } from '#lsp/features/inlay-hints.ts';
import { explanation, gapReport } from '#lsp/features/reports.ts';
import { semanticTokens } from '#lsp/features/semantic-tokens.ts';
import { signatureHelp } from '#lsp/features/signature-help.ts';
import { edited, marked, measures, plan } from '../marked.ts';

const text = plan(
  `  objective target "Procedures" {
    indicator I weight 80% "Digital tools" {
      formula mean(Tools[n-1..n]) / Firms
      unit %
      baseline 2023 = 20%
      target 2024 >= +10% on baseline
    }
  }`,
  measures,
);

test('semantic tokens distinguish keywords from names by their position', () => {
  const { context } = marked(text);
  const told = semanticTokens(context, null).map(
    ({ start, end, type }) => `${type} ${context.file.text.slice(start, end)}`,
  );
  expect(told).toContain('node target');
  expect(told).toContain('keyword target');
  expect(told).toContain('function mean');
  expect(told).toContain('measure Tools');
  expect(told).toContain('unit %');
  expect(told).toContain('plan P');
});

test('semantic tokens of units of several words', () => {
  const { context } = marked(plan('  unit day = 8 hours\n  indicator I {\n    target 2024 >= 2 mln EUR/user\n  }'));
  const told = semanticTokens(context, null).map(
    ({ start, end, type }) => `${type} ${context.file.text.slice(start, end)}`,
  );
  expect(told.filter((one) => one.startsWith('unit '))).toEqual(
    ['day', 'hours', 'mln', 'EUR', '/', 'user'].map((word) => `unit ${word}`),
  );
});

describe('inlay hints', () => {
  function check(source: string, settings = {}): string[] {
    const { context } = marked(source, settings);
    return inlayHints(context, { start: 0, end: context.file.text.length }).map(({ offset, text: hint }) => {
      return `${context.file.lines.position(offset).line} ${hint}`;
    });
  }

  test('show scores, values, resolved targets, and weights that do not total', () => {
    // (7000 + 8270) / 2 / 63056 is 12.1083… %, of 20 % and a tenth 55.04 %
    expect(check(text)).toEqual(['2 55.04 %', '4 ⚠ 80% / 100%', '4 55.04 %', '5 55.04 %', '6 = 12.11 %', '9 = 22 %']);
  });

  test('can be turned off', () => {
    expect(check(text, { inlayHints: false })).toEqual([]);
  });
});

test('lenses show the score, last year, and what holds it back', () => {
  const { context } = marked(
    plan(`  objective O "Procedures" {
    indicator I "Digital tools" {
      target 2023 >= 10
      target 2024 >= 10
      actual 2023 = 9
      actual 2024 = 8
    }
  }`),
  );
  expect(codeLenses(context).map(({ title }) => title)).toEqual([
    '80.00 %  ▼ 90.00 % in 2023',
    '1 below 100 %: what holds this back',
    '80.00 %  ▼ 90.00 % in 2023',
    '1 below 100 %: what holds this back',
  ]);
});

test('signature help counts arguments', () => {
  const { context, offset } = marked(plan('  indicator I {\n    formula max(Tools, (Firms + 1), <|>)\n  }', measures));
  expect(signatureHelp(context, offset)).toMatchObject({ activeParameter: 1, activeSignature: 1 });
});

test('formatting changes what must change and nothing else', () => {
  const { context } = marked(plan('  indicator   I   "Tools"{\n  target 2024   >=   5\n  }', ''));
  const edits = formatting(context, null);
  expect(edited(context.file.text, edits)).toContain('  indicator I "Tools" {\n    target 2024 >= 5\n  }');
  expect(edits[0]!.start).toBeGreaterThan(40);
});

describe('a click on a lens', () => {
  const source = plan(`  objective O "Procedures" {
    indicator I weight 50% "Digital tools" {
      target 2024 >= 10
      actual 2024 = 8
    }
    indicator J weight 50% "Portal" {
      target 2024 done
      actual 2024 = done
    }
  }`);

  test('explains the node and its own indicators', () => {
    const { context } = marked(source);
    expect(explanation(context, 'O')).toMatchObject({
      title: 'O Procedures',
      markdown: expect.stringContaining('8 / 10 = 80.00 %'),
    });
    expect(explanation(context, 'nothing/there')).toBeNull();
  });

  test('shows what holds it back', () => {
    const { context } = marked(source);
    expect(gapReport(context, 'O')?.markdown).toContain('| **I** Digital tools | 10.00 | 80.00 % | 8 | ≥ 10 |');
    expect(gapReport(context, 'O')?.markdown).not.toContain('**J**');
  });
});
