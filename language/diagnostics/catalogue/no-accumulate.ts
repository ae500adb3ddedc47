import { entry } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  /** The year that has values for parts alone; null: the target is for several years. */
  readonly year: string | null;
  /** The allowed statements in the file's language, with their places. */
  readonly lines: readonly {
    readonly line: string;
    readonly edit: { readonly start: number; readonly end: number; readonly text: string };
  }[];
}

export const noAccumulate = entry({
  code: 'no-accumulate',
  severity: 'warning',
  message: {
    en: ({ name, year, lines }: Data) =>
      year === null
        ? `${name} has one target for several years, and nothing says how its years add up: write ${list(lines, 'or')}`
        : `${name} has figures for parts of ${year} and none for the year, and nothing says how they add up, so it has none: write ${list(lines, 'or')}`,
    it: ({ name, year, lines }: Data) =>
      year === null
        ? `${name} ha un solo target per più anni, e nulla dice come gli anni si cumulano: scrivere ${list(lines, 'o')}`
        : `${name} ha valori per parti del ${year} e nessuno per l'anno, e nulla dice come si cumulano, perciò non ne ha: scrivere ${list(lines, 'o')}`,
  },
  fixes: ({ lines }) =>
    lines.map(({ line, edit }) => ({
      keeps: 'meaning',
      title: { en: `Add ${line}`, it: `Aggiungere ${line}` },
      edits: [edit],
    })),
});

function list(lines: Data['lines'], or: string): string {
  return lines.map(({ line }) => line).join(`, ${or} `);
}
