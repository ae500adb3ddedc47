// References in all files of the plan, and of what a library declares in all plans that use it; highlights in one file, and linked editing.

import { occurrencesOf } from './common-symbols.ts';
import type { Features } from './features.ts';
import type { Highlight } from './results.ts';

export const references: Features['references'] = (context, offset, { definitions }) => {
  const symbol = context.names.at(context.file.name, offset)?.symbol;
  if (!symbol) return [];
  return occurrencesOf(context, symbol)
    .filter(({ role }) => definitions || role !== 'definition')
    .map((occurrence) => ({ file: occurrence.file, start: occurrence.start, end: occurrence.end }));
};

/** `write` where it is declared or given a value, else `read`. */
export const highlights: Features['highlights'] = ({ file, names }, offset) => {
  const symbol = names.at(file.name, offset)?.symbol;
  if (!symbol) return [];
  return names
    .occurrences(symbol)
    .filter((occurrence) => occurrence.file === file.name)
    .map(
      ({ start, end, role }): Highlight => ({
        start,
        end,
        kind: role === 'definition' || role === 'value' ? 'write' : 'read',
      }),
    );
};

/** Only if no other file names it, since typing in one file would break the others. */
export const linkedEditing: Features['linkedEditing'] = (context, offset) => {
  const { file, names } = context;
  const symbol = names.at(file.name, offset)?.symbol;
  if (!symbol || names.linked(symbol).length > 0) return [];
  const all = occurrencesOf(context, symbol);
  const texts = new Set(all.map(({ start, end }) => file.text.slice(start, end)));
  if (all.length < 2 || texts.size > 1 || all.some((occurrence) => occurrence.file !== file.name)) return [];
  return all.map(({ start, end }) => ({ start, end }));
};
