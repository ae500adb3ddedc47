import { entry } from '../diagnostic.ts';

interface Data {
  readonly written: string;
  /** Of a change, which may be one in points: the keyword. */
  readonly points?: string;
}

export const missingPercent = entry({
  code: 'missing-percent',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ written, points }: Data) =>
      `A percentage is due here, and ${written} has no %: ${together(meantBy(written, points), 'or')}`,
    it: ({ written, points }: Data) =>
      `Qui va una percentuale, e a ${written} manca il %: ${together(meantBy(written, points), 'o')}`,
  },
  fixes: ({ written, points }, { start, end }) =>
    meantBy(written, points).map((text) => ({
      keeps: 'meaning',
      title: { en: `Change ${written} to ${text}`, it: `Cambiare ${written} in ${text}` },
      edits: [{ start, end, text }],
    })),
});

/** `0.95` may be meant as 95 %. */
function meantBy(written: string, points?: string): readonly string[] {
  const plain = `${written}%`;
  if (points !== undefined) return [plain, `${written} ${points}`];
  const index = /^(-?)(0|1)(?:\.(\d+))?$/.exec(written);
  return index === null ? [plain] : [`${index[1]}${hundredTimes(index[2]!, index[3] ?? '')}%`, plain];
}

function hundredTimes(whole: string, decimals: string): string {
  const padded = decimals.padEnd(2, '0');
  const digits = `${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  return padded.length > 2 ? `${digits}.${padded.slice(2)}` : digits;
}

function together(texts: readonly string[], or: string): string {
  return texts.join(` ${or} `);
}
