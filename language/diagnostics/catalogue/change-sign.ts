import { entry, type Fix } from '../diagnostic.ts';

interface Data {
  /** As typed, with `points`: `105%`, `2 points`. */
  readonly written: string;
  /** The change that it may mean: 105% of the reference is +5%. null for points. */
  readonly share: string | null;
}

export const changeSign = entry({
  code: 'change-sign',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ written, share }: Data) =>
      share === null
        ? `${written} without a sign may be more or less: write +${written} or -${written}`
        : `${written} without a sign may be a change, +${written} or -${written}, or ${written} of what it is on, which is ${share}: say which`,
    it: ({ written, share }: Data) =>
      share === null
        ? `${written} senza segno può essere in più o in meno: scrivere +${written} o -${written}`
        : `${written} senza segno può essere una variazione, +${written} o -${written}, o il ${written} di ciò a cui si riferisce, cioè ${share}: dire quale`,
  },
  fixes: ({ written, share }, { start, end }) => {
    const change = (text: string): Fix => ({
      keeps: 'meaning',
      title: { en: `Change ${written} to ${text}`, it: `Cambiare ${written} in ${text}` },
      edits: [{ start, end, text }],
    });
    const changes = [`+${written}`, `-${written}`].map(change);
    if (share === null || share === `-${written}`) return changes;
    const title = {
      en: `Change ${written} to ${share}: ${written} of what it is on`,
      it: `Cambiare ${written} in ${share}: il ${written} di ciò a cui si riferisce`,
    };
    return [...changes, { ...change(share), title }];
  },
});
