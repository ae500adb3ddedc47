// Words that people type in place of a figure: not measured, done, not done. What counts, the mapping decides.

/** `n.a.` may be "not available" or "not applicable": it is asked. */
export const forMissing =
  /^(?:n\.? ?d\.?|n\.? ?p\.?|n\.? ?r\.?|non (?:disponibile|pervenuto|rilevato)|not available|-{1,3}|[–—]|\/{1,2}|\.{2,3}|…)$/i;
export const forDone = /^(?:s[iì]|yes|y|x|on|vero|true|fatto|done|eseguito|realizzat[oa])$/i;
export const forNotDone = /^(?:no|off|falso|false|non fatto|not done|non eseguito|non realizzat[oa])$/i;
