// What `check --fix` does to plans: whatever changes their form alone, until nothing is left of it; then it writes them, or shows what it
// would write. Which fixes these are is the language's to say.

import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import { type Mend, mendsOf } from '#language/fixes/mends.ts';
import { edited } from '#language/fixes/offers.ts';
import { createLineIndex, type LineIndex } from '#language/syntax/lines.ts';
import { readExactly, replaceText } from '../files/exact.ts';
import { isAskedFor, type Loaded, reload } from '../files/load.ts';
import { say } from '../language.ts';
import { diagnose } from './diagnose.ts';

/** One change, where it was when it was made. */
export interface Change {
  readonly line: number;
  readonly column: number;
  readonly title: Readonly<Record<MessageLanguage, string>>;
}

export interface MendedFile {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Change[];
}

export interface Mended {
  readonly files: readonly MendedFile[];
  /** The plans as they are afterwards. */
  readonly loaded: Loaded;
}

/** One change may bring another into sight; none brings back what another took away. */
const mostRounds = 20;

export function mend(before: Loaded): Mended {
  const changes = new Map<string, Change[]>();
  let loaded = before;
  for (let round = 0; round < mostRounds; round++) {
    const mends = mendsByFile(loaded);
    if (mends.size === 0) break;
    const texts = new Map<string, string>();
    for (const { name, text } of loaded.plans) {
      const own = mends.get(name) ?? [];
      if (own.length === 0) continue;
      const lines = createLineIndex(text);
      changes.set(name, [...(changes.get(name) ?? []), ...own.map((one) => changeOf(lines, one))]);
      texts.set(
        name,
        edited(
          text,
          own.flatMap(({ edits }) => edits),
        ),
      );
    }
    loaded = reload(loaded, texts);
  }
  const files = before.plans.flatMap(({ name, text }, at) => {
    const made = changes.get(name);
    return made ? [{ name, before: text, after: loaded.plans[at]!.text, changes: made }] : [];
  });
  return { files, loaded };
}

function mendsByFile(loaded: Loaded): ReadonlyMap<string, readonly Mend[]> {
  const { plans, trees, locator } = loaded;
  const found = diagnose(loaded).map((diagnostic) => ({
    diagnostic,
    base: locator.absolute({ ...diagnostic.anchor, start: 0, end: 0 }).start,
  }));
  const mends = new Map<string, readonly Mend[]>();
  for (const { name, text } of plans) {
    if (!isAskedFor(loaded, name)) continue;
    const tree = trees.get(name);
    const own = tree
      ? mendsOf(
          { text, tree },
          found.filter(({ diagnostic }) => diagnostic.anchor.file === name),
        )
      : [];
    if (own.length > 0) mends.set(name, own);
  }
  return mends;
}

function changeOf(lines: LineIndex, { fix, edits }: Mend): Change {
  const { line, column } = lines.position(Math.min(...edits.map(({ start }) => start)));
  return { line, column, title: fix.title };
}

/** Puts it in the file's place, whole or not at all; gives the reason where that cannot be done. */
export function write({ name, before, after }: MendedFile): string | null {
  const exact = readExactly(name);
  if ('reason' in exact) return exact.reason;
  const mark = exact.text.startsWith('\uFEFF') && !before.startsWith('\uFEFF') ? '\uFEFF' : '';
  if (exact.text !== mark + before)
    return say({ en: 'it has changed in the meantime', it: 'nel frattempo è cambiato' });
  return replaceText(name, mark + after);
}
