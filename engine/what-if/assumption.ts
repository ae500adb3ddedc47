// Parses an assumption: `N_ImprAtt = 60_000`, `OC_TBS_03 target >= 15`, `801 weight 20%`. Syntax alone: whether the name exists and the value is
// allowed is checked by binding the plan with the assumption in it.

import { parse } from '#language/index.ts';
import type { GivenLiteral, Name, NumberLiteral, PlaceReference } from '#language/syntax/literals.ts';
import type { TargetStatement } from '#language/syntax/statements.ts';
import type { KeywordLanguage, SyntaxTree } from '#language/syntax/tree.ts';

export type Assumption =
  /** `file`: the value in an `actuals` block, as an office would deliver it. */
  | {
      readonly kind: 'value';
      readonly reference: PlaceReference;
      readonly value: GivenLiteral;
      readonly file: SyntaxTree;
    }
  | { readonly kind: 'target'; readonly reference: PlaceReference; readonly target: TargetStatement }
  | { readonly kind: 'weight'; readonly reference: PlaceReference; readonly weight: NumberLiteral | Name };

export interface AssumedPeriod {
  readonly year: string;
  /** As written in a plan: the year, or part of it. */
  readonly period: string;
}

/** Assumed values are for the period, assumed targets for the year. null where the text is none of the three forms. */
export function readAssumption(
  text: string,
  keywords: KeywordLanguage,
  { year, period }: AssumedPeriod,
): Assumption | null {
  if (/[\r\n{}]/.test(text)) return null;
  const setting = /^(.*?\S)[ \t]+(target|weight|peso)[ \t]+(.*)$/u.exec(text);
  const [, code = '', word = '', rest = ''] = setting ?? [];
  if (!setting || code.includes('=')) return readValue(text, keywords, period);
  const reference = readReference(code, keywords);
  if (!reference) return null;
  return word === 'target' ? readTarget(reference, keywords, `${year} ${rest}`) : readWeight(reference, rest);
}

function readValue(text: string, keywords: KeywordLanguage, period: string): Assumption | null {
  const head = keywords === 'italian' ? 'consuntivi' : 'actuals';
  const file =
    wholeFile(`${head} ${period} {\n${text}\n}`, keywords) ?? wholeFile(`actuals ${period} {\n${text}\n}`, 'english');
  const [entry, ...more] = file?.members[0]?.declaration.statements ?? [];
  return file && entry?.kind === 'actual-entry' && entry.value && more.length === 0
    ? { kind: 'value', reference: entry.reference, value: entry.value, file }
    : null;
}

function readReference(code: string, keywords: KeywordLanguage): PlaceReference | null {
  const read = readValue(`${code} = 0`, keywords, '2000');
  return read?.kind === 'value' ? read.reference : null;
}

function readTarget(reference: PlaceReference, keywords: KeywordLanguage, text: string): Assumption | null {
  const word = keywords === 'italian' ? 'indicatore' : 'indicator';
  const file =
    wholeFile(`${word} x {\ntarget ${text}\n}`, keywords) ?? wholeFile(`indicator x {\ntarget ${text}\n}`, 'english');
  const [target, ...more] = file?.members[0]?.declaration.statements ?? [];
  return target?.kind === 'target' && target.goal && more.length === 0 ? { kind: 'target', reference, target } : null;
}

function readWeight(reference: PlaceReference, text: string): Assumption | null {
  const weight = wholeFile(`indicator x weight ${text}`, 'english')?.members[0]?.declaration.weight ?? null;
  return weight && { kind: 'weight', reference, weight };
}

/** null where the parser reports anything. */
function wholeFile(text: string, keywords: KeywordLanguage): SyntaxTree | null {
  const { value, diagnostics } = parse({
    name: '',
    text: `perf 1 ${keywords} ${keywords === 'italian' ? 'per' : 'for'} x\n${text}\n`,
  });
  return diagnostics.some(({ severity }) => severity === 'error') ? null : value;
}
