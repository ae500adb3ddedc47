// The engine's public face: what programs that embed it import. Everything else may change from one release to the next.

export { exactText, fixedText, percentText } from './arithmetic/print.ts';
export { compare, fromDecimal } from './arithmetic/rational.ts';
export { type AuditEntry, audit, type Verdict } from './audit/audit.ts';
export { diff } from './diff/diff.ts';
export { gaps } from './gap/gap.ts';
export { scoreJson } from './json/json.ts';
export { lint } from './lint/lint.ts';
export type * from './result.ts';
export type { IndicatorJson, NodeJson, PercentageJson, ScoreJson } from './schema/score.ts';
export { type ScoreOptions, score } from './score.ts';
export { whatIf } from './what-if/what-if.ts';
