import { entry } from '../diagnostic.ts';

interface Data {
  readonly written: string;
}

export const missingPercent = entry({
  code: 'missing-percent',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ written }: Data) => `A percentage is due here, and ${written} has no %: ${together(meantBy(written), 'or')}`,
    it: ({ written }: Data) => `Qui va una percentuale, e a ${written} manca il %: ${together(meantBy(written), 'o')}`,
  },
  fixes: ({ written }, { start, end }) =>
    meantBy(written).map((text) => ({
      keeps: 'meaning',
      title: { en: `Change ${written} to ${text}`, it: `Cambiare ${written} in ${text}` },
      edits: [{ start, end, text }],
    })),
});

/** `0.95` may be meant as 95 %. */
function meantBy(written: string): readonly string[] {
  const plain = `${written}%`;
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
