import { keywordFor } from '../../wording/meant-keyword.ts';
import { entry } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  readonly known: readonly string[];
}

export const unknownFunction = entry({
  code: 'unknown-function',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ name, known }: Data) =>
      known.includes(keywordFor(name) ?? '')
        ? `${name} is written ${keywordFor(name)} here`
        : `There is no function ${name}; there are ${known.join(', ')}`,
    it: ({ name, known }: Data) =>
      known.includes(keywordFor(name) ?? '')
        ? `${name} qui si scrive ${keywordFor(name)}`
        : `Non esiste la funzione ${name}; esistono ${known.join(', ')}`,
  },
  fixes: ({ name, known }, { start, end }) => {
    const meant = keywordFor(name) ?? '';
    if (!known.includes(meant)) return [];
    const title = { en: `Change ${name} to ${meant}`, it: `Cambiare ${name} in ${meant}` };
    return [{ keeps: 'meaning', title, edits: [{ start, end, text: meant }] }];
  },
});
