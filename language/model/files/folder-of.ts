// The folder of a file, from its name alone.

/** The folder of a path; "" if it has none. */
export function folderOf(name: string): string {
  return name.slice(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'), 0));
}
