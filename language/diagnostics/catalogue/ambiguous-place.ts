import { entry } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  /** Its places, in the syntax of the file. */
  readonly places: readonly string[];
}

export const ambiguousPlace = entry({
  code: 'ambiguous-place',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ name, places }: Data) => `${name} stands in several places: say which, in ${places.join(' or in ')}`,
    it: ({ name, places }: Data) => `${name} sta in più punti: dire quale, in ${places.join(' o in ')}`,
  },
  fixes: ({ places }, { end }) =>
    // `in` is `in` in both languages of keywords
    places.map((place) => ({
      keeps: 'meaning',
      title: { en: `Write in ${place}`, it: `Scrivere in ${place}` },
      edits: [{ start: end, end, text: ` in ${place}` }],
    })),
});
