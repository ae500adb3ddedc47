// Reads the plan's own facts: organisation, years, language, severities of findings. Knows nothing of what is below it.

import type { Statement } from '../../syntax/statements.ts';
import type { Entry } from '../collect.ts';
import type { Lint, Model } from '../model.ts';
import { anchorAt } from '../values/anchors.ts';
import { readPeriod } from '../values/periods.ts';
import type { Site } from '../values/values.ts';

export type Head = Pick<Model, 'code' | 'title' | 'organisation' | 'years' | 'language' | 'keywords' | 'lints'>;

export function readHead(plan: Entry): Head {
  const { declaration, keywords } = plan;
  const period = only('years', plan)?.period ?? null;
  const span = period === null ? null : readPeriod('plan', period, plan);
  only('year-begins', plan);
  only('follows', plan);
  return {
    code: declaration.code?.text ?? '',
    title: declaration.title?.text ?? '',
    organisation: only('organisation', plan)?.text?.text ?? null,
    years: span === null ? null : { first: span.first, last: span.last },
    language: readLanguage(plan) ?? (keywords === 'italian' ? 'it' : 'en'),
    keywords,
    lints: lintsOf(plan),
  };
}

function readLanguage(site: Site): Model['language'] | null {
  const name = only('language', site)?.language ?? null;
  if (name === null || name.text === 'en' || name.text === 'it')
    return (name?.text as Model['language'] | undefined) ?? null;
  const anchor = anchorAt(site.file, site.declaration, name);
  site.report('expected-word', anchor, { found: name.text, before: null, behind: '', expected: ['en', 'it'] });
  return null;
}

/** The first statement of a kind; repetitions are reported. */
function only<K extends Statement['kind']>(
  kind: K,
  { file, declaration, report }: Site,
): (Statement & { kind: K }) | null {
  let first: (Statement & { kind: K }) | null = null;
  for (const statement of declaration.statements) {
    if (!isOf(statement, kind)) continue;
    if (first === null) first = statement;
    else
      report('repeated-statement', anchorAt(file, declaration, statement), {
        statement: kind,
        name: declaration.code?.text ?? '',
      });
  }
  return first;
}

function isOf<K extends Statement['kind']>(statement: Statement, kind: K): statement is Statement & { kind: K } {
  return statement.kind === kind;
}

function lintsOf({ file, declaration }: Entry): readonly Lint[] {
  return declaration.statements.flatMap((statement) => {
    if (statement.kind !== 'lint' || statement.code === null || statement.level === null) return [];
    const { code, level, because } = statement;
    const anchor = anchorAt(file, declaration, code);
    return [{ code: code.text, level, because: because === null ? null : because.text, anchor }];
  });
}
