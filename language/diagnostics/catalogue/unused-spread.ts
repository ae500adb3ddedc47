import { spell } from '../../syntax/keywords/keywords.ts';
import type { KeywordLanguage } from '../../syntax/tree.ts';
import { entry } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  readonly keywords: KeywordLanguage;
}

export const unusedSpread = entry({
  code: 'unused-spread',
  severity: 'warning',
  tag: 'unused',
  message: {
    en: ({ indicator, keywords }: Data) =>
      `The ${spell(keywords, 'spread')} of ${indicator} counts nothing: none of its targets measures how far off a value is; take it out`,
    it: ({ indicator, keywords }: Data) =>
      `Lo ${spell(keywords, 'spread')} di ${indicator} non conta: nessuno dei suoi target misura di quanto manca un valore; toglierlo`,
  },
});
