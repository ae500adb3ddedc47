// Every page that `explain` can print of a plan, with what it is about.

import { explanationPage } from '#cli/render/explain/page.ts';
import { unstyled } from '#cli/render/style.ts';
import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { type ScoreOptions, score } from '#engine/score.ts';
import { compile } from '#language/index.ts';
import { explaining } from '#report/explain/explanation.ts';
import { explainNode } from '#report/explain/node.ts';
import { explainPlace } from '#report/explain/place.ts';
import { type Language, numberOf } from './evaluate.ts';
import { type Interval, meet } from './interval.ts';
import { type Recomputed, recompute } from './recompute.ts';

/** Wide enough that nothing is cut or broken. */
const width = 4000;

interface Source {
  readonly name: string;
  readonly text: string;
}

export interface Found {
  readonly faults: readonly string[];
  readonly pages: number;
  readonly steps: number;
}

/** Goes over all pages of all plans in some files, the trees beside the plan included. */
export function recomputeAll(files: readonly Source[], options: ScoreOptions, languages: readonly Language[]): Found {
  const faults: string[] = [];
  let [pages, steps] = [0, 0];
  for (const model of compile([...files]).value) {
    const { value: scores } = score(model, options);
    const { value: previous } = score(model, { year: scores.year - 1 });
    const beside = scores.scorecards.flatMap((card) => [...card.nodes, ...card.places]);
    const results = [...scores.nodes, ...scores.places, ...beside];
    for (const language of languages) {
      const context = explaining(language, ({ file }) => `${file}:1`);
      const years = { scores, previous };
      const known = new Map<NodeResult | PlaceResult, Recomputed>();
      for (const result of results) {
        const explained =
          result.kind === 'node'
            ? explainNode(context, result.node, years)
            : explainPlace(context, result.place, years);
        const text = explanationPage(explained, { style: unstyled, language, width });
        const found = recompute(text, language);
        known.set(result, found);
        pages++;
        steps += found.steps;
        faults.push(...found.faults.map((fault) => `${pathOf(result)} (${language}): ${fault}\n${text}`));
      }
      faults.push(...apart(known, language).map((fault) => `${fault} (${language})`));
    }
  }
  return { faults, pages, steps };
}

/** One page in English: of the node or of the first place of an indicator by that code. */
export function pageOf(file: Source, code: string): string {
  const [model] = compile([file]).value;
  const { value: scores } = score(model!);
  const context = explaining('en', ({ file: name }) => `${name}:1`);
  const years = { scores, previous: score(model!, { year: scores.year - 1 }).value };
  const node = model!.nodes.find((one) => one.code === code);
  const place = model!.places.find(({ indicator }) => indicator.code === code);
  const explained = node ? explainNode(context, node, years) : explainPlace(context, place!, years);
  return explanationPage(explained, { style: unstyled, language: 'en', width });
}

/** What a node's page says of a member, and the member's own page of itself, where they differ. */
function apart(known: ReadonlyMap<NodeResult | PlaceResult, Recomputed>, language: Language): readonly string[] {
  const number = (text: string): Interval => numberOf(text, language);
  return [...known].flatMap(([result, { members }]) => {
    if (result.kind !== 'node') return [];
    return result.members.flatMap((member, at) => {
      const own = known.get(member)?.counted ?? null;
      const here = members[at] ?? null;
      const same = own && here ? meet(number(own), number(here)) : own === here;
      return same ? [] : [`${pathOf(member)}: ${own}, and ${here} in its node`];
    });
  });
}

function pathOf(result: NodeResult | PlaceResult): string {
  return result.kind === 'node' ? result.node.path || 'plan' : result.place.path;
}
