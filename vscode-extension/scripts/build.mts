// Bundles the extension and, as a program of its own, the language server; gathers the licences of what is bundled.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';

const here = fileURLToPath(new URL('..', import.meta.url));

const serverSource = join(here, '../lsp/server/main.ts');

const common: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node22',
  minify: true,
  metafile: true,
  legalComments: 'none',
  absWorkingDir: here,
};

rmSync(join(here, 'dist'), { recursive: true, force: true });

const extension = await build({
  ...common,
  entryPoints: { extension: 'src/extension.ts' },
  outdir: 'dist',
  format: 'cjs',
  external: ['vscode'],
});
const server = await build({
  ...common,
  entryPoints: { server: serverSource },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  // Packages written for require() ask for Node's own modules with it.
  banner: {
    js: "import { createRequire as _createRequire } from 'node:module'; const require = _createRequire(import.meta.url);",
  },
});
copyPages();
writeFileSync(join(here, 'dist/THIRD-PARTY-NOTICES.txt'), notices([extension.metafile, server.metafile]));

/** The pages of the diagnostics, which the codes in the editor link to; the server looks for them beside itself. The Italian ones are
 * whole only when the command line prints them. */
function copyPages(): void {
  const catalogue = join(here, '../language/diagnostics/catalogue');
  mkdirSync(join(here, 'dist/pages'));
  for (const page of readdirSync(catalogue).filter((file) => file.endsWith('.md') && !file.endsWith('.it.md'))) {
    cpSync(join(catalogue, page), join(here, 'dist/pages', page));
  }
}

/** The licence texts of all packages whose files went into the bundles. */
function notices(metafiles: readonly (Metafile | undefined)[]): string {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile?.inputs ?? {}));
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== null));
  return [...folders].sort().map(notice).join('\n');
}

/** The folder of the package that holds a bundled file: the last `node_modules/<name>` of its path; null for our own files. */
function packageFolder(input: string): string | null {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? null;
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(here, folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const file = ['LICENSE', 'LICENSE.txt', 'LICENSE.md', 'License.txt', 'license', 'LICENCE']
    .map((candidate) => join(here, folder, candidate))
    .find(existsSync);
  const text = file
    ? readFileSync(file, 'utf8').trim()
    : `(The package names its licence, ${license}, and brings no text.)`;
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n${'='.repeat(80)}\n\n${text}\n`;
}
