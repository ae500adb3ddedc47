// What is typed into a document, and where: the same four edits in each format. Knows no server and no clock.

import type { Format } from './documents.ts';

/** A text that is typed sign by sign, and deleted again. */
export interface Typing {
  readonly at: Mark;
  /** A line break with its indentation is one sign, as in an editor. */
  readonly text: string;
  /** What the pointer rests on meanwhile: on the nearest such line, there or above. */
  readonly hover: Mark;
  /** A formula is typed: what may stand there is asked for at each sign. */
  readonly completes?: boolean;
}

/** A place on a line: behind the match of `behind`. */
export interface Mark {
  readonly line: RegExp;
  readonly behind: RegExp;
}

const perfOperand: Mark = { line: /^ *formula /, behind: /^ *formula \(?/ };
const jsonFormula: Mark = { line: /^ *"formula"/, behind: /^ *"/ };
const yamlFormula: Mark = { line: /^ *formula:/, behind: /^ */ };

/** Decimals of a measure's value, a word in a title, one more operand that does not exist, one more line. */
export const typings: Record<Format, readonly Typing[]> = {
  perf: [
    { at: { line: /^ {2}2024 = /, behind: /$/ }, text: '.5', hover: { line: /^measure /, behind: /^measure / } },
    { at: { line: /^ *indicator /, behind: /^[^"]*"/ }, text: 'Nuovo ', hover: perfOperand },
    { at: { line: /^ *formula /, behind: /$/ }, text: ' + N_X', hover: perfOperand, completes: true },
    { at: { line: /^ *target 2024/, behind: /$/ }, text: '\n        source "A"', hover: perfOperand },
  ],
  json: [
    { at: { line: /^ *"2024"/, behind: /$/ }, text: '.5', hover: { line: /^ *"unit"/, behind: /^ *"/ } },
    { at: { line: /^ *"title"/, behind: /: "/ }, text: 'Nuovo ', hover: jsonFormula },
    { at: { line: /^ *"formula"/, behind: /(?=",$)/ }, text: ' + N_X', hover: jsonFormula, completes: true },
    { at: { line: /^ *"target 2024"/, behind: /$/ }, text: ',\n          "source": "A"', hover: jsonFormula },
  ],
  yaml: [
    { at: { line: /^ *"2024"/, behind: /$/ }, text: '.5', hover: { line: /^ *unit:/, behind: /^ */ } },
    { at: { line: /^ *title:/, behind: /: "/ }, text: 'Nuovo ', hover: yamlFormula },
    { at: { line: /^ *formula:/, behind: /(?="$)/ }, text: ' + N_X', hover: yamlFormula, completes: true },
    { at: { line: /^ *"target 2024"/, behind: /$/ }, text: '\n              source: "A"', hover: yamlFormula },
  ],
};

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Change {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/** One typing at one place of a document: a change for each keystroke, there and back. */
export interface Typed {
  readonly changes: readonly Change[];
  readonly hover: Position;
  readonly completes: boolean;
}

/** Where the cursor is after a change. */
export function cursorAfter({ range, text }: Change): Position {
  return after(range.start, text);
}

/** The typing in the place that lies that share of the way into the document. */
export function place(lines: readonly string[], { at, text, hover, completes = false }: Typing, share: number): Typed {
  const places = lines.flatMap((line, number) => (at.line.test(line) ? [number] : []));
  const line = places[Math.floor(share * places.length)];
  if (line === undefined) throw new Error(`the document has no line like ${at.line}`);
  let hovered = line;
  while (hovered > 0 && !hover.line.test(lines[hovered]!)) hovered -= 1;
  return {
    changes: keystrokes({ line, character: column(lines[line]!, at) }, text),
    hover: { line: hovered, character: column(lines[hovered]!, hover) },
    completes,
  };
}

function column(line: string, { behind }: Mark): number {
  const match = behind.exec(line);
  if (!match) throw new Error(`no ${behind} in ${line}`);
  return match.index + match[0].length;
}

function keystrokes(start: Position, text: string): Change[] {
  const signs = text.match(/\n *|./g) ?? [];
  const positions = [start];
  for (const sign of signs) positions.push(after(positions.at(-1)!, sign));
  const typed = signs.map((sign, at) => ({ range: { start: positions[at]!, end: positions[at]! }, text: sign }));
  const deleted = signs.map((_, at) => ({ range: { start: positions[at]!, end: positions[at + 1]! }, text: '' }));
  return [...typed, ...deleted.reverse()];
}

function after({ line, character }: Position, sign: string): Position {
  return sign.startsWith('\n')
    ? { line: line + 1, character: sign.length - 1 }
    : { line, character: character + sign.length };
}
