// The figures that the document prints for a place or a node, as printed. `perfplan audit` tells whether they are right.

import type { NodeResult, PlaceResult, Scores } from '#engine/result.ts';
import { bandName } from '#engine/words/band.ts';
import { figureWords } from '#engine/words/figure-labels.ts';
import { kindWords } from '#engine/words/labels.ts';
import type { Language } from '#engine/words/number.ts';
import { valueIn } from '#engine/words/value.ts';
import type { PublishedFigure } from '#language/model/model.ts';
import { rulesOf } from '../light.ts';
import { type Explaining, entry, type MaybeEntry } from './explanation.ts';

/** One line for each part of the document. */
export function printedEntry(
  context: Explaining,
  result: NodeResult | PlaceResult,
  { model, year, asOf }: Scores,
): MaybeEntry {
  const figures = model.published.filter(
    (figure) => figure.year === year && figure.part === (asOf?.part ?? null) && isOf(figure, result),
  );
  const texts = new Map<string, Set<string>>();
  for (const figure of figures) {
    const at = figure.at ?? '';
    texts.set(at, (texts.get(at) ?? new Set()).add(textOf(context, figure, result)));
  }
  const lines = [...texts].map(([at, said]) => `${at && `${at}: `}${[...said].join(', ')}`);
  return entry(context.words.printed, ...lines);
}

function isOf({ subject }: PublishedFigure, result: NodeResult | PlaceResult): boolean {
  return result.kind === 'node'
    ? subject.kind === 'node' && subject.node === result.node
    : subject.kind === 'place' && subject.place === result.place;
}

function textOf(
  { language }: Explaining,
  { figure, value, name }: PublishedFigure,
  result: NodeResult | PlaceResult,
): string {
  const named = name && (nameOfKind(name, language) ?? nameOfBand(name, result) ?? name);
  return [figureWords[language][figure], named, value && valueIn(language, value)].filter(Boolean).join(' ');
}

function nameOfKind(name: string, language: Language): string | null {
  const kinds = kindWords[language];
  return Object.hasOwn(kinds, name) ? kinds[name as keyof typeof kinds] : null;
}

function nameOfBand(name: string, result: NodeResult | PlaceResult): string | null {
  const band = rulesOf(result).bands.find(({ code }) => code === name);
  return band ? bandName(band) : null;
}
