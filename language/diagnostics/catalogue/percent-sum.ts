import type { Edit } from '../diagnostic.ts';
import { entry } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  readonly period: string;
  readonly total: string;
  /** Other statements in the file's language, with their places. */
  readonly lines: readonly { readonly line: string; readonly edit: Edit }[];
}

export const percentSum = entry({
  code: 'percent-sum',
  severity: 'warning',
  message: {
    en: ({ name, period, total, lines }: Data) =>
      `The percentages of ${name} for the parts of ${period} add up to ${total}: where each is of its own part they do not add up; write ${lines.map(({ line }) => line).join(', or ')}`,
    it: ({ name, period, total, lines }: Data) =>
      `Le percentuali di ${name} per le parti del ${period} sommano a ${total}: se ognuna è della propria parte non si sommano; scrivere ${lines.map(({ line }) => line).join(', o ')}`,
  },
  fixes: ({ lines }) =>
    lines.map(({ line, edit }) => ({
      keeps: 'meaning',
      title: { en: `Write ${line}`, it: `Scrivere ${line}` },
      edits: [edit],
    })),
});
