// Call hierarchy: what a score is computed from (outgoing calls), and what reads a measure or score (incoming calls).

import { everyNode } from '#engine/diff/keys.ts';
import { measuresIn } from '#engine/lint/formulas.ts';
import type { Anchor } from '#language/diagnostics/diagnostic.ts';
import type { Measure } from '#language/model/indicator.ts';
import type { Place, PlanNode } from '#language/model/model.ts';
import type { Context, Plan, Span } from './context.ts';
import { enclosingDeclaration } from './enclosing-declaration.ts';
import type { Features } from './features.ts';
import type { CallEdge, CallItem } from './results.ts';
import { resultOf, scoreText } from './score-text.ts';

type CallSubject = Measure | Place | PlanNode;

export const prepareCalls: Features['prepareCalls'] = (context, offset) => {
  const { plan, names, file } = context;
  if (!plan) return [];
  const symbol = names.at(file.name, offset)?.symbol;
  const { measures, indicators } = plan.model;
  if (symbol?.kind === 'measure') return itemsOf(context, [measures.get(symbol.code)]);
  if (symbol?.kind === 'indicator') return itemsOf(context, indicators.get(symbol.code)?.places ?? []);
  if (symbol?.kind === 'node')
    return itemsOf(
      context,
      everyNode(plan.model).filter(({ code, whole }) => code === symbol.code && whole === null),
    );
  const innermost = file.around(offset).at(-1);
  const result = innermost ? resultOf(context, innermost.declaration) : null;
  return itemsOf(context, [result?.kind === 'node' ? result.node : result?.place]);
};

/** The readers: for a measure the formulas that name it, for a place or node its parent. */
export const incomingCalls: Features['incomingCalls'] = (context, { data }) => {
  const { plan } = context;
  const subject = plan ? find(plan, data) : null;
  if (!plan || !subject) return [];
  if (isMeasure(subject)) return readersOf(context, plan, subject);
  const above = subject.kind === 'place' ? subject.node : subject.parent;
  return above ? calls(context, above, [spanOf(plan, subject.anchor)]) : [];
};

/** What this is computed from. */
export const outgoingCalls: Features['outgoingCalls'] = (context, { data }) => {
  const { plan } = context;
  const subject = plan ? find(plan, data) : null;
  if (!plan || !subject) return [];
  if (!isMeasure(subject) && subject.kind !== 'place') {
    return subject.members.flatMap((member) => calls(context, member, [spanOf(plan, member.anchor)]));
  }
  const formula = isMeasure(subject) ? subject.formula : subject.indicator.formula;
  const own = isMeasure(subject) ? null : subject.indicator.measure;
  const codes = formula ? measuresIn(formula.expression) : own ? [own.code] : [];
  return [...new Set(codes)].flatMap((code) => {
    const measure = plan.model.measures.get(code);
    return measure ? calls(context, measure, operands(context, code, formula?.anchor ?? subject.anchor)) : [];
  });
};

function readersOf(context: Context, plan: Plan, { code }: Measure): CallEdge[] {
  const { measures, places } = plan.model;
  const reads = (subject: Measure | Place): boolean => {
    const formula = isMeasure(subject) ? subject.formula : subject.indicator.formula;
    if (formula) return measuresIn(formula.expression).includes(code);
    return !isMeasure(subject) && subject.indicator.measure?.code === code;
  };
  const readers: (Measure | Place)[] = [...[...measures.values()].filter(reads), ...places.filter(reads)];
  return readers.flatMap((reader) => {
    const formula = isMeasure(reader) ? reader.formula : reader.indicator.formula;
    return calls(context, reader, operands(context, code, formula?.anchor ?? reader.anchor));
  });
}

/** Where the formula names the measure; without a formula the indicator's own code. */
function operands({ plan, names }: Context, code: string, anchor: Anchor): Span[] {
  const span = plan?.locator.absolute(anchor);
  if (!span) return [];
  const named = names.inFile(span.file, span).filter(({ role, name }) => role === 'operand' && name.text === code);
  return named.length > 0 ? named.map(({ start, end }) => ({ start, end })) : [{ start: span.start, end: span.end }];
}

// ----------------------------------------------------------------------------------------------------------------------- items

function itemsOf(context: Context, subjects: readonly (CallSubject | undefined)[]): readonly CallItem[] {
  return subjects.flatMap((subject) => (subject ? [itemOf(context, subject)] : [])).flatMap((item) => item ?? []);
}

function calls(context: Context, subject: CallSubject, at: readonly Span[]): CallEdge[] {
  const item = itemOf(context, subject);
  return item ? [{ item, at }] : [];
}

function itemOf(context: Context, subject: CallSubject): CallItem | null {
  const { plan, workspace } = context;
  if (!plan) return null;
  const where = plan.locator.absolute(subject.anchor);
  const whole = enclosingDeclaration(workspace.files.get(where.file), where);
  const common = { file: where.file, start: where.start, end: where.end, whole };
  const of = plan.model.code;
  if (isMeasure(subject)) {
    const data = { kind: 'measure', key: subject.code, plan: of } as const;
    return { ...common, name: subject.code, detail: subject.title, kind: 'measure', data };
  }
  const score = scoreText(context, subject.kind === 'place' ? plan.scores().of(subject) : plan.scores().of(subject));
  if (subject.kind === 'place') {
    const { code, title } = subject.indicator;
    return {
      ...common,
      name: code,
      detail: `${score} · ${title}`,
      kind: 'indicator',
      data: { kind: 'place', key: subject.path, plan: of },
    };
  }
  return {
    ...common,
    name: subject.code,
    detail: `${score} · ${subject.title}`,
    kind: subject.kind === 'plan' ? 'plan' : subject.kind === 'scorecard' ? 'scorecard' : 'node',
    data: { kind: 'node', key: subject.path, plan: of },
  };
}

function find({ model }: Plan, { kind, key }: CallItem['data']): CallSubject | null {
  if (kind === 'measure') return model.measures.get(key) ?? null;
  const nodes = everyNode(model);
  if (kind === 'place') return nodes.flatMap(({ places }) => places).find(({ path }) => path === key) ?? null;
  return nodes.find(({ path }) => path === key) ?? null;
}

/** Nodes and places have a `kind`, measures have none. */
function isMeasure(subject: CallSubject): subject is Measure {
  return !('kind' in subject);
}

function spanOf(plan: Plan, anchor: Anchor): Span {
  const { start, end } = plan.locator.absolute(anchor);
  return { start, end };
}
