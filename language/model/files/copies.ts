// Names that file managers, mail and editors give to a copy of a file. Knows no files.

/** What stands before, behind or instead of the name, without the ending of the file. */
const forms: readonly RegExp[] = [
  /^(.+?)(?: - | – )(?:copia|copy)(?: ?\(\d+\))?$/i,
  /^(.+?)[ _-]?\(\d+\)$/,
  /^(?:copia|copy) (?:\(\d+\) )?(?:di|of) (.+)$/i,
  /^(.+?)[ _.-](?:copia|copy|backup|bak|old|orig|vecchio)(?:[ _.-]?\d+)?$/i,
  /^(.+?)_(?:backup|base|local|remote)_\d+$/i,
  /^[.~#]*(.+?)~\d*$/,
  /^~\$?(.+)$/,
];

/** The name of the file that this one is called a copy of, endings included; null where it is called none. */
export function originalOf(name: string): string | null {
  const [, folder = '', base = '', ending = ''] = /^(.*[/\\])?(.*?)((?:\.perf|\.csv)?)$/s.exec(name) ?? [];
  for (const form of forms) {
    const original = form.exec(base)?.[1];
    if (original !== undefined) return folder + original + ending;
  }
  return null;
}
