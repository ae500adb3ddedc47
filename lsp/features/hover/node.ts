// The card of a node: its score, its parts, and where points were lost.

import { add, compare, subtract, zero } from '#engine/arithmetic/rational.ts';
import type { NodeResult, PlaceResult, Rational } from '#engine/result.ts';
import { isMissed, pointsOf } from '#engine/rules/malus.ts';
import { workingPercentIn } from '#engine/words/number.ts';
import { scoreIn } from '#engine/words/score.ts';
import type { Context } from '../context.ts';
import { scoreText } from '../score-text.ts';
import { type CardLine, card, documentationOf, escaped, heading, points } from './card.ts';
import { cardWords } from './hover-words.ts';
import { incompleteFacts, knownFact, provisionalFact } from './incomplete.ts';
import { departuresOf } from './library.ts';
import { carriedFact, contributionOf, earnedFacts, nodeSteps, weightOf } from './score-steps.ts';

/** So many members are listed as holding the score back. */
const most = 5;

export function nodeCard(context: Context, result: NodeResult): string {
  const { node } = result;
  const { language } = context.settings;
  const words = cardWords[language];
  const facts: CardLine[] = [
    [words.parts, partsOf(context, result)],
    ...incompleteFacts(context, result),
    knownFact(context, result),
    provisionalFact(context, result),
    ...nodeSteps(context, result),
    ...earnedFacts(context, result),
    [words.possible, possibleOf(context, result)],
    [words.weight, weightOf(context, result)],
    carriedFact(context, result),
    [words.contribution, contributionOf(context, result)],
    [words.owner, node.documentation.owner && escaped(node.documentation.owner)],
    [words.offices, node.offices.map((office) => escaped(office.code)).join(', ')],
    ...departuresOf(context, node),
  ];
  const head = `${heading(node.code, node.title)} — **${escaped(scoreText(context, result) || words.notMeasured)}**`;
  return card(head, facts, [lossesOf(context, result), ...documentationOf(node.documentation)]);
}

function partsOf({ settings: { language } }: Context, { parts, partShares }: NodeResult): string | null {
  const words = cardWords[language];
  if (!parts.indicators || !parts.children || !partShares.indicators || !partShares.children) return null;
  const show = (of: Rational): string => workingPercentIn(language, of);
  return `${words.indicators} ${show(parts.indicators)} × ${show(partShares.indicators)}, ${words.children} ${show(parts.children)} × ${show(partShares.children)}`;
}

function possibleOf(
  { settings: { language } }: Context,
  { worst, best, unmeasured, incomplete, node }: NodeResult,
): string | null {
  if (incomplete.length > 0 || unmeasured === 0 || !worst || !best || compare(worst, best) === 0) return null;
  return `${scoreIn(language, worst, node.rules)} … ${scoreIn(language, best, node.rules)}`;
}

function lossesOf(context: Context, { members, node }: NodeResult): string | null {
  const words = cardWords[context.settings.language];
  const lost = members.flatMap((member) => {
    const loss = lossOf(member);
    return loss && loss.n > 0n ? [{ member, loss }] : [];
  });
  if (lost.length === 0) return null;
  const worst = lost.toSorted((a, b) => compare(b.loss, a.loss)).slice(0, most);
  const lines = worst.map(({ member, loss }) => {
    const code = member.kind === 'node' ? member.node.code : member.place.indicator.code;
    return `- ${escaped(code)} ${escaped(scoreText(context, member))}: ${words.lost(points(context, loss, node.rules.display))}`;
  });
  return [`${words.holdsBack}:`, ...lines].join('\n');
}

/** The points that the parent's score would gain if this were full, and no malus due. */
function lossOf(member: NodeResult | PlaceResult): Rational | null {
  const { parentShare, contribution } = member;
  const lost = parentShare && contribution.parent ? subtract(parentShare, contribution.parent) : null;
  const malus = member.kind === 'place' && isMissed(member.place, member.carried) ? member.place.rules.malus : null;
  return malus ? add(lost ?? zero, pointsOf(malus)) : lost;
}
