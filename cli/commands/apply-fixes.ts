// `check --fix`: applies the fixes that change the form alone, round after round until none is left, and writes the files. Which fixes change the
// form alone is declared in the language.

import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import { type FormFix, formFixesOf } from '#language/fixes/form-fixes.ts';
import { edited } from '#language/fixes/offered-fixes.ts';
import { createLineIndex, type LineIndex } from '#language/syntax/lines.ts';
import { readExactly, replaceText } from '../files/exact-text.ts';
import { isAskedFor, type Loaded, reload } from '../files/load.ts';
import { say } from '../language.ts';
import { diagnose } from './diagnose.ts';

/** A fix, with its position when it was applied. */
export interface AppliedFix {
  readonly line: number;
  readonly column: number;
  readonly title: Readonly<Record<MessageLanguage, string>>;
}

export interface FixedFile {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly changes: readonly AppliedFix[];
}

export interface Fixed {
  readonly files: readonly FixedFile[];
  /** The plans with the fixes applied. */
  readonly loaded: Loaded;
}

/** A fix may reveal the next one. No fix reintroduces what another removed, so this is only a safeguard. */
const mostRounds = 20;

export function applyFixes(before: Loaded): Fixed {
  const changes = new Map<string, AppliedFix[]>();
  let loaded = before;
  for (let round = 0; round < mostRounds; round++) {
    const fixes = fixesByFile(loaded);
    if (fixes.size === 0) break;
    const texts = new Map<string, string>();
    for (const { name, text } of loaded.plans) {
      const own = fixes.get(name) ?? [];
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

function fixesByFile(loaded: Loaded): ReadonlyMap<string, readonly FormFix[]> {
  const { plans, trees, locator } = loaded;
  const found = diagnose(loaded).map((diagnostic) => ({
    diagnostic,
    base: locator.absolute({ ...diagnostic.anchor, start: 0, end: 0 }).start,
  }));
  const fixes = new Map<string, readonly FormFix[]>();
  for (const { name, text } of plans) {
    if (!isAskedFor(loaded, name)) continue;
    const tree = trees.get(name);
    const own = tree
      ? formFixesOf(
          { text, tree },
          found.filter(({ diagnostic }) => diagnostic.anchor.file === name),
        )
      : [];
    if (own.length > 0) fixes.set(name, own);
  }
  return fixes;
}

function changeOf(lines: LineIndex, { fix, edits }: FormFix): AppliedFix {
  const { line, column } = lines.position(Math.min(...edits.map(({ start }) => start)));
  return { line, column, title: fix.title };
}

/** Replaces the file atomically; returns the reason if that fails. */
export function write({ name, before, after }: FixedFile): string | null {
  const exact = readExactly(name);
  if ('reason' in exact) return exact.reason;
  const mark = exact.text.startsWith('\uFEFF') && !before.startsWith('\uFEFF') ? '\uFEFF' : '';
  if (exact.text !== mark + before)
    return say({ en: 'it has changed in the meantime', it: 'nel frattempo è cambiato' });
  return replaceText(name, mark + after);
}
