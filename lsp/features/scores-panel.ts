// The panel "Scores": the rows of the plan that are unfolded, with where each is written, and what there is to choose.

import type { NodeResult, Scores } from '#engine/result.ts';
import { score } from '#engine/score.ts';
import { yearsWithValues } from '#engine/values/scored-year.ts';
import type { Office, Place, PlanNode } from '#language/model/model.ts';
import { printYear } from '#language/model/values/calendar.ts';
import { printPeriod, yearIn } from '#language/model/values/periods.ts';
import { style } from '#report/page/style.ts';
import { type PanelRow, panelOf, pathOf } from '#report/panel/panel.ts';
import { shownCode, shownTitle } from '#report/score/cells.ts';
import type { Context, Plan } from './context.ts';
import type { Features } from './features.ts';
import { stepWordingOf } from './hover/score-steps.ts';
import type { PanelChoice, ScoresAsked, ScoresRow } from './results.ts';
import { panelWords } from './scores-panel-words.ts';

export const scoresPanel: Features['scoresPanel'] = (context, asked) => {
  const { plan, settings } = context;
  if (!plan) return null;
  const scores = scoresFor(plan, asked);
  const root = rootOf(scores, asked.scorecard);
  const office = plan.model.offices.has(asked.office ?? '') ? asked.office : null;
  const open = openIn(scores, root, asked);
  const { head, rows } = panelOf({
    scores,
    previous: scoresOf(plan, scores.year - 1, asked.part),
    years: () => [...new Set([...yearsWithValues(plan.model), scores.year])].sort((a, b) => a - b).map(plan.scoresOf),
    language: settings.language,
    where: stepWordingOf(context).where,
    root,
    office,
    open,
    told: new Set(asked.told),
  });
  return {
    language: settings.language,
    title: shownTitle(scores.of(plan.model.root), settings.language),
    head,
    rows: rows.map((row) => located(row, plan)),
    current: asked.offset === null ? null : currentIn(context, { offset: asked.offset, root, rows }),
    open: [...open],
    ...choicesIn(plan, scores, settings.language),
    chosen: { year: String(scores.year), part: asked.part ?? '', scorecard: root.node.path, office: office ?? '' },
    words: panelWords[settings.language],
    style,
  };
};

/** The cached ones for a whole year. */
function scoresFor(plan: Plan, { year, part }: ScoresAsked): Scores {
  const whole = year === null ? plan.scores() : plan.scoresOf(year);
  return part === null ? whole : scoresOf(plan, whole.year, part);
}

function scoresOf(plan: Plan, year: number, part: string | null): Scores {
  if (part === null) return plan.scoresOf(year);
  return score(plan.model, { year, asOf: yearIn(plan.model.calendar, year, part) }).value;
}

function rootOf(scores: Scores, scorecard: string | null): NodeResult {
  const card = scores.scorecards.find(({ root }) => root.node.path === scorecard);
  return card?.root ?? scores.of(scores.model.root);
}

/** As asked; at first what stands in the root. What is to be seen is unfolded up to the root. */
function openIn({ nodes, places, scorecards }: Scores, root: NodeResult, asked: ScoresAsked): ReadonlySet<string> {
  const all = (): readonly NodeResult[] => scorecards.find((card) => card.root === root)?.nodes ?? nodes;
  if (asked.open === 'all') return new Set(all().map(pathOf));
  const open = new Set(asked.open ?? root.members.filter(({ kind }) => kind === 'node').map(pathOf));
  const members = [...places, ...nodes, ...scorecards.flatMap((card) => [...card.places, ...card.nodes])];
  const seen = asked.seen === null ? undefined : members.find((member) => pathOf(member) === asked.seen);
  for (let node = seen?.parent ?? null; node; node = node.parent) open.add(pathOf(node));
  return open;
}

function located({ member, ...row }: PanelRow, { locator }: Plan): ScoresRow {
  const { file, start, end } = locator.absolute(member.kind === 'node' ? member.node.anchor : member.place.anchor);
  return { ...row, file, start, end };
}

interface Cursor {
  readonly offset: number;
  readonly root: NodeResult;
  readonly rows: readonly PanelRow[];
}

/** The row of what the cursor is in; of what is folded that above it. */
function currentIn({ file, plan }: Context, { offset, root, rows }: Cursor): string | null {
  const shown = new Map(rows.map(({ path, member }) => [path, member]));
  for (const { declaration } of file.around(offset).toReversed()) {
    const { nodes = [], places = [], indicator } = plan?.boundOf(declaration) ?? {};
    const all = [...places, ...(indicator?.places ?? []), ...nodes];
    for (const path of all.flatMap((one) => pathsUp(one, root))) if (shown.has(path)) return path;
  }
  return null;
}

/** Its own path, and those of the nodes above it. */
function pathsUp(from: Place | PlanNode, root: NodeResult): readonly string[] {
  const paths = [from.path];
  let node = 'indicator' in from ? from.node : from.parent;
  for (; node && node !== root.node; node = node.parent) paths.push(node.path);
  return paths;
}

interface Choices {
  readonly years: readonly PanelChoice[];
  readonly parts: readonly PanelChoice[];
  readonly scorecards: readonly PanelChoice[];
  readonly offices: readonly PanelChoice[];
}

const parts = ['Q1', 'H1', 'Q3'] as const;

function choicesIn({ model }: Plan, { year, scorecards }: Scores, language: 'en' | 'it'): Choices {
  const words = panelWords[language];
  const years = [...new Set([...yearsWithValues(model), year])].sort((a, b) => b - a);
  return {
    years: years.map((one) => ({ value: String(one), text: printYear(one, model.calendar) })),
    parts: [
      { value: '', text: words.wholeYear },
      ...parts.map((part) => ({ value: part, text: printPeriod(yearIn(model.calendar, year, part)) })),
    ],
    scorecards: [
      { value: '', text: words.wholePlan },
      ...scorecards.map(({ root }) => ({
        value: root.node.path,
        text: [shownCode(root), shownTitle(root, language)].filter(Boolean).join(' '),
      })),
    ],
    offices: [{ value: '', text: words.allOffices }, ...[...model.offices.values()].map(officeChoice)],
  };
}

function officeChoice({ code, title }: Office): PanelChoice {
  return { value: code, text: [code, title].filter(Boolean).join(' ') };
}
