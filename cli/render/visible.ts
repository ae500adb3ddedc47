// Makes text from files safe to print on a terminal. Knows nothing of what the text says.

/** C0 and C1 controls would move the cursor or worse; bidirectional ones would show one thing and mean another. */
const hidden = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** One line: tabs become spaces, other control characters are shown as what they are, something that cannot be shown. */
export function visible(text: string): string {
  return text.replace(/\t/g, '  ').replace(hidden, '\uFFFD');
}
