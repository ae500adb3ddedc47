// The year that a heading names.

export function yearIn(text: string): number | null {
  const [, year] = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(text) ?? [];
  return year === undefined ? null : Number(year);
}
