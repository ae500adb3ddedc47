import { entry } from '../diagnostic.ts';

interface Data {
  readonly how: 'sum' | 'mean' | 'last' | 'more';
  readonly name: string;
  readonly period: string;
  readonly parts: string;
  readonly total: string;
}

export const partsTotal = entry({
  code: 'parts-total',
  severity: 'warning',
  message: {
    en: ({ how, name, period, parts, total }: Data) =>
      ({
        sum: `The parts of ${name} for ${period} add up to ${parts}, and ${period} itself says ${total}: correct a part, or ${period}`,
        mean: `The mean of the parts of ${name} for ${period} is ${parts}, and ${period} itself says ${total}: correct a part, or ${period}`,
        last: `What stands at the end of ${period} is ${parts} for ${name}, and ${period} itself says ${total}: correct one of them`,
        more: `A part of ${period} alone is ${parts} for ${name}, and all of ${period} is ${total}: correct one of them`,
      })[how],
    it: ({ how, name, period, parts, total }: Data) =>
      ({
        sum: `Le parti di ${name} per ${period} sommano a ${parts}, e ${period} stesso dice ${total}: correggere una parte, o ${period}`,
        mean: `La media delle parti di ${name} per ${period} è ${parts}, e ${period} stesso dice ${total}: correggere una parte, o ${period}`,
        last: `Alla fine di ${period} ${name} è ${parts}, e ${period} stesso dice ${total}: correggere uno dei due`,
        more: `Una parte di ${period} da sola è ${parts} per ${name}, e tutto ${period} è ${total}: correggere uno dei due`,
      })[how],
  },
});
