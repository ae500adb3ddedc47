// What a text that could not be read may have said besides: another cap or floor, a worth beyond the cap, points off its node. Judged by its form alone,
// since its words are not known, nor their order.

/** `tetto 120%`, `floor none`, `policy strict`; `malus 5 points when missed`; `stretch 120 = 150%`. */
export function mayLiftLimits(text: string): boolean {
  return isOneSetting(text) || mayBeMalus(text) || worth.test(text);
}

/** A number that is neither a year nor a percentage, in a line that compares and assigns nothing. */
export function mayBeMalus(text: string): boolean {
  return !sign.test(text) && count.test(text);
}

function isOneSetting(text: string): boolean {
  return !sign.test(text) && text.trim().split(/\s+/).length <= 2;
}

const sign = /[<>=≥≤]/;
const worth = /=\s*[\d._]+\s?%/;
const count = /(?<![\w.-])(?!(?:19|20)\d\d(?![\d._]))\d[\d._]*(?![\w.%-])/;
