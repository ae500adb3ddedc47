import { entry } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  readonly period: string;
  readonly parts: string;
  readonly total: string;
}

export const partsTotal = entry({
  code: 'parts-total',
  severity: 'warning',
  message: {
    en: ({ name, period, parts, total }: Data) =>
      `The parts of ${name} for ${period} add up to ${parts}, and ${period} itself says ${total}: correct a part, or ${period}`,
    it: ({ name, period, parts, total }: Data) =>
      `Le parti di ${name} per ${period} sommano a ${parts}, e ${period} stesso dice ${total}: correggere una parte, o ${period}`,
  },
});
