// Text from files, made safe to show: on a terminal, in a message, in an editor. Knows nothing of what the text says.

/**
 * C0 and C1 controls would move the cursor or worse; bidirectional ones, and separators that are no line ends elsewhere, would show
 * one thing and mean another; tags are letters that nobody sees.
 */
const hidden =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDC7F]/g;

/** One line: tabs become spaces, other control characters are shown as what they are, something that cannot be shown. */
export function visible(text: string): string {
  return text.replace(/\t/g, '  ').replace(hidden, '\uFFFD');
}

/** The same for texts of several lines: their ends stay. */
export function visibleLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\n]+/g, visible);
}

/** JSON as a terminal may show it: what would do harm there is escaped, which changes nothing of what is said. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(hidden, (found) => (found === '\n' ? found : inEscapes(found)));
}

function inEscapes(text: string): string {
  return text.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
