// Finds the anchor of the value or goal within a statement, for diagnostics.

import type { Anchor } from '../../diagnostics/diagnostic.ts';
import type { GivenLiteral, ValueLiteral } from '../../syntax/literals.ts';
import type { Statement } from '../../syntax/statements.ts';

/** The value literal of the statement at an anchor; null if there is none. Called only to report problems. */
export function literalAt({ owner, start }: Anchor): ValueLiteral | null {
  const statement = owner?.statements.find((one) => one.start === start);
  return statement === undefined ? null : literalOf(statement);
}

/** The anchor of the value itself; that of its statement if there is none. */
export function valueAnchor(anchor: Anchor): Anchor {
  const literal = literalAt(anchor);
  return literal === null ? anchor : { ...anchor, start: literal.start, end: literal.end };
}

/** The anchor of the goal of a target, with its operator; that of the target if there is none. */
export function goalAnchor(anchor: Anchor): Anchor {
  const statement = anchor.owner?.statements.find((one) => one.start === anchor.start);
  const goal = statement?.kind === 'target' || statement?.kind === 'revised' ? statement.goal : null;
  return goal === null ? anchor : { ...anchor, start: goal.start, end: goal.end };
}

function literalOf(statement: Statement): ValueLiteral | null {
  switch (statement.kind) {
    case 'target':
    case 'revised': {
      const goal = statement.goal?.kind === 'dated' ? statement.goal.goal : statement.goal;
      if (goal?.kind === 'compare') return goal.value;
      return goal?.kind === 'by' ? goal.date : null;
    }
    case 'baseline':
    case 'milestone':
      return statement.value;
    case 'actual':
    case 'actual-entry':
    case 'measure-value':
      return writtenLiteral(statement.value);
    case 'benchmark':
    case 'budget':
      return statement.amount;
    default:
      return null;
  }
}

/** Of a bound its figure; null where it says that there is no value. */
function writtenLiteral(given: GivenLiteral | null): ValueLiteral | null {
  if (given?.kind === 'not-applicable') return null;
  return given?.kind === 'bound' ? given.figure : given;
}
