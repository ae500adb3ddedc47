// Colour and bold, on terminals alone: NO_COLOR, FORCE_COLOR and pipes are respected.

import { styleText } from 'node:util';

export type TextFormat = Parameters<typeof styleText>[0];

export type Style = (format: TextFormat, text: string) => string;

/** Plain if the stream is not a terminal. */
export function styleFor(stream: NodeJS.WriteStream): Style {
  return (format, text) => styleText(format, text, { stream, validateStream: true });
}

export const unstyled: Style = (_, text) => text;

/** The output width: that of the terminal; `COLUMNS` or 100 if the stream is none. */
export function columnsOf(stream: NodeJS.WriteStream): number {
  const columns = stream.columns || Number(process.env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? Math.max(columns, 40) : 100;
}
