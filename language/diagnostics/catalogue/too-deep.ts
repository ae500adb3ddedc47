import { entry } from '../diagnostic.ts';

interface Data {
  readonly limit: number;
}

export const tooDeep = entry({
  code: 'too-deep',
  severity: 'error',
  costs: 'everything',
  message: {
    en: ({ limit }: Data) => `This is nested or chained more than ${limit} times, more than a plan can need: divide it`,
    it: ({ limit }: Data) =>
      `Annidamento o concatenazione oltre ${limit} volte, più di quanto serva a un piano: dividere`,
  },
});
