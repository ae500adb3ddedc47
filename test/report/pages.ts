// Pages as `perfplan report` writes them, of plans given as text.

import { inflateRawSync } from 'node:zlib';
import type { Scores } from '#engine/result.ts';
import { score } from '#engine/score.ts';
import { yearsWithValues } from '#engine/values/scored-year.ts';
import { compile, type Model } from '#language/index.ts';
import { reportPage } from '#report/page/page.ts';

export async function pageOf(text: string): Promise<string> {
  return pageOfModel(compile([{ name: 'plan.perf', text }]).value[0]!);
}

export function pageOfModel(model: Model): Promise<string> {
  const scoresOf = (year: number): Scores => score(model, { year }).value;
  const { value: scores } = score(model);
  return reportPage({
    scores,
    previous: scoresOf(scores.year - 1),
    years: yearsWithValues(model).map(scoresOf),
    language: model.language,
    where: ({ file }) => file,
  });
}

/** The explanations of a page, as a browser unpacks them. */
export function explanationsOf(page: string): string {
  const [, packs = ''] = /<script type="text\/plain" id="parts">([^<]*)</.exec(page) ?? [];
  const parts = packs.split('\n').filter(Boolean);
  return parts
    .flatMap((pack) => JSON.parse(String(inflateRawSync(Buffer.from(pack, 'base64')))) as string[])
    .join('\n');
}
