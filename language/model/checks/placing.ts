// Owns whether every indicator stands somewhere. Knows nothing of what it measures.

import { spell } from '../../syntax/keywords/keywords.ts';
import type { Indicator } from '../model.ts';
import type { Checked } from './check.ts';

export function checkPlacing({ code: name, places, declaration, anchor }: Indicator, { binding }: Checked): void {
  // what stands under something that does not exist has been reported
  if (places.length > 0 || declaration.under !== null) return;
  const keywords = binding.collected.keywords.get(anchor.file) ?? 'english';
  binding.report('not-placed', anchor, { what: 'indicator', name, word: spell(keywords, 'under') });
}
