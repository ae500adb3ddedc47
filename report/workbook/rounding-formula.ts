// Rounding as a formula: at so many decimals of a percentage, in the policy's way. What binary fractions add is taken off first.

import type { Rules } from '#language/model/rules.ts';
import { call, cleaned, type Formula, number, operation, when } from './formula.ts';

/** As it is where the policy does not round it. */
export function rounded(score: Formula, { round }: Pick<Rules, 'round'>): Formula {
  return round && !round.carried ? roundedTo(score, round) : score;
}

/** What goes up of a score. */
export function carriedUp(score: Formula, { round }: Pick<Rules, 'round'>): Formula {
  return round?.carried ? roundedTo(score, round) : score;
}

function roundedTo(score: Formula, { decimals, mode }: NonNullable<Rules['round']>): Formula {
  const at = decimals + 2;
  const exactly = cleaned(score);
  if (mode === 'truncate') return call('TRUNC', exactly, number(at));
  if (mode === 'half-up') return call('ROUND', exactly, number(at));
  return halfEven(exactly, at);
}

/** No function does it: in the middle it is twice the rounded half. */
function halfEven(exactly: Formula, at: number): Formula {
  const times = number(`1${'0'.repeat(at)}`);
  const scaled = operation(exactly, '*', times);
  const inMiddle = operation(
    call('ABS', operation(operation(scaled, '-', call('INT', scaled)), '-', number('0.5'))),
    '<',
    number('0.000001'),
  );
  const even = operation(number(2), '*', call('ROUND', operation(scaled, '/', number(2)), number(0)));
  return when(inMiddle, operation(even, '/', times), call('ROUND', exactly, number(at)));
}
