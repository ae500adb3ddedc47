// A unified diff of two texts, as printed by `diff -u` and accepted by `git apply`. Does not know their content.

const context = 3;

/** Empty if they are equal. */
export function textDiff(name: string, before: string, after: string): string {
  if (before === after) return '';
  const hunks = hunksOf(linesOf(before), linesOf(after)).map(hunkText);
  const [from, to] = name.startsWith('/') ? [name, name] : [`a/${name}`, `b/${name}`];
  return [`--- ${from}\n+++ ${to}\n`, ...hunks].join('');
}

/** Lines with their line breaks. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

interface TextChange {
  /** Replaces the lines from `start` to before `end` by `put`. */
  readonly start: number;
  readonly end: number;
  readonly put: readonly string[];
}

interface Hunk {
  readonly lines: readonly string[];
  readonly changes: readonly TextChange[];
  /** How many lines the changes above have added. */
  readonly shift: number;
}

function hunksOf(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const hunks: { lines: readonly string[]; changes: TextChange[]; shift: number }[] = [];
  let shift = 0;
  for (const change of changesOf(before, after)) {
    const last = hunks.at(-1);
    const close = last?.changes.at(-1);
    if (last && close && change.start - close.end <= 2 * context) last.changes.push(change);
    else hunks.push({ lines: before, changes: [change], shift });
    shift += change.put.length - (change.end - change.start);
  }
  return hunks;
}

/** Line by line if their number is the same; else everything between the first and the last difference. */
function changesOf(before: readonly string[], after: readonly string[]): readonly TextChange[] {
  if (before.length === after.length) {
    const runs: { start: number; end: number }[] = [];
    for (const [at, line] of before.entries()) {
      if (line === after[at]) continue;
      const last = runs.at(-1);
      if (last?.end === at) last.end++;
      else runs.push({ start: at, end: at + 1 });
    }
    return runs.map(({ start, end }) => ({ start, end, put: after.slice(start, end) }));
  }
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let same = 0;
  while (same < Math.min(before.length, after.length) - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return [{ start, end: before.length - same, put: after.slice(start, after.length - same) }];
}

function hunkText({ lines, changes, shift }: Hunk): string {
  const from = Math.max(0, changes[0]!.start - context);
  const to = Math.min(lines.length, changes.at(-1)!.end + context);
  const rows: string[] = [];
  let at = from;
  for (const { start, end, put } of changes) {
    rows.push(...lines.slice(at, start).map((line) => row(' ', line)));
    rows.push(...lines.slice(start, end).map((line) => row('-', line)), ...put.map((line) => row('+', line)));
    at = end;
  }
  rows.push(...lines.slice(at, to).map((line) => row(' ', line)));
  const added = changes.reduce((sum, { start, end, put }) => sum + put.length - (end - start), 0);
  const [were, are] = [to - from, to - from + added];
  return `@@ -${place(from, were)} +${place(from + shift, are)} @@\n${rows.join('')}`;
}

/** An empty range names the line before it. */
function place(from: number, count: number): string {
  return `${count === 0 ? from : from + 1},${count}`;
}

function row(sign: string, line: string): string {
  return line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`;
}
