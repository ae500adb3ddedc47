// Every figure that the two reports print is said in the examples, once for each time that it is printed, and comes out as somebody else
// recomputed it: so that none is lost, and no error of the documents, and none is found that is not there.

import { expect, test } from 'vitest';
import { add, equal, fromDecimal, one, type Rational, zero } from '#engine/arithmetic/rational.ts';
import { type AuditEntry, isFinding } from '#engine/audit/audit.ts';
import { compile } from '#language/index.ts';
import { exampleFiles, exampleTables } from '../corpus.ts';
import { audited, claimOf, isClaimed, membersOf, nodeOf, type PrintedRow, printedRows } from './printed-figures.ts';

const rows = printedRows();
const plans = audited();
const said = claimed();

/** Each row with the entry that says it; an entry says one row of a section. */
function claimed(): ReadonlyMap<PrintedRow, AuditEntry> {
  const found = new Map<PrintedRow, AuditEntry>();
  for (const [, inSection] of Map.groupBy(rows, ({ section, document }) => `${document} ${section}`)) {
    const taken = new Set<AuditEntry>();
    for (const row of inSection) {
      const claim = claimOf(row);
      const entry = claim && plans[claim.folder].entries.find((each) => !taken.has(each) && isClaimed(claim, each));
      if (!entry) continue;
      taken.add(entry);
      found.set(row, entry);
    }
  }
  return found;
}

function told({ section, path, published }: PrintedRow): string {
  return `${section}: ${path} ${published}`;
}

test('1,379 figures in 56 sections, 39 of which cannot be recomputed, or only up to the rounding of what they are computed from', () => {
  const sections = new Set(rows.map(({ section }) => section));
  expect([rows.length, sections.size, rows.filter(({ match }) => match !== 'yes').length]).toEqual([1379, 56, 39]);
});

test('none is missing, section by section', () => {
  const missing = rows.filter((row) => claimOf(row) !== null && !said.has(row));
  expect(missing.map(told)).toEqual([]);
});

test('totals of weights: each of the weights is said where it is printed, and `check` wants 100 % of them', () => {
  const totals = rows.filter((row) => claimOf(row) === null);
  expect(totals).toHaveLength(108);
  const { model, entries } = plans['modena-2024'];
  expect(totals.filter((row) => !isWhole(row)).map(told)).toEqual([]);
  function isWhole(row: PrintedRow): boolean {
    const node = nodeOf(row.path.replace(/\/(indicators|objectives)$/, ''), model);
    const members = membersOf(row, node);
    const weights = entries.filter(
      ({ at, figure, subject, verdict }) =>
        at === row.section.split(': ')[0] &&
        figure === 'weight' &&
        verdict === 'agrees' &&
        members.includes(subject.kind === 'node' ? subject.node : subject.place),
    );
    const total = weights.reduce((sum, { printed }) => add(sum, numberOf(printed)), zero);
    return weights.length === members.length && equal(total, one) && node.rules.weights.total?.percent === true;
  }
});

function numberOf(printed: AuditEntry['printed']): Rational {
  return printed?.kind === 'quantity' ? fromDecimal(printed.number) : zero;
}

test('what can be recomputed agrees or is explained', () => {
  const right = [...said].filter(([{ match }]) => match !== 'no');
  const wrong = right.filter(([, { verdict }]) => verdict !== 'agrees' && verdict !== 'explained');
  // recomputed in that file from the 307 that Allegato 5 prints for D6.1, which is 306: each says that it follows from it
  expect(wrong.map(([row]) => told(row))).toEqual([
    'Allegato 5: value from measures: 41.D6.0 821 N.',
    'Allegato 1: value: 401/41.D6.0 821 N.',
    'Allegato 2: deviation: 401/41.D6.0 +221,00 N.',
    'Allegato 2: value: 401/41.D6.0 821,00 N.',
  ]);
  expect(wrong.map(([, { follows }]) => follows.map(codeOf).join())).toEqual([
    '2024 Allegato 5, misure di 41.D6.0: D6.1',
    '2024 Allegato 5, misure di 41.D6.0: D6.1',
    '2024 Allegato 2: 41.D6.0',
    '2024 Allegato 5, misure di 41.D6.0: D6.1',
  ]);
});

test('the errors of the documents disagree', () => {
  const errors = [...said].filter(([{ match }]) => match === 'no');
  expect(errors).toHaveLength(32);
  expect(errors.filter(([, { verdict }]) => verdict !== 'disagrees').map(([row]) => told(row))).toEqual([]);
});

test('each error of the documents is found, and besides them only what is said here', () => {
  const known = new Set([...said].flatMap(([{ match }, entry]) => (match === 'no' ? [entry] : [])));
  const others = Object.values(plans)
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.verdict === 'disagrees' && !known.has(entry));
  expect(others.filter(isFinding).map(codeOf).sort()).toEqual(
    [
      // the other lines in which section 2.2 has other accounts of 2024 than section 3.3.1
      '2024 Sezione 2.2: AltriCosti',
      '2024 Sezione 2.2: Ammortamenti',
      '2024 Sezione 2.2: Contributi',
      '2024 Sezione 2.2: GestioneFinanziaria',
      '2024 Sezione 2.2: InterventiEconomici',
      '2024 Sezione 2.2: Personale',
      // whose parts are 51 + 6 and 53 + 3, printed as 56 and 54
      '2019 Sezione 2.2: PERSONALE.ORARIO',
      '2022 Sezione 2.2: PERSONALE.ORARIO',
      // the six lines of 2019 come to 15,204,421, of which the printed total has two digits in each other's place
      '2019 Sezione 3.3.1: OneriCorrenti',
    ].sort(),
  );
  expect(
    others
      .filter((entry) => entry.verdict === 'disagrees' && !isFinding(entry))
      .map(codeOf)
      .sort(),
  ).toEqual([
    // they follow from others
    '2024 Allegato 1: 41.D6.0',
    '2024 Allegato 2: 41.D6.0',
    '2024 Allegato 2: 41.D6.0',
    '2024 Allegato 5: 41.D6.0',
    '2024 Sezione 2.2: ProventiCorrenti',
    '2024 Sezione 2.2: RisultatoCorrente',
    '2024 Sezione 2.2: RisultatoEconomico',
  ]);
});

function codeOf({ at, year, subject }: AuditEntry): string {
  return `${year} ${at}: ${subject.kind === 'node' ? subject.node.code : subject.place.indicator.code}`;
}

test('the example of 2024 says nothing of itself', () => {
  const { diagnostics } = compile(exampleFiles('modena-2024'), exampleTables('modena-2024'));
  expect(diagnostics.filter(({ severity }) => severity !== 'hint')).toEqual([]);
});
