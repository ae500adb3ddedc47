// The corrections made by `check --fix`, for a terminal.

import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';

interface FixedFile {
  readonly name: string;
  readonly changes: readonly {
    readonly line: number;
    readonly column: number;
    readonly title: Readonly<Record<MessageLanguage, string>>;
  }[];
}

const words = {
  en: {
    corrected: (count: number) => `${count} ${count === 1 ? 'correction' : 'corrections'}`,
    dry: (files: number, count: string, left: string) =>
      `${count} in ${files} ${files === 1 ? 'file' : 'files'}; nothing was written. ${left}`,
    none: (left: string) => `Nothing to correct in form. ${left}`,
    left: (count: number) =>
      count === 0 ? 'No error is left.' : `${count} ${count === 1 ? 'error is' : 'errors are'} left.`,
    unwritten: (name: string, reason: string) => `perfplan: ${name} cannot be written: ${reason}`,
  },
  it: {
    corrected: (count: number) => `${count} ${count === 1 ? 'correzione' : 'correzioni'}`,
    dry: (files: number, count: string, left: string) =>
      `${count} in ${files} file; non è stato scritto nulla. ${left}`,
    none: (left: string) => `Nulla da correggere nella forma. ${left}`,
    left: (count: number) =>
      count === 0 ? 'Non resta alcun errore.' : `${count === 1 ? 'Resta 1 errore' : `Restano ${count} errori`}.`,
    unwritten: (name: string, reason: string) => `perfplan: ${name} non si può scrivere: ${reason}`,
  },
} as const;

/** `plan.perf: 2 corrections`, with a line for each below. */
export function fixedFile({ name, changes }: FixedFile, language: MessageLanguage): string {
  const rows = changes.map(({ line, column, title }) => `  ${line}:${column}  ${title[language]}`);
  return [`${name}: ${words[language].corrected(changes.length)}`, ...rows, ''].join('\n');
}

export function dryRunSummary(files: readonly FixedFile[], errors: number, language: MessageLanguage): string {
  const say = words[language];
  const count = files.reduce((sum, { changes }) => sum + changes.length, 0);
  const left = say.left(errors);
  return files.length === 0 ? say.none(left) : say.dry(files.length, say.corrected(count), left);
}

export function notWritten(name: string, reason: string, language: MessageLanguage): string {
  return words[language].unwritten(name, reason);
}
