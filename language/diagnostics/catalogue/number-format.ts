import { entry } from '../diagnostic.ts';

interface Data {
  readonly written: string;
  /** The likeliest first. */
  readonly meant: readonly string[];
  /** It is in a list separated by commas. */
  readonly listed?: boolean;
}

export const numberFormat = entry({
  code: 'number-format',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ written, meant }: Data) =>
      `${written} is written ${meant.join(' or ')}: a point before decimals, _ between thousands${inList(meant) ? ', a space behind the comma of a list' : ''}`,
    it: ({ written, meant }: Data) =>
      `${written} si scrive ${meant.join(' o ')}: il punto prima dei decimali, _ tra le migliaia${inList(meant) ? ', uno spazio dopo la virgola di un elenco' : ''}`,
  },
  fixes: ({ written, meant, listed = false }, { start, end }) =>
    meant.map((text) => ({
      keeps: meant.length === 1 && !listed && !written.includes('_') && !mayBeThousands(written) ? 'form' : 'meaning',
      title: { en: `Change ${written} to ${text}`, it: `Cambiare ${written} in ${text}` },
      edits: [{ start, end, text }],
    })),
});

/** `1,920` may be meant as thousands. */
function mayBeThousands(written: string): boolean {
  return /^[1-9]\d{0,2},\d{3}%?$/.test(written);
}

function inList(meant: readonly string[]): boolean {
  return meant.some((text) => text.includes(', '));
}
