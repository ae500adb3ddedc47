// Compares two values as far as their parts are put together anew each time: lists, their elements, and the fields of these. What those hold is
// the same object or it is not, as a declaration, an office or a measure is. Knows none of the fields.

export function sayTheSame(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) ? sameLists(a, b, haveSameFields) : haveSameFields(a, b));
}

function haveSameFields(a: unknown, b: unknown): boolean {
  if (!isPlain(a) || !isPlain(b)) return false;
  return sameLists(Object.keys(a), Object.keys(b)) && sameLists(Object.values(a), Object.values(b));
}

function sameLists(
  a: readonly unknown[],
  b: readonly unknown[],
  isSame: (a: unknown, b: unknown) => boolean = () => false,
): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at] && !isSame(a[at], b[at])) return false;
  return true;
}

function isPlain(one: unknown): one is object {
  return typeof one === 'object' && one !== null && Object.getPrototypeOf(one) === Object.prototype;
}
