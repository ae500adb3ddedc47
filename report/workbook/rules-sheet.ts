// The sheet of rules: the bands, which formulas look up, and the policy in words.

import { ruleIn, ruleLabels } from '#engine/words/rules-in-force.ts';
import { ruleNames } from '#language/model/things/rules.ts';
import { rulesOf } from '../light.ts';
import { bandLights, bandRows } from './band-cells.ts';
import type { Row, Sheet } from './book.ts';
import { type Context, headRows } from './context.ts';
import { cellWith, headRow, looks } from './looks.ts';
import { sheetHead } from './sheet-head.ts';

const empty: Row = { cells: [], level: 0, height: null };

export function rulesSheet(context: Context): Sheet {
  const { words, scores, language } = context;
  const name = words.sheets.rules;
  const bands = bandRows(context).map((row) => row ?? empty);
  const { rules } = scores.model.root;
  const policy = ruleNames.map((rule): Row => {
    const said = ruleIn(language, rules, rule);
    return {
      cells: [cellWith(ruleLabels[language][rule], looks.plain), cellWith(said, looks.wrapped)],
      level: 0,
      height: null,
    };
  });
  const rows = [
    ...sheetHead(context, name),
    empty,
    ...bands,
    empty,
    headRow([`${words.policy}${rules.policy ? ` ${rules.policy}` : ''}`, words.is], 18),
    ...policy,
  ];
  const texts = bandLights(context.trees.flatMap((tree) => tree.rows.map(({ member }) => rulesOf(member))));
  return {
    name,
    tab: '8A6D1F',
    widths: [34, 60, 12],
    rows,
    frozen: { rows: 0, columns: 0 },
    filter: null,
    landscape: false,
    printed: null,
    lights: texts.length === 0 ? [] : [{ column: 0, firstRow: headRows, lastRow: headRows + bands.length, texts }],
    choices: [],
  };
}
