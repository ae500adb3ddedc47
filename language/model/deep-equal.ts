// Deep equality of plain values. Knows none of their fields.

/** Objects read from one declaration are mostly identical; objects composed of them are compared field by field. */
export function sayTheSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && sameLists(a, b);
  return isData(a) && isData(b) && sameFields(a, b);
}

function sameLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at] && !sayTheSame(a[at], b[at])) return false;
  return true;
}

/** Fields must be in the same order, as they are if the same code creates them. */
function sameFields(a: object, b: object): boolean {
  return sameLists(Object.keys(a), Object.keys(b)) && sameLists(Object.values(a), Object.values(b));
}

/**
 * Declarations, and things of the model, are compared by identity: comparing their fields would traverse the entire plan.
 */
function isData(one: object): boolean {
  return Object.getPrototypeOf(one) === Object.prototype && !('declaration' in one) && !('members' in one);
}
