import { entry } from '../diagnostic.ts';

interface Data {
  /** The kind of thing that was searched. */
  readonly what:
    | 'measure'
    | 'node'
    | 'indicator'
    | 'office'
    | 'policy'
    | 'scale'
    | 'slice'
    | 'plan'
    | 'scorecard'
    | 'band'
    | 'name';
  readonly name: string;
  /** Similar names of that kind, the nearest first, in the syntax of the file. */
  readonly similar: readonly string[];
}

export const unknownName = entry({
  code: 'unknown-name',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ what, name, similar }: Data) =>
      `There is no ${what} ${name}${similar[0] ? `; did you mean ${similar[0]}?` : `: declare it, or correct the code`}`,
    it: ({ what, name, similar }: Data) =>
      `Non esiste ${italian[what]} ${name}${similar[0] ? `; forse ${similar[0]}?` : `: aggiungere la dichiarazione, o correggere il codice`}`,
  },
  fixes: ({ name, similar }, { start, end }) =>
    similar.map((text) => ({
      keeps: 'meaning',
      title: { en: `Change ${name} to ${text}`, it: `Cambiare ${name} in ${text}` },
      edits: [{ start, end, text }],
    })),
});

const italian: Record<Data['what'], string> = {
  measure: 'la misura',
  node: "l'obiettivo",
  indicator: "l'indicatore",
  office: "l'ufficio",
  policy: "l'insieme di regole",
  scale: 'la scala',
  slice: 'la voce',
  plan: 'il piano',
  scorecard: 'la scheda',
  band: 'la fascia',
  name: 'il nome',
};
