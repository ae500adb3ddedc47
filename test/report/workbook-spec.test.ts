// Every plan of the specification as a workbook: its formulas come to what perfplan says, and follow each figure that is changed as `what-if` does, unless
// one of its cells says that it is no formula.

import { expect, test } from 'vitest';
import { score } from '#engine/score.ts';
import { isWhole as isWholePlan } from '#language/damage/damage.ts';
import { compile } from '#language/index.ts';
import { fits } from '#report/workbook/notation.ts';
import { isWhole } from '../runs.ts';
import { bookOfModel, calculated, differences, fixedIn } from './books.ts';
import { tryChanges } from './changes.ts';
import { specified, specifiedBooks } from './specified.ts';

/** Of all cases so many are tried, by turns. */
function some<T>(of: readonly T[], every: number): readonly T[] {
  return isWhole ? of : of.filter((_, at) => at % every === 0);
}

test('formulas come to what perfplan says, and are such as Excel takes', () => {
  for (const { name, book } of specifiedBooks(some(specified(), 5))) {
    expect(differences(book, calculated(book)), name).toEqual([]);
    for (const { name: home, rows } of book.sheets)
      for (const { cells } of rows)
        for (const cell of cells) if (cell?.formula) expect(fits(cell.formula, home)).toBe(true);
  }
});

test('changes are followed as what-if says', () => {
  let all = 0;
  for (const { name, title, files } of some(specified(), 25)) {
    const { value, trees } = compile(files);
    const model = value[0]!;
    const { year } = score(model).value;
    if (!isWholePlan(model.damage) || fixedIn(bookOfModel(model)) > 0) continue;
    const { tried, wrong } = tryChanges({ model, trees, year }, isWhole ? [0, 0.5, 1.7] : [0.5]);
    expect(wrong, `${name}: ${title}`).toEqual([]);
    all += tried;
  }
  expect(all).toBeGreaterThan(isWhole ? 500 : 5);
});
