// The steps of a score on a card, with the digits to calculate with and where each rule is set: the same as `explain`, from the same functions.

import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { weightsTogether } from '#engine/scoring/shares.ts';
import { carriedStep, meanOfNode, stepsOfNode, stepsOfPlace } from '#engine/scoring/steps.ts';
import { weighingText, weightIn } from '#engine/words/band.ts';
import { awardLine, marksLines } from '#engine/words/earned.ts';
import { workingIn, workingPercentIn } from '#engine/words/number.ts';
import { originIn, ruleOriginIn, type StepWording, stepIn, whyUnmeasured } from '#engine/words/steps.ts';
import type { Context } from '../context.ts';
import { type CardLine, escaped } from './card.ts';
import { cardWords } from './hover-words.ts';

/** Refers to lines of the plan's files. */
export function stepWordingOf({ plan, settings: { language } }: Context): StepWording {
  return {
    language,
    where: (anchor) => {
      if (!plan) return anchor.file;
      const { file, start } = plan.locator.absolute(anchor);
      const found = plan.files.find(({ name }) => name === file);
      return found ? `${file}:${found.lines.position(start).line}` : file;
    },
  };
}

/** The rule with its numbers, and the steps after it. */
export function placeSteps(context: Context, result: PlaceResult): CardLine[] {
  const saying = stepWordingOf(context);
  const { language } = saying;
  const words = cardWords[language];
  const { rule, met, place, attainment } = result;
  const notMet = met === false ? ` (${words.notMet})` : '';
  const said = rule && ruleOriginIn(saying, result, rule.id);
  const steps = stepsOfPlace(result).map((step) => stepIn(saying, step, place.rules));
  return [
    [words.rule, rule && escaped(`${rule.formula[language]}${notMet} · ${said}`)],
    [words.steps, steps.length > 0 ? steps.map(escaped).join('<br>') : null],
    [words.attainment, attainment && workingPercentIn(language, attainment)],
  ];
}

/** The mean, or why there is none, and the steps after it. */
export function nodeSteps(context: Context, result: NodeResult): CardLine[] {
  const saying = stepWordingOf(context);
  const { language } = saying;
  const words = cardWords[language];
  const mean = meanOfNode(result);
  const steps = stepsOfNode(result).map((step) => stepIn(saying, step, result.node.rules));
  const required = whyUnmeasured(saying, result);
  const how = `${words.aggregate[result.aggregate]} · ${originIn(saying, result.node.rules, 'aggregate')}`;
  return [
    [words.mean, mean && escaped(`${workingPercentIn(language, mean)} · ${how}`)],
    [words.steps, steps.length > 0 ? steps.map(escaped).join('<br>') : null],
    [words.notMeasured, required && escaped(required)],
  ];
}

/** What goes up, where that is rounded and the score is not. */
export function carriedFact(context: Context, member: NodeResult | PlaceResult): CardLine {
  const saying = stepWordingOf(context);
  const step = carriedStep(member);
  const { rules } = member.kind === 'node' ? member.node : member.place;
  return [cardWords[saying.language].carried, step && escaped(stepIn(saying, step, rules))];
}

/** Marks and award, each with the row of its table. */
export function earnedFacts(context: Context, member: NodeResult | PlaceResult): CardLine[] {
  const saying = stepWordingOf(context);
  const words = cardWords[saying.language];
  const marks = marksLines(saying, member);
  const award = awardLine(saying, member);
  return [
    [words.marks, marks.length > 0 ? marks.map(escaped).join('<br>') : null],
    [words.award, award && escaped(award)],
  ];
}

/** `50 % of 100 %: 25 % of 801`: the weight as written, the total that counts, the share. */
export function weightOf(context: Context, member: NodeResult | PlaceResult): string | null {
  const { language } = context.settings;
  const { parent, parentShare } = member;
  const written = escaped(weighingText(language, member));
  if (!parent || !parentShare) return written || null;
  const words = cardWords[language];
  const total = weightIn(language, weightsTogether(parent, member.kind));
  const worth = words.worth(workingPercentIn(language, parentShare), escaped(nameOf(context, parent)));
  return [total ? words.ofTotal(written, total) : written, worth].filter(Boolean).join(': ');
}

/** In points of the parent, and of the root unless that is the parent. */
export function contributionOf(context: Context, member: NodeResult | PlaceResult): string | null {
  const { contribution, parent } = member;
  const { language } = context.settings;
  if (!contribution.parent || !parent) return null;
  const words = cardWords[language];
  const points = ({ n, d }: { readonly n: bigint; readonly d: bigint }): string =>
    workingIn(language, { n: n * 100n, d });
  const near = words.points(points(contribution.parent), escaped(nameOf(context, parent)));
  const far =
    contribution.root && parent.parent ? words.points(points(contribution.root), escaped(rootName(context))) : null;
  return [near, far].filter(Boolean).join(', ');
}

function nameOf(context: Context, { node }: NodeResult): string {
  return node.code || rootName(context);
}

function rootName({ plan }: Context): string {
  return plan?.model.code ?? '';
}
