// Binds the policies of a plan: their rules, what they are based on, and contradictions within them. Knows nothing of nodes.

import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Similar } from '../../names/similar-names.ts';
import type { Name } from '../../syntax/literals.ts';
import type { Entry } from '../collect.ts';
import { readFacts } from '../facts/facts.ts';
import { type CommonPolicy, commonPolicyOf } from '../libraries/common-policy.ts';
import { writeCode } from '../names/codes.ts';
import { followCycles } from '../names/cycles.ts';
import type { Binding } from '../names/names.ts';
import type { Policy } from '../rules.ts';
import { anchorAt, anchorOf } from '../values/anchors.ts';
import { compare } from '../values/number.ts';
import type { Site } from '../values/values.ts';
import { type RuleLine, readRule } from './rule-lines.ts';
import { EMPTY_SCOPE, extendScope, type Layer, rulesAt, type Scope } from './rules.ts';

export interface Policies {
  readonly policies: ReadonlyMap<string, Policy>;
  readonly scopes: ReadonlyMap<string, Scope>;
  /** What holds where the plan names none; null: no library sets any. */
  readonly common: CommonPolicy | null;
}

export function linkPolicies(binding: Binding): Policies {
  const { collected, similar, memory } = binding;
  const { report } = memory;
  const entries = collected.byCode.policy;
  const basedOn = readBases(entries, similar, report);
  const layers = new Map<string, Layer>();
  for (const entry of collected.entries.policy) {
    const own = memory.read(readLayer, entry);
    if (entries.get(entry.declaration.code?.text ?? '') === entry) layers.set(entry.declaration.code!.text, own);
  }
  breakCycles(basedOn, entries, report);
  const scopes = new Map<string, Scope>();
  const policies = new Map<string, Policy>();
  for (const [code, entry] of entries) {
    const scope = layersOf(code, basedOn, layers).reduce(extendScope, EMPTY_SCOPE);
    const title = entry.declaration.title?.text ?? '';
    scopes.set(code, scope);
    const { documentation } = memory.read(readFacts, entry);
    policies.set(code, {
      code,
      title,
      documentation,
      rules: rulesAt(scope, { kind: 'plan', depth: 0 }),
      anchor: anchorOf(entry),
    });
  }
  return { policies, scopes, common: commonPolicyOf(binding, scopes) };
}

/** The rule lines of a block; reports contradictions within it. */
export function readLayer(site: Site): Layer {
  const { declaration, report } = site;
  const lines: RuleLine[] = [];
  const said = new Map<string, RuleLine>();
  for (const statement of declaration.statements) {
    const line = statement.kind === 'rule' ? readRule(statement, site) : null;
    if (line === null) continue;
    lines.push(line);
    const key = `${line.name} ${line.band?.code ?? ''} ${line.at?.node ?? ''} ${line.at?.depth ?? ''}`;
    const first = said.get(key);
    if (first === undefined) said.set(key, line);
    else report('repeated-statement', line.anchor, { statement: line.name, name: declaration.code?.text ?? '' });
  }
  checkBands(lines, report);
  return { policy: declaration.kind === 'policy' ? (declaration.code?.text ?? null) : null, lines };
}

function checkBands(lines: readonly RuleLine[], report: Report): void {
  const bands = lines.flatMap(({ band }) => (band === null ? [] : [band]));
  for (const [index, band] of bands.entries()) {
    const above = bands[index - 1];
    if (above === undefined) continue;
    const order = above.bound === null ? 1 : band.bound === null ? -1 : compare(band.bound, above.bound);
    const wrong = order > 0 || (order === 0 && !(above.strict && !band.strict));
    if (wrong)
      report('band-order', band.anchor, { band: band.code, above: above.code, unbounded: above.bound === null });
  }
}

function readBases(entries: ReadonlyMap<string, Entry>, similar: Similar, report: Report): Map<string, Name> {
  const bases = new Map<string, Name>();
  for (const [code, { file, declaration }] of entries) {
    for (const statement of declaration.statements) {
      if (statement.kind !== 'based-on' || statement.name === null) continue;
      const { name } = statement;
      if (entries.has(name.text)) bases.set(code, name);
      else {
        const alike = similar(name.text, entries.keys()).map(writeCode);
        report('unknown-name', anchorAt(file, declaration, name), { what: 'policy', name: name.text, similar: alike });
      }
    }
  }
  return bases;
}

function breakCycles(basedOn: Map<string, Name>, entries: ReadonlyMap<string, Entry>, report: Report): void {
  followCycles(
    basedOn.keys(),
    (code) => basedOn.get(code)?.text ?? null,
    (cycle) => {
      const code = cycle[0]!;
      const { file, declaration } = entries.get(code)!;
      report('cycle', anchorAt(file, declaration, basedOn.get(code)!), { what: 'policy', way: [...cycle, code] });
      basedOn.delete(code);
    },
  );
}

/** The layers of a policy, from its root base to itself. */
function layersOf(
  code: string,
  basedOn: ReadonlyMap<string, Name>,
  layers: ReadonlyMap<string, Layer>,
): readonly Layer[] {
  const found: Layer[] = [];
  for (let at: string | null = code; at !== null; at = basedOn.get(at)?.text ?? null) found.unshift(layers.get(at)!);
  return found;
}
