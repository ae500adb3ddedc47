// The cards of things without a score: offices, policies, scales, bands.

import { bandBound, bandName } from '#engine/words/band.ts';
import type { Context, PlanSymbol } from '../context.ts';
import { scoreText } from '../score-text.ts';
import { type CardLine, card, escaped, heading } from './card.ts';
import { cardWords } from './hover-words.ts';
import { libraryCard } from './library.ts';

export function otherCard(context: Context, { kind, code, of }: PlanSymbol): string | null {
  switch (kind) {
    case 'library':
      return libraryCard(context, code);
    case 'office':
      return officeCard(context, code);
    case 'policy':
      return policyCard(context, code);
    case 'dimension':
    case 'slice':
      return dimensionCard(context, code);
    case 'scale':
    case 'step':
      return scaleCard(context, of ?? code);
    case 'band':
      return bandCard(context, code);
    default:
      return null;
  }
}

function officeCard(context: Context, code: string): string | null {
  const { plan, settings } = context;
  const office = plan?.model.offices.get(code);
  if (!plan || !office) return null;
  const scorecard = plan
    .scores()
    .scorecards.flatMap(({ nodes }) => nodes)
    .find(({ node }) => node.code === code);
  const words = cardWords[settings.language];
  const facts: CardLine[] = [
    [words.score, scorecard ? escaped(scoreText(context, scorecard)) : null],
    [words.of, office.parent && escaped(`${office.parent.code} ${office.parent.title}`)],
  ];
  return card(heading(code, office.title), facts);
}

function policyCard({ plan, settings: { language } }: Context, code: string): string | null {
  const policy = plan?.model.policies.get(code);
  if (!policy) return null;
  const bands = policy.rules.bands.map((band) => [bandName(band), bandBound(language, band)].filter(Boolean).join(' '));
  return card(heading(code, policy.title), [], [bands.map((band) => `- ${escaped(band)}`).join('\n')]);
}

/** Of a slice that of its dimension. */
function dimensionCard({ plan }: Context, code: string): string | null {
  const dimensions = [...(plan?.model.dimensions.values() ?? [])];
  const found = dimensions.find((one) => one.code === code || one.slices.some((slice) => slice.code === code));
  if (found === undefined) return null;
  return card(heading(found.code, found.title), [], [found.slices.map((slice) => escaped(slice.code)).join(', ')]);
}

function scaleCard({ plan }: Context, code: string): string | null {
  const scale = plan?.model.scales.get(code);
  return scale ? card(heading(code, ''), [], [scale.steps.map(escaped).join(' < ')]) : null;
}

function bandCard({ plan, settings: { language } }: Context, code: string): string | null {
  for (const { rules } of plan?.model.policies.values() ?? []) {
    const band = rules.bands.find((one) => one.code === code);
    if (band) return card(heading(code, bandName(band)), [], [escaped(bandBound(language, band))]);
  }
  return null;
}
