// The card of a library, and what cards say of libraries: whose a common indicator is, what a plan says otherwise.

import { departureIn, departuresFrom, libraryOf } from '#engine/words/departure.ts';
import type { Anchor } from '#language/diagnostics/diagnostic.ts';
import type { Library, PlanNode } from '#language/model/model.ts';
import type { Context, Plan } from '../context.ts';
import { type CardLine, card, documentationOf, escaped, heading } from './card.ts';
import { cardWords } from './hover-words.ts';

/** In a plan, what that says otherwise; in the library's own files, the plans that use it. */
export function libraryCard(context: Context, code: string): string | null {
  const { plan, settings } = context;
  if (!plan) return null;
  const words = cardWords[settings.language];
  const used = plan.model.libraries.find((library) => library.code === code);
  const documentation = used?.documentation ?? (plan.model.code === code ? plan.model.root.documentation : null);
  if (documentation === null) return null;
  const facts: CardLine[] = [
    [words.policy, used?.policy ? escaped(used.policy) : null],
    [words.owner, documentation.owner && escaped(documentation.owner)],
    [words.usedByPlans, used ? null : usersOf(plan, context).join(', ')],
    [words.departs, used ? departuresIn(context, used, plan) : null],
  ];
  return card(heading(code, used?.title ?? plan.model.title), facts, documentationOf(documentation));
}

function usersOf({ model }: Plan, { workspace }: Context): readonly string[] {
  const { file } = model.root.anchor;
  const using = workspace.plans.filter((plan) => plan.model.libraries.some(({ anchor }) => anchor.file === file));
  return using.map((plan) => escaped(plan.model.code));
}

function departuresIn({ settings: { language } }: Context, library: Library, { model }: Plan): string | null {
  const said = departuresFrom(library, model.departures).map((one) => departureIn(language, one));
  return said.length === 0 ? null : escaped(said.join(', '));
}

/** The library that declares something; null: the plan does. */
export function libraryNamed({ plan }: Context, { file }: Anchor): string | null {
  const library = plan && libraryOf(plan.model, file);
  return library && escaped([library.code, library.title].filter(Boolean).join(' '));
}

/** For the plan itself: a line for each library that it departs from. */
export function departuresOf(context: Context, node: PlanNode): readonly CardLine[] {
  const { plan, settings } = context;
  if (!plan || node !== plan.model.root) return [];
  const words = cardWords[settings.language];
  return plan.model.libraries.map((library) => {
    const said = departuresIn(context, library, plan);
    return [
      words.library,
      said === null ? escaped(library.code) : `${escaped(library.code)}, ${words.departs}: ${said}`,
    ];
  });
}
