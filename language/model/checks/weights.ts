// Checks the weights of siblings: all or none, of one kind, with the policy's total. Knows nothing of scores.

import type { Anchor } from '../../diagnostics/diagnostic.ts';
import { spell } from '../../syntax/keywords/keywords.ts';
import type { Aggregation } from '../../syntax/rule-forms.ts';
import type { Declaration } from '../../syntax/tree.ts';
import type { Branch } from '../drafts.ts';
import type { Decimal } from '../figures.ts';
import type { Place, PlanNode, Weight } from '../model.ts';
import { scaleOfMeasure } from '../units/conversion.ts';
import { anchorAt } from '../values/anchors.ts';
import { compare, printNumber, subtract, sum } from '../values/number.ts';
import { weightAnchor, weightOf } from '../values/weights.ts';
import type { Checked } from './check.ts';

type Member = PlanNode | Place;
type Report = Checked['binding']['report'];

/** Checks the members of all nodes. What a list of members says of their weights is read again when it is another list. */
export function checkWeights({ model, tree, binding: { memory, report } }: Checked): void {
  const branches = [...tree.branches.values()];
  const siblings = branches.flatMap(({ node }) => [node.places, node.children]);
  const weights = memory.each(`weights of siblings in ${model.code}`, siblings, { world: weightsAlone }, weightsOf);
  for (let at = 0; at < siblings.length; at++)
    checkSiblings(branches[at >> 1]!, siblings[at]!, { weights: weights[at]!, report });
}

const weightsAlone = {};

/** null: nothing is to be checked. */
type SiblingWeights = {
  /** The first member with a weight. */
  readonly first: Member;
  /** The first whose weight is of the kind that most have. */
  readonly usual: Member;
  /** One without, or of the other kind. */
  readonly odd: Member | null;
  readonly isZero: boolean;
  /** Of those with a weight; null: it is data, and another every year. */
  readonly total: Decimal | null;
  /** A measure of another unit than those before it. */
  readonly otherUnit: Member | null;
} | null;

function weightsOf(members: readonly Member[]): SiblingWeights {
  const first = members.find((member) => spellingOf(member) !== null);
  if (first === undefined || members.some(isRefused)) return null;
  const usual = usualOf(members) ?? first;
  const odd = members.find((member) => spellingOf(member) !== spellingOf(usual)) ?? null;
  const isZero = members.every(({ weight }) => weight?.number.coefficient === 0n);
  const isData = members.some(({ weighedBy }) => weighedBy !== null);
  const otherUnit = isData ? ofOtherUnit(members) : null;
  return { first, usual, odd, isZero, total: isData ? null : sumOf(members), otherUnit };
}

/** The first of those of the kind that is written more often; of as many, the first of all. */
function usualOf(members: readonly Member[]): Member | undefined {
  const percentages = members.filter((member) => spellingOf(member) === 'percent');
  const others = members.filter((member) => spellingOf(member) === 'plain');
  if (percentages.length === others.length) return undefined;
  return percentages.length > others.length ? percentages[0] : others[0];
}

/** Numbers and measures go together, percentages only with their like. */
function spellingOf({ weight, weighedBy }: Member): 'percent' | 'plain' | null {
  if (weighedBy !== null) return 'plain';
  return weight === null ? null : weight.percent ? 'percent' : 'plain';
}

/** Cases and euros are no common measure; beside plain numbers stand no percentages. */
function ofOtherUnit(members: readonly Member[]): Member | null {
  const measured = members.filter(({ weighedBy }) => weighedBy !== null);
  const unitIn = ({ weighedBy }: Member): string => {
    const { unit, percent } = scaleOfMeasure(weighedBy!);
    return percent ? '%' : (unit?.id ?? '');
  };
  const expected = measured.length < members.length && unitIn(measured[0]!) === '%' ? '' : unitIn(measured[0]!);
  return measured.find((member) => unitIn(member) !== expected) ?? null;
}

interface Weighed {
  readonly weights: SiblingWeights;
  readonly report: Report;
}

function checkSiblings(branch: Branch, members: readonly Member[], { weights, report }: Weighed): void {
  if (weights === null) return;
  const { first, usual, odd, isZero, total, otherUnit } = weights;
  if (otherUnit !== null) {
    const { code } = otherUnit.weighedBy!;
    report('weight-measure', weightAnchor(otherUnit), { measure: code, why: 'unit', other: codeOf(first) });
  }
  if (odd === null && isZero) report('weights-zero', headAnchor(branch), groupOf(branch, members));
  else if (odd === null) total === null || checkTotal(branch, members, { found: total, report });
  else if (spellingOf(odd) === null) reportWithout(branch, members, { odd, usual, report });
  else {
    report('weights-mixed', weightAnchor(odd), { ...groupOf(branch, members), name: codeOf(odd), rest: null }, [
      {
        anchor: weightAnchor(usual),
        message: {
          en: 'This sibling has a weight of the other kind',
          it: 'Questo elemento allo stesso livello ha un peso dell’altro tipo',
        },
      },
    ]);
  }
}

/** Whether a weight is invalid, which is reported elsewhere: missing weights and totals are not checked then. */
function isRefused({ weight, weighedBy, declaration }: Member): boolean {
  return weight === null && weighedBy === null && declaration.weight !== null;
}

interface Group {
  readonly node: string;
  readonly what: 'indicators' | 'children';
}

function groupOf({ node }: Branch, members: readonly Member[]): Group {
  return { node: node.code, what: members === node.places ? 'indicators' : 'children' };
}

function codeOf(member: Member): string {
  return member.kind === 'place' ? member.indicator.code : member.code;
}

// ----------------------------------------------------------------------------------------------------------------------- mixed

interface Odd {
  readonly odd: Member;
  /** One with a weight. */
  readonly usual: Member;
  readonly report: Report;
}

function reportWithout(branch: Branch, members: readonly Member[], { odd, usual, report }: Odd): void {
  // one that says a weight, though not a fit one, is not given another
  const rest = odd.declaration.weight === null ? restFor(branch, members) : null;
  const insert =
    rest === null ? null : { at: headEnd(odd.declaration), text: ` ${spell(branch.entry.keywords, 'weight')} ${rest}` };
  const data = { ...groupOf(branch, members), name: codeOf(odd), rest: insert };
  report('weights-mixed', odd.anchor, data, [
    {
      anchor: weightAnchor(usual),
      message: { en: 'This sibling has a weight', it: 'Questo elemento allo stesso livello ha un peso' },
    },
  ]);
}

/** The remainder of the total for the only member without a weight; null if there are several, or nothing is left. */
function restFor({ node }: Branch, members: readonly Member[]): string | null {
  const weights = members.flatMap(({ weight }) => weight ?? []);
  const { total, whole } = node.rules.weights;
  if (
    whole ||
    total === null ||
    weights.length !== members.length - 1 ||
    weights.some(({ percent }) => percent !== total.percent)
  )
    return null;
  const rest = subtract(total.number, sum(weights.map(({ number }) => number)));
  return rest.coefficient > 0n ? printNumber(rest, total.percent) : null;
}

/** The offset at which a weight is inserted: after the code, `in` and `under`. */
function headEnd({ code, under, within, keyword }: Declaration): number {
  return Math.max(keyword.end, code?.end ?? 0, under?.end ?? 0, within?.end ?? 0);
}

// ----------------------------------------------------------------------------------------------------------------------- total

function headAnchor({ entry: { file, declaration } }: Branch): Anchor {
  return anchorAt(file, declaration, declaration.code ?? declaration.keyword);
}

interface Total {
  readonly found: Decimal;
  readonly report: Report;
}

function checkTotal(branch: Branch, members: readonly Member[], { found, report }: Total): void {
  const { rules } = branch.node;
  const total = totalFor(branch, members);
  if (total === null || byNoWeights.has(rules.aggregate)) return;
  const { percent } = members[0]!.weight!;
  const isMeant = percent === total.percent || rules.origins.has('weights');
  const wanted = isMeant
    ? percent === total.percent
      ? total.number
      : rescaled(total, percent)
    : roundTotalNear(found);
  if (wanted === null || compare(found, wanted) === 0) return;
  const data = {
    ...groupOf(branch, members),
    found: printNumber(found, percent),
    wanted: printNumber(wanted, percent),
  };
  const origin = rules.origins.get('weights');
  report(
    'weights-total',
    headAnchor(branch),
    data,
    origin === undefined
      ? []
      : [
          {
            anchor: origin,
            message: { en: 'The total that the policy asks for', it: 'Il totale che le regole richiedono' },
          },
        ],
  );
}

const byNoWeights: ReadonlySet<Aggregation> = new Set(['mean', 'flat-mean', 'minimum', 'maximum']);

/** Where nodes have shares of the whole, the total of the plan at its root, and below what their parent weighs; null: none is asked. */
function totalFor({ node }: Branch, members: readonly Member[]): Weight | null {
  const { total, whole } = node.rules.weights;
  if (!whole || members === node.places || node.parent === null || total === null) return total;
  return weightOf(node.declaration) === null ? null : node.weight;
}

/**
 * The built-in total of 100 % says nothing about weights such as 1, 2, 3; but 50 and 49 are percentages that lost their signs. Within a
 * twentieth.
 */
function roundTotalNear(found: Decimal): Decimal | null {
  return roundTotals.find(({ from, to }) => compare(found, from) >= 0 && compare(found, to) <= 0)?.total ?? null;
}

/** 100, and 1. */
const roundTotals = [2, 4].map((scale) => {
  const of = (coefficient: bigint): Decimal => ({ coefficient, scale });
  return { from: of(9500n), to: of(10500n), total: of(10000n) };
});

function sumOf(members: readonly Member[]): Decimal {
  return sum(members.flatMap(({ weight }) => weight?.number ?? []));
}

/** 100 % as 100, and 100 as 100 %. */
function rescaled({ number }: { readonly number: Decimal }, percent: boolean): Decimal {
  const { coefficient, scale } = number;
  if (percent) return { coefficient, scale: scale + 2 };
  return scale >= 2 ? { coefficient, scale: scale - 2 } : { coefficient: coefficient * 100n, scale };
}
