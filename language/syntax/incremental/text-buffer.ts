// A text buffer for typing: the part around the last edits is stored separately, so that the cost of a keystroke does not depend on the length of the
// text.

import type { Edit } from '../../diagnostics/diagnostic.ts';

/** A text that is possibly not one string. A string is a Source too. */
export interface Source {
  readonly length: number;
  charCodeAt(offset: number): number;
  slice(start?: number, end?: number): string;
}

export interface EditableSource extends Source {
  /** The text as one string, joined on first use. */
  whole(): string;
  after(edit: Edit): EditableSource;
}

/** The size of the separate part on either side of an edit, and how long that part may become. */
const margin = 2_000;
const longest = 50_000;

export function editableSource(text: string): EditableSource {
  return piece({ base: text, start: 0, end: 0, middle: '' });
}

/** The text is `base` with `start` to `end` replaced by `middle`. */
interface Pieces {
  readonly base: string;
  readonly start: number;
  readonly end: number;
  readonly middle: string;
}

function piece({ base, start, end, middle }: Pieces): EditableSource {
  const behind = start + middle.length;
  const moved = behind - end;
  const length = base.length + moved;
  let known: string | undefined = middle === '' && start === end ? base : undefined;
  const whole = (): string => {
    known ??= base.slice(0, start) + middle + base.slice(end);
    return known;
  };
  const slice = (from: number, to: number): string => {
    if (known !== undefined || to <= start) return (known ?? base).slice(from, to);
    if (from >= behind) return base.slice(from - moved, to - moved);
    if (from >= start && to <= behind) return middle.slice(from - start, to - start);
    return (
      base.slice(Math.min(from, start), start) +
      middle.slice(Math.max(0, from - start), to - start) +
      base.slice(end, Math.max(end, to - moved))
    );
  };
  return {
    length,
    whole,
    slice: (from = 0, to = length) => slice(clamp(from, length), Math.max(clamp(from, length), clamp(to, length))),
    charCodeAt: (offset) => {
      if (offset < start) return base.charCodeAt(offset);
      return offset < behind ? middle.charCodeAt(offset - start) : base.charCodeAt(offset - moved);
    },
    after: (edit) => {
      if (edit.start >= start && edit.end <= behind && middle.length + edit.text.length < longest) {
        return piece({ base, start, end, middle: replaced(middle, edit, start) });
      }
      const text = whole();
      const from = Math.max(0, edit.start - margin);
      const to = Math.min(text.length, edit.end + margin);
      return piece({ base: text, start: from, end: to, middle: replaced(text.slice(from, to), edit, from) });
    },
  };
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length);
}

function replaced(text: string, { start, end, text: put }: Edit, base: number): string {
  return text.slice(0, start - base) + put + text.slice(end - base);
}
