import { entry } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  /** The keywords of the kinds, in the file's language. */
  readonly kinds: readonly string[];
}

export const ambiguousKind = entry({
  code: 'ambiguous-kind',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ name, kinds }: Data) =>
      `${name} is the code of two things: say which, ${kinds.map((kind) => `${kind} ${name}`).join(' or ')}`,
    it: ({ name, kinds }: Data) =>
      `${name} è il codice di due cose: dire quale, ${kinds.map((kind) => `${kind} ${name}`).join(' o ')}`,
  },
  fixes: ({ kinds }, { start }) =>
    kinds.map((kind) => ({
      keeps: 'meaning',
      title: { en: `Write ${kind} before it`, it: `Scrivere ${kind} prima` },
      edits: [{ start, end: start, text: `${kind} ` }],
    })),
});
