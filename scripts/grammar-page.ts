// The forms on the page of the grammar, as text and as pictures: read from the description of the language. What is said of them between the
// blocks is written by hand.

import type { MessageLanguage } from '../language/diagnostics/diagnostic.ts';
import { type DeclarationForm, declarations } from '../language/syntax/description/declarations.ts';
import { all, type Form, label, name, type Sign, TEXT, type Token } from '../language/syntax/description/forms.ts';
import { heads, lineOf } from '../language/syntax/description/lines.ts';
import { rules } from '../language/syntax/description/rules.ts';
import { formOf, statements, type Worded } from '../language/syntax/description/statements.ts';
import { type Term, terms } from '../language/syntax/description/terms.ts';
import { nodeKinds, treeKinds } from '../language/syntax/grammar/node-kinds.ts';
import { type KeywordName, spell } from '../language/syntax/keywords/keywords.ts';
import type { DeclarationKind } from '../language/syntax/tree.ts';
import { type Line as Drawn, picture } from './railroads.ts';
import { keywordLanguageOf } from './reference.ts';

/** The page with its blocks as the description has them: each stands between `<!-- grammar: NAME -->` and `<!-- /grammar -->`. */
export function withGrammar(page: string, language: MessageLanguage): string {
  return page.replace(/(<!-- grammar: ([\w-]+) -->\n)[\s\S]*?(<!-- \/grammar -->)/g, (_, open, block, close) => {
    const lines = blocks[block as string];
    if (lines === undefined) throw new Error(`the page of the grammar asks for ${block}`);
    return `${open}\n\`\`\`\n${lines()
      .map((line) => textOf(line, language))
      .join('\n')}\n\`\`\`\n\n${pictureLink(block, language)}\n\n${close}`;
  });
}

/** The pictures of the page by their names: an SVG for each block. */
export function grammarPictures(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(blocks).map(([block, lines]) => [
      `${block}.svg`,
      picture(`The forms of ${block} in the grammar of .perf`, lines(), { whole, text: (form) => shown(form, 'en') }),
    ]),
  );
}

const pictured: Record<MessageLanguage, readonly [summary: string, picture: string, folder: string]> = {
  en: ['As a picture', 'the forms above as railroads', 'grammar'],
  it: ['Come figura, con le parole chiave inglesi', 'le forme qui sopra come binari', '../../reference/grammar'],
};

function pictureLink(block: string, language: MessageLanguage): string {
  const [summary, picture, folder] = pictured[language];
  return `<details><summary>${summary}</summary>\n\n![${picture}](${folder}/${block}.svg)\n\n</details>`;
}

interface Line extends Drawn {
  /** What the line is called, where it defines a term. */
  readonly term?: Term;
  readonly says?: string | undefined;
}

const blocks: Readonly<Record<string, () => readonly Line[]>> = {
  declarations: declarationLines,
  plan: () => statementsOf(declarations.plan.body.filter((word) => !declarations.area.body.includes(word))),
  node: () => statementsOf(declarations.area.body),
  indicator: () => statementsOf(declarations.indicator.body),
  measure: () => [entryOf('measure'), ...statementsOf(declarations.measure.body)],
  actuals: () => [entryOf('actuals')],
  published: () => [entryOf('published-block')],
  evaluations: () => [entryOf('evaluations')],
  policy: () => [
    ...statementsOf(['based']),
    ...Object.values(rules).flatMap((rule) => lines(rule.word, rule)),
    ...statementsOf(['description', 'note']),
  ],
  target: () => alternatives('TARGET'),
  figure: () => alternatives('FIGURE'),
  change: () => alternatives('CHANGE'),
  steps: () => (['STEPS', 'LEVEL'] as const).map((term) => ({ term, form: terms[term] })),
};

function declarationLines(): readonly Line[] {
  const others = Object.entries(declarations).filter(([kind]) => !(treeKinds as readonly string[]).includes(kind));
  const line = (form: Form, { body, entry }: DeclarationForm): Line => ({
    form,
    isBlock: body.length > 0 || entry !== null,
  });
  const [first] = treeKinds;
  return [
    line(headOf(first, label(...treeKinds)), declarations[first]),
    ...others.map(([kind, declaration]) => line(headOf(kind as DeclarationKind), declaration)),
  ];
}

/** `begins`: in place of its keyword. */
function headOf(kind: DeclarationKind, begins?: Form): Form {
  const head = heads[kind];
  if (head.is !== 'all') throw new Error(`the head of ${kind} is more than a sequence`);
  const [keyword, ...rest] = head.of.map(titled);
  return all(begins ?? keyword!, ...rest);
}

/** The text of a head is its title. */
function titled(form: Form): Form {
  return form.is === 'any' ? { ...form, of: form.of.map((one) => (one === TEXT ? title : one)) } : form;
}

/** Only shown. */
const title = name('subject', 'TITLE');

/** Without the rules and what is declared in it, which have blocks of their own. */
function statementsOf(words: readonly KeywordName[]): readonly Line[] {
  const all = Object.values(statements);
  return words.flatMap((word) => all.filter((one) => one.word === word).flatMap((one) => lines(word, one)));
}

function entryOf(kind: DeclarationKind): Line {
  const { entry } = declarations[kind];
  const described = Object.entries(statements).find(([one]) => one === entry)![1];
  return { form: lineOf(entry!), says: described.says };
}

/** One for each way in which it is written; what is said of it stands behind the first. */
function lines(
  word: KeywordName,
  described: Pick<Worded, 'fields' | 'form' | 'alone'> & { readonly says?: string },
): readonly Line[] {
  const form = formOf(described);
  const ways = form.is === 'either' ? form.of : [form];
  return ways.map((way, at) => ({ word, form: way, says: at === 0 ? described.says : undefined }));
}

function alternatives(term: Term): readonly Line[] {
  const form = terms[term];
  return form.is === 'either' ? form.of.map((one) => ({ form: one })) : [{ form }];
}

/** What is said of a form stands behind it, in a column of its own where there is room. */
function textOf({ term, word, form, isBlock, says }: Line, language: MessageLanguage): string {
  const text = [
    ...(term === undefined ? [] : [`${term} =`]),
    ...(word === undefined ? [] : [spell(keywordLanguageOf[language], word)]),
    shown(form, language),
    ...(isBlock ? ['[{ ... }]'] : []),
  ].join(' ');
  // what is said of a form is said in English
  return says === undefined || language !== 'en' ? text : `${text.padEnd(45)}   ${says}`;
}

// ------------------------------------------------------------------------------------------------------------------------ forms

const shownTokens: Readonly<Record<Token, string>> = {
  text: 'TEXT',
  prose: 'PROSE',
  number: 'NUMBER',
  whole: 'NUMBER',
  percent: 'PERCENT',
  share: 'PERCENT',
  year: 'YEAR',
  part: 'PERIOD',
  date: 'DATE',
  unit: 'UNIT',
  'unit-behind': 'UNIT',
  n: 'n',
  'n-before': 'n-1',
  language: 'english | italian',
};

/** Terms that the page shows in full where they stand. */
const inlined: ReadonlySet<Term> = new Set(['MISSED', 'LATE']);
const shownTerms: Readonly<Partial<Record<Term, string>>> = {
  GIVEN: 'REF',
  SUBJECT: 'REF',
  'ROUNDED-LEVEL': 'LEVEL',
};

/** A term that stands in full where it is used, and a choice that has a name of its own. */
function whole(form: Form): Form | null {
  if (form.is === 'term' && inlined.has(form.term)) return terms[form.term];
  return form.is === 'either' && isKinds(form.of) ? kind : null;
}

/** Only shown. */
const kind = name('subject', 'KIND');

function shown(form: Form, language: MessageLanguage): string {
  const own = keywordLanguageOf[language];
  const inside = (one: Form): string => shown(one, language);
  switch (form.is) {
    case 'word':
      return spell(own, form.word);
    case 'flag':
      return `[${spell(own, form.word)}]`;
    case 'one':
    case 'function':
      return form.words.map((word) => spell(own, word)).join(' | ');
    case 'sign':
      return form.sign;
    case 'name':
      return form.shown;
    case 'token':
      return shownTokens[form.token];
    case 'all':
      return joined(form.of.map((one) => (form.of.length > 1 ? apart(one, language) : inside(one))));
    case 'either':
      return isKinds(form.of) ? 'KIND' : [...new Set(form.of.map(inside))].join(' | ');
    case 'maybe':
      return `[${inside(form.of)}]`;
    case 'any':
      return joined(form.of.map((one) => (form.needs.includes(one) ? inside(one) : `[${inside(one)}]`)));
    case 'not':
      return '';
    case 'list':
      return listed(inside(form.of), form.by);
    case 'term':
      return inlined.has(form.term) ? inside(terms[form.term]) : (shownTerms[form.term] ?? form.term);
  }
}

/** A choice between more than words, within a line. */
function apart(form: Form, language: MessageLanguage): string {
  const text = shown(form, language);
  const isChoice = form.is === 'either' || (form.is === 'term' && inlined.has(form.term));
  const isMixed = / /.test(text.replaceAll(' | ', '|')) || (/[a-z]/.test(text) && /[A-Z]/.test(text));
  return isChoice && text.includes(' | ') && isMixed ? `(${text})` : text;
}

/** All kinds of node are one word on the page. */
function isKinds(forms: readonly Form[]): boolean {
  return nodeKinds.every((kind) => forms.some((one) => one.is === 'word' && one.word === kind));
}

function joined(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(/(?<=\() | (?=\))|(?<=[A-Z]) (?=\.\. [A-Z])|(?<=[A-Z]\s?\.\.) (?=[A-Z])/g, '');
}

function listed(one: string, by: readonly Sign[]): string {
  return by[0] === ',' ? `${one}, ...` : `${one} ${by[0]} ${one} ${by[0]} ...`;
}
