import { entry } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
}

export const relativeWithoutBaseline = entry({
  code: 'relative-without-baseline',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ indicator }: Data) =>
      `This target starts from the baseline of ${indicator}, which has none: give it one, or write the target as a value`,
    it: ({ indicator }: Data) =>
      `Questo target parte dal valore iniziale di ${indicator}, che non ne ha: darglielo, o scrivere il target come valore`,
  },
});
