// Finds libraries that no plan uses, directly or through another library. Asked of all files that were read together.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { createReporter } from '../../diagnostics/report.ts';
import type { Model } from '../model.ts';

interface Read {
  readonly plans: readonly Model[];
  readonly libraries: readonly Model[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Nothing where no plan was read: whoever keeps a library may keep it by itself. */
export function unusedLibraries({ plans, libraries, diagnostics: found }: Read): readonly Diagnostic[] {
  const { report, diagnostics } = createReporter();
  // what an unknown name was meant for may be any of them
  if (plans.length === 0 || found.some(({ code }) => isUnresolved(code))) return diagnostics;
  const used = new Set(plans.flatMap((plan) => plan.libraries.map(({ anchor }) => anchor.file)));
  for (const { code, root } of libraries)
    if (!used.has(root.anchor.file)) report('unused-library', root.anchor, { library: code });
  return diagnostics;
}

function isUnresolved(code: Diagnostic['code']): boolean {
  return code === 'unknown-library' || code === 'which-library';
}
