// Writes codes in the syntax of a plan.

const PLAIN = /^[\p{L}\p{M}\p{N}_]+(?:[.-]+[\p{L}\p{M}\p{N}_]+)*\.?$/u;
const NUMBER = /^\d[\d_]*(?:\.\d+)?$/;

/** In a head or a reference: in backticks if needed. */
export function writeCode(code: string): string {
  return PLAIN.test(code) ? code : `\`${code}\``;
}

/** In a formula, where a code that looks like a number needs backticks. */
export function writeOperand(code: string): string {
  return PLAIN.test(code) && !NUMBER.test(code) ? code : `\`${code}\``;
}
