// Resolves a CODE on the command line: an indicator in one of its places, a node, a measure. Knows no scores.

import type { Measure } from '#language/model/indicator.ts';
import type { Model, Place, PlanNode } from '#language/model/model.ts';
import { similarNames } from '#language/names/similar-names.ts';
import { nodeKinds } from '#language/syntax/grammar/node-kinds.ts';
import { type KeywordName, keywordsOf, spell } from '#language/syntax/keywords/keywords.ts';
import { UsageError } from '../errors.ts';
import { say } from '../language.ts';

export type FoundSubject =
  | { readonly kind: 'node'; readonly node: PlanNode }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'measure'; readonly measure: Measure };

/**
 * `asked` is a code, a path (`3/801/OC_TBS_03`), `plan`, or a kind and a code (`indicator D6.1`). `within`: the code of a node or scorecard above
 * it, at any depth.
 */
export function findSubject(model: Model, asked: string, within: string | undefined): FoundSubject {
  const { word, code } = wordAndCode(asked.normalize('NFC').trim());
  if (within === undefined && word === null && code === 'plan') return { kind: 'node', node: model.root };
  const places = placesNamed(model, code).filter((place) => within === undefined || hangsIn(place.node, within));
  const nodes = nodesNamed(model, code).filter((node) => within === undefined || hangsIn(node.parent, within));
  const measure = within === undefined ? model.measures.get(code) : undefined;
  const candidates: FoundSubject[] = [
    ...nodes.slice(0, 1).map((node) => ({ kind: 'node', node }) as const),
    ...places.slice(0, 1).map((place) => ({ kind: 'place', place }) as const),
    ...(measure ? [{ kind: 'measure', measure } as const] : []),
  ].filter((found) => word === null || wordsFor(found).includes(word));
  const [first, second] = candidates;
  if (!first) throw new UsageError(unknown(model, code, within));
  // An indicator without a formula reads the measure of its own code: explaining it includes the measure.
  if (second && second.kind !== 'measure') throw new UsageError(ambiguous(model, code, candidates));
  return first;
}

/** Places in the plan's tree first, then in scorecards. */
function placesNamed(model: Model, code: string): readonly Place[] {
  const byPath = allNodes(model).flatMap(({ places }) => places.filter(({ path }) => path === code));
  return byPath.length > 0 ? byPath : (model.indicators.get(code)?.places ?? []);
}

function nodesNamed(model: Model, code: string): readonly PlanNode[] {
  return allNodes(model).filter((node) => node.code === code || (code !== '' && node.path === code));
}

/** Of the plan's tree and of those beside it. */
export function allNodes(model: Model): PlanNode[] {
  return [...model.nodes, ...model.scorecards.flatMap(nodesBelow)];
}

function nodesBelow(root: PlanNode): PlanNode[] {
  const found: PlanNode[] = [];
  const pending = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    found.push(next);
    for (let i = next.children.length - 1; i >= 0; i--) pending.push(next.children[i]!);
  }
  return found;
}

function hangsIn(from: PlanNode | null, code: string): boolean {
  for (let node = from; node; node = node.parent) if (node.code === code || node.path === code) return true;
  return false;
}

/** The kinds that may precede a code, as keywords of either language; `node` is not a keyword. */
const subjects: ReadonlySet<string> = new Set<KeywordName>(['indicator', 'measure', 'plan', ...nodeKinds]);

function wordAndCode(asked: string): { readonly word: string | null; readonly code: string } {
  const [, written = '', code = ''] = /^(\S+)\s+`?([^`]+)`?$/.exec(asked) ?? [];
  const word = keywordsOf('english').get(written) ?? keywordsOf('italian').get(written) ?? written;
  if (word === 'node' || subjects.has(word)) return { word, code };
  const whole = keywordsOf('italian').get(asked) === 'plan' ? 'plan' : asked;
  return { word: null, code: whole.replace(/^`(.*)`$/, '$1') };
}

function wordsFor(found: FoundSubject): readonly string[] {
  if (found.kind === 'place') return ['indicator'];
  return found.kind === 'measure' ? ['measure'] : ['node', found.node.kind];
}

function ambiguous({ language }: Model, code: string, candidates: readonly FoundSubject[]): string {
  const keywords = language === 'it' ? 'italian' : 'english';
  const words = candidates.map((found) => `'${spell(keywords, wordsFor(found).at(-1) as KeywordName)} ${code}'`);
  return say({
    en: `${code} stands for several things: ask for ${words.join(' or ')}`,
    it: `${code} indica più cose: chiedere ${words.join(' o ')}`,
  });
}

function unknown(model: Model, code: string, within: string | undefined): string {
  if (within !== undefined) {
    const places = model.indicators.get(code)?.places.map(({ node }) => node.code || model.code) ?? [];
    const where = [...new Set(places)].join(', ');
    return say({
      en: `There is no ${code} in ${within}${where && `; it stands in ${where}`}`,
      it: `Non c'è ${code} in ${within}${where && `; sta in ${where}`}`,
    });
  }
  const names = new Set([
    ...allNodes(model).map((node) => node.code),
    ...model.indicators.keys(),
    ...model.measures.keys(),
  ]);
  const similar = similarNames(code, [...names]);
  const or = { en: ' or ', it: ' o ' };
  return say({
    en: `There is no indicator, node or measure ${code} in ${model.code}: ${similar.length > 0 ? `did you mean ${similar.join(or.en)}?` : 'perfplan score lists the codes'}`,
    it: `Non c'è un indicatore, un nodo o una misura ${code} in ${model.code}: ${similar.length > 0 ? `forse ${similar.join(or.it)}?` : 'perfplan score elenca i codici'}`,
  });
}
