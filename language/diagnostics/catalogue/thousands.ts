import { entry } from '../diagnostic.ts';

interface Data {
  readonly written: string;
  /** The thousand times larger number, and the one with three decimals: what begins with 0 is never one of thousands. */
  readonly meant: readonly string[];
}

export const thousands = entry({
  code: 'thousands',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ written, meant }: Data) =>
      `${written} may be ${meant[0]} or, a thousand times smaller, ${written} with three decimals: write ${meant[0]} or ${meant[1]}`,
    it: ({ written, meant }: Data) =>
      `${written} può essere ${meant[0]} oppure, mille volte più piccolo, ${written} con tre decimali: scrivere ${meant[0]} o ${meant[1]}`,
  },
  fixes: ({ written, meant }, { start, end }) =>
    meant.map((text) => ({
      keeps: 'meaning',
      title: { en: `Change ${written} to ${text}`, it: `Cambiare ${written} in ${text}` },
      edits: [{ start, end, text }],
    })),
});
