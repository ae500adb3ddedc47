// Lists of what a plan declares besides its tree: rules, bands, scales, measures, offices; and what the evaluator decided.

import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { bandBound } from '#engine/words/band.ts';
import { statusWords } from '#engine/words/labels.ts';
import { decimalIn, ruleIn, ruleLabels } from '#engine/words/rules-in-force.ts';
import { scoreIn } from '#engine/words/score.ts';
import { formulaNames } from '#engine/words/trace.ts';
import { ruleNames } from '#language/model/things/rules.ts';
import { rulesOf } from '../../light.ts';
import { shownCode, shownTitle } from '../../score/cells.ts';
import { officeName } from '../columns/members.ts';
import type { Composing } from '../composing.ts';
import {
  type DocumentCell,
  type DocumentColumn,
  type DocumentTable,
  figureCell,
  nothing,
  textCell,
} from '../document.ts';
import { bandCell } from '../light-cell.ts';
import type { ListName } from '../template/template.ts';
import type { HeadName } from '../words.ts';

interface List {
  readonly columns: readonly (readonly [head: HeadName, width: number])[];
  readonly rows: (composing: Composing) => readonly (readonly DocumentCell[])[];
}

export function listTable(name: ListName, about: string, composing: Composing): DocumentTable | null {
  const { columns, rows } = lists[name];
  const found = rows(composing);
  if (found.length === 0) return null;
  return {
    kind: 'table',
    about,
    columns: columns.map(
      ([head, width]): DocumentColumn => ({ head: composing.words.heads[head], align: 'start', width }),
    ),
    rows: found.map((cells) => ({ cells, depth: 0, weight: 'plain' })),
  };
}

const lists: Readonly<Record<ListName, List>> = {
  policy: {
    columns: [
      ['rule', 30],
      ['says', 45],
      ['where', 20],
    ],
    rows: policyRows,
  },
  bands: {
    columns: [
      ['sign', 40],
      ['bound', 30],
    ],
    rows: bandRows,
  },
  scales: {
    columns: [
      ['scale', 20],
      ['steps', 70],
    ],
    rows: scaleRows,
  },
  measures: {
    columns: [
      ['code', 18],
      ['title', 45],
      ['unit', 10],
      ['source', 22],
      ['formula', 25],
    ],
    rows: measureRows,
  },
  offices: {
    columns: [
      ['office', 35],
      ['parent', 25],
      ['responsible-for', 50],
    ],
    rows: officeRows,
  },
  decisions: {
    columns: [
      ['title', 35],
      ['decided-by', 12],
      ['measured', 12],
      ['decision', 14],
      ['because', 50],
    ],
    rows: decisionRows,
  },
};

/** The rules of the plan; those that something below says otherwise stand there. */
function policyRows({ scores, language, words }: Composing): readonly (readonly DocumentCell[])[] {
  const { rules } = scores.model.root;
  return ruleNames.map((name) => [
    textCell(capital(ruleLabels[language][name])),
    textCell(ruleIn(language, rules, name)),
    textCell(rules.origins.has(name) ? (rules.policy ?? words.ownRule) : words.builtIn),
  ]);
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function bandRows({ scores, language, words }: Composing): readonly (readonly DocumentCell[])[] {
  const { rules } = scores.model.root;
  return rules.bands.map((band) => [bandCell(band, rules), textCell(bandBound(language, band) || words.otherwise)]);
}

function scaleRows({ scores, language }: Composing): readonly (readonly DocumentCell[])[] {
  return [...scores.model.scales.values()].map(({ code, steps, low, high }) => {
    const span = low && high ? `${decimalIn(language, low)} – ${decimalIn(language, high)}` : null;
    return [textCell(code), textCell(steps.length > 0 ? steps.join(' < ') : span)];
  });
}

function measureRows({ scores, language }: Composing): readonly (readonly DocumentCell[])[] {
  return [...scores.model.measures.values()].map(({ code, title, unit, documentation, formula }) => [
    textCell(code),
    textCell(title),
    textCell(unit?.symbol ?? null),
    textCell(documentation.source),
    textCell(formula && formulaNames(language, formula.expression)),
  ]);
}

/** With the nodes of the plan that name them. */
function officeRows(composing: Composing): readonly (readonly DocumentCell[])[] {
  const { scores } = composing;
  const nodes = new Map<string, string[]>();
  for (const result of scores.nodes) {
    for (const { code } of result.node.offices) {
      const known = nodes.get(code) ?? [];
      nodes.set(code, known);
      known.push(titled(result, composing));
    }
  }
  return [...scores.model.offices.values()].map((office) => [
    textCell(officeName(office)),
    textCell(office.parent && officeName(office.parent)),
    textCell(...(nodes.get(office.code) ?? [])),
  ]);
}

function titled(member: NodeResult | PlaceResult, { language }: Composing): string {
  return [shownCode(member), shownTitle(member, language)].filter(Boolean).join(' - ');
}

function decisionRows(composing: Composing): readonly (readonly DocumentCell[])[] {
  const { scores, language } = composing;
  const members: readonly (NodeResult | PlaceResult)[] = [...scores.nodes, ...scores.places];
  return members.flatMap((member) => {
    if (!member.evaluated) return [];
    const { score, evaluation } = member.evaluated;
    const measured = member.kind === 'node' ? member.score : member.attainment;
    const show = (figure: typeof score): string | null => figure && scoreIn(language, figure, rulesOf(member));
    return [
      [
        textCell(titled(member, composing)),
        evaluation.by === null ? nothing : textCell(evaluation.by),
        figureCell(show(measured)),
        evaluation.notApplicable
          ? textCell(statusWords[language]['not-applicable'])
          : figureCell(show(score ?? measured)),
        textCell(evaluation.because),
      ],
    ];
  });
}
