// Where pages of the site stand in the repository: the worked pages run as tests, the pages of messages are printed by the command.

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { italianPage } from '../../language/diagnostics/italian-page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Folder {
  /** In the site. */
  readonly site: string;
  /** In the repository. */
  readonly repository: string;
  readonly ending: string;
}

const folders: readonly Folder[] = [
  { site: 'reference/worked/', repository: 'test/spec/', ending: '.md' },
  { site: 'it/reference/messages/', repository: 'language/diagnostics/catalogue/', ending: '.it.md' },
  { site: 'reference/messages/', repository: 'language/diagnostics/catalogue/', ending: '.md' },
];

/** The page that a link of a page leads to, from the root of the site; null: it is not on the site. */
export function siteLink(page: string, link: string): string | null {
  const [path = '', anchor = ''] = link.split(/(?=#)/);
  const target = posix.join(posix.dirname(inRepository(page)), path);
  for (const { site, repository, ending } of folders) {
    const name = nameIn(target, repository, ending);
    if (name !== null) return `/${site}${name}.md${anchor}`;
  }
  return target.startsWith('docs/') ? `/${target.slice('docs/'.length)}${anchor}` : null;
}

function inRepository(page: string): string {
  for (const { site, repository, ending } of folders) {
    const name = nameIn(page, site, '.md');
    if (name !== null) return `${repository}${name}${ending}`;
  }
  return `docs/${page}`;
}

function nameIn(path: string, folder: string, ending: string): string | null {
  const isThere = path.startsWith(folder) && path.endsWith(ending);
  const name = isThere ? path.slice(folder.length, -ending.length) : '';
  return /^[a-z0-9-]+$/.test(name) ? name : null;
}

/** The pages of a folder of the site, for VitePress's dynamic routes. */
export function pagesOf(site: string): { params: { page: string }; content: string }[] {
  const { repository, ending } = folders.find((folder) => folder.site === site)!;
  return readdirSync(join(root, repository))
    .map((file) => nameIn(`${repository}${file}`, repository, ending))
    .filter((name) => name !== null)
    .map((page) => {
      const text = read(`${repository}${page}${ending}`);
      // the examples of an Italian page are those of the English one
      const content = ending === '.it.md' ? italianPage(text, read(`${repository}${page}.md`)) : text;
      return { params: { page }, content };
    });
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
