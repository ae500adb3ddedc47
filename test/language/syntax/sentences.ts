// Lines that the description has, made up at random: with every name that they write, and what it is the name of.

import type { Form, NameUse, Token } from '#language/syntax/description/forms.ts';
import { type Term, terms } from '#language/syntax/description/terms.ts';
import type { KeywordName } from '#language/syntax/keywords/keywords.ts';
import { spell } from '#language/syntax/keywords/keywords.ts';
import type { KeywordLanguage } from '#language/syntax/tree.ts';
import type { Random } from './random-edits.ts';

export interface Sentence {
  readonly text: string;
  /** Where each name begins, and what of. */
  readonly names: ReadonlyMap<number, NameUse | 'unit'>;
}

/** As deep as parentheses go. */
const deepest = 3;

export function sentenceOf(form: Form, language: KeywordLanguage, random: Random): Sentence {
  const names = new Map<number, NameUse | 'unit'>();
  const deep = new Map<Term, number>();
  let text = '';
  let count = 0;
  const add = (written: string): void => {
    text += `${text === '' ? '' : ' '}${written}`;
  };
  const word = (name: KeywordName): void => add(spell(language, name));
  const named = (use: NameUse | 'unit', written: string): void => {
    names.set(text === '' ? 0 : text.length + 1, use);
    add(written);
  };
  const write = (one: Form): void => {
    switch (one.is) {
      case 'word':
        word(one.word);
        break;
      case 'flag':
        if (random.below(2) === 0) word(one.word);
        break;
      case 'one':
        word(random.pick(one.words));
        break;
      case 'function':
        word(random.pick(one.words.filter((name) => name !== 'attained' && name !== 'value')));
        break;
      case 'sign':
        add(one.sign);
        break;
      case 'name':
        named(one.use, codeFor(one.use, one.defines));
        break;
      case 'token':
        writeToken(one.token);
        break;
      case 'all':
        for (const part of one.of) write(part);
        break;
      case 'either':
        write(random.pick(isDeep(one.of) ? one.of.slice(-1) : one.of));
        break;
      case 'any':
        for (const part of [...one.of].sort(() => random.below(3) - 1))
          if (one.needs.includes(part) || random.below(2) === 0) write(part);
        break;
      case 'maybe':
        if (random.below(2) === 0) write(one.of);
        break;
      case 'list':
        write(one.of);
        while (random.below(3) === 0) {
          add(random.pick(one.by));
          write(one.of);
        }
        break;
      case 'term':
        deep.set(one.term, (deep.get(one.term) ?? 0) + 1);
        write(terms[one.term]);
        deep.set(one.term, deep.get(one.term)! - 1);
        break;
      case 'not':
        break;
    }
  };
  const codeFor = (use: NameUse, defines: boolean): string =>
    isBeside(use, defines) ? `N${++count}` : random.pick([`C${++count}.1`, '`a b`', '101.1']);
  /** The last of the operands is a name. */
  const isDeep = (of: readonly Form[]): boolean => of === operands && (deep.get('EXPRESSION') ?? 0) > deepest;
  const writeToken = (which: Token): void => {
    if (which === 'unit' || which === 'unit-behind')
      named('unit', random.pick(['EUR', 'mln EUR', '`testate`', 'EUR/FTE']));
    else add(which === 'language' ? language : random.pick(written[which]));
  };
  write(form);
  return { text, names };
}

/** A number may stand there, too: a code that is one would be that number. */
function isBeside(use: NameUse, defines: boolean): boolean {
  return use === 'operand' || use === 'step' || (use === 'measure' && !defines);
}

const operands = (terms.OPERAND as Extract<Form, { is: 'either' }>).of;

const written: Readonly<Record<Exclude<Token, 'unit' | 'unit-behind' | 'language'>, readonly string[]>> = {
  text: ['"A text"', '""'],
  prose: ['\n| one\n| two'],
  whole: ['2'],
  number: ['1', '63_107', '4.25'],
  share: ['5%'],
  percent: ['5%', '33.34%', '0'],
  year: ['2024', '2017'],
  part: ['2024-H1', '2024-Q3', '2024-05'],
  date: ['2024-06-30'],
  n: ['n'],
  'n-before': ['n-1'],
};
