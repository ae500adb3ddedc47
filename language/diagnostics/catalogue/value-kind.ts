import { entry } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  readonly expected: 'number' | 'date' | 'done' | 'step';
  readonly found: 'number' | 'date' | 'done' | 'step';
}

export const valueKind = entry({
  code: 'value-kind',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ indicator, expected, found }: Data) =>
      `The target of ${indicator} asks for ${english[expected]}, and this is ${english[found]}: correct the value, or the target`,
    it: ({ indicator, expected, found }: Data) =>
      `Il target di ${indicator} chiede ${italian[expected]}, e questo è ${italian[found]}: correggere il valore o il target`,
  },
});

const english: Record<Data['found'], string> = {
  number: 'a number',
  date: 'a date',
  done: 'done or not done',
  step: 'a step of a scale',
};

const italian: Record<Data['found'], string> = {
  number: 'un numero',
  date: 'una data',
  done: 'fatto o non fatto',
  step: 'un gradino di una scala',
};
