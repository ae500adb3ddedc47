// The documentation page of a diagnostic's code, in the language of messages.

import { readFileSync } from 'node:fs';
import { catalogue } from '#language/diagnostics/catalogue/index.ts';
import { italianPage } from '#language/diagnostics/italian-page.ts';
import { similarNames } from '#language/names/similar-names.ts';
import { UsageError } from '../errors.ts';
import { say, spokenLanguage } from '../language.ts';

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
  const english = readPage(`${code}.md`);
  process.stdout.write(spokenLanguage() === 'it' ? italianPage(readPage(`${code}.it.md`), english) : english);
}

function readPage(file: string): string {
  return readFileSync(new URL(`../../language/diagnostics/catalogue/${file}`, import.meta.url), 'utf8');
}
