import { entry } from '../diagnostic.ts';

interface Data {
  readonly policy: string;
}

export const unusedPolicy = entry({
  code: 'unused-policy',
  severity: 'warning',
  tag: 'unused',
  message: {
    en: ({ policy }: Data) =>
      `The policy ${policy} is used nowhere, so its rules do not hold: write policy ${policy} in the plan, or in a node`,
    it: ({ policy }: Data) =>
      `Le regole ${policy} non sono richiamate, quindi non valgono: scrivere regole ${policy} nel piano o in un nodo`,
  },
});
