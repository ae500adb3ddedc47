import { entry } from '../diagnostic.ts';

interface Data {
  readonly written: string;
  /** The thousand times larger number, and the one with three decimals. */
  readonly meant: readonly string[];
}

export const thousands = entry({
  code: 'thousands',
  severity: 'error',
  message: {
    en: ({ written, meant }: Data) =>
      `${written} may be ${meant[0]} or ${meant[1]}, a thousand times smaller: say which`,
    it: ({ written, meant }: Data) =>
      `${written} può essere ${meant[0]} oppure ${meant[1]}, mille volte più piccolo: dire quale`,
  },
  fixes: ({ meant }, { start, end }) =>
    meant.map((text) => ({
      keeps: 'meaning',
      title: { en: `Change to ${text}`, it: `Cambia in ${text}` },
      edits: [{ start, end, text }],
    })),
});
