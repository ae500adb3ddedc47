// Checks what stands in a library, and that two libraries of a plan do not declare the same. Knows nothing of scores.

import type { Anchor } from '../../diagnostics/diagnostic.ts';
import { declarations } from '../../syntax/description/declarations.ts';
import type { Entry } from '../collect.ts';
import { isOfPlans } from '../facts/facts.ts';
import { libraryNames } from '../files/libraries.ts';
import type { Common, Replacement } from '../libraries/common.ts';
import { anchorAt, anchorOf } from '../values/anchors.ts';
import type { Checked } from './check.ts';

export function checkLibraries(checked: Checked): void {
  const { plan, common } = checked.binding.collected;
  if (plan === null) return;
  if (plan.library !== null) checkContent(plan.library, checked);
  if (common.replaced.length > 0) checkClashes(plan, checked);
}

// --------------------------------------------------------------------------------------------------------------------- content

function checkContent(library: string, { binding: { collected, report } }: Checked): void {
  const tell = (what: string, name: string, anchor: Anchor): void =>
    report('library-content', anchor, { what, name, library });
  for (const entry of collected.common.misplaced)
    tell(declarations[entry.declaration.kind].word, entry.code ?? '', anchorOf(entry));
  for (const entry of collected.entries.indicator) {
    if (entry.library !== library) continue;
    const { file, declaration } = entry;
    if (declaration.weight !== null) tell('weight', entry.code ?? '', anchorAt(file, declaration, declaration.weight));
    if (declaration.under !== null) tell('under', entry.code ?? '', anchorAt(file, declaration, declaration.under));
    for (const statement of declaration.statements)
      if (isOfPlans(statement.kind)) tell(statement.kind, '', anchorAt(file, declaration, statement));
  }
}

// --------------------------------------------------------------------------------------------------------------------- clashes

function checkClashes(plan: Entry, { binding: { collected, report } }: Checked): void {
  for (const clash of collected.common.replaced) {
    const { by, of } = clash;
    if (by.library === plan.library || isUsedBy(clash, collected.common)) continue;
    const names = libraryNames(plan.declaration);
    const named = names.find(({ text }) => text === of.library) ?? names[0]!;
    const what = declarations[of.declaration.kind].word;
    const data = { what, name: of.code!, library: by.library!, other: of.library! };
    report('library-clash', anchorAt(plan.file, plan.declaration, named), data, [
      { anchor: anchorOf(by), message: { en: 'This one holds', it: 'Vale questa' } },
      { anchor: anchorOf(of), message: { en: 'The other one', it: "L'altra" } },
    ]);
  }
}

/** Whether the library that replaces something uses the one that has it: there it is meant, and said of the library. */
function isUsedBy({ by, of }: Replacement, { libraries }: Common): boolean {
  const seen = new Set<string>([by.library!]);
  for (const code of seen) {
    const found = libraries.find(({ library }) => library.code === code);
    for (const { text } of found === undefined ? [] : libraryNames(found.library.declaration)) seen.add(text);
  }
  return seen.has(of.library!);
}
