import { entry } from '../diagnostic.ts';

interface Data {
  readonly written: string;
  readonly iso: string;
  /** The date with day and month swapped, if that is possible too. */
  readonly other: string | null;
  /** It has no year: that of the target, or of the value, is taken. */
  readonly yearless?: true;
}

export const dateFormat = entry({
  code: 'date-format',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ written, iso, other, yearless }: Data) =>
      yearless
        ? `The date ${written} has no year: it is written ${iso}, year, month, day`
        : `The date ${written} is written ${iso}${other === null ? '' : ` or ${other}`}: year, month, day`,
    it: ({ written, iso, other, yearless }: Data) =>
      yearless
        ? `La data ${written} non ha l'anno: si scrive ${iso}, anno, mese, giorno`
        : `La data ${written} si scrive ${iso}${other === null ? '' : ` o ${other}`}: anno, mese, giorno`,
  },
  fixes: ({ written, iso, other }, { start, end }) =>
    [iso, ...(other === null ? [] : [other])].map((day) => ({
      keeps: other === null && isPlain(written) ? 'form' : 'meaning',
      title: { en: `Change ${written} to ${day}`, it: `Cambiare ${written} in ${day}` },
      edits: [{ start, end, text: day }],
    })),
});

/** `30/09/2017` */
function isPlain(written: string): boolean {
  return /^\d{1,2}\s?\/\s?\d{1,2}\s?\/\s?\d{4}$/.test(written);
}
