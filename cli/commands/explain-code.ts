// The page of a diagnostic's code, as the documentation has it.

import { readFileSync } from 'node:fs';
import { catalogue } from '#language/diagnostics/catalogue/index.ts';
import { similarNames } from '#language/names/similar.ts';
import { UsageError } from '../errors.ts';
import { say } from '../language.ts';

export function isCode(code: string): boolean {
  return Object.hasOwn(catalogue, code);
}

export function explainCode(code: string): void {
  if (!isCode(code)) {
    const [nearest] = similarNames(code, Object.keys(catalogue));
    throw new UsageError(
      say({
        en: `Nothing is found by the name ${code}${nearest ? `; did you mean ${nearest}?` : ''}`,
        it: `Nessuna segnalazione si chiama ${code}${nearest ? `; forse ${nearest}?` : ''}`,
      }),
    );
  }
  const page = new URL(`../../language/diagnostics/catalogue/${code}.md`, import.meta.url);
  process.stdout.write(readFileSync(page, 'utf8'));
}
