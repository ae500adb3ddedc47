// Documents as `perfplan report --kind` composes them, of plans given as text or loaded.

import type { ScoreOptions } from '#engine/score.ts';
import { score } from '#engine/score.ts';
import { compile, type Model } from '#language/index.ts';
import { composeDocument } from '#report/documents/compose.ts';
import type { DocumentTable, ReportDocument } from '#report/documents/document.ts';
import { builtInTemplate } from '#report/documents/template/built-in.ts';
import type { DocumentKind, DocumentTemplate } from '#report/documents/template/template.ts';

export function documentOf(text: string, kind: DocumentKind = 'results', options: ScoreOptions = {}): ReportDocument {
  return documentOfModel(modelOf(text), kind, options);
}

export function modelOf(text: string): Model {
  return compile([{ name: 'plan.perf', text }]).value[0]!;
}

export function documentOfModel(
  model: Model,
  asked: DocumentKind | DocumentTemplate = 'results',
  options: ScoreOptions = {},
): ReportDocument {
  const { language } = model;
  const template = typeof asked === 'string' ? builtInTemplate(asked, language) : asked;
  const { value: scores } = score(model, options);
  const scoresOf = (year: number) => (options.asOf || year !== scores.year ? score(model, { year }).value : scores);
  return composeDocument(template, { scores, scoresOf, language });
}

export function tablesIn({ parts }: ReportDocument): readonly DocumentTable[] {
  return parts.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table');
}
