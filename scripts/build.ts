// Builds dist/, for Node >= 22: the library (language and engine, with types), in which types are replaced by spaces and only the extensions of imports
// change, so that lines and columns are those of the sources; and the command, bundled with all that it needs, because it starts a process each time.

import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { programFor } from '#cli/program.ts';
import { bundleCommand } from './bundle.ts';
import { manPage } from './man-page.ts';
import { notices } from './notices.ts';
import { project as root } from './project.ts';

const layers = ['language', 'engine'];

/** Files that the compiled code reads at run time. */
const schemas = [
  'engine/schema/score.schema.json',
  'import/mapping/mapping.schema.json',
  'report/documents/template/template.schema.json',
];
const assets = [...schemas, ...filesIn('language/diagnostics/catalogue', '.md')];

rmSync(join(root, 'dist'), { recursive: true, force: true });
const compiler = join(root, 'node_modules/typescript/bin/tsc');
execFileSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
for (const path of layers.flatMap((layer) => filesIn(layer, '.ts'))) {
  const source = readFileSync(join(root, path), 'utf8');
  write(path.replace(/\.ts$/, '.js'), withJavaScriptImports(stripTypeScriptTypes(source)));
}
for (const path of layers.flatMap((layer) => filesIn(`dist/${layer}`, '.d.ts'))) {
  writeFileSync(join(root, path), withJavaScriptImports(readFileSync(join(root, path), 'utf8')));
}
for (const path of assets) {
  mkdirSync(dirname(join(root, 'dist', path)), { recursive: true });
  cpSync(join(root, path), join(root, 'dist', path));
}
write('package.json', `${JSON.stringify(scope(), null, 2)}\n`);
const { modules } = await bundleCommand(join(root, 'dist/cli'));
write('man/perfplan.1', manPage(await programFor(undefined)));
write('THIRD-PARTY-NOTICES.txt', notices(modules));
chmodSync(join(root, 'dist/cli/main.js'), 0o755);

function filesIn(folder: string, end: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, 'dist', path)), { recursive: true });
  writeFileSync(join(root, 'dist', path), text);
}

/** Replaces the extension in `from './x.ts'` and `import('#lsp/x.ts')`. */
function withJavaScriptImports(text: string): string {
  return text.replace(/((?:from|import|import\()\s*)(['"])((?:\.{1,2}\/|#)[^'"]+)\.ts\2/g, '$1$2$3.js$2');
}

/** In dist/, `#language/x.js` is `./language/x.js`. */
function scope(): unknown {
  const imports = Object.fromEntries(layers.map((layer) => [`#${layer}/*`, `./${layer}/*`]));
  return { type: 'module', imports };
}
