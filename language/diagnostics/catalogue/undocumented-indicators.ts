import { entry } from '../diagnostic.ts';

interface Data {
  readonly aspect: 'source' | 'type';
  readonly without: readonly string[];
  readonly of: number;
}

export const undocumentedIndicators = entry({
  code: 'undocumented-indicators',
  severity: 'hint',
  lint: true,
  message: {
    en: ({ aspect, without, of }: Data) =>
      without.length === 1
        ? `1 of ${of} indicators does not say ${aspect === 'source' ? 'where its figures come from' : 'of what type it is'}: ${some(without)}`
        : `${without.length} of ${of} indicators do not say ${aspect === 'source' ? 'where their figures come from' : 'of what type they are'}: ${some(without)}`,
    it: ({ aspect, without, of }: Data) =>
      without.length === 1
        ? `1 indicatore su ${of} non dice ${aspect === 'source' ? 'da dove vengono i dati' : 'di che tipo è'}: ${some(without)}`
        : `${without.length} indicatori su ${of} non dicono ${aspect === 'source' ? 'da dove vengono i dati' : 'di che tipo sono'}: ${some(without)}`,
  },
});

/** The first few of many. */
function some(codes: readonly string[]): string {
  return codes.length > 5 ? `${codes.slice(0, 5).join(', ')}, …` : codes.join(', ');
}
