// The files that are read for a PATH, and how others are reported: the same for a file, for its folder and in the editor.

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { load } from '#cli/files/load.ts';
import { messageOf } from '#language/diagnostics/report.ts';
import { createLanguageService } from '#lsp/language-service.ts';
import { findFiles, readPlan, readTableFile } from '#lsp/server/disk-files.ts';
import { defaultSettings } from '#lsp/workspace/settings.ts';
import { perfplan, scratch } from './run.ts';

const plan = (value: string): string => `perf 1 english
plan P "A plan" {
  years 2024
  indicator I1 "Courses held" {
    formula Held
    target 2024 >= ${value}
  }
}
`;
const measures = 'perf 1 english for P\nmeasure Held "Courses held" {\n  2024 = 9\n}\n';

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = scratch({});
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** In the folder as where the command runs. */
function loaded(folder: string, ...paths: readonly string[]): ReturnType<typeof load> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return load(paths);
  } finally {
    process.chdir(before);
  }
}

function found(folder: string, path: string): readonly string[] {
  const { diagnostics } = loaded(folder, path);
  return diagnostics.map(({ code, anchor }) => `${anchor.file} ${code}`).toSorted();
}

describe('a file means the plan that it belongs to', () => {
  const files = {
    'year/plan.perf': plan('10'),
    'year/measures/held.perf': measures,
    'year/values.csv': 'C;V\nNone;5\n',
    'year/values.csv.json':
      '{"plan":"P","period":"2024","separator":";","decimal":",","columns":{"code":"C","value":"V"}}',
    'year/more/values.csv': 'C;V\nOther;5\n',
    'year/more/values.csv.json':
      '{"plan":"P","period":"2024","separator":";","decimal":",","columns":{"code":"C","value":"V"}}',
    'other/plan.perf': plan('12').replace('plan P', 'plan Q'),
  };
  const expected = ['year/more/values.csv unknown-name', 'year/values.csv unknown-name'];

  test.each(['year', 'year/plan.perf', 'year/measures/held.perf', 'year/values.csv', 'year/more/values.csv.json'])(
    'from %s',
    (path) => {
      const folder = folderOf(files);
      expect(found(folder, path)).toEqual(expected);
      expect(loaded(folder, path).models.map(({ code }) => code)).toEqual(['P']);
    },
  );

  test('as for the editor', async () => {
    const folder = folderOf(files);
    const service = createLanguageService({ settingsOf: () => defaultSettings });
    const { plans, tables } = await findFiles(folder, { deep: true, isWanted: () => true });
    for (const path of plans) service.files.putPlan(path, (await readPlan(path))!);
    for (const path of tables) service.files.putTable((await readTableFile(path, (name) => name))!);
    const workspace = service.workspace();
    const said = [...workspace.files.keys()].flatMap((file) =>
      workspace.diagnosticsOf(file).map(({ diagnostic }) => `${file} ${diagnostic.code}`),
    );
    const whole = found(folder, '.').map((one) => join(folder, one));
    expect(said.filter((one) => one.startsWith(join(folder, 'year'))).toSorted()).toEqual(
      expected.map((one) => join(folder, one)),
    );
    expect(said.toSorted()).toEqual(whole);
  });

  test('of two plans in one folder it is that which the file is of', () => {
    const folder = folderOf({
      'p.perf': plan('10').replace('formula Held\n', ''),
      'q.perf': plan('10').replace('plan P', 'plan Q'),
    });
    expect(loaded(folder, 'p.perf').models.map(({ code }) => code)).toEqual(['P']);
    expect(found(folder, 'p.perf')).toEqual([]);
    expect(found(folder, 'q.perf')).toEqual(['q.perf unknown-name']);
  });

  test.each([
    ['{', 'table-settings'],
    ['{}', 'table-settings'],
    ['<<<<<<< HEAD\n{}\n=======\n{ "plan": "P" }\n>>>>>>> x\n', 'unresolved-merge'],
    [files['year/values.csv.json'].replace('"P"', '"Z"'), 'unknown-name'],
  ])('also what is of no plan because of its description: %j', (settings, code) => {
    const folder = folderOf({ ...files, 'year/values.csv.json': settings, 'year/q.perf': files['other/plan.perf'] });
    for (const path of ['year', 'year/plan.perf'])
      expect(found(folder, path)).toContain(`year/values.csv.json ${code}`);
  });

  test('never from outside of the folder where the command runs, nor of a repository', () => {
    const folder = folderOf({ 'plan.perf': plan('10'), 'in/measures.perf': measures });
    expect(found(join(folder, 'in'), 'measures.perf')).toEqual(['measures.perf unknown-name']);
    mkdirSync(join(folder, '.git'));
    expect(found(join(folder, 'in'), 'measures.perf')).toEqual([]);
  });

  test('files of two folders that are named together are read together', () => {
    const folder = folderOf({ 'a/plan.perf': plan('10'), 'b/measures.perf': measures });
    expect(loaded(folder, 'a/plan.perf', 'b/measures.perf').diagnostics).toEqual([]);
  });
});

describe('a copy beside the plan', () => {
  const old = plan('3').replace('Courses held', 'Old title');

  test.each(['plan - Copia.perf', 'plan (1).perf', 'Copia di plan.perf', 'plan~.perf', 'aaa plan-old.perf'])(
    '%s: one finding on each, nothing taken from it',
    (copy) => {
      const folder = folderOf({ 'plan.perf': plan('10'), 'measures.perf': measures, [copy]: old });
      const { diagnostics, models } = loaded(folder, '.');
      expect(diagnostics.map(({ code, anchor }) => `${anchor.file} ${code}`).toSorted()).toEqual(
        [`${copy} plan-in-two-files`, 'plan.perf plan-in-two-files'].toSorted(),
      );
      for (const one of diagnostics) {
        expect(messageOf(one)).toContain(`in two files, plan.perf and ${copy}`);
        expect(messageOf(one, 'it')).toContain(`in due file, plan.perf e ${copy}`);
      }
      expect(models).toHaveLength(1);
      expect(models[0]!.files).toEqual(['measures.perf', 'plan.perf']);
    },
  );

  test('counts where it is asked for', () => {
    const folder = folderOf({ 'plan.perf': plan('10'), 'measures.perf': measures, 'plan - Copia.perf': old });
    expect(loaded(folder, 'plan - Copia.perf').models[0]!.files).toEqual(['measures.perf', 'plan - Copia.perf']);
    expect(found(folder, 'plan - Copia.perf')).toEqual([
      'plan - Copia.perf plan-in-two-files',
      'plan.perf plan-in-two-files',
    ]);
  });

  test('of values counts, and is told', () => {
    const folder = folderOf({
      'plan.perf': plan('10'),
      'm.perf': measures,
      'm - Copia.perf': measures.replace('Held', 'H2'),
    });
    expect(found(folder, '.')).toContain('m - Copia.perf copied-file');
  });

  test('is reported in the editor as on the command line, while the plan is typed', () => {
    const service = createLanguageService({ settingsOf: () => defaultSettings });
    service.files.putPlan('/w/plan.perf', plan('10'));
    service.files.putPlan('/w/measures.perf', measures);
    service.files.putPlan('/w/plan - Copia.perf', old);
    const codes = (): readonly string[] => {
      const workspace = service.workspace();
      return [...workspace.files.keys()]
        .flatMap((file) => workspace.diagnosticsOf(file).map(({ diagnostic }) => `${file} ${diagnostic.code}`))
        .toSorted();
    };
    const both = ['/w/plan - Copia.perf plan-in-two-files', '/w/plan.perf plan-in-two-files'];
    expect(codes()).toEqual(both);
    const copyAt = (text: string): number => service.files.document('/w/plan - Copia.perf')!.text.indexOf(text);
    // the copy gets a code of its own, and loses it again
    service.files.edit('/w/plan - Copia.perf', [() => ({ start: copyAt('P "'), end: copyAt('P "') + 1, text: 'Q' })]);
    expect(codes().filter((one) => one.endsWith('plan-in-two-files'))).toEqual([]);
    service.files.edit('/w/plan - Copia.perf', [() => ({ start: copyAt('Q "'), end: copyAt('Q "') + 1, text: 'P' })]);
    expect(codes()).toEqual(both);
    const at = service.files.document('/w/plan.perf')!.text.indexOf('10\n');
    service.files.edit('/w/plan.perf', [() => ({ start: at, end: at + 2, text: '11' })]);
    expect(codes()).toEqual(both);
  });
});

describe('on the command line', () => {
  test('two plans with the same code are distinguished by file', async () => {
    const folder = folderOf({
      'a/plan.perf': plan('10'),
      'b/plan.perf': plan('10'),
      'a/m.perf': measures,
      'b/m.perf': measures,
    });
    const { code, err } = await perfplan(['explain', '.', 'plan', '--lang', 'en'], { cwd: folder });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'perfplan: There are several plans here: name one with --plan (a/plan.perf, b/plan.perf)\n',
    });
    for (const named of ['b', 'b/plan.perf']) {
      const { code, out } = await perfplan(['score', '.', '--plan', named, '--lang', 'en'], { cwd: folder });
      expect(code).toBe(0);
      expect(out).toContain('90.00 %');
    }
  });

  test.each([
    [['score', '.', '--plan', 'A', '--plan', 'B'], '--plan'],
    [['score', '.', '--year', '2024', '--year', '2023'], '--year'],
    [['score', '.', '-a', '--all'], '--all'],
    [['check', '.', '--format=json', '--format', 'sarif'], '--format'],
    [['check', '.', '--lang', 'en', '--lang', 'it'], '--lang'],
  ])('%j: an option is given once', async (args, option) => {
    const { code, err } = await perfplan(args);
    expect(code).toBe(2);
    expect(err).toMatch(
      new RegExp(`^perfplan: ${option} (is given twice: leave one out|è indicato due volte: toglierne uno)\n$`),
    );
  });

  test('but levels are a list', async () => {
    const folder = folderOf({ 'p.perf': plan('10'), 'm.perf': measures });
    const levels = ['--level', 'unused-measure=off', '--level', 'undocumented-indicators=off'];
    expect(await perfplan(['lint', folder, ...levels])).toMatchObject({ code: 0 });
  });
});

describe('what is no file', () => {
  const settings = '{"plan":"P","period":"2024","separator":";","decimal":",","columns":{"code":"C","value":"V"}}';

  /** A folder with a pipe, a socket, a link in a circle and links that lead out, each under names that a plan's files have. */
  async function strange(): Promise<{ readonly folder: string; readonly outside: string }> {
    const outside = folderOf({ 'secret.perf': 'perf 1 english for P\nmeasure Secret\n', 'secret.csv': 'C;V\n' });
    writeFileSync(join(outside, 'secret.csv.json'), settings);
    const folder = folderOf({
      'plan.perf': plan('10'),
      'm.perf': measures,
      'ok.csv': 'C;V\n',
      'to.csv.json': settings,
    });
    const at = (name: string): string => join(folder, name);
    for (const name of ['pipe.perf', 'pipe.csv', 'ok.csv.json', 'other.csv.json']) execFileSync('mkfifo', [at(name)]);
    writeFileSync(at('pipe.csv.json'), settings);
    writeFileSync(at('other.csv'), 'C;V\n');
    symlinkSync('loop.perf', at('loop.perf'));
    symlinkSync('.', at('folder.perf'));
    symlinkSync('pipe.perf', at('linked.perf'));
    symlinkSync(join(outside, 'secret.perf'), at('out.perf'));
    symlinkSync(join(outside, 'secret.csv'), at('to.csv'));
    symlinkSync('/dev/zero', at('zero.perf'));
    symlinkSync(outside, at('away'));
    const socket = createServer().listen(at('socket.perf'));
    await new Promise((resolve) => socket.once('listening', resolve));
    onTestFinished(() => {
      socket.close();
      rmSync(outside, { recursive: true, force: true });
    });
    return { folder, outside };
  }

  test('is never waited for, and each is named with the reason', async () => {
    const { folder } = await strange();
    const { unreadable, models, diagnostics } = loaded(folder, '.');
    expect(Object.fromEntries(unreadable.map(({ name, reason }) => [name, reason]))).toEqual({
      'pipe.perf': 'it is a pipe, not a file',
      'linked.perf': 'it is a pipe, not a file',
      'pipe.csv': 'it is a pipe, not a file',
      'ok.csv': 'it is a pipe, not a file',
      'other.csv': 'it is a pipe, not a file',
      'loop.perf': 'links lead in a circle',
      'folder.perf': 'it is a folder',
      'socket.perf': 'it is a socket, not a file',
      'out.perf': 'it leads out of the folder',
      'zero.perf': 'it leads out of the folder',
      'to.csv': 'to.csv leads out of its folder',
    });
    expect(models.map(({ files }) => files)).toEqual([['m.perf', 'plan.perf']]);
    expect(diagnostics).toEqual([]);
  });

  test('nor where a PATH names it', async () => {
    const { folder } = await strange();
    for (const [path, reason] of [
      ['pipe.perf', 'it is a pipe, not a file'],
      ['socket.perf', 'it is a socket, not a file'],
      ['/dev/zero', 'it is a device, not a file'],
    ] as const) {
      const { code, err } = await perfplan(['check', path, '--lang', 'en'], { cwd: folder });
      expect(code).toBe(1);
      expect(err).toContain(`${path} cannot be read: ${reason}\n`);
    }
    const loop = await perfplan(['check', 'loop.perf', '--lang', 'en'], { cwd: folder });
    expect(loop).toMatchObject({ code: 2, err: 'perfplan: loop.perf cannot be read: links lead in a circle\n' });
  });

  test('nor by the server', async () => {
    const { folder } = await strange();
    const { plans, tables } = await findFiles(folder, { deep: true, isWanted: () => true });
    const read = await Promise.all(plans.map(async (path) => ((await readPlan(path)) === null ? [] : [path])));
    expect(read.flat()).toEqual([join(folder, 'm.perf'), join(folder, 'plan.perf')]);
    const known = ['pipe.csv', 'ok.csv', 'other.csv', 'to.csv'].map((name) => join(folder, name));
    for (const path of [...tables, ...known]) expect(await readTableFile(path, (name) => name)).toBeNull();
    expect(await readPlan('/dev/zero')).toBeNull();
  });
});
