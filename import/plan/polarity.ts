// Whether more or less is better, where a plan says so beside its targets: "crescente", "decrescente".

import { isBlank, textOf } from '../sheet/cell.ts';
import { planProblems } from '../words/plan-problems.ts';
import type { PlanDoubt } from './draft.ts';
import type { PrintedGoal } from './figure-cells.ts';
import type { CellAt } from './indicator.ts';

export interface Polarity {
  /** null: none is said. */
  readonly comparison: '>=' | '<=' | null;
  readonly text: string;
  readonly doubts: readonly PlanDoubt[];
}

const less =
  /^(?:de-?crescente|in (?:diminuzione|calo|riduzione)|diminuzione|riduzione|negativa?|minore|decreasing|lower|down|↓|↘)(?: è meglio| is better)?$/i;
const more =
  /^(?:crescente|in (?:aumento|crescita)|aumento|incremento|positiva?|maggiore|increasing|higher|up|↑|↗)(?: è meglio| is better)?$/i;

export function polarityIn(cell: CellAt | null): Polarity {
  const text = cell === null || isBlank(cell.value) ? '' : textOf(cell.value);
  const comparison = less.test(text) ? '<=' : more.test(text) ? '>=' : null;
  const isUnread = cell !== null && text !== '' && comparison === null;
  const doubts = isUnread ? [{ sheet: cell.sheet, cell: cell.cell, words: planProblems.unread(text) }] : [];
  return { comparison, text, doubts };
}

/** A number without a comparison gets the comparison that the polarity says; one of its own stays, and is doubtful where it says the other. */
export function withPolarity(goal: PrintedGoal, { comparison, text }: Polarity): PrintedGoal {
  if (comparison === null || goal.figure.kind !== 'number') return goal;
  if (goal.comparison === null && !(goal.signed && goal.figure.percent)) return { ...goal, comparison };
  const own = goal.comparison?.[0] ?? (goal.figure.digits.startsWith('-') ? '<' : '>');
  if (own === '=' || own === comparison[0]) return goal;
  return { ...goal, doubts: [...goal.doubts, planProblems.otherPolarity(text)] };
}
