// `perfplan init`: a small commented plan that checks clean and scores, to start from.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import { format } from '#language/format/format.ts';
import { UsageError } from '../errors.ts';
import { cannotWrite } from '../files/exact-text.ts';
import { writeAtomically } from '../files/write.ts';
import { say, spokenLanguage } from '../language.ts';
import { englishPlan, italianPlan } from './init-plan.ts';

interface Options {
  readonly lang?: MessageLanguage;
  readonly force?: boolean;
}

export function initCommand(): Command {
  return new Command('init')
    .description(
      say({
        en: 'Write a small commented plan to start from: plan.perf and actuals.perf.',
        it: 'Scrive un piccolo piano commentato da cui partire: plan.perf e actuals.perf.',
      }),
    )
    .argument('[folder]', say({ en: 'where to write it', it: 'dove scriverlo' }), '.')
    .option('--force', say({ en: 'replace files that are there', it: 'sostituisce i file che ci sono' }))
    .action((folder: string, options: Options) => init(folder, options));
}

function init(folder: string, { lang = spokenLanguage(), force = false }: Options): void {
  const year = new Date().getFullYear();
  const files = filesIn(lang, year);
  const paths = files.map(([name]) => join(folder, name));
  const there = paths.filter((path) => existsSync(path));
  if (there.length > 0 && !force)
    throw new UsageError(
      say({
        en: `${there.join(', ')} ${there.length === 1 ? 'is' : 'are'} already there: --force replaces ${there.length === 1 ? 'it' : 'them'}`,
        it: `${there.join(', ')} ${there.length === 1 ? "c'è già" : 'ci sono già'}: --force ${there.length === 1 ? 'lo sostituisce' : 'li sostituisce'}`,
      }),
    );
  for (const [name, text] of files) write(join(folder, name), text);
  const { wrote, next } = words[lang];
  console.log(`${wrote} ${paths.join(', ')}\n\n${next}:\n  perfplan check ${folder}\n  perfplan score ${folder}`);
}

const words: Record<MessageLanguage, { readonly wrote: string; readonly next: string }> = {
  en: { wrote: 'wrote', next: 'Next' },
  it: { wrote: 'scritti', next: 'E ora' },
};

/** The Italian plan is shown in Italian keywords. */
function filesIn(lang: MessageLanguage, year: number): readonly (readonly [name: string, text: string])[] {
  if (lang === 'en') return Object.entries(englishPlan(year));
  return Object.entries(italianPlan(year)).map(([name, text]) => [name, format(text, { language: 'italian' }).value]);
}

function write(path: string, text: string): void {
  try {
    writeAtomically(path, text);
  } catch (error) {
    throw new UsageError(cannotWrite(path, error));
  }
}
