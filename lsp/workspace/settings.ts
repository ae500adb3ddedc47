// Reads the user's settings from whatever the client sends: invalid values are ignored. The names are those of `perfplan.*` in
// vscode-extension/package.json.

import * as z from 'zod';
import type { FindingSeverity, Settings } from '../features/context.ts';

export const defaultSettings: Settings = {
  year: null,
  language: 'en',
  inlayHints: true,
  codeLens: true,
  severity: new Map(),
};

const unlessOff = z.object({ enabled: z.boolean().catch(true) }).catch({ enabled: true });
const severity = z
  .enum(['error', 'warning', 'info', 'hint', 'off'] satisfies FindingSeverity[])
  .nullable()
  .catch(null);
const section = z.object({
  year: z.int().positive().nullable().catch(null),
  language: z.enum(['en', 'it']).nullable().catch(null),
  inlayHints: unlessOff,
  codeLens: unlessOff,
  lint: z.object({ severity: z.record(z.string(), severity).catch({}) }).catch({ severity: {} }),
});
const nothingSaid = section.parse({});

/** `locale` is the client's: the default language of messages. */
export function readSettings(given: unknown, locale: string | null): Settings {
  const { year, language, inlayHints, codeLens, lint } = section.catch(nothingSaid).parse(given);
  return {
    year,
    language: language ?? languageOf(locale),
    inlayHints: inlayHints.enabled,
    codeLens: codeLens.enabled,
    severity: new Map(Object.entries(lint.severity).flatMap(([code, one]) => (one ? [[code, one]] : []))),
  };
}

function languageOf(locale: string | null): Settings['language'] {
  return locale !== null && /^it\b/i.test(locale) ? 'it' : 'en';
}
