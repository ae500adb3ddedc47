// Recognises words written in place of a value: no value yet, done, not done.

export type ValueWord = 'none' | 'done' | 'not-done';

const none = [
  ...['tbd', 'tba', 'tbc', 'na', 'nd', 'np', 'nc', 'nv', 'nil', 'null', 'unknown', 'pending', '-', '--', '---', '?'],
  ...['tobedefined', 'tobedetermined', 'tobeconfirmed', 'notavailable', 'notapplicable', 'notyetavailable'],
  ...['dadefinire', 'dadeterminare', 'daconfermare', 'nondisponibile', 'nonapplicabile', 'nonprevisto', 'nonrilevato'],
];
const done = [
  ...['yes', 'y', 'ok', 'true', 'done', 'completed', 'achieved', 'on'],
  ...['si', 'sì', 'vero', 'fatto', 'completato', 'realizzato', 'attuato', 'raggiunto', 'eseguito'],
];
const notDone = ['no', 'ko', 'false', 'notdone', 'falso', 'nonfatto', 'nonrealizzato', 'nonattuato', 'nonraggiunto'];

const words: ReadonlyMap<string, ValueWord> = new Map([
  ...none.map((word): [string, ValueWord] => [word, 'none']),
  ...done.map((word): [string, ValueWord] => [word, 'done']),
  ...notDone.map((word): [string, ValueWord] => [word, 'not-done']),
]);

/** Ignores case, full stops, slashes and spaces: `n.d.`, `N/D`, `da definire`. */
export function valueWord(written: string): ValueWord | null {
  const plain = written
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s./]/g, '');
  return words.get(plain) ?? null;
}

/** Words and signs that together mean that there is no value. */
const noValue =
  /(?:n\s?\/\s?[a-z]|n\. ?[adp]\.|to be (?:defined|determined|confirmed)|not (?:yet )?(?:available|applicable)|da (?:definire|determinare|confermare)|non (?:disponibile|applicabile|previsto|rilevato)|[-–—]+)(?=\s*(?:$|[\r\n}(]|\/\/|source\b|fonte\b))/iuy;

/** The end of such a sequence at an offset; -1 if there is none. */
export function endOfNoValue(text: string, offset: number): number {
  noValue.lastIndex = offset;
  return noValue.test(text) ? noValue.lastIndex : -1;
}

const notApplicable = /(?:n\s?\/\s?a|n\. ?a\.|not applicable|non applicabile)(?![\p{L}\p{N}_])/iuy;

/** The end of `n/a` or of its words in either language at an offset; -1 if there are none. */
export function endOfNotApplicable(text: string, offset: number): number {
  notApplicable.lastIndex = offset;
  return notApplicable.test(text) ? notApplicable.lastIndex : -1;
}
