// Go to definition and go to declaration.

import type { Context, Occurrence } from './context.ts';
import { enclosingDeclaration } from './enclosing-declaration.ts';
import type { Features } from './features.ts';
import { followedAt } from './followed-at.ts';
import type { LinkedPlaces } from './results.ts';

export const definition: Features['definition'] = (context, offset) => {
  const symbol = context.names.at(context.file.name, offset)?.symbol;
  return symbol ? places(context, context.names.definitions(symbol)) : followedPlaces(context, offset);
};

/** From the definition of a thing to its `use`s; from anywhere else to the definition. */
export const declaration: Features['declaration'] = (context, offset) => {
  const occurrence = context.names.at(context.file.name, offset);
  if (!occurrence?.symbol) return followedPlaces(context, offset);
  const uses = context.names.occurrences(occurrence.symbol).filter(({ role }) => role === 'use');
  if (occurrence.role === 'definition' && uses.length > 0) return places(context, uses);
  return places(context, context.names.definitions(occurrence.symbol));
};

/** From `follows PLAN` to that plan, in its own files. */
function followedPlaces(context: Context, offset: number): readonly LinkedPlaces[] {
  const found = followedAt(context, offset)?.plan;
  const symbol = found?.names.find('plan', found.model.code);
  return found && symbol ? places(context, found.names.definitions(symbol)) : [];
}

function places({ workspace }: Context, occurrences: readonly Occurrence[]): readonly LinkedPlaces[] {
  return occurrences.map((occurrence) => {
    const { file, start, end } = occurrence;
    return { file, start, end, whole: enclosingDeclaration(workspace.files.get(file), occurrence) };
  });
}
