import { entry } from '../diagnostic.ts';

interface Data {
  readonly measure: string;
}

export const unusedMeasure = entry({
  code: 'unused-measure',
  severity: 'hint',
  lint: true,
  tag: 'unused',
  message: {
    en: ({ measure }: Data) => `No formula reads ${measure}`,
    it: ({ measure }: Data) => `Nessuna formula legge ${measure}`,
  },
  fixes: ({ measure }, { owner }) =>
    owner === null
      ? []
      : [
          {
            keeps: 'meaning',
            title: { en: `Remove the measure ${measure}`, it: `Togliere la misura ${measure}` },
            edits: [{ start: 0, end: owner.length, text: '' }],
          },
        ],
});
