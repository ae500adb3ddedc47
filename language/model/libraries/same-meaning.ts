// Whether two parts of a model say the same, wherever they were written: `90%` and `90.0%` do.

import type { Decimal } from '../figures.ts';
import { equal } from '../values/number.ts';

export function meansTheSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isDecimal(a) && isDecimal(b)) return equal(a, b);
  const [fields, others] = [fieldsOf(a), fieldsOf(b)];
  return fields.length === others.length && fields.every(([name, value]) => meansTheSame(value, field(b, name)));
}

function isDecimal(one: object): one is Decimal {
  return 'coefficient' in one && 'scale' in one;
}

/** Without where it stands. */
function fieldsOf(one: object): readonly (readonly [string, unknown])[] {
  return Object.entries(one).filter(([name]) => name !== 'anchor');
}

function field(of: object, name: string): unknown {
  return (of as Readonly<Record<string, unknown>>)[name];
}
