import { entry } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  /** What may be said, as it must be written here, and where. */
  readonly lines: readonly {
    readonly line: string;
    readonly edit: { readonly start: number; readonly end: number; readonly text: string };
  }[];
}

export const noAccumulate = entry({
  code: 'no-accumulate',
  severity: 'warning',
  message: {
    en: ({ indicator, lines }: Data) =>
      `${indicator} has one target for several years, and nothing says how its years add up: write ${lines.map(({ line }) => line).join(', or ')}`,
    it: ({ indicator, lines }: Data) =>
      `${indicator} ha un solo target per più anni, e nulla dice come gli anni si cumulano: scrivere ${lines.map(({ line }) => line).join(', o ')}`,
  },
  fixes: ({ lines }) =>
    lines.map(({ line, edit }) => ({
      keeps: 'meaning',
      title: { en: `Add ${line}`, it: `Aggiungere ${line}` },
      edits: [edit],
    })),
});
