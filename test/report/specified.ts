// The plans of the specification, and their workbooks for each period that a page scores.

import { readdirSync, readFileSync } from 'node:fs';
import type { ScoreOptions } from '#engine/score.ts';
import { compile } from '#language/index.ts';
import type { Book } from '#report/workbook/book.ts';
import { type Case, readPage } from '../spec/page.ts';
import { bookOfModel } from './books.ts';

const folder = new URL('../spec/', import.meta.url);

export interface Specified extends Case {
  /** The page. */
  readonly name: string;
}

export function specified(): readonly Specified[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => readPage(readFileSync(new URL(name, folder), 'utf8')).map((one) => ({ ...one, name })));
}

export interface SpecifiedBook {
  readonly name: string;
  readonly book: Book;
}

export function specifiedBooks(cases = specified()): readonly SpecifiedBook[] {
  return cases.flatMap(({ name, title, files, expectations }) => {
    const model = compile(files).value[0]!;
    return expectations.map(({ period, targets }) => ({
      name: `${name}: ${title} ${period}`,
      book: bookOfModel(model, { ...periodOf(period), ...(targets ? { targets } : {}) }),
    }));
  });
}

function periodOf(text: string): ScoreOptions {
  const [year = '', part = null] = text.split('-');
  const first = Number(year.slice(0, 4));
  return part ? { year: first, asOf: { first, last: first, part } } : { year: first };
}
