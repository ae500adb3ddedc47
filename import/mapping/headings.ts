// What a heading says of its column, in Italian or English: values, units, sources; and of which period.

import { writtenPeriod } from '#language/wording/dates.ts';

export type HeadingRole = 'value' | 'unit' | 'source' | 'note' | 'because' | 'office' | 'other';

const roles: readonly (readonly [HeadingRole, RegExp])[] = [
  ['unit', /unit[àa]|^u\.? ?(?:di )?m\.?$|\budm\b|\bunits?\b/],
  ['source', /\bfont[ei]\b|\bsources?\b/],
  ['because', /\bmotiv|\bbecause\b|\breason/],
  ['note', /^not[ae]\b|annotazion|osservazion|\bremarks?\b|\bnotes?\b|\bcomment/],
  [
    'other',
    /\btarget|\battes[oi]|\bpes[oi]\b|\bweight|baseline|inizial|\bstato\b|precedent|scostament|punteggi|\bscores?\b|\bgrado\b|semaforo|\bprevious\b|\blast year\b|differen/,
  ],
  ['office', /uffici|\boffices?\b|\bservizio\b|struttura|unit of/],
  [
    'value',
    /consuntiv|\bvalor[ei]\b|\brilevat|\brisultat|\bdat[oi]\b|\bactuals?\b|\bvalues?\b|\bresults?\b|\bmisurat|\breached\b|raggiunt/,
  ],
  [
    'other',
    /titol|denominazion|descri|\bindicator|\bmisur|\btitle|\bname\b|\bformula|respons|\bn\.?$|\bcodic|\bcode\b|\btipo\b|\btype\b|obiettiv|\bobjective/,
  ],
];

/** null: it says nothing that is known. */
export function roleOf(heading: string): HeadingRole | null {
  const text = heading.toLowerCase();
  return roles.find(([, words]) => words.test(text))?.[0] ?? null;
}

/** Years and parts of years that a text names: `2024`, `2024-H1`. */
function periodsIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const parts = new Set<string>();
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    const period = writtenPeriod(text, index);
    if (period) for (const one of period.meant) parts.add(one);
  }
  for (const [canonical] of text.matchAll(/(?<!\d)(?:19|20)\d\d-(?:H[12]|Q[1-4]|(?:0[1-9]|1[0-2])(?!\d))/g))
    parts.add(canonical);
  if (parts.size > 0) return parts;
  for (const [year] of text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)) found.add(year);
  return found;
}

export function mentionsPeriod(text: string, period: string): boolean {
  return periodsIn(text).has(period);
}

/** Whether it names periods, and this is none of them. A year does not exclude its parts: `Primo semestre` may stand in another heading. */
export function isOtherPeriod(text: string, period: string): boolean {
  const named = [...periodsIn(text)];
  return named.length > 0 && !named.includes(period) && !named.includes(period.slice(0, 4));
}
