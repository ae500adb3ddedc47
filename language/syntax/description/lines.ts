// The lines of a file as forms: the header, heads, and the lines allowed in each block.

import type { KeywordName } from '../keywords/english.ts';
import type { Statement } from '../statements.ts';
import type { DeclarationKind } from '../tree.ts';
import { type DeclarationForm, declarations, type HeadPart, headParts, topLevel } from './declarations.ts';
import { all, either, type Form, maybe, type NameUse, name, not, token, word } from './forms.ts';
import { rules } from './rules.ts';
import { formOf, statements, type Worded } from './statements.ts';
import { WEIGHT } from './terms.ts';

const worded: readonly Worded[] = [...Object.values(statements), ...Object.values(rules)];

/** The form behind the keyword of a line. */
function behindWord(begins: KeywordName): Form | null {
  const forms = worded.filter((line) => line.word === begins).map(formOf);
  return forms.length === 0 ? null : forms.length === 1 ? forms[0]! : either(...forms);
}

const statementForms = new Map(
  [...new Set(worded.flatMap((line) => line.word ?? []))].map((begins) => [
    begins,
    all(word(begins), behindWord(begins)!),
  ]),
);

const rule = either(...Object.values(rules).map((line) => all(word(line.word), formOf(line))));

/** Also parsed in a block, where it is an error. */
const weight = all(word('weight'), WEIGHT);

export const header: Form = all(word('perf'), token('number'), token('language'), maybe(word('for'), name('plan')));

/** The form of a kind of statement. */
export function lineOf(kind: Statement['kind']): Form {
  if (kind === 'rule') return rule;
  if (kind === 'weight') return weight;
  const line = statements[kind];
  return line.word === null ? formsOfEntries.get(kind)! : statementForms.get(line.word)!;
}

const formsOfEntries = new Map(
  Object.entries(statements).flatMap(([kind, line]) => (line.word === null ? [[kind, formOf(line)] as const] : [])),
);

function headForm({ word: begins, called, parts, needs, last, under }: DeclarationForm): Form {
  const forms = new Map(parts.map((part) => [part, partForm(part, under)]));
  const any: Form = { is: 'any', of: [...forms.values()], needs: needs.map((part) => forms.get(part)!) };
  // `indicator weight 50%`: the code is missing
  const noCode = all(word('weight'), token('number'));
  return all(word(begins), not(noCode), called, any, ...(last ? [last] : []));
}

function partForm(part: HeadPart, under: NameUse): Form {
  const { word: first, form } = headParts[part];
  const of = part === 'under' ? name(under, underShown[under] ?? 'NODE') : form;
  return first === null ? of : all(word(first), of);
}

const underShown: Partial<Record<NameUse, string>> = { office: 'OFFICE', scorecard: 'SCORECARD' };

export const heads = Object.fromEntries(
  Object.entries(declarations).map(([kind, declaration]) => [kind, headForm(declaration)]),
) as Readonly<Record<DeclarationKind, Form>>;

/** Any line in the block of a kind of declaration; null: at the top level. Heads are without their brace. */
export function lineIn(holder: DeclarationKind | null): Form {
  if (holder === null) return either(header, ...headsOf(topLevel));
  const { body, entry } = declarations[holder];
  const its = body.flatMap((begins) => statementForms.get(begins) ?? []);
  return either(...(entry ? [lineOf(entry)] : []), ...its, ...headsOf(body.filter((begins) => isMember(begins))));
}

function headsOf(words: readonly KeywordName[]): readonly Form[] {
  return Object.entries(declarations).flatMap(([kind, { word: begins }]) =>
    words.includes(begins) ? [heads[kind as DeclarationKind]] : [],
  );
}

/** Any line, wherever it is allowed. */
export const anyLine: Form = either(...statementForms.values(), ...Object.values(heads), header);

export function beginsStatement(begins: KeywordName): boolean {
  return statementForms.has(begins);
}

/** Whether a keyword begins a declaration in a block. */
export function isMember(begins: KeywordName): boolean {
  return topLevel.includes(begins) && !beginsStatement(begins);
}
