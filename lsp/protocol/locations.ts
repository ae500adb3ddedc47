// Locations and edits in protocol form: by URI, line and character.

import type { Location, LocationLink, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { File } from '../features/context.ts';
import type * as results from '../features/results.ts';
import { rangeOf } from './positions.ts';
import { fileOf, type Session } from './request.ts';

export function toLocation(location: results.Location, session: Session): Location | null {
  const file = fileOf(location, session);
  return file && { uri: session.uriOf(file.name), range: rangeOf(file, location, session.client.encoding) };
}

export function toLocations(locations: readonly results.Location[], session: Session): Location[] {
  return locations.flatMap((location) => toLocation(location, session) ?? []);
}

/** With the span of the declaration for a peek, if the client supports it. */
export function toLinks(places: readonly results.LinkedPlaces[], session: Session): Location[] | LocationLink[] {
  if (!session.client.definitionLinks) return toLocations(places, session);
  const { encoding } = session.client;
  return places.flatMap((place): LocationLink[] => {
    const file = fileOf(place, session);
    if (!file) return [];
    const whole = { start: Math.min(place.whole.start, place.start), end: Math.max(place.whole.end, place.end) };
    return [
      {
        targetUri: session.uriOf(file.name),
        targetRange: rangeOf(file, whole, encoding),
        targetSelectionRange: rangeOf(file, place, encoding),
      },
    ];
  });
}

export function toTextEdits(edits: readonly results.TextEdit[], file: File, { client }: Session): TextEdit[] {
  return edits.map((edit) => ({ range: rangeOf(file, edit, client.encoding), newText: edit.text }));
}

/** With the document versions that it was computed for, if the client supports that. */
export function toWorkspaceEdit(changes: readonly results.FileEdits[], session: Session): WorkspaceEdit {
  const known = changes.flatMap((change) => {
    const file = fileOf(change, session);
    return file ? [{ file, uri: session.uriOf(file.name), edits: toTextEdits(change.edits, file, session) }] : [];
  });
  if (!session.client.versionedEdits) {
    return { changes: Object.fromEntries(known.map(({ uri, edits }) => [uri, edits])) };
  }
  return {
    documentChanges: known.map(({ file, uri, edits }) => ({
      textDocument: { uri, version: session.versionOf(file.name) },
      edits,
    })),
  };
}
