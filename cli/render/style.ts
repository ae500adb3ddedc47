// Colour and weight on a terminal, and only there: NO_COLOR, FORCE_COLOR and pipes are respected.

import { styleText } from 'node:util';

export type TextFormat = Parameters<typeof styleText>[0];

export type Style = (format: TextFormat, text: string) => string;

/** Styles text for a stream; plain where the stream is no terminal. */
export function styleFor(stream: NodeJS.WriteStream): Style {
  return (format, text) => styleText(format, text, { stream, validateStream: true });
}

/** For what is no terminal at all. */
export const unstyled: Style = (_, text) => text;

/** How wide what is printed may be: the terminal's width; `COLUMNS` or 100 where the stream is none. */
export function columnsOf(stream: NodeJS.WriteStream): number {
  const columns = stream.columns || Number(process.env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? Math.max(columns, 40) : 100;
}
