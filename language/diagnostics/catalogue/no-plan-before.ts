import { entry } from '../diagnostic.ts';

interface Data {
  readonly plan: string;
  /** Those that declare a plan of that code: none, or several. */
  readonly files: readonly string[];
}

export const noPlanBefore = entry({
  code: 'no-plan-before',
  severity: 'hint',
  message: {
    en: ({ plan, files }: Data) =>
      files.length === 0
        ? `${plan} is not among the files that were read: what it reached is taken from the baselines written here; read the folder that holds both plans`
        : `Several plans have the code ${plan} (${files.join(', ')}): none of them is read, and what was reached is taken from the baselines written here`,
    it: ({ plan, files }: Data) =>
      files.length === 0
        ? `${plan} non è tra i file letti: quanto raggiunto si prende dai valori iniziali scritti qui; leggere la cartella che contiene entrambi i piani`
        : `Più piani hanno il codice ${plan} (${files.join(', ')}): non se ne legge nessuno, e quanto raggiunto si prende dai valori iniziali scritti qui`,
  },
});
