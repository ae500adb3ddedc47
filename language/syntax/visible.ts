// Makes text from files safe to show: on a terminal, in a message, in an editor.

/**
 * C0 and C1 control characters could move the cursor or worse; bidirectional controls and unusual line separators would make text look different from
 * what it is; tag characters are invisible.
 */
const hidden =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDC7F]/g;

/** For one line: tabs become spaces, other control characters U+FFFD. */
export function visible(text: string): string {
  return text.replace(/\t/g, '  ').replace(hidden, '\uFFFD');
}

/** For texts of several lines: line ends are kept. */
export function visibleLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\n]+/g, visible);
}

/** JSON that is safe on a terminal: harmful characters are escaped, which does not change its meaning. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(hidden, (found) => (found === '\n' ? found : inEscapes(found)));
}

function inEscapes(text: string): string {
  return text.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
