// HTML as tagged templates: every text is escaped, only what is HTML already is not. Knows no page.

import { visible } from '#language/syntax/visible.ts';

export interface Html {
  readonly html: string;
}

type Child = Html | string | number | null | undefined | false | readonly Child[];

export function html(parts: TemplateStringsArray, ...children: readonly Child[]): Html {
  return { html: parts.map((part, at) => part + (at < children.length ? shown(children[at]!) : '')).join('') };
}

/** What is HTML already: a style, a script. */
export function raw(text: string): Html {
  return { html: text };
}

function shown(child: Child): string {
  if (child === null || child === undefined || child === false) return '';
  if (typeof child === 'string' || typeof child === 'number') return escaped(String(child));
  return 'html' in child ? child.html : child.map(shown).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** In text and in attributes between quotation marks. Line ends are spaces, as in prose. Control and bidirectional characters, which browsers obey, become visible. */
function escaped(text: string): string {
  return visible(text.replace(/\s*[\r\n]+\s*/g, ' ')).replace(/[&<>"']/g, (sign) => entities[sign]!);
}
