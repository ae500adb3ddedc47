// XML as text: every attribute is escaped here; children are XML already. Knows no format.

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

export type Attributes = Readonly<Record<string, string | number>>;

export function tag(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let head = `<${name}`;
  for (const key in attributes) head += ` ${key}="${escaped(`${attributes[key]}`)}"`;
  const inner = children.length === 1 ? children[0]! : children.join('');
  return inner === '' ? `${head}/>` : `${head}>${inner}</${name}>`;
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

export function escaped(text: string): string {
  return /[&<>"\n\t]/.test(text) ? text.replace(/[&<>"\n\t]/g, (sign) => signs[sign]!) : text;
}
