// The policy that a library sets for all plans that use it. It holds where a plan names none.

import { readFacts } from '../facts/facts.ts';
import { type Binding, lookUp } from '../names/names.ts';
import { meantPolicy } from '../things/meant-policy.ts';
import type { Scope } from '../things/rules.ts';

export interface CommonPolicy {
  /** Of the library that sets it. */
  readonly library: string;
  readonly policy: string;
  readonly scope: Scope;
}

/** That of the first library that sets one; null: none does. An unknown name is reported. */
export function commonPolicyOf(
  { collected, memory, similar }: Binding,
  scopes: ReadonlyMap<string, Scope>,
): CommonPolicy | null {
  for (const { library, entry } of collected.common.libraries) {
    const { policy: name } = memory.read(readFacts, entry);
    if (name === null) continue;
    const known = lookUp(name, { what: 'policy', among: scopes, similar }, entry);
    const policy = known === null ? meantPolicy(name.text, scopes.keys()) : name.text;
    const scope = policy === null ? undefined : scopes.get(policy);
    return scope === undefined ? null : { library: library.code, policy: policy!, scope };
  }
  return null;
}
