// The codes of a plan, for completion. Whatever cannot be read has none.

import { allNodes } from '../commands/find-subject.ts';
import { load } from '../files/load.ts';
import type { Candidate } from './candidates.ts';

export function codesIn(path: string): readonly Candidate[] {
  try {
    const all = load([path]).models.flatMap((model) => [
      ...allNodes(model).filter(({ kind }) => kind !== 'plan'),
      ...model.indicators.values(),
      ...model.measures.values(),
    ]);
    const titles = new Map(all.map(({ code, title }) => [code, title ?? '']));
    return [...titles].flatMap(([code, title]) => (code.startsWith('_') ? [] : [{ word: code, description: title }]));
  } catch {
    return [];
  }
}
