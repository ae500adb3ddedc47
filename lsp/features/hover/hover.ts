// Hover: a card for what has a score, a line for what has none. Reads the record, computes nothing.

import { functionWords } from '#language/syntax/description/terms.ts';
import { keywordHelp } from '#language/syntax/keywords/keyword-help.ts';
import type { KeywordName } from '#language/syntax/keywords/keywords.ts';
import { isKeywordToken, type Lexeme } from '#language/syntax/lex/tokens.ts';
import type { Context, Occurrence } from '../context.ts';
import type { Features } from '../features.ts';
import { followedAt } from '../followed-at.ts';
import type { Hover } from '../results.ts';
import { resultOf } from '../score-text.ts';
import { indicatorCard } from './indicator.ts';
import { measureCard } from './measure.ts';
import { nodeCard } from './node.ts';
import { ruleAt } from './rule.ts';
import { otherCard } from './unscored.ts';

const functions: ReadonlySet<KeywordName> = new Set(functionWords);

export const hover: Features['hover'] = (context, offset) => {
  const occurrence = context.names.at(context.file.name, offset);
  if (occurrence) {
    const markdown = cardOf(context, occurrence);
    return markdown ? { markdown, span: { start: occurrence.start, end: occurrence.end } } : null;
  }
  return followedCard(context, offset) ?? keywordCard(context, offset);
};

function followedCard(context: Context, offset: number): Hover | null {
  const found = followedAt(context, offset);
  if (!found) return null;
  const { plan, span } = found;
  return { markdown: nodeCard({ ...context, plan }, plan.scores().of(plan.model.root)), span };
}

function cardOf(context: Context, occurrence: Occurrence): string | null {
  const { symbol, declaration } = occurrence;
  const { plan } = context;
  if (!symbol || !plan) return null;
  const { model } = plan;
  switch (symbol.kind) {
    case 'indicator': {
      const here = declaration && resultOf(context, declaration);
      const indicator = model.indicators.get(symbol.code);
      const own = here?.kind === 'place' && here.place.indicator === indicator ? here : null;
      return indicator ? indicatorCard(context, indicator, own ?? plan.resultOf(indicator)) : null;
    }
    case 'node': {
      const here = declaration && resultOf(context, declaration);
      if (here?.kind === 'node' && here.node.code === symbol.code) return nodeCard(context, here);
      const { nodes, scorecards } = plan.scores();
      const all = [nodes, ...scorecards.map((scorecard) => scorecard.nodes)].flat();
      const named = all.find(({ node }) => node.code === symbol.code);
      return named ? nodeCard(context, named) : null;
    }
    case 'plan':
      return nodeCard(context, plan.scores().of(model.root));
    case 'measure': {
      const measure = model.measures.get(symbol.code);
      return measure ? measureCard(context, measure) : null;
    }
    default:
      return otherCard(context, symbol);
  }
}

function keywordCard(context: Context, offset: number): Hover | null {
  const token = context.file
    .tokens({ start: offset, end: offset })
    .find((one) => one.startOffset <= offset && offset <= (one.endOffset ?? 0));
  if (!token || !isKeywordToken(token.tokenType)) return null;
  const span = { start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 };
  const markdown = [helpOf(context, token), ruleAt(context, offset)].filter(Boolean).join('\n\n');
  return markdown ? { markdown, span } : null;
}

/** Words of functions are other words elsewhere (`after 5 days`, `unit days`, `published 2024 value 3`). */
function helpOf({ file, settings: { language } }: Context, { image, payload, startOffset }: Lexeme): string {
  const name = payload as KeywordName;
  const isFunction = file.text[startOffset + image.length] === '(';
  const help = isFunction || !functions.has(name) ? keywordHelp(name) : null;
  return help ? `**${image}** · ${help[language]}` : '';
}
