// From a workbook to values of a plan: by its own mapping, one that was saved, or one that is proposed. All rows, or what is to be asked.

import type { Model } from '#language/model/model.ts';
import { embeddedIn } from '../form/embedded.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { type Basis, propose } from '../mapping/propose.ts';
import { type PartialMapping, withSettings } from '../mapping/settings.ts';
import type { Workbook } from '../sheet/cell.ts';
import type { CsvForm } from '../sheet/read-csv.ts';
import { problems } from '../words/problems.ts';
import { holdersOf } from './holders.ts';
import { type Doubt, type Entry, readRows } from './read-rows.ts';

export interface ActualsInput {
  readonly workbook: Workbook;
  readonly csv: CsvForm | null;
  readonly model: Model;
  /** `2024`, `2024-H1` */
  readonly period: string;
  /** What the user says of the mapping; counts before everything else. */
  readonly settings: PartialMapping;
  /** The mapping beside the file. */
  readonly saved: Mapping | null;
}

export interface ActualsRead {
  /** null: too little is known to read a row. */
  readonly mapping: Mapping | null;
  readonly origin: 'form' | 'saved' | 'proposed';
  /** Of a proposed mapping. */
  readonly basis: readonly Basis[];
  readonly entries: readonly Entry[];
  /** If there are any, the entries are not all. */
  readonly doubts: readonly Doubt[];
  readonly missing: number;
}

export function readActuals(input: ActualsInput): ActualsRead {
  const { workbook, model, settings, saved, period } = input;
  const form = embeddedIn(workbook);
  const held = form?.mapping ?? saved;
  const origin = form ? 'form' : saved ? 'saved' : 'proposed';
  if (held) {
    const mapping = withSettings(held, settings);
    const wrong = misplaced(mapping, form?.period ?? period, input);
    return wrong ? { ...nothing, mapping, origin, doubts: [wrong] } : read(mapping, { ...input, origin, basis: [] });
  }
  const offices = new Set(model.offices.keys());
  const sought = { ...input, holders: holdersOf(model), offices, plan: model.code };
  const proposal = propose(sought);
  if (proposal.mapping === null) return { ...nothing, origin, doubts: proposal.doubts };
  return read(proposal.mapping, { ...input, origin, basis: proposal.basis });
}

const nothing = { mapping: null, basis: [], entries: [], missing: 0 } as const;

interface ReadInput extends ActualsInput, Pick<ActualsRead, 'origin' | 'basis'> {}

function read(mapping: Mapping, { workbook, model, origin, basis }: ReadInput): ActualsRead {
  const sheet = workbook.sheets.find(({ name }) => name === mapping.sheet)!;
  return { mapping, origin, basis, ...readRows(sheet, mapping, holdersOf(model)) };
}

/** What is not of this plan or period, or of no sheet that is there. */
function misplaced(mapping: Mapping, made: string, { workbook, model, period }: ActualsInput): Doubt | null {
  const names = workbook.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  const at = { sheet: mapping.sheet, cell: null, key: null };
  if (mapping.plan !== undefined && mapping.plan !== model.code)
    return { ...at, words: problems.otherPlan(mapping.plan, model.code) };
  if (made !== period) return { ...at, words: problems.otherPeriod(made, period) };
  if (!workbook.sheets.some(({ name }) => name === mapping.sheet))
    return { ...at, words: problems.noSheet(mapping.sheet, names) };
  return null;
}
