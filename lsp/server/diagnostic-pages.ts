// Finds the documentation pages of diagnostics: beside the catalogue if the server runs from source, beside the bundle in the extension.

import { existsSync } from 'node:fs';

const folders: readonly string[] = ['../../language/diagnostics/catalogue/', './pages/'];

/** The URI of a code's page; null if there is no such file. */
export function createPages(): (code: string) => string | null {
  const known = new Map<string, string | null>();
  return (code) => {
    let page = known.get(code);
    if (page === undefined) {
      page = addressOf(code);
      known.set(code, page);
    }
    return page;
  };
}

function addressOf(code: string): string | null {
  const urls = folders.map((folder) => new URL(`${folder}${code}.md`, import.meta.url));
  return urls.find((url) => existsSync(url))?.href ?? null;
}
