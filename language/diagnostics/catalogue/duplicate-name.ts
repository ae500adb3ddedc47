import { entry } from '../diagnostic.ts';

interface Data {
  readonly what:
    | 'plan'
    | 'library'
    | 'policy'
    | 'node'
    | 'indicator'
    | 'measure'
    | 'office'
    | 'scale'
    | 'dimension'
    | 'slice';
  readonly name: string;
  /** Where it is declared first. */
  readonly file: string;
}

export const duplicateName = entry({
  code: 'duplicate-name',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ what, name, file }: Data) =>
      `${english[what]} ${name} is declared twice, first in ${file}: give one of them another code${what === 'indicator' ? ', or use the first in several places' : ''}`,
    it: ({ what, name, file }: Data) =>
      `${italian[what]} ${name} è già in ${file}: dare a uno dei due un altro codice${what === 'indicator' ? ', o richiamare il primo in più punti' : ''}`,
  },
});

const english: Record<Data['what'], string> = {
  plan: 'The plan',
  library: 'The library',
  policy: 'The policy',
  node: 'The node',
  indicator: 'The indicator',
  measure: 'The measure',
  office: 'The office',
  scale: 'The scale',
  dimension: 'The dimension',
  slice: 'The slice',
};

const italian: Record<Data['what'], string> = {
  plan: 'Il piano',
  library: 'La libreria',
  policy: "L'insieme di regole",
  node: 'Il nodo',
  indicator: "L'indicatore",
  measure: 'La misura',
  office: "L'ufficio",
  scale: 'La scala',
  dimension: 'La dimensione',
  slice: 'La voce',
};
