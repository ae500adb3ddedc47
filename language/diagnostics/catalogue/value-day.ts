import type { Span } from '../../syntax/literals.ts';
import { entry } from '../diagnostic.ts';

interface Data {
  readonly kind: 'date' | 'done' | 'not-applicable';
  readonly date: string;
  /** As the plan writes it. */
  readonly on: string;
  /** The span of the value before it. */
  readonly value: Span;
}

export const valueDay = entry({
  code: 'value-day',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ kind, date, on }: Data) =>
      kind === 'done'
        ? `What was done on a day is written as that day: = ${date}`
        : `Only a figure is reached on a day, and this is ${kind === 'date' ? 'a day itself' : 'none'}: take out ${on} ${date}`,
    it: ({ kind, date, on }: Data) =>
      kind === 'done'
        ? `Ciò che è stato fatto in un giorno si scrive come quel giorno: = ${date}`
        : `Solo un valore numerico si raggiunge in un giorno, e questo ${kind === 'date' ? 'è già un giorno' : 'non lo è'}: togliere ${on} ${date}`,
  },
  fixes: ({ kind, date, value }, { end }) => [
    kind === 'done'
      ? {
          keeps: 'meaning',
          title: { en: `Write ${date}`, it: `Scrivere ${date}` },
          edits: [{ start: value.start, end, text: date }],
        }
      : {
          keeps: 'meaning',
          title: { en: 'Take out the second day', it: 'Togliere il secondo giorno' },
          edits: [{ start: value.end, end, text: '' }],
        },
  ],
});
