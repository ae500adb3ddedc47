// Finds the files of libraries in the folders above a plan. Parses nothing: what they really declare is the binder's to say.

import { dirname } from 'node:path';
import { filesBelow } from './list-files.ts';
import { planNamedBy, readText } from './read.ts';

/** Whether some file may name or declare a library. */
export function mentionsLibrary(names: readonly string[]): boolean {
  return names.some((name) => /^[ \t]*(?:library|libreria)[ \t]/mu.test(textOf(name)));
}

/** From the folder above one up to the top, this one included: files that declare a library, or say that they are for one. */
export function libraryFilesAbove(folder: string, top: string): readonly string[] {
  const found: string[] = [];
  for (let above = folder; above !== top && above !== dirname(above); ) {
    above = dirname(above);
    found.push(...libraryFilesIn(filesBelow(above, 'this folder').plans));
  }
  return found;
}

function libraryFilesIn(names: readonly string[]): readonly string[] {
  const texts = new Map(names.map((name) => [name, textOf(name)]));
  const declared = new Set([...texts.values()].flatMap(librariesIn));
  return names.filter((name) => {
    const text = texts.get(name)!;
    return librariesIn(text).length > 0 || declared.has(planNamedBy(text) ?? '');
  });
}

function librariesIn(text: string): readonly string[] {
  return [...text.matchAll(/^(?:library|libreria)[ \t]+`?([^\s`{]+)/gmu)].map((match) => match[1]!);
}

function textOf(name: string): string {
  const text = readText(name);
  return typeof text === 'string' ? text : '';
}
