// Serialises a bound model without anchors: two models are equal if their texts are.

import type { Model } from '#language/model/model.ts';

/**
 * Where things stand, the syntax that they were made of, what errors left out (after a fix there are fewer), and what is remembered of units,
 * which every figure holds itself.
 */
const places: ReadonlySet<string> = new Set([
  ...['anchor', 'declaration', 'origins', 'syntax', 'files', 'damage', 'units'],
]);

export function modelText(models: readonly Model[]): string {
  const numbers = new Map<object, number>();
  const write = (value: unknown): string => {
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
    if ('anchor' in value) {
      const known = numbers.get(value);
      if (known !== undefined) return `#${known}`;
      numbers.set(value, numbers.size);
    }
    if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
    if (value instanceof Map) return `{${[...value].map(([key, one]) => `${write(key)}:${write(one)}`).join(',')}}`;
    const fields = Object.entries(value).filter(([name]) => !places.has(name));
    return `{${fields.map(([name, one]) => `${name}:${write(one)}`).join(',')}}`;
  };
  return models.map(write).join('\n');
}
