// What no test noticed, and the score of the rest.

import { isEquivalent } from './equivalent.ts';
import type { Outcome } from './trial.ts';

/** Of the mutants of a folder or file, of which there are `all`. */
export function score(path: string, outcomes: readonly Outcome[], all: number): string {
  const many = (...fates: readonly Outcome['fate'][]): number =>
    outcomes.filter((outcome) => fates.includes(outcome.fate) && !isNamed(outcome)).length;
  const noticed = many('killed', 'endless');
  const counted = noticed + many('survived', 'unreached');
  const range = outcomes.length < all ? `, 95 % interval ${interval(noticed, counted)}` : '';
  const rest = [
    `${many('refused')} refused by the types`,
    `${many('static')} read while loading`,
    `${outcomes.filter(isNamed).length} named as equivalent`,
  ];
  return `${path}: ${noticed} of ${counted} noticed, ${percent(noticed / counted)}${range}; not counted: ${rest.join(', ')}; ${outcomes.length} of ${all} tried`;
}

/** What no test noticed and nobody has named; null where all is well. */
export function complaint(outcome: Outcome): string | null {
  if (!isUnnoticed(outcome) || isNamed(outcome)) return null;
  const { file, line, column, original, replacement } = outcome.mutant;
  return `${outcome.fate} ${file}:${line}:${column}\n  - ${short(original)}\n  + ${short(replacement)}`;
}

export function isUnnoticed({ fate }: Outcome): boolean {
  return fate === 'survived' || fate === 'unreached';
}

function isNamed(outcome: Outcome): boolean {
  return isUnnoticed(outcome) && isEquivalent(outcome.mutant);
}

/** Wilson's. */
function interval(hits: number, of: number): string {
  const z = 1.96;
  const share = hits / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  return `${percent((middle - half) / whole)} to ${percent((middle + half) / whole)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
