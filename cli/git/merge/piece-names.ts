// Names for the pieces of a file, by which they are found in another revision whatever their place and content: a target by its period, a value
// by what it belongs to and its period, a node by its code.

import { statements } from '#language/syntax/description/statements.ts';
import type { Name, Period, PlaceReference } from '#language/syntax/literals.ts';
import type { Level, Rule } from '#language/syntax/rule-forms.ts';
import type { Statement } from '#language/syntax/statements.ts';
import type { Declaration } from '#language/syntax/tree.ts';

/** All kinds of nodes have one prefix: an action that becomes an objective is the same node. */
const groups: Partial<Record<Declaration['kind'], string>> = {
  plan: 'plan',
  policy: 'policy',
  indicator: 'indicator',
  measure: 'measure',
  office: 'office',
  scale: 'scale',
};

/** `inside` is the name of the enclosing piece: the same code may be used in several places. */
export function declarationName(
  { kind, code, within, under, period, source, at, by }: Declaration,
  inside: string,
): string {
  const text = (said: { readonly text: string } | null): string => said?.text ?? '';
  switch (kind) {
    case 'use':
      return `${inside} > use ${nameText(code)} in ${nameText(within)} under ${nameText(under)}`;
    case 'actuals':
      return `actuals ${periodText(period)} from ${text(source)}`;
    case 'published-block':
      return `published ${periodText(period)} at ${text(at)}`;
    case 'evaluations':
      return `evaluations ${periodText(period)} by ${text(by)}`;
    default:
      return `${groups[kind] ?? 'node'} ${nameText(code)}`;
  }
}

export function statementName(statement: Statement, inside: string): string {
  return `${inside} > ${ownName(statement)}`;
}

function ownName(statement: Statement): string {
  if (statement.kind === 'weight') return 'weight';
  if (statement.kind === 'rule') return `rule ${statement.rule ? ruleText(statement.rule) : ''}`;
  const fields = statement as unknown as Readonly<Record<string, unknown>>;
  return [statement.kind, ...statements[statement.kind].tells.map((field) => fieldText(fields[field]))].join(' ');
}

/** Of a period, a name, a text, a reference, a word. */
function fieldText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  if ('first' in value) return periodText(value as Period);
  return 'within' in value ? referenceText(value as PlaceReference) : (value as Name).text;
}

function ruleText(rule: Rule): string {
  const own = rule.rule === 'missed' ? rule.comparison : rule.rule === 'band' ? rule.name.text : '';
  return `${rule.rule} ${own} ${'at' in rule ? levelText(rule.at) : ''}`;
}

function levelText(level: Level | null): string {
  return level ? (level.node ?? `level ${level.depth}`) : '';
}

function referenceText({ word, name, within, office }: PlaceReference): string {
  return `${word?.word ?? ''} ${nameText(name)} in ${nameText(within)} for ${nameText(office)}`;
}

function nameText(name: Name | null): string {
  return name?.text ?? '';
}

function periodText(period: Period | null): string {
  return period ? `${period.first}..${period.last}${period.part ?? ''}` : '';
}

// ----------------------------------------------------------------------------------------------------------------------- facts

/** Identifies a value by its measure or indicator and its period: it may be in one of several places, but only once. null: not a value. */
export function factName(statement: Statement, { kind, code, period }: Declaration): string | null {
  switch (statement.kind) {
    case 'actual-entry': {
      const { word, name, within, office } = statement.reference;
      if (word || within) return null;
      return `${nameText(name)} ${periodText(period)} for ${nameText(office)}`;
    }
    case 'measure-value':
      return `${nameText(code)} ${periodText(statement.period)} for ${nameText(statement.office)}`;
    case 'actual':
      return kind === 'indicator' ? `${nameText(code)} ${periodText(statement.period)} for ` : null;
    default:
      return null;
  }
}
