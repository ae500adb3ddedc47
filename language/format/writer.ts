// Builds the new text from slices of the old one. Unchanged text is copied in one slice, so that a file that is already formatted costs almost nothing.
// Knows nothing of tokens.

export interface Writer {
  isEmpty(): boolean;
  /** Begins a new line, unless nothing has been written yet. */
  newLine(): void;
  /** Writes text, which extends the current slice if the old text has the same next. */
  put(text: string): void;
  /** Copies a slice of the old text. */
  copy(start: number, end: number): void;
  result(): string;
}

export function createWriter(old: string, newline: string): Writer {
  const done: string[] = [];
  let from = 0;
  let to = 0;
  let empty = true;
  const flush = (): void => {
    if (to > from) done.push(old.slice(from, to));
  };
  const put = (text: string): void => {
    empty = false;
    if (old.startsWith(text, to)) {
      to += text.length;
      return;
    }
    flush();
    done.push(text);
    from = to;
  };
  const copy = (start: number, end: number): void => {
    empty = false;
    if (start !== to) {
      flush();
      from = start;
    }
    to = end;
  };
  const newLine = (): void => {
    if (!empty) put(newline);
  };
  const result = (): string => {
    flush();
    from = to;
    return done.join('');
  };
  return { isEmpty: () => empty, newLine, put, copy, result };
}
