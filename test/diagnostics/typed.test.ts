// What people type: one error for one cause, and each offered fix leaves no error.

import { describe, expect, test } from 'vitest';
import { score } from '#engine/score.ts';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import { messageOf } from '#language/diagnostics/report.ts';
import { edited, editsOf, offersOf } from '#language/fixes/offered-fixes.ts';
import { compile } from '#language/index.ts';
import { createLocator } from '#language/syntax/locate.ts';
import { plans, typed, type Where } from './typed.ts';

/** Where, what, the code of the one error, and the line that the first fix makes of it. */
type Row = readonly [Where, string, Diagnostic['code'], string | null];

const english: readonly Row[] = [
  ['target', 'target 2024 tra 85% e 92%', 'goal-words', 'target 2024 between 85% and 92%'],
  ['target', 'target 2024 by 06/30/2024', 'date-format', 'target 2024 by 2024-06-30'],
  ['target', 'target 2024 85-92%', 'goal-words', 'target 2024 between 85% and 92%'],
  ['target', 'target 2024 between 92% and 85%', 'range-ends', null],
  ['target', 'target 2024 from 85 to 92', 'goal-words', 'target 2024 between 85 and 92'],
  ['target', 'target 2024 >= 85% and <= 92%', 'goal-words', 'target 2024 between 85% and 92%'],
  ['target', 'target 2024 85%-92%', 'goal-words', 'target 2024 between 85% and 92%'],
  ['target', 'target 2024 = 85..92', 'goal-words', 'target 2024 between 85 and 92'],
  ['target', 'target 2024 increase by 5%', 'goal-words', 'target 2024 >= +5% on previous'],
  ['target', 'target 2024 reduce by 5%', 'goal-words', 'target 2024 <= -5% on previous'],
  ['target', 'target 2024 +5%', 'goal-words', 'target 2024 >= +5% on previous'],
  ['target', 'target 2024 >= 105% on previous', 'change-sign', 'target 2024 >= +105% on previous'],
  ['target', 'target 2024 <= 5% on previous', 'change-sign', 'target 2024 <= +5% on previous'],
  ['target', 'target 2024 >= 2 points on previous', 'change-sign', 'target 2024 >= +2 points on previous'],
  ['target', 'target 2024 >= 2.5% on 2023', 'change-sign', 'target 2024 >= +2.5% on 2023'],
  ['target', 'target 2024 TBD', 'no-value', 'target 2024 none'],
  ['target', 'target 2024 = TBD', 'no-value', 'target 2024 none'],
  ['target', 'target 2024 = n.d.', 'no-value', 'target 2024 none'],
  ['target', 'target 2024 n/a', 'no-value', 'target 2024 none'],
  ['target', 'target 2024 -', 'no-value', 'target 2024 none'],
  ['target', 'target 2024 = SI', 'yes-or-no', 'target 2024 done'],
  ['target', 'target 2024 yes', 'yes-or-no', 'target 2024 done'],
  ['target', 'target 2024 no', 'yes-or-no', null],
  ['target', 'target 2024 not done', 'goal-words', null],
  ['target', 'target 2024 good', 'goal-words', null],
  ['target', 'target 2024 > = 10', 'operator-spelling', 'target 2024 >= 10'],
  ['target', 'target 2024 == 10', 'operator-spelling', 'target 2024 = 10'],
  ['target', 'target 2024 = >= 10', 'operator-spelling', 'target 2024 >= 10'],
  ['target', 'target 2024 ≥ 10', 'operator-spelling', 'target 2024 >= 10'],
  ['target', 'target 2024 at least 10', 'goal-words', 'target 2024 >= 10'],
  ['target', 'target 2024 no more than 10', 'goal-words', 'target 2024 <= 10'],
  ['target', 'target 2024 min 10', 'goal-words', 'target 2024 >= 10'],
  ['target', 'target 2024 max. 5', 'goal-words', 'target 2024 <= 5'],
  ['target', 'target 2024 less than 10', 'goal-words', 'target 2024 < 10'],
  ['target', 'target 2024 10', 'missing-operator', 'target 2024 >= 10'],
  ['target', 'target 2024: >= 10', 'stray-character', 'target 2024 >= 10'],
  ['target', 'target 2024 >= 5 (n.d.)', 'no-value', null],
  ['target', 'target 2024 >= ca. 12', 'unknown-unit', 'target 2024 >= 12'],
  ['target', 'target 2024 >= R 5', 'unknown-unit', 'target 2024 >= 5'],
  ['target', 'target 2024 >= EUR 5', 'unit-first', 'target 2024 >= 5 EUR'],
  ['target', 'target 2024 >= 95%%', 'unexpected', 'target 2024 >= 95%'],
  ['target', 'target 2024 >= 95% EUR', 'unexpected', 'target 2024 >= 95%'],
  ['indicator', 'spread +5', 'leading-plus', 'spread 5'],
  ['node', 'budget 2024 used = +5_000 EUR', 'leading-plus', 'budget 2024 used = 5_000 EUR'],
  ['target', 'target 2024 >= 95 percent', 'percent-space', 'target 2024 >= 95%'],
  ['target', 'target 2024 >= 95 per cent', 'percent-space', 'target 2024 >= 95%'],
  ['target', 'target 2024 >= 95 pct', 'percent-space', 'target 2024 >= 95%'],
  ['target', 'target 2024 >= 9.5 €/mln', 'unknown-unit', 'target 2024 >= 9.5 mln €'],
  ['target', 'target 2024 >= 9,5', 'number-format', 'target 2024 >= 9.5'],
  ['target', 'target 2024 >= 1,920,500', 'number-format', 'target 2024 >= 1_920_500'],
  ['target', 'target 2024 by 30.06.2024', 'date-format', 'target 2024 by 2024-06-30'],
  ['target', 'target 2024 by 30/06/24', 'date-format', 'target 2024 by 2024-06-30'],
  ['target', 'target 2024 by 30-06-2024', 'date-format', 'target 2024 by 2024-06-30'],
  ['target', 'target 2024 by 30 June 2024', 'date-format', 'target 2024 by 2024-06-30'],
  ['target', 'target 2024 by June 30, 2024', 'date-format', 'target 2024 by 2024-06-30'],
  ['target', 'target 2024 by 2024/06/30', 'date-format', 'target 2024 by 2024-06-30'],
  ['target', 'target 2024 by 30 June', 'date-format', 'target 2024 by 2024-06-30'],
  ['target', 'target 2024 by June 30', 'date-format', 'target 2024 by 2024-06-30'],
  ['done', 'actual 2024 = 30 June', 'date-format', 'actual 2024 = 2024-06-30'],
  ['target', 'target 2024 by 20240630', 'date-format', 'target 2024 by 2024-06-30'],
  ['target', 'target 2024 30/06/2024', 'date-with-operator', 'target 2024 by 2024-06-30'],
  ['target', 'target 2024 <= 30/06/2024', 'date-with-operator', 'target 2024 by 2024-06-30'],
  ['target', 'target 2024 within 2024-06-30', 'goal-words', 'target 2024 by 2024-06-30'],
  ['target', 'target 2024 entro 2024-06-30', 'goal-words', 'target 2024 by 2024-06-30'],
  ['target', 'target 2024-2026 >= 10', 'period-format', 'target 2024..2026 >= 10'],
  ['target', 'target 2024/25 >= 10', 'split-year', 'target 2024..2025 >= 10'],
  ['target', 'Target 2024 >= 10', 'word-spelling', 'target 2024 >= 10'],
  ['target', 'targets 2024 >= 10', 'word-spelling', 'target 2024 >= 10'],
  ['card', '"A title"', 'misplaced-statement', 'scorecard S1 "A title" {'],
  ['card', 'weight 50%', 'misplaced-statement', 'scorecard S1 weight 50% {'],
  ['done', 'actual 2024 = yes', 'yes-or-no', 'actual 2024 = done'],
  ['done', 'actual 2024 = SI', 'yes-or-no', 'actual 2024 = done'],
  ['done', 'actual 2024 = no', 'yes-or-no', 'actual 2024 = not done'],
  ['done', 'actual 2024 = TBD', 'no-value', null],
  ['done', 'actual 2024 = n/a', 'no-value', null],
  ['done', 'actual 2024 = -', 'no-value', null],
  ['done', 'actual 2024 done', 'expected', 'actual 2024 = done'],
  ['done', 'actual 2024: done', 'expected', 'actual 2024 = done'],
  ['indicator', 'evaluation 2024 = 50% becaus "late"', 'word-spelling', 'evaluation 2024 = 50% because "late"'],
  ['indicator', 'actual 2024-S1 = 4', 'period-format', 'actual 2024-H1 = 4'],
  ['indicator', 'actual 2024-T1 = 4', 'period-format', 'actual 2024-Q1 = 4'],
  ['indicator', 'actual 1T 2024 = 4', 'period-format', 'actual 2024-Q1 = 4'],
  ['indicator', 'actual Q1-2024 = 4', 'period-format', 'actual 2024-Q1 = 4'],
  ['indicator', 'actual I semestre 2024 = 4', 'period-format', 'actual 2024-H1 = 4'],
  ['indicator', 'actual 1° semestre 2024 = 4', 'period-format', 'actual 2024-H1 = 4'],
  ['indicator', 'actual giugno 2024 = 4', 'period-format', 'actual 2024-06 = 4'],
  ['indicator', 'actual 06/2024 = 4', 'period-format', 'actual 2024-06 = 4'],
  ['indicator', 'actual 2024-h1 = 4', 'period-format', 'actual 2024-H1 = 4'],
  [
    'indicator',
    'published 2024 95%, value 9,5, target 10',
    'number-format',
    'published 2024 95%, value 9.5, target 10',
  ],
  ['indicator', 'published 2024 95%; value 9.5', 'operator-spelling', 'published 2024 95%, value 9.5'],
  ['indicator', 'published 2024 95', 'missing-percent', 'published 2024 95%'],
  ['indicator', 'published 2024 0.95', 'missing-percent', 'published 2024 95%'],
  ['indicator', 'published 2024 attainment 95', 'missing-percent', 'published 2024 attainment 95%'],
  ['indicator', 'published 2024 95 percent', 'percent-space', 'published 2024 95%'],
  ['indicator', 'published 2024 95 N.', 'unit-mismatch', null],
  ['indicator', 'published 2024 5 million', 'unit-mismatch', null],
  ['indicator', 'published 2024 weight 5 bn', 'unit-mismatch', null],
  ['node', 'published 2024 count indicator 5 thousand', 'unit-mismatch', null],
  ['indicator', 'unit €/mln', 'unknown-unit', 'unit mln €'],
  ['indicator', 'unit n/a', 'no-value', null],
  ['indicator', 'published 2024 weight 60', 'missing-percent', 'published 2024 weight 60%'],
  ['indicator', 'published 2024 overshoot 120', 'missing-percent', 'published 2024 overshoot 120%'],
  ['indicator', 'published 2024 = 95%', 'stray-character', 'published 2024  95%'],
  [
    'indicator',
    'evaluation 2024 = 95 by "OIV" because "x"',
    'missing-percent',
    'evaluation 2024 = 95% by "OIV" because "x"',
  ],
  ['indicator', 'formula max(1,5)', 'number-format', 'formula max(1.5)'],
  ['indicator', 'formula M × 100', 'operator-spelling', 'formula M * 100'],
  ['indicator', 'formula M ÷ 100', 'operator-spelling', 'formula M / 100'],
  ['indicator', 'formula M : 100', 'operator-spelling', 'formula M / 100'],
  ['indicator', 'formula M x 100', 'operator-spelling', 'formula M * 100'],
  ['indicator', 'formula SUM(M)', 'unknown-function', null],
  ['indicator', 'goalposts 1,5', 'number-format', 'goalposts 1..5'],
  ['indicator', 'goalposts max(A, B) .. 5', 'named-measure', null],
  ['indicator', 'goalposts 1 .. A[2023]', 'named-measure', null],
  ['target', 'target 2024 grades mean(A, B) = 50%, 100 = 100%', 'named-measure', null],
  ['target', 'target 2024 grades 10 50%, 100 = 100%', 'expected', 'target 2024 grades 10 = 50%, 100 = 100%'],
  ['target', 'target 2024 grades Nobody = 50%, 100 = 100%', 'unknown-name', null],
  ['indicator', 'office 4,6', 'number-format', 'office 4, 6'],
  ['indicator', 'office A1; 4', 'operator-spelling', 'office A1, 4'],
  ['indicator', 'note This is a note', 'expected', 'note "This is a note"'],
  ['indicator', 'source Movimprese', 'expected', 'source "Movimprese"'],
  ['indicator', 'type efficacia', 'word-spelling', 'type effectiveness'],
  ['indicator', 'descrition "x"', 'word-spelling', 'description "x"'],
  ['indicator', 'descrizione "x"', 'word-spelling', 'description "x"'],
  ['indicator', 'note «x»', 'quote-style', 'note "x"'],
  ['card', 'peso 50%', 'misplaced-statement', 'scorecard S1 weight 50% {'],
  ['node', 'published 2024 indicators 95', 'missing-percent', 'published 2024 indicators 95%'],
  ['node', 'published 2024 weights 100', 'missing-percent', 'published 2024 weights 100%'],
  ['node', 'published 2024 budget share 34', 'missing-percent', 'published 2024 budget share 34%'],
  ['node', 'evaluation 2024 95% by "OIV" because "x"', 'expected', 'evaluation 2024 = 95% by "OIV" because "x"'],
  ['head', 'indicator I1 weigth 60% "An indicator"', 'word-spelling', 'indicator I1 weight 60% "An indicator" {'],
  ['head', 'indicator I1 peso 60% "An indicator"', 'word-spelling', 'indicator I1 weight 60% "An indicator" {'],
  ['head', 'indicator I1 Weight 60% "An indicator"', 'word-spelling', 'indicator I1 weight 60% "An indicator" {'],
  ['head', 'indicator I1 60% "An indicator"', 'expected-word', 'indicator I1 weight 60% "An indicator" {'],
  ['head', 'indicator I1 weight: 60% "An indicator"', 'stray-character', 'indicator I1 weight 60% "An indicator" {'],
  ['head', 'indicator I1 weight = 60% "An indicator"', 'stray-character', 'indicator I1 weight  60% "An indicator" {'],
  ['head', 'indicator I1 weight 60%/2 "An indicator"', 'unexpected', 'indicator I1 weight 60% "An indicator" {'],
  [
    'head',
    'indicator I1 weight 60% weight 50% "An indicator"',
    'repeated-statement',
    'indicator I1 weight 60%  "An indicator" {',
  ],
  ['head', 'indicator I1 weight 60% An indicator', 'expected', 'indicator I1 weight 60% "An indicator" {'],
  ['head', 'indicator I1 weight 60% «Uno»', 'quote-style', 'indicator I1 weight 60% "Uno" {'],
  ['head', 'indicator I1 weight 60% „Uno“', 'quote-style', 'indicator I1 weight 60% "Uno" {'],
  ['head', 'indicator I1 weight 60% “Uno”', 'quote-style', 'indicator I1 weight 60% "Uno" {'],
  ['head', "indicator I1 weight 60% 'L'uno'", 'quote-style', `indicator I1 weight 60% "L'uno" {`],
  ['head', 'indicator I1 weight 60% ‹Uno›', 'quote-style', 'indicator I1 weight 60% "Uno" {'],
  ['head', 'indicator I1 weight 60% `An indicator`', 'quote-style', 'indicator I1 weight 60% "An indicator" {'],
  ['head', 'indicator I1 weight 60% "An indicator', 'unclosed-string', 'indicator I1 weight 60% "An indicator" {'],
  ['head', 'indicator I1 weight 60% "An indicator”', 'quote-style', 'indicator I1 weight 60% "An indicator" {'],
  [
    'head',
    'indicator I1 weight 60% "An indicator" office A1',
    'misplaced-statement',
    'indicator I1 weight 60% "An indicator" {',
  ],
  ['head', 'indicator 01:01 weight 60% "An indicator"', 'code-form', 'indicator `01:01` weight 60% "An indicator" {'],
  ['head', 'indicator A/B weight 60% "An indicator"', 'code-form', 'indicator `A/B` weight 60% "An indicator" {'],
  ['head', 'indicator A&B weight 60% "An indicator"', 'code-form', 'indicator `A&B` weight 60% "An indicator" {'],
  ['head', 'indicator A(1) weight 60% "An indicator"', 'code-form', 'indicator `A(1)` weight 60% "An indicator" {'],
  ['head', 'indicator (A) weight 60% "An indicator"', 'code-form', 'indicator `(A)` weight 60% "An indicator" {'],
  [
    'head',
    `indicator D1.2_CERT'O weight 60% "An indicator"`,
    'code-form',
    `indicator \`D1.2_CERT'O\` weight 60% "An indicator" {`,
  ],
  ['head', 'indicator N°1 weight 60% "An indicator"', 'code-form', 'indicator `N°1` weight 60% "An indicator" {'],
  ['head', 'indicator #1 weight 60% "An indicator"', 'code-form', 'indicator `#1` weight 60% "An indicator" {'],
  ['head', 'indicator A B weight 60% "An indicator"', 'code-form', 'indicator `A B` weight 60% "An indicator" {'],
  ['head', 'indicator A,B weight 60% "An indicator"', 'code-form', 'indicator `A,B` weight 60% "An indicator" {'],
  ['head', 'indicator I1: weight 60% "An indicator"', 'stray-character', 'indicator I1 weight 60% "An indicator" {'],
  ['head', 'indicator I1 - An indicator weight 60%', 'expected', 'indicator I1 "An indicator" weight 60% {'],
  ['head', 'indicatore I1 weight 60% "An indicator"', 'word-spelling', 'indicator I1 weight 60% "An indicator" {'],
  ['head', 'Indicator I1 weight 60% "An indicator"', 'word-spelling', 'indicator I1 weight 60% "An indicator" {'],
  ['node-head', 'objectiv O1 weight 100% "An objective"', 'word-spelling', 'objective O1 weight 100% "An objective" {'],
  [
    'node-head',
    'obiettivo O1 weight 100% "An objective"',
    'word-spelling',
    'objective O1 weight 100% "An objective" {',
  ],
  ['header', 'perf 1 italiano', 'unknown-language', 'perf 1 english'],
  ['header', 'perf 1 inglese', 'unknown-language', 'perf 1 english'],
  ['header', 'perf 1 en', 'unknown-language', 'perf 1 english'],
  ['header', 'perf 1', 'unknown-language', 'perf 1 english'],
  ['header', 'perf 1 italian', 'unknown-language', 'perf 1 english'],
  ['header', 'perf english', 'missing-header', 'perf 1 english'],
  ['header', 'Perf 1 english', 'missing-header', 'perf 1 english'],
  ['header', 'prf 1 english', 'missing-header', 'perf 1 english'],
  ['header', 'perf 1, english', 'stray-character', 'perf 1 english'],
  ['header', '// no header', 'missing-header', 'perf 1 english'],
  ['policy', 'cap 100', 'missing-percent', 'cap 100%'],
  ['policy', 'cap: 100%', 'stray-character', 'cap 100%'],
  ['policy', 'floor 0,5%', 'number-format', 'floor 0.5%'],
  ['policy', 'band good >= 95', 'missing-percent', 'band good >= 95%'],
  ['policy', 'band good 95%', 'missing-operator', 'band good >= 95%'],
  ['policy', 'band good = 95%', 'operator-spelling', 'band good >= 95%'],
  ['policy', 'share indicators 50% children 50', 'missing-percent', 'share indicators 50% children 50%'],
  ['policy', 'share 50% 50%', 'expected-word', 'share indicators 50% children 50%'],
  ['policy', 'share indicators 50%, children 50%', 'stray-character', 'share indicators 50% children 50%'],
  ['policy', 'missing exclude', 'word-spelling', 'missing excluded'],
  ['policy', 'missing = zero', 'stray-character', 'missing  zero'],
  ['policy', 'misssing zero', 'word-spelling', 'missing zero'],
  ['policy', 'missed by lose 2 per day', 'missing-percent', 'missed by lose 2% per day'],
  [
    'policy',
    'missed by lose 2% per day after 5 days down to 50',
    'missing-percent',
    'missed by lose 2% per day after 5 days down to 50%',
  ],
  ['policy', 'missed >= steps within 5% = 90', 'missing-percent', 'missed >= steps within 5% = 90%'],
  ['policy', 'missed >= liner', 'word-spelling', 'missed >= linear'],
  ['policy', 'missed >= lineare', 'word-spelling', 'missed >= linear'],
  ['policy', 'overshoot 210%', 'expected-word', 'overshoot beyond 210%'],
  ['policy', 'overshoot beyond 210', 'missing-percent', 'overshoot beyond 210%'],
  ['policy', 'aggregate minimun', 'word-spelling', 'aggregate minimum'],
  ['policy', 'weight 50%', 'misplaced-statement', null],
  ['measure', '2025: 9', 'expected', '2025 = 9'],
  ['measure', '2025 9', 'expected', '2025 = 9'],
  ['measure', '2023 = 1.234,56', 'number-format', '2023 = 1_234.56'],
  ['measure', '2023-S1 = 9', 'period-format', '2023-H1 = 9'],
  ['measure', 'tipo "x"', 'unknown-statement', null],
  ['file', 'published 2024 at "p. 3" { I1 95 }', 'missing-percent', 'published 2024 at "p. 3" { I1 95% }'],
  [
    'file',
    'published 2024 at "p. 3" { I1 95%, value 9,5 }',
    'number-format',
    'published 2024 at "p. 3" { I1 95%, value 9.5 }',
  ],
  ['file', 'published 2024 at "p. 3" { O1: 95% }', 'stray-character', 'published 2024 at "p. 3" { O1 95% }'],
  ['file', 'published 2024 at "p. 3" { O1 score 95 }', 'missing-percent', 'published 2024 at "p. 3" { O1 score 95% }'],
  [
    'file',
    'evaluations 2024 by "OIV" on 2024-12-31 { I1 = 95 because "x" }',
    'missing-percent',
    'evaluations 2024 by "OIV" on 2024-12-31 { I1 = 95% because "x" }',
  ],
  [
    'file',
    'evaluations 2024 by OIV on 2024-12-31 { I1 = 95% because "x" }',
    'expected',
    'evaluations 2024 by "OIV" on 2024-12-31 { I1 = 95% because "x" }',
  ],
  ['file', 'scale S poor, good', 'operator-spelling', 'scale S poor < good'],
  ['file', 'misura M2 "x"', 'word-spelling', 'measure M2 "x"'],
  ['file', 'measure 01:01 "x"', 'code-form', 'measure `01:01` "x"'],
  ['card', 'weigth 50%', 'misplaced-statement', 'scorecard S1 weight 50% {'],
];

const italian: readonly Row[] = [
  ['target', 'target 2024 >= 95 per cento', 'percent-space', 'target 2024 >= 95%'],
  ['target', 'target 2024 almeno 10', 'goal-words', 'target 2024 >= 10'],
  ['target', 'target 2024 non meno di 10', 'goal-words', 'target 2024 >= 10'],
  ['target', 'target 2024 between 85% and 92%', 'goal-words', 'target 2024 tra 85% e 92%'],
  ['target', 'target 2024 da definire', 'no-value', 'target 2024 nessuno'],
  ['target', 'target 2024 = SI', 'yes-or-no', 'target 2024 fatto'],
  ['target', 'target 2024 sì', 'yes-or-no', 'target 2024 fatto'],
  ['target', 'target 2024 entro il 30 giugno 2024', 'goal-words', 'target 2024 entro 2024-06-30'],
  ['target', 'target 2024 entro 31 dicembre', 'date-format', 'target 2024 entro 2024-12-31'],
  ['target', 'target 2024 entro il 31 dicembre', 'goal-words', 'target 2024 entro 2024-12-31'],
  ['target', 'target 2024 entro il 30.6.2024', 'goal-words', 'target 2024 entro 2024-06-30'],
  ['target', 'target 2024 entro 30.06.2024', 'date-format', 'target 2024 entro 2024-06-30'],
  ['target', 'target 2024 aumento del 5%', 'goal-words', 'target 2024 >= +5% su anno-precedente'],
  ['target', 'target 2024 done', 'yes-or-no', 'target 2024 fatto'],
  ['target', 'target 2024 by 2024-06-30', 'goal-words', 'target 2024 entro 2024-06-30'],
  ['card', 'weight 50%', 'misplaced-statement', 'scheda S1 peso 50% {'],
  ['indicator', 'actual 2024-H1 = 4', 'word-spelling', 'consuntivo 2024-H1 = 4'],
  ['indicator', 'consuntivo 2024-S1 = 4', 'period-format', 'consuntivo 2024-H1 = 4'],
  [
    'indicator',
    'pubblicato 2024 95%, valore 9,5, target 10',
    'number-format',
    'pubblicato 2024 95%, valore 9.5, target 10',
  ],
  ['indicator', 'pubblicato 2024 95', 'missing-percent', 'pubblicato 2024 95%'],
  ['done', 'consuntivo 2024 = SI', 'yes-or-no', 'consuntivo 2024 = fatto'],
  ['done', 'consuntivo 2024 = no', 'yes-or-no', 'consuntivo 2024 = non fatto'],
  ['done', 'consuntivo 2024 = done', 'yes-or-no', 'consuntivo 2024 = fatto'],
  ['done', 'consuntivo 2024 = n.d.', 'no-value', null],
  ['head', 'indicatore I1 pso 60% "Un indicatore"', 'word-spelling', 'indicatore I1 peso 60% "Un indicatore" {'],
  ['head', 'indicator I1 peso 60% "Un indicatore"', 'word-spelling', 'indicatore I1 peso 60% "Un indicatore" {'],
  ['header', 'perf 1 italiano', 'unknown-language', 'perf 1 italian'],
  ['header', 'perf 1 it', 'unknown-language', 'perf 1 italian'],
  ['header', 'perf 1 english', 'unknown-language', 'perf 1 italian'],
  ['header', 'perf italian', 'missing-header', 'perf 1 italian'],
  ['header', 'perf 1', 'unknown-language', 'perf 1 italian'],
  ['policy', 'missing zero', 'word-spelling', 'dato-mancante zero'],
  ['policy', 'dato-mancante excluded', 'word-spelling', 'dato-mancante escluso'],
  ['card', 'peso 50%', 'misplaced-statement', 'scheda S1 peso 50% {'],
];

describe.each([
  ['english', english],
  ['italian', italian],
] as const)('in a plan with %s keywords', (language, rows) => {
  test('nothing is wrong with the plan itself', () => {
    expect(look(plans[language].replaceAll(/ *@\w+\n/g, '')).errors).toEqual([]);
  });

  test.each(rows)('%s: %s', (where, line, code, fixed) => {
    const text = typed(language, where, line);
    const read = look(text);
    const { errors } = read;
    expect(errors.map((error) => error.code)).toEqual([code]);
    expect(messageOf(errors[0]!, 'it')).not.toBe(messageOf(errors[0]!, 'en'));
    const mended = fixesOf(text, read);
    expect(mended[0] === undefined ? null : lineThatChanged(text, mended[0])).toBe(fixed);
    for (const after of mended) expect(look(after).errors.map((one) => messageOf(one))).toEqual([]);
  });
});

interface Looked {
  readonly errors: readonly Diagnostic[];
  readonly trees: ReturnType<typeof compile>['trees'];
}

function look(text: string): Looked {
  const { value: models, trees, diagnostics } = compile([{ name: 'plan.perf', text }]);
  const found = [...diagnostics, ...models.flatMap((model) => score(model, { year: 2024 }).diagnostics)];
  return { errors: found.filter(({ severity }) => severity === 'error'), trees };
}

/** The text after each of the fixes on offer for its one error. */
function fixesOf(text: string, { errors, trees }: Looked): readonly string[] {
  const diagnostic = errors[0]!;
  const base = createLocator(trees).absolute({ ...diagnostic.anchor, start: 0, end: 0 }).start;
  const offers = offersOf({ text, tree: trees.get('plan.perf')! }, { diagnostic, base });
  return offers.map((fix) => edited(text, editsOf(fix, base)));
}

function lineThatChanged(before: string, after: string): string {
  const old = before.split('\n');
  return (after.split('\n').find((line, index) => line !== old[index]) ?? '').trim();
}
