import { entry, type MessageLanguage } from '../diagnostic.ts';

interface Data {
  /** `columns.code`; empty for the whole file. */
  readonly key: string;
  readonly problem: Readonly<Record<MessageLanguage, string>>;
}

export const tableSettings = entry({
  code: 'table-settings',
  severity: 'error',
  costs: 'everything',
  message: {
    en: ({ key, problem }: Data) =>
      `What describes this table is wrong${key ? ` at ${key}` : ''}: ${problem.en}; nothing of it was read`,
    it: ({ key, problem }: Data) =>
      `La descrizione di questa tabella è errata${key ? ` in ${key}` : ''}: ${problem.it}; nulla ne è stato letto`,
  },
});
