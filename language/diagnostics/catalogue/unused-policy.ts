import { entry } from '../diagnostic.ts';

interface Data {
  readonly policy: string;
  /** The statement, in the file's keywords. */
  readonly line: string;
}

export const unusedPolicy = entry({
  code: 'unused-policy',
  severity: 'warning',
  tag: 'unused',
  message: {
    en: ({ policy, line }: Data) =>
      `The policy ${policy} is used nowhere, so its rules do not hold: write ${line} in the plan, or in a node`,
    it: ({ policy, line }: Data) =>
      `Le regole ${policy} non sono richiamate, quindi non valgono: scrivere ${line} nel piano o in un nodo`,
  },
});
