// Pictures of forms: one railroad for each line of the page of the grammar. Round: written as it stands. Square: a term.

import railroad, { type Drawing, type Item } from 'railroad-diagrams';
import type { Form } from '../language/syntax/description/forms.ts';
import { type KeywordName, spell } from '../language/syntax/keywords/keywords.ts';

const { Choice, Diagram, NonTerminal, OneOrMore, Optional, Sequence, Skip, Terminal } = railroad;

/** How a form is shown that is neither a word nor made of others: as the text of the page shows it. */
export interface Shown {
  /** The form that stands for it, where the page shows it in full. */
  whole(form: Form): Form | null;
  text(form: Form): string;
}

export interface Line {
  /** A keyword in front of the form. */
  readonly word?: KeywordName | undefined;
  readonly form: Form;
  /** May have a block. */
  readonly isBlock?: boolean;
}

const gap = 12;
const width = 24;

/** All lines below one another, as a picture of its own that follows the reader's light or dark. */
export function picture(title: string, lines: readonly Line[], shown: Shown): string {
  const drawings = lines.map((line) => drawn(line, shown));
  const widest = Math.max(...drawings.map(({ attrs }) => attrs.width));
  let y = 0;
  const groups = drawings.map((drawing) => {
    const group = `<g transform="translate(0 ${y})">\n${drawing.children}</g>\n`;
    y += drawing.attrs.height;
    return group.replaceAll('>,<', '><').replaceAll(/\n,/g, '\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widest} ${y}" width="${widest}" height="${y}">\n<title>${title}</title>\n${style}${groups.join('')}</svg>\n`;
}

function drawn({ word, form, isBlock = false }: Line, shown: Shown): Drawing {
  const items = [
    ...(word === undefined ? [] : [Terminal(spell('english', word))]),
    item(form, shown),
    ...(isBlock ? [Optional(NonTerminal('{ ... }'))] : []),
  ];
  return Diagram(...items).format(gap, width, gap, width);
}

function item(form: Form, shown: Shown): Item {
  const of = (one: Form): Item => item(one, shown);
  const whole = shown.whole(form);
  if (whole !== null) return of(whole);
  switch (form.is) {
    case 'word':
      return Terminal(spell('english', form.word));
    case 'flag':
      return Optional(Terminal(spell('english', form.word)));
    case 'one':
    case 'function':
      return choice(form.words.map((word) => Terminal(spell('english', word))));
    case 'sign':
      return Terminal(form.sign);
    case 'name':
    case 'token':
    case 'term':
      return NonTerminal(shown.text(form));
    case 'all':
      return sequence(form.of.filter((one) => one.is !== 'not').map(of));
    case 'either':
      return choice(
        form.of.flatMap((one) => (one.is === 'one' ? one.words.map((word) => of({ is: 'word', word })) : [of(one)])),
      );
    case 'maybe':
      return Optional(of(form.of));
    case 'any':
      return sequence(form.of.map((one) => (form.needs.includes(one) ? of(one) : Optional(of(one)))));
    case 'not':
      return Skip();
    case 'list':
      return OneOrMore(of(form.of), choice(form.by.map((sign) => Terminal(sign))));
  }
}

function sequence(items: readonly Item[]): Item {
  return items.length === 1 ? items[0]! : Sequence(...items);
}

function choice(items: readonly Item[]): Item {
  return items.length === 1 ? items[0]! : Choice(0, ...items);
}

const style = `<style>
path { stroke: #57606a; stroke-width: 1.5; fill: none }
rect { stroke: #0a5fb4; stroke-width: 1.5; fill: #eef5fc }
rect[rx] { stroke: #57606a; fill: #f6f8fa }
text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; text-anchor: middle; fill: #1f2328 }
@media (prefers-color-scheme: dark) {
path { stroke: #9198a1 }
rect { stroke: #6cb6ff; fill: #12263d }
rect[rx] { stroke: #9198a1; fill: #212830 }
text { fill: #f0f6fc }
}
</style>
`;
