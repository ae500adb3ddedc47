// Checks that every indicator has a place in a tree.

import { spell } from '../../syntax/keywords/keywords.ts';
import type { Indicator } from '../indicator.ts';
import type { Checked } from './check.ts';

export function checkPlacing({ code: name, places, declaration, anchor }: Indicator, { binding }: Checked): void {
  // where a library's stands is for each plan to say
  if (binding.collected.common.files.has(anchor.file) || binding.collected.plan?.library != null) return;
  // an unresolved `under` is reported elsewhere
  if (places.length > 0 || declaration.under !== null) return;
  const keywords = binding.collected.keywords.get(anchor.file) ?? 'english';
  binding.report('not-placed', anchor, { what: 'indicator', name, word: spell(keywords, 'under') });
}
