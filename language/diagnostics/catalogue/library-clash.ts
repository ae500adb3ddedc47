import { entry } from '../diagnostic.ts';
import { inItalian } from '../message-names.ts';

interface Data {
  /** The keyword of what both declare. */
  readonly what: string;
  readonly name: string;
  /** Whose holds. */
  readonly library: string;
  readonly other: string;
}

export const libraryClash = entry({
  code: 'library-clash',
  severity: 'warning',
  message: {
    en: ({ what, name, library, other }: Data) =>
      `${library} and ${other} both declare the ${what} ${name}: that of ${library} holds, which is named first; declare it in the plan, or name the other library first`,
    it: ({ what, name, library, other }: Data) =>
      `${library} e ${other} dichiarano entrambe ${inItalian(what)} ${name}: vale quanto dice ${library}, citata per prima; dichiararlo nel piano, o citare per prima l'altra libreria`,
  },
});
