// The figures that the report on Modena's 2024 and the results of Massa-Carrara's 2017 print, as somebody else read and recomputed them
// (printed-figures.csv), and where the examples say each of them. Knows what the sections are called; no figure stands here.

import { readFileSync } from 'node:fs';
import { type AuditEntry, audit } from '#engine/audit/audit.ts';
import type { Model, Place, PlanNode } from '#language/model/model.ts';
import { rowsOf } from '#language/table/rows.ts';
import { examplePlan } from '../corpus.ts';

/** A line of the file. `match`: whether it can be recomputed from what is printed: yes, no, or only up to the rounding of its inputs. */
export interface PrintedRow {
  readonly document: string;
  readonly section: string;
  readonly path: string;
  readonly code: string;
  readonly published: string;
  readonly match: 'yes' | 'no' | 'input-rounding';
}

export function printedRows(): readonly PrintedRow[] {
  const text = readFileSync(new URL('printed-figures.csv', import.meta.url), 'utf8');
  const [head, ...rows] = rowsOf(text, ',').rows;
  const names = head!.cells.map((cell) => cell.text);
  return rows.map(({ cells }) =>
    Object.fromEntries(names.map((name, at) => [name, cells[at]!.text])),
  ) as unknown as readonly PrintedRow[];
}

/** Where a row's figure should stand. `codes`: any of them. */
export interface Claim {
  readonly folder: Folder;
  readonly at: string;
  readonly figures: readonly AuditEntry['figure'][];
  readonly codes: readonly string[];
  readonly year: number;
  readonly printed: string;
}

const folders = ['modena-2024', 'massa-carrara-2017/strategic', 'massa-carrara-2017/operational'] as const;
type Folder = (typeof folders)[number];

/** The audit of each of the three plans, and the plans. */
export function audited(): Readonly<Record<Folder, { model: Model; entries: readonly AuditEntry[] }>> {
  const of = (folder: Folder) => {
    const model = examplePlan(folder);
    return { model, entries: audit(model).value };
  };
  return Object.fromEntries(folders.map((folder) => [folder, of(folder)])) as ReturnType<typeof audited>;
}

// --------------------------------------------------------------------------------------------------------------------- sections

type Figures = Claim['figures'];
const scores: Figures = ['score', 'attainment'];

/** By section, without what follows the colon: what the examples call it. */
const places: Readonly<Record<string, string>> = {
  '1 (page 3)': 'Sezione 1',
  '3.0': 'Sezione 3.0',
  '3.1': 'Sezione 3.1',
  '3.3': 'Sezione 3.3',
  '3.3.1': 'Sezione 3.3.1',
  '4': 'Sezione 4',
  '5': 'Sezione 5',
  'table 1': 'Allegato 1, prima tabella',
  'table 2': 'Allegato 1, seconda tabella',
};

const kinds: Readonly<Record<string, Figures>> = {
  attainment: scores,
  score: scores,
  'score (weighted parts)': scores,
  result: scores,
  value: ['value'],
  'value from measures': ['value'],
  'value vs target': ['versus-target'],
  overshooting: ['excess'],
  deviation: ['deviation'],
  'budget share': ['budget-share'],
  'budget initial total': ['budget-initial'],
  'budget updated total': ['budget-updated'],
  'budget used total': ['budget-used'],
  'weights of parts = own weight': ['weights'],
};

/** Rows that are said of something else than their code, or elsewhere. */
const special: Readonly<Record<string, Partial<Claim> & Pick<Claim, 'figures' | 'codes'>>> = {
  '3.1/3.2: count/strategic >= 95%': { at: 'Sezione 3.1', figures: ['count-band'], codes: ['PIAO-2024'] },
  '3.1/3.2: count/operational >= 95%': { at: 'Sezione 3.2', figures: ['count-band'], codes: ['PIAO-2024'] },
  '3.3: count of strategic kpi below 95%//': { figures: ['count-band'], codes: ['PIAO-2024'] },
  '5: overshooting count//': { figures: ['count-overshoot'], codes: ['ALLEGATO-5'] },
  '5: overshooting share//': { figures: ['share-overshoot'], codes: ['ALLEGATO-5'] },
  '5: indicators with a target//': { figures: ['count'], codes: ['ALLEGATO-5'] },
  '5: indicators of Allegato 5 that are in the tree of Allegato 1/C2.7.2.REGOLAMENTO': {
    figures: ['count'],
    codes: ['ALBERO'],
  },
  'Allegato 1 vs Allegato 3: weight/701.C2.1/71.C2.4_2': {
    at: 'Allegato 1',
    figures: ['weight'],
    codes: ['71.C2.4_2'],
  },
  'Allegato 1 vs Allegato 3: weight/701.C2.1/71.C2.3.WORKSHOP': {
    at: 'Allegato 1',
    figures: ['weight'],
    codes: ['71.C2.3.WORKSHOP'],
  },
  'Allegato 1: weights total/2/701/701.C2.1': { figures: ['weights'], codes: ['701.C2.1'] },
  'same figure, two prints/measure/D6.1': {
    at: 'Allegato 5, misure di 41.D6.0',
    figures: ['value'],
    codes: ['D6.1'],
  },
  'same figure, two prints/EC27': { at: 'Sezione 3.3.1', figures: ['value'], codes: ['EC27'] },
  'same figure, two prints/RitPagamenti 2023': {
    at: 'Sezione 4',
    figures: ['value'],
    codes: ['B3.2_01_rev2018'],
    year: 2023,
  },
  'same figure, two prints/Indice di struttura primario 2023': {
    at: 'Sezione 3.3.1',
    figures: ['value'],
    codes: ['StrutturaPrimario'],
    year: 2023,
  },
  'same figure, two prints/customer satisfaction 2024': {
    at: 'Sezione 3.3.3',
    figures: ['value'],
    codes: ['Soddisfatte'],
  },
  // the other print of the two is the one that the accounts beside it do not yield
  '3.3.1: risultato 2024 (Conto economico vs Patrimonio netto and 2.2)/2024': {
    at: 'Sezione 3.3.1, Patrimonio netto',
    figures: ['value'],
    codes: ['RisultatoEconomico'],
    printed: '1.632.828',
  },
  '3.3.1: oneri correnti 2024 (vs 2.2)/2024': {
    at: 'Sezione 2.2',
    figures: ['value'],
    codes: ['OneriCorrenti'],
    printed: '15.142.985',
  },
  '3.3.2: Modena outside printed min..max (liquidità immediata 2023)/max': {
    at: 'Sezione 3.3.2',
    figures: ['value'],
    codes: ['LiquiditàPerc.MAX'],
    year: 2023,
  },
  'table 1: weights total//': { figures: ['weights'], codes: ['PERFORMANCE-2017-S'] },
  'table 2: weights total//': { figures: ['weights'], codes: ['PERFORMANCE-2017-O'] },
};

/** Of section 3.3.1, which has a row for each year. */
const ratios: Readonly<Record<string, string>> = {
  'ratio oneri/proventi correnti': 'EquilibrioCorrente',
  'ratio indebitamento': 'Indebitamento',
  'ratio capitalizzazione': 'Capitalizzazione',
  'passivo + patrimonio netto': 'PassivoPatrimonio',
  'totale attivo': 'TotaleAttivo',
};

/** What is called otherwise in the plan: the whole, offices, what the sheets of section 4 call by a name of their own. */
const called: Readonly<Record<string, readonly string[]>> = {
  ENTE: ['PIAO-2024'],
  '+20% D.A.': ['PROGETTI-20'],
  'Area Dirigenziale 1': ['001'],
  'Area Dirigenziale 2': ['002'],
  'Staff SG': ['SG'],
  'MISURE RISCHIO': ['803.S3'],
  'MISURE TRASP.': ['803.S1'],
  ACCESSIBILITÀ: ['82.ACCESSIBILITÀ'],
  'ACCESSIBILITÀ DIR1': ['82.ACCESSIBILITÀ', 'ACCESSIBILITÀ-DIR1'],
  OIV: ['OIV', '83.A1.1.4'],
  C111: ['81.C1.1_3a'],
  'FORMAZIONE.AO6': ['82.FORMAZIONE'],
  'MISURE ANTICORR.': ['MISURE-ANTICORR-DIR2', 'MISURE-ANTICORR-AO6'],
  VALUTAZIONE: ['VALUTAZIONE', 'VALUTAZIONE-DIR1', 'VALUTAZIONE-DIR2'],
  // mended in the plan
  "Imprese, Consumatori E Territorio/1.2.1/Realizzazione documento di sintesi delle attività realizzate nell'ambito del CreInRete":
    ['_1.2.1_2'],
  "Imprese, Consumatori E Territorio/3.2.1/Emissione ruolo esattoriale contenete le ordinanze inevase emesse nell'anno 2015":
    ['_3.2.1_3'],
  // of the two objectives of one code in the first table of Massa-Carrara
  'Innovazione E Crescita/3.1': ['_3.1-IC'],
  'Economico-Finanziario/2.1': ['_2.1-EF'],
};

/** null: a total of printed weights, which is no figure of its own. */
export function claimOf(row: PrintedRow): Claim | null {
  const { section, path, code, published } = row;
  const [where = '', kind = ''] = section.split(/: (.*)/);
  const folder = folderOf(row);
  const usual = { folder, at: places[where] ?? where, year: row.document === '003' ? 2024 : 2017, printed: published };
  const own = special[`${section}/${path}`];
  if (own) return { ...usual, ...own };
  if (kind === 'weights total') return null;
  const ratio = where === '3.3.1' ? ratios[kind] : undefined;
  if (ratio) return { ...usual, figures: ['value'], codes: [ratio], year: Number(path) };
  const figures = partOf(path) ?? kinds[kind];
  if (!figures) throw new Error(`no such kind of figure: ${section}`);
  return { ...usual, figures, codes: called[path] ?? called[code] ?? (code === '' ? [path] : [code]) };
}

function folderOf({ document, section }: PrintedRow): Folder {
  if (document === '003') return 'modena-2024';
  return section.startsWith('table 1') ? 'massa-carrara-2017/strategic' : 'massa-carrara-2017/operational';
}

/** `301/indicators`, `301/objectives`; `1/301/indicators/301.S0` is an indicator. */
function partOf(path: string): Figures | null {
  if (path.endsWith('/indicators')) return ['indicators'];
  return path.endsWith('/objectives') ? ['children'] : null;
}

// ------------------------------------------------------------------------------------------------------------------------ found

export function isClaimed({ at, figures, codes, year, printed }: Claim, entry: AuditEntry): boolean {
  return (
    entry.at === at &&
    figures.includes(entry.figure) &&
    entry.year === year &&
    codes.some((code) => isCalled(entry, code)) &&
    figureIn(printed) === printedIn(entry)
  );
}

/** By code, however its parts are separated; by title at the end of a path. */
function isCalled({ subject }: AuditEntry, code: string): boolean {
  const { code: own, title } = subject.kind === 'node' ? subject.node : subject.place.indicator;
  return plainly(own) === plainly(code) || (own.startsWith('_') && plainly(code).endsWith(plainly(title)));
}

function plainly(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** `+231.200.000 €` as 231200000; a dash stands for no deviation. */
function figureIn(printed: string): number {
  if (printed === '-') return 0;
  return Number(/[-+]?[\d.]+(?:,\d+)?/.exec(printed)![0].replaceAll('.', '').replace(',', '.'));
}

function printedIn({ printed }: AuditEntry): number | null {
  if (printed?.kind !== 'quantity') return null;
  const { coefficient, scale } = printed.number;
  const number = Number(coefficient) / 10 ** scale;
  return Number((printed.percent ? number * 100 : number).toFixed(6));
}

/** The members of a node that such a row adds up the weights of: its indicators, if it has any, or its children. */
export function membersOf({ path }: PrintedRow, node: PlanNode): readonly (Place | PlanNode)[] {
  return path.endsWith('/objectives') || node.places.length === 0 ? node.children : node.places;
}

/** `1/301`, `Area Dirigenziale 1/AO3/803.A1.2`: the node of the last code, in the scorecard where the path begins with an office. */
export function nodeOf(path: string, model: Model): PlanNode {
  if (path === '/') return model.root;
  const codes = path.split('/').map((code) => called[code]?.[0] ?? code);
  const cards = model.scorecards.flatMap((card) => below(card));
  const isOffice = /^(Area|Staff)/.test(path);
  const found = (isOffice ? cards : below(model.root)).filter((node) => isAt(node, codes, isOffice));
  if (found.length !== 1) throw new Error(`${found.length} nodes at ${path}`);
  return found[0]!;
}

function isAt(node: PlanNode, codes: readonly string[], whole: boolean): boolean {
  const chain: string[] = [];
  for (let at: PlanNode | null = node; at; at = at.parent) chain.unshift(plainly(at.code));
  const wanted = codes.map(plainly);
  return whole ? chain.join('/') === wanted.join('/') : chain.at(-1) === wanted.at(-1);
}

function below(node: PlanNode): readonly PlanNode[] {
  return [node, ...node.children.flatMap(below)];
}
