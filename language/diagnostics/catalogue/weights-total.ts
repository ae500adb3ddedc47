import { entry } from '../diagnostic.ts';

interface Data {
  readonly node: string;
  readonly what: 'indicators' | 'children';
  readonly found: string;
  readonly wanted: string;
}

export const weightsTotal = entry({
  code: 'weights-total',
  severity: 'warning',
  message: {
    en: ({ node, what, found, wanted }: Data) =>
      `The weights of the ${what} of ${node} total ${found}, not ${wanted}: they count as written, divided by their sum; correct them`,
    it: ({ node, what, found, wanted }: Data) =>
      `I pesi ${what === 'indicators' ? 'degli indicatori di' : 'di ciò che sta sotto'} ${node} sommano a ${found}, non ${wanted}: valgono come scritti, divisi per la loro somma; correggerli`,
  },
});
