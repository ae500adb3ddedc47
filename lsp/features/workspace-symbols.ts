// Workspace symbols: everything with a code, in all plans, by letters of the code or title.

import type { Occurrence, Plan, PlanSymbol } from './context.ts';
import { kindOf } from './document-symbols.ts';
import type { Features } from './features.ts';
import { bestMatches } from './fuzzy-match.ts';
import type { WorkspaceSymbol } from './results.ts';

/** So many results; editors ask again with every letter. */
const most = 300;

interface Titled {
  readonly plan: Plan;
  readonly symbol: PlanSymbol;
  readonly text: string;
}

export const workspaceSymbols: Features['workspaceSymbols'] = ({ plans, libraries }, query) => {
  const { found } = bestMatches([...plans, ...libraries].flatMap(titled), query, { textOf: ({ text }) => text, most });
  return found.flatMap(({ plan, symbol, text }) => {
    const [definition] = plan.names.definitions(symbol);
    return definition ? [asFound(plan, definition, text)] : [];
  });
};

function titled(plan: Plan): Titled[] {
  return plan.names.symbols().flatMap((symbol) => {
    if (symbol.kind === 'step' || symbol.kind === 'band' || isOfLibrary(plan, symbol)) return [];
    const title = plan.names.declarationOf(symbol)?.title?.text;
    return [{ plan, symbol, text: title ? `${symbol.code} ${title}` : symbol.code }];
  });
}

/** Found in the library itself. */
function isOfLibrary({ model, names }: Plan, symbol: PlanSymbol): boolean {
  if (model.libraries.length === 0) return false;
  const [declared] = names.definitions(symbol);
  return declared !== undefined && !model.files.includes(declared.file);
}

function asFound({ model }: Plan, { file, start, end, declaration }: Occurrence, name: string): WorkspaceSymbol {
  return { name, kind: declaration ? kindOf(declaration) : 'plan', container: model.code, file, start, end };
}
