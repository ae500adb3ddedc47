// The findings of a file, with the user's severities applied, in the language of the settings.

import { catalogue } from '#language/diagnostics/catalogue/index.ts';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import { messageOf } from '#language/diagnostics/report.ts';
import type { Context, LocatedInFile } from './context.ts';
import type { Features } from './features.ts';
import type { Finding } from './results.ts';

export const findings: Features['findings'] = (context) =>
  context.workspace.diagnosticsOf(context.file.name).flatMap((located) => findingOf(context, located) ?? []);

/** null if the settings turn it off. */
export function findingOf(context: Context, { diagnostic, start, end }: LocatedInFile): Finding | null {
  const { code, related } = diagnostic;
  const { settings, plan } = context;
  const severity = shownAs(diagnostic, context);
  if (severity === null) return null;
  return {
    start,
    end,
    code,
    severity,
    message: messageOf(diagnostic, settings.language),
    href: context.pageOf(code),
    tag: catalogue[code].tag ?? null,
    related: related.map(({ anchor, message }) => {
      const where = plan?.locator.absolute(anchor) ?? anchor;
      return { file: anchor.file, start: where.start, end: where.end, message: message[settings.language] };
    }),
  };
}

/** Settings cannot change errors. */
function shownAs({ severity, code }: Diagnostic, { settings }: Context): Finding['severity'] | null {
  const asked = settings.severity.get(code);
  if (asked === undefined || severity === 'error') return severity;
  return asked === 'off' ? null : asked;
}
