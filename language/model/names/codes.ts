// Owns how a code is written back into a plan. Knows nothing of what it names.

const PLAIN = /^[\p{L}\p{M}\p{N}_]+(?:[.-]+[\p{L}\p{M}\p{N}_]+)*\.?$/u;
const NUMBER = /^\d[\d_]*(?:\.\d+)?$/;

/** In a head or a reference: backticks only where the code needs them. */
export function writeCode(code: string): string {
  return PLAIN.test(code) ? code : `\`${code}\``;
}

/** In a formula, where a number is a number. */
export function writeOperand(code: string): string {
  return PLAIN.test(code) && !NUMBER.test(code) ? code : `\`${code}\``;
}
