// What a printed report has in a cell against what a document of ours has in the same: numbers as numbers, dates as dates, words as words.

/**
 * The same, however it is written: `100,00%` and `100,00 %`, `>= 80 N.` and `≥ 80 N.`, `30-06-2024` and `entro il 30/06/2024`; of a deviation
 * `+2,00 %` and `+2 punti percentuali`.
 */
function isSaid(printed: string, ours: string): boolean {
  const [a, b] = [figureIn(printed), figureIn(ours)];
  if (a !== null || b !== null) return a === b;
  return wordsIn(printed) === wordsIn(ours);
}

const units = /\s*(?:N\.?|gg\.?|giorni|€|Euro|EUR)$/i;

/** A canonical text of a figure with its comparison; null: it is none. Nothing, a dash and a deviation of zero are the same. */
function figureIn(text: string): string | null {
  const plain = text
    .replaceAll('\u00A0', ' ')
    .replaceAll('−', '-')
    .replace(/^entro(?: il)? /i, '')
    .replace(/^(?:>=|≥)\s*/, '≥')
    .replace(/^(?:<=|≤)\s*/, '≤')
    .replace(/^=\s*/, '')
    .replace(/ punt[oi] percentual[ei]$/, ' %')
    .trim();
  if (/^[-—]?$/.test(plain)) return '0';
  const day = /^(\d\d)[-/](\d\d)[-/](\d{4})$/.exec(plain);
  if (day) return `${day[3]}-${day[2]}-${day[1]}`;
  const isPercent = /%$/.test(plain);
  const number = /^([≥≤]?)([+-]?)([\d.]+)(?:,(\d+))?$/.exec(plain.replace(/\s*%$/, '').replace(units, '').trim());
  if (!number) return null;
  const [, sign = '', minus = '', whole = '', decimals = ''] = number;
  const rest = decimals.replace(/0+$/, '');
  const size = `${whole.replaceAll('.', '').replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`;
  if (size === '0') return `${sign}0`;
  return `${sign}${minus === '-' ? '-' : ''}${size}${isPercent ? '%' : ''}`;
}

/** Letters and digits alone, in lower case, without accents. */
function wordsIn(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The figures in a formula, one after the other: `103 N. + 67 N.` is 103, 67. */
function figuresIn(text: string): string {
  return (text.replaceAll('−', '-').match(/\d\d[-/]\d\d[-/]\d{4}|-?\d[\d.]*(?:,\d+)?/g) ?? [])
    .map((one) => figureIn(one) ?? one)
    .join(' ');
}

export type Column =
  | 'weight'
  | 'target'
  | 'value'
  | 'score'
  | 'light'
  | 'deviation'
  | 'type'
  | 'algorithm'
  | 'source'
  | 'description'
  | 'measures'
  | 'against'
  | 'overshoot'
  | 'programme'
  | 'resources'
  | 'office'
  | 'initial'
  | 'updated'
  | 'used'
  | 'share'
  | 'count'
  | 'label'
  | '2021'
  | '2022'
  | '2023'
  | 'code'
  | 'title'
  | 'title+description'
  | 'name'
  | 'kind'
  | 'budget share'
  | 'children'
  | 'achieved'
  | 'objectives';

/** A cell of a printed table. */
export interface Printed {
  readonly table: string;
  readonly row: string;
  readonly column: Column;
  readonly text: string;
}

/** Whether a row of ours says what a printed cell says. */
export function isSaidIn(
  { column, text }: Printed,
  row: Readonly<Partial<Record<Column, readonly string[]>>>,
): boolean {
  const ours = row[column] ?? [];
  switch (column) {
    case 'algorithm':
      return hasWords(ours.join(' '), text);
    case 'measures':
      return figuresIn(text) === figuresIn(ours.join(' '));
    case 'title+description':
      return hasWords([...(row.title ?? []), ...(row.description ?? [])].join(' '), text);
    case 'code':
      return letters(text) === letters(ours.join(''));
    case 'office':
      return ours.some((one) => wordsIn(one).endsWith(wordsIn(text)));
    case 'description':
      // one that only repeats the title stands there once
      return isSaid(text, ours.join(' ')) || isSaid(text, (row.title ?? []).join(' '));
    default:
      return isSaid(text, ours.join(' '));
  }
}

function letters(code: string): string {
  return code.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Codes and titles, however they are put together. */
function hasWords(ours: string, printed: string): boolean {
  const has = new Set(wordsIn(ours).split(' '));
  return wordsIn(printed)
    .split(' ')
    .every((word) => has.has(word));
}
