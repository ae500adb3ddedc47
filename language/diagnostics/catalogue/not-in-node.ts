import { entry } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  readonly node: string;
  /** Its places, in the syntax of the file. */
  readonly places: readonly string[];
}

export const notInNode = entry({
  code: 'not-in-node',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ name, node, places }: Data) =>
      `${name} does not stand in ${node}${places.length === 0 ? '' : `: it stands in ${places.join(', ')}`}`,
    it: ({ name, node, places }: Data) =>
      `${name} non sta in ${node}${places.length === 0 ? '' : `: sta in ${places.join(', ')}`}`,
  },
  fixes: ({ name, places }, { start, end }) =>
    places.map((text) => ({
      keeps: 'meaning',
      title: { en: `Change ${name} to ${text}`, it: `Cambiare ${name} in ${text}` },
      edits: [{ start, end, text }],
    })),
});
