// URIs of report pages. A URI contains everything needed to compute the page, so it survives a restart of the editor.

export const reportScheme = 'perfplan-report';

export interface Address {
  /** The command that computes it. */
  readonly command: string;
  /** The URI of the file that declares the plan. */
  readonly file: string;
  /** The plan's code. */
  readonly plan: string;
  /** The node's path; "" for the plan itself. */
  readonly path: string;
}

/** The path is the title of the page: `explain 801.md`. `readAddress` also accepts the escapes of other editors. */
export function addressOf({ command, file, plan, path }: Address): string {
  const word = command.slice(command.lastIndexOf('.') + 1);
  const code = path.slice(path.lastIndexOf('/') + 1) || plan;
  const name = `${word} ${code}`.toWellFormed().replaceAll(/[/\\]/g, '-');
  return `${reportScheme}:/${encodeURIComponent(name)}.md?${encodeURIComponent(JSON.stringify([command, file, plan, path]))}`;
}

/** null if it is no such address. */
export function readAddress(uri: unknown): Address | null {
  if (typeof uri !== 'string' || !uri.startsWith(`${reportScheme}:`)) return null;
  const query = uri.slice(uri.indexOf('?') + 1).replace(/#.*$/, '');
  const parts = listIn(query);
  if (parts?.length !== 4 || !parts.every((part) => typeof part === 'string')) return null;
  const [command, file, plan, path] = parts as [string, string, string, string];
  return { command, file, plan, path };
}

function listIn(query: string): readonly unknown[] | null {
  try {
    const read: unknown = JSON.parse(decodeURIComponent(query));
    return Array.isArray(read) ? read : null;
  } catch {
    return null;
  }
}
