// Bundles the command line for Node: chunks of what most commands need, and one for each command. Knows no types and no tests.

import { type OutputOptions, rolldown } from 'rolldown';
import { project } from './project.ts';

/** What was bundled. */
export interface Bundled {
  /** The paths of all modules that are part of it. */
  readonly modules: readonly string[];
}

/** Loading 60 small files takes longer than loading four of which some lines are not needed. */
const groups = [
  { name: 'start', test: /\/(?:cli\/(?:start|version|files\/make-folder)\.ts|package\.json)$/, priority: 1 },
  {
    name: 'program',
    test: /\/cli\/(?:program|errors|language|commander-italian)\.ts$|\/syntax\/visible\.ts$|\/node_modules\/commander\//,
  },
  { name: 'language', test: /\/language\// },
  { name: 'common', minShareCount: 5 },
];

/**
 * Names are kept, so that a stack says where it was; maps lead from there to the lines of the sources. Letters beyond ASCII are escaped: a text with one
 * of them takes two bytes a letter, and is slower to read.
 */
const readable: OutputOptions = {
  minify: { compress: true, mangle: false, codegen: { asciiOnly: true } },
  sourcemap: true,
  sourcemapExcludeSources: true,
};

/** To `folder`: main.js and its chunks. They find the pages of the catalogue where the sources do, two folders above. */
export async function bundleCommand(folder: string): Promise<Bundled> {
  const bundle = await rolldown({ ...common, input: { main: 'cli/main.ts' } });
  const { output } = await bundle.write({
    ...readable,
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    codeSplitting: { groups },
  });
  await bundle.close();
  return { modules: output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])) };
}

const common = { cwd: project, platform: 'node', tsconfig: false, logLevel: 'warn' } as const;
