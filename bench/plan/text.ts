// Writes a generated plan as .perf files, by docs/reference/grammar.md. Knows nothing of how it grew, nor of the parser.

import type { Formula, Indicator, Measure, Node, Plan } from './shape.ts';

export interface PlanFile {
  readonly name: string;
  readonly text: string;
}

/** The plan, and the measures in a file of their own, as they arrive from another office. */
export function writePlan(plan: Plan): PlanFile[] {
  return [
    { name: 'plan.perf', text: planText(plan) },
    { name: 'measures.perf', text: measuresText(plan) },
  ];
}

function planText(plan: Plan): string {
  const lines = [
    'perf 1 english',
    `plan ${plan.code} "${plan.title}" {`,
    '  organisation "Camera di commercio generata"',
    '  years 2023..2024',
    '  policy smvp',
    '}',
    'policy smvp "Sistema di misurazione e valutazione" {',
    '  cap 100%',
    '  floor 0%',
    '  missed >= linear',
    '  missed <= linear',
    '  missing excluded',
    '  weights total 100%',
    '  overshoot beyond 210%',
    '  band achieved >= 95% "Raggiunto"',
    '  band partial >= 60% "Raggiunto parzialmente"',
    '  band missed "Non raggiunto"',
    '  display 2 decimals half-up',
    '}',
  ];
  for (const area of plan.areas) writeNode(lines, area, '');
  lines.push('');
  return lines.join('\n');
}

function writeNode(lines: string[], node: Node, indent: string): void {
  lines.push(`${indent}${node.kind} ${node.code} weight ${percent(node.weight)} "${node.title}" {`);
  const inner = `${indent}  `;
  if (node.owner) lines.push(`${inner}owner "${node.owner}"`);
  for (const child of node.children) writeNode(lines, child, inner);
  for (const indicator of node.indicators) writeIndicator(lines, indicator, inner);
  lines.push(`${indent}}`);
}

function writeIndicator(lines: string[], indicator: Indicator, indent: string): void {
  const { code, title, weight, type, unit, formula, comparison, target } = indicator;
  lines.push(`${indent}indicator ${code} weight ${percent(weight)} "${title}" {`);
  if (type) lines.push(`${indent}  type ${type}`);
  lines.push(`${indent}  formula ${expression(formula)}`);
  if (unit) lines.push(`${indent}  unit ${unit}`);
  lines.push(`${indent}  target 2024 ${comparison} ${target}${unit === '%' ? '%' : unit ? ` ${unit}` : ''}`);
  lines.push(`${indent}}`);
}

export function expression(formula: Formula): string {
  if (formula.kind === 'change') return `(${formula.of.code} - ${formula.of.code}[n-1]) / ${formula.of.code}[n-1]`;
  const sum = formula.sum.map((measure) => measure.code).join(' + ');
  const times = formula.times === 1 ? '' : ` * ${formula.times}`;
  return `${formula.sum.length > 1 ? `(${sum})` : sum}${times} / ${formula.over.code}`;
}

export function percent(hundredths: number): string {
  return `${hundredths % 100 === 0 ? hundredths / 100 : (hundredths / 100).toFixed(2)}%`;
}

function measuresText(plan: Plan): string {
  const lines = [`perf 1 english for ${plan.code}`];
  for (const measure of plan.measures) writeMeasure(lines, measure);
  lines.push('');
  return lines.join('\n');
}

function writeMeasure(lines: string[], measure: Measure): void {
  lines.push(`measure ${measure.code} "${measure.title}" unit ${measure.unit} source "${measure.source}" {`);
  lines.push(`  2023 = ${grouped(measure.previous)}`);
  lines.push(`  2024 = ${grouped(measure.current)}`);
  lines.push('}');
}

/** 63107 as 63_107. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '_');
}
