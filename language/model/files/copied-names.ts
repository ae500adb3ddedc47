// Recognises the names that file managers, mail programs and editors give to a copy of a file.

/** Patterns for the name without its extension. */
const forms: readonly RegExp[] = [
  /^(.+?)(?: - | – )(?:copia|copy)(?: ?\(\d+\))?$/i,
  /^(.+?)[ _-]?\(\d+\)$/,
  /^(?:copia|copy) (?:\(\d+\) )?(?:di|of) (.+)$/i,
  /^(.+?)[ _.-](?:copia|copy|backup|bak|old|orig|vecchio)(?:[ _.-]?\d+)?$/i,
  /^(.+?)_(?:backup|base|local|remote)_\d+$/i,
  /^[.~#]*(.+?)~\d*$/,
  /^~\$?(.+)$/,
];

/** The name of the original file, with extension; null if it is not the name of a copy. */
export function originalOf(name: string): string | null {
  const [, folder = '', base = '', ending = ''] = /^(.*[/\\])?(.*?)((?:\.perf|\.csv)?)$/s.exec(name) ?? [];
  for (const form of forms) {
    const original = form.exec(base)?.[1];
    if (original !== undefined) return folder + original + ending;
  }
  return null;
}
