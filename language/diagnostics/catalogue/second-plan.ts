import { entry } from '../diagnostic.ts';

interface Data {
  readonly plan: string;
  readonly first: string;
}

export const secondPlan = entry({
  code: 'second-plan',
  severity: 'error',
  costs: 'everything',
  message: {
    en: ({ plan, first }: Data) => `A file declares one plan, here ${first}: move ${plan} into a file of its own`,
    it: ({ plan, first }: Data) => `Un file dichiara un solo piano, qui ${first}: spostare ${plan} in un file a parte`,
  },
});
