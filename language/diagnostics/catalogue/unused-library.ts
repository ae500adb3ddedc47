import { entry } from '../diagnostic.ts';

interface Data {
  readonly library: string;
}

export const unusedLibrary = entry({
  code: 'unused-library',
  severity: 'hint',
  tag: 'unused',
  message: {
    en: ({ library }: Data) => `No plan that was read uses ${library}: write library ${library} in the block of a plan`,
    it: ({ library }: Data) =>
      `Nessuno dei piani letti usa ${library}: scrivere libreria ${library} nel blocco di un piano`,
  },
});
