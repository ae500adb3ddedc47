import { entry } from '../diagnostic.ts';

interface Data {
  readonly library: string;
  /** What stands in the same file. */
  readonly beside: 'plan' | 'library';
  readonly name: string;
}

export const libraryPlace = entry({
  code: 'library-place',
  severity: 'error',
  costs: 'everything',
  message: {
    en: ({ library, beside, name }: Data) =>
      `A library stands in a file of its own, and here is the ${beside} ${name}: move ${library} into another file`,
    it: ({ library, beside, name }: Data) =>
      `Una libreria sta in un file a parte, e qui c'è ${beside === 'plan' ? 'il piano' : 'la libreria'} ${name}: spostare ${library} in un altro file`,
  },
});
