import { spell } from '../../syntax/keywords/keywords.ts';
import type { KeywordLanguage } from '../../syntax/tree.ts';
import { entry } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  readonly keywords: KeywordLanguage;
}

export const unusedGoalposts = entry({
  code: 'unused-goalposts',
  severity: 'warning',
  tag: 'unused',
  message: {
    en: ({ indicator, keywords }: Data) =>
      `The goalposts of ${indicator} count nothing where it stands: there its target does; write ${ruleIn(keywords)} in the policy, or take them out`,
    it: ({ indicator, keywords }: Data) =>
      `Gli estremi di ${indicator} non contano dove si trova: lì conta il target; scrivere ${ruleIn(keywords)} nelle regole, o toglierli`,
  },
});

function ruleIn(keywords: KeywordLanguage): string {
  return `${spell(keywords, 'attainment')} ${spell(keywords, 'goalposts')}`;
}
