// The licences of what is bundled.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licence texts of all packages among the paths of modules. */
export function notices(modules: readonly string[]): string {
  const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== null));
  return [...folders].sort().map(notice).join('\n');
}

/** The folder of the package that holds a module: the last `node_modules/<name>` of its path; null for our own files. */
function packageFolder(path: string): string | null {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null;
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const file = ['LICENSE', 'LICENSE.txt', 'LICENSE.md', 'License.txt', 'license', 'LICENCE']
    .map((candidate) => join(folder, candidate))
    .find(existsSync);
  const text = file
    ? readFileSync(file, 'utf8').trim()
    : `(The package names its licence, ${license}, and brings no text.)`;
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n${'='.repeat(80)}\n\n${text}\n`;
}
