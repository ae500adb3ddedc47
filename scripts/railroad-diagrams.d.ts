// What is used of railroad-diagrams, which has no types of its own.

declare module 'railroad-diagrams' {
  export interface Item {
    readonly children: readonly (Item | string)[] | string;
    toString(): string;
  }
  export interface Drawing extends Item {
    readonly attrs: { readonly width: number; readonly height: number };
    format(top: number, right: number, bottom: number, left: number): Drawing;
  }

  export function Diagram(...items: readonly Item[]): Drawing;
  export function Sequence(...items: readonly Item[]): Item;
  /** `middle`: the index of the one on the line. */
  export function Choice(middle: number, ...items: readonly Item[]): Item;
  export function Optional(item: Item): Item;
  export function OneOrMore(item: Item, separator: Item): Item;
  export function Terminal(text: string): Item;
  export function NonTerminal(text: string): Item;
  export function Skip(): Item;
}
