import { keywordFor } from '../../wording/meant-keyword.ts';
import { entry } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  readonly step: string;
  /** null if the indicator has none. */
  readonly scale: string | null;
  /** From worst to best. */
  readonly steps: readonly string[];
  /** It is the value of a measure, which has no scale. */
  readonly measure: boolean;
}

export const unknownStep = entry({
  code: 'unknown-step',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ indicator, step, scale, steps, measure }: Data) =>
      keywordFor(step) !== null && steps.length === 0
        ? `${step} is written ${keywordFor(step)} here, and ${indicator} has no scale with that step`
        : measure
          ? `${step} is a word, and the measure ${indicator} takes a number, a date, done or not done`
          : scale === null
            ? `${step} is a step, but ${indicator} has no scale: give it one, or write a number, a date, done or not done`
            : steps.length === 0
              ? `The scale ${scale} of ${indicator} is one of numbers: ${step} is none`
              : `The scale ${scale} of ${indicator} has no step ${step}: its steps are ${steps.join(' < ')}`,
    it: ({ indicator, step, scale, steps, measure }: Data) =>
      keywordFor(step) !== null && steps.length === 0
        ? `${step} qui si scrive ${keywordFor(step)}, e ${indicator} non ha una scala con quel gradino`
        : measure
          ? `${step} è una parola, e la misura ${indicator} vuole un numero, una data, fatto o non fatto`
          : scale === null
            ? `${step} è un gradino, ma ${indicator} non ha una scala: dargliene una, o scrivere un numero, una data, fatto o non fatto`
            : steps.length === 0
              ? `La scala ${scale} di ${indicator} è di numeri: ${step} non lo è`
              : `La scala ${scale} di ${indicator} non ha il gradino ${step}: i gradini sono ${steps.join(' < ')}`,
  },
});
