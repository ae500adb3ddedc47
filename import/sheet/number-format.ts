// What the number format of a cell shows: `0.00%`, `#,##0.0" mln"`. Knows no cells.

export interface NumberFormat {
  readonly percent: boolean;
  /** null: it cannot be told. */
  readonly decimals: number | null;
  /** The words and signs beside the number. */
  readonly unit: string;
}

const GENERAL: NumberFormat = { percent: false, decimals: null, unit: '' };

export function numberFormat(code: string | undefined): NumberFormat {
  if (code === undefined || /^(general|standard|@)?$/i.test(code.trim())) return GENERAL;
  const [section = ''] = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const words = wordsIn(section);
  const bare = section
    .replace(/"[^"]*"/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '');
  const percent = bare.includes('%');
  // a comma behind the digits divides by a thousand; fractions and powers show something else than decimals
  const isPlain = !/[/?eE]/.test(bare) && !/[0#],+(?![0#?])/.test(bare);
  const decimals = /\.([0#]*)/.exec(bare)?.[1]?.length ?? 0;
  return { percent, decimals: isPlain && /[0#]/.test(bare) ? decimals : null, unit: words };
}

/** `" mln"`, `[$€-410]`, `\g\g`: brackets without `$` are colours and conditions. */
function wordsIn(section: string): string {
  const parts = [...section.matchAll(/"([^"]*)"|\[\$([^\]-]*)[^\]]*\]|\\(.)|[_*].|([€£$])/gu)];
  const text = parts
    .map(([, quoted, currency, escaped, sign]) => quoted ?? currency ?? escaped ?? sign ?? ' ')
    .join('');
  return text.replace(/[()+\-.,:/\s%]+/g, ' ').trim();
}
