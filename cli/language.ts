// The language of the command line's own texts: from --lang, else from the plan, else from the environment. Knows no commands.

import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';

export type InBothLanguages = Readonly<Record<MessageLanguage, string>>;

let spoken: MessageLanguage = 'en';

/** The text in the current language. */
export function say(words: InBothLanguages): string {
  return words[spoken];
}

export function spokenLanguage(): MessageLanguage {
  return spoken;
}

export function speak(language: MessageLanguage): void {
  spoken = language;
}

/** `--lang it`, `--lang=it`. The language that `fmt --lang` takes (of keywords) has the same values. */
export function languageFrom(args: readonly string[], environment: NodeJS.ProcessEnv): MessageLanguage {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const at = options.findLastIndex((one) => one === '--lang' || one.startsWith('--lang='));
  const asked =
    at < 0 ? undefined : options[at]!.includes('=') ? options[at]!.slice('--lang='.length) : options[at + 1];
  if (asked !== undefined) return asked.startsWith('it') ? 'it' : 'en';
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return /^it(?:[_.@]|$)/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'it' : 'en';
}
