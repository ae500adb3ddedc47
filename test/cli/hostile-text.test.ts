// Malicious text in every place of a plan, through every output: no control sequences reach a terminal, no markup a page, no formula a spreadsheet.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { auditCommand } from '#cli/commands/audit.ts';
import { checkCommand } from '#cli/commands/check.ts';
import { diffCommand } from '#cli/commands/diff.ts';
import { explainCommand } from '#cli/commands/explain.ts';
import { gapCommand } from '#cli/commands/gap.ts';
import { lintCommand } from '#cli/commands/lint.ts';
import { policyCommand } from '#cli/commands/policy.ts';
import { scoreCommand } from '#cli/commands/score.ts';
import { whatIfCommand } from '#cli/commands/what-if.ts';
import { csv } from '#cli/render/csv.ts';
import { visible, visibleJson, visibleLines } from '#language/syntax/visible.ts';
import { createLanguageService, features } from '#lsp/language-service.ts';
import { defaultSettings } from '#lsp/workspace/settings.ts';
import { scratch } from './run.ts';

/** Clears a screen in two ways, rings, turns letters round, hides some, and begins lines of its own. */
const control = '\u001B[2J\u009B1m\u0007\u202Egnp\u2066\u200F\u2028::error::\u{E0041}';
const markup = '<img src=x onerror=alert(1)> [x](command:y) **b** |c| &lt; @somebody';

/** What may stand in a text between quotation marks. */
const bad = `=cmd|' /C calc'!A0 ${control}${markup}`;
const code = `\`=1+1${control}|x\``;

const plan = `perf 1 english
plan ${code} "${bad}" {
  years 2024
  policy p
  note "${bad}"
  objective 1 weight 60% "${bad}" {
    description
      | ${bad}
    indicator ${code.replace('x`', 'y`')} weight 50% "${bad}" {
      target 2024 >= 10 \`${bad.replaceAll('`', '')}\`
      actual 2024 = 4 \`${bad.replaceAll('`', '')}\` source "${bad}"
      published 2024 50%
      source "${bad}"
      owner "${bad}"
      note "${bad}"
    }
    indicator I2 weight 50% "${bad}" {
      formula M * 2
      target 2024 >= 10
    }
  }
}
policy p "${bad}" {
  missed >= linear
  band "${bad}" >= 50% "${bad}"
}
measure M "${bad}" source "${bad}" {
  2024 = 4
}
measure ${code.replace('x`', 'z`')} "${bad}"
nonsense ${bad}
`;
const settings = '{"plan":"P","period":"2024","separator":";","decimal":",","columns":{"code":"C","value":"V"}}';

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = scratch({});
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const strangeName = `a\n::error::b\u001B[2J\u202E#?%.perf`;

function strangeFolder(): string {
  return folderOf({
    [strangeName]: plan,
    [`more/${strangeName}`]: 'perf 1 english\nactuals 2024 {\n  X = 1\n}\n',
    'values.csv': `C;V\n=cmd${control};1\n${bad.replaceAll(';', '')};2\n`,
    'values.csv.json': settings,
    [`${strangeName}.csv`]: 'C;V\n',
  });
}

/** What a command prints, on both streams, in this process. */
async function printed(command: Command, ...args: readonly string[]): Promise<string> {
  const said: string[] = [];
  const keep = (text: unknown): boolean => said.push(String(text)) > 0;
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(keep),
    vi.spyOn(console, 'log').mockImplementation((text) => void keep(`${text}\n`)),
    vi.spyOn(console, 'error').mockImplementation((text) => void keep(`${text}\n`)),
  ];
  try {
    await command.exitOverride().parseAsync(args, { from: 'user' });
  } catch (error) {
    keep(visible(error instanceof Error ? error.message : ''));
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return said.join('');
}

afterEach(() => {
  process.exitCode = 0;
});

const harmful =
  /[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]|\u{E0041}/u;

/** With what stands around it. */
function harmIn(text: string): string | null {
  const at = harmful.exec(text)?.index;
  return at === undefined ? null : JSON.stringify(text.slice(Math.max(0, at - 60), at + 20));
}

describe('nothing that a terminal would obey', () => {
  test.each<[name: string, make: () => Command, formats: readonly string[], more: readonly string[]]>([
    ['check', () => checkCommand('1'), ['pretty', 'json', 'github', 'sarif'], []],
    ['lint', () => lintCommand('1'), ['pretty', 'json', 'github', 'sarif'], []],
    ['score', scoreCommand, ['table', 'json', 'csv', 'markdown'], ['--all']],
    ['audit', auditCommand, ['pretty', 'json', 'markdown'], []],
    ['gap', gapCommand, ['table', 'json', 'markdown'], []],
    ['policy', policyCommand, ['table', 'json'], ['I2']],
    ['explain', explainCommand, [], ['I2']],
    ['explain a measure', explainCommand, [], ['M']],
    ['what-if', whatIfCommand, ['json', 'markdown'], ['I2 target >= 12']],
  ])('%s', async (_, make, formats, more) => {
    const folder = strangeFolder();
    const forms = formats.length > 0 ? formats.map((format) => ['--format', format]) : [[]];
    for (const form of forms) {
      const text = await printed(make(), folder, ...more, ...form);
      expect(text.length, form.join(' ')).toBeGreaterThan(50);
      expect(harmIn(text), form.join(' ')).toBeNull();
      // nothing begins a line that a runner of workflows would take for a command of its own
      const commands = text.split('\n').filter((line) => line.startsWith('::'));
      expect(commands.every((line) => /^::(?:error|warning|notice) file=/.test(line))).toBe(true);
    }
  });

  test('diff', async () => {
    const [before, after] = [folderOf({ 'p.perf': plan }), folderOf({ 'p.perf': plan.replace('>= 10\n', '>= 11\n') })];
    for (const format of ['pretty', 'json', 'markdown']) {
      const text = await printed(diffCommand(), before, after, '--format', format);
      expect(text.length).toBeGreaterThan(50);
      expect(harmIn(text)).toBeNull();
    }
  });
});

test('no address in SARIF has signs of its own', async () => {
  const text = await printed(checkCommand('1'), strangeFolder(), '--format', 'sarif');
  const { runs } = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as {
    runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
  };
  const uris = runs[0]!.results.map(({ locations }) => locations[0]!.physicalLocation.artifactLocation.uri);
  expect(uris.length).toBeGreaterThan(0);
  for (const uri of uris) expect(uri).toMatch(/^[\w./%()'!~*-]+$/);
});

describe('nothing that a spreadsheet would run', () => {
  test.each([
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['+1+1', "'+1+1"],
    ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
    ["+1/1+cmd|' /C calc'!A0", "'+1/1+cmd|' /C calc'!A0"],
    ['-1%=x', "'-1%=x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['  =1+1', "  '=1+1"],
    ['\t=1+1', "  '=1+1"],
    // where cells are separated by semicolons, this is one of its own
    ['a;=1+1', "a;'=1+1"],
    ['a\r\n=1+1', "a\n'=1+1"],
    ['- a point', "'- a point"],
  ])('%j', (text, safe) => {
    const [, [cell]] = parseCsv(csv(['x'], [[text]])) as [string[], string[]];
    expect(cell).toBe(safe);
  });

  test.each(['-5', '-5.25', '+3', '12', '-8/9', '-5%', '93.68', 'a - b', 'a=b', 'I-1', ''])(
    '%j stays as it is',
    (text) => {
      expect(csv(['x'], [[text]])).toBe(`x\r\n${text}\r\n`);
    },
  );

  test('and numbers are numbers', () => {
    expect(csv(['x'], [[-5], [null], [true], ['"a", b']])).toBe('x\r\n-5\r\n\r\ntrue\r\n"""a"", b"\r\n');
  });

  test('in the scores of a plan', async () => {
    const text = await printed(scoreCommand(), strangeFolder(), '--format', 'csv');
    const records = parseCsv(text.slice(0, text.lastIndexOf('\r\n') + 2)) as string[][];
    expect(records.length).toBeGreaterThan(3);
    for (const cell of records.flat()) expect(cell).not.toMatch(/^\s*[=+@\t]/);
  });
});

describe('nothing that a page would render', () => {
  const unescaped = /(?<!\\)(?:<img|\[x\]|\*\*b\*\*|\|c\|)|&lt;|@somebody/;

  test.each<[string, () => Command]>([
    ['score', scoreCommand],
    ['gap', gapCommand],
    ['audit', auditCommand],
  ])('%s', async (_, make) => {
    const text = await printed(make(), strangeFolder(), '--format', 'markdown');
    const page = text.slice(0, text.indexOf('perfplan: '));
    expect(page).toContain('onerror');
    expect(unescaped.exec(page)?.[0]).toBeUndefined();
  });

  test('hovers', () => {
    const service = createLanguageService({ settingsOf: () => defaultSettings });
    service.files.putPlan('/w/p.perf', plan);
    const context = service.contextOf(service.files.document('/w/p.perf')!);
    const words = ['I2', '=1+1', 'M *', 'p "', 'objective 1', '10'];
    const shown = words.flatMap((word) => {
      const hover = features.hover(context, plan.lastIndexOf(word) + 1);
      return hover ? [hover.markdown] : [];
    });
    expect(shown.length).toBeGreaterThan(2);
    for (const markdown of shown) {
      expect(harmIn(markdown)).toBeNull();
      expect(/(?<!\\)(?:<img|\[x\]\(command)/.exec(markdown)?.[0]).toBeUndefined();
    }
  });
});

test('what is shown says the same', () => {
  expect(visible(`a\tb${control}`)).not.toMatch(harmful);
  expect(visibleLines('a\r\nb\rc\u001B')).toBe('a\nb\nc\uFFFD');
  expect(JSON.parse(visibleJson({ [control]: [bad, 'è €', 1] }))).toEqual({ [control]: [bad, 'è €', 1] });
  expect(visibleJson(bad)).not.toMatch(harmful);
});
