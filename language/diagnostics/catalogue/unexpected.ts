import { entry } from '../diagnostic.ts';
import { shortened } from '../message-names.ts';

interface Data {
  /** The first superfluous word. */
  readonly found: string;
  /** The superfluous text, to the end of the line. */
  readonly rest: string;
  /** What follows on the line, if the line is valid without the unexpected word. */
  readonly before?: string;
  /** The word before it is of the same choice: with what may be meant by the two. */
  readonly two?: { readonly chosen: string; readonly meant: readonly string[] };
}

export const unexpected = entry({
  code: 'unexpected',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ found, rest, before, two }: Data) =>
      isRemark(rest)
        ? 'A comment begins with //, not with --'
        : two !== undefined
          ? two.meant.length === 1
            ? `${two.chosen} ${found} is written ${two.meant[0]} here`
            : `Here stands either ${two.chosen} or ${found}, not both`
          : before !== undefined
            ? `${found} says nothing before ${before}: leave it out`
            : `${found} is not understood here: the line has said all it can${isSign(found) ? '; a code that contains it is put between backticks' : ''}`,
    it: ({ found, rest, before, two }: Data) =>
      isRemark(rest)
        ? 'Un commento comincia con //, non con --'
        : two !== undefined
          ? two.meant.length === 1
            ? `${two.chosen} ${found} qui si scrive ${two.meant[0]}`
            : `Qui si scrive ${two.chosen} oppure ${found}, non entrambi`
          : before !== undefined
            ? `${found} non dice nulla prima di ${before}: toglierlo`
            : `${found} qui non si capisce: la riga ha già detto tutto${isSign(found) ? '; un codice che lo contiene va tra apici inversi' : ''}`,
  },
  fixes: ({ found, rest, two }, { start, end }) =>
    isRemark(rest)
      ? [
          {
            keeps: 'meaning',
            title: { en: 'Change -- to //', it: 'Cambiare -- in //' },
            edits: [{ start, end: start + 2, text: '//' }],
          },
        ]
      : two !== undefined
        ? two.meant.map((meant) => ({
            keeps: 'meaning',
            title: {
              en: `Change ${two.chosen} ${found} to ${meant}`,
              it: `Cambiare ${two.chosen} ${found} in ${meant}`,
            },
            edits: [{ start, end, text: meant }],
          }))
        : [
            {
              keeps: 'meaning',
              title: { en: `Remove ${shortened(rest)}`, it: `Togliere ${shortened(rest)}` },
              edits: [{ start, end, text: '' }],
            },
          ],
});

/** Words behind two hyphens, as in a comment of another language. */
function isRemark(rest: string): boolean {
  return /^-- *\p{L}/u.test(rest);
}

/** `/`, `+`: signs in codes of printed documents, which need backticks in a plan. */
function isSign(found: string): boolean {
  return /^[-+*/:&()°#.]+$/.test(found);
}
