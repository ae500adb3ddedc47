// Owns whether two values say the same, whatever it is that they say. Knows none of their fields.

/** What is read from one declaration is the same object mostly; what was put together from such objects is compared part by part. */
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

/** In the same order, as they are where one literal makes them; in another they are taken to differ. */
function sameFields(a: object, b: object): boolean {
  return sameLists(Object.keys(a), Object.keys(b)) && sameLists(Object.values(a), Object.values(b));
}

/**
 * Declarations, and the things that are made of them, are what they are: they are the same or they are not. Looking into them would go
 * through the whole plan.
 */
function isData(one: object): boolean {
  return Object.getPrototypeOf(one) === Object.prototype && !('declaration' in one) && !('members' in one);
}
