// Bundles the extension and, as a program of its own, the language server; gathers the licences of what is bundled.

import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { notices } from '../../scripts/notices.ts';

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
const panel = await build({
  ...common,
  platform: 'browser',
  target: 'es2023',
  entryPoints: { panel: 'src/panel/view.ts' },
  outdir: 'dist',
  format: 'iife',
});
cpSync(join(here, 'src/panel/panel.css'), join(here, 'dist/panel.css'));
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
writeFileSync(
  join(here, 'dist/THIRD-PARTY-NOTICES.txt'),
  notices([extension, panel, server].flatMap(({ metafile }) => inputsOf(metafile))),
);

/** The pages of the diagnostics, which the codes in the editor link to; the server looks for them beside itself. The Italian ones are
 * whole only when the command line prints them. */
function copyPages(): void {
  const catalogue = join(here, '../language/diagnostics/catalogue');
  mkdirSync(join(here, 'dist/pages'));
  for (const page of readdirSync(catalogue).filter((file) => file.endsWith('.md') && !file.endsWith('.it.md'))) {
    cpSync(join(catalogue, page), join(here, 'dist/pages', page));
  }
}

function inputsOf(metafile: Metafile | undefined): readonly string[] {
  return Object.keys(metafile?.inputs ?? {}).map((input) => join(here, input));
}
