// What decides how an answer is printed, besides its files and options.

import { spokenLanguage } from '../language.ts';
import { columnsOf, styleFor } from '../render/style.ts';
import { type Memory, memoryOf } from './remember.ts';

export function memoryFor(
  command: string,
  paths: readonly string[],
  { options, version }: { readonly options: object; readonly version: string },
): Memory {
  const colours = [process.stdout, process.stderr].map((stream) => styleFor(stream)('red', 'red'));
  return memoryOf({
    version,
    paths,
    about: [command, options, spokenLanguage(), columnsOf(process.stdout), colours],
  });
}
