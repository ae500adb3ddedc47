// Reads a template: JSON with the keys of template.ts. Whatever is wrong is said with its line and column; nothing is guessed.

import type { z } from 'zod';
import type { Language } from '#engine/words/number.ts';
import { memberColumnNames } from '../columns/names.ts';
import { type JsonPlaces, placesIn } from './json-places.ts';
import { type DocumentTemplate, documentTemplate, tableNames } from './template.ts';

type Said = Readonly<Record<Language, string>>;

export interface TemplateProblem {
  readonly line: number;
  readonly column: number;
  /** `sections.2.shows.columns.3`; empty: the whole of it. */
  readonly path: string;
  readonly problem: Said;
}

export interface ReadTemplate {
  /** null: there are problems. */
  readonly value: DocumentTemplate | null;
  readonly problems: readonly TemplateProblem[];
}

const deepest = 40;

export function readTemplate(text: string): ReadTemplate {
  const plain = text.replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(plain);
  } catch (error) {
    return failed([notJson(error)]);
  }
  const places = placesIn(plain);
  const problemAt = (path: string, problem: Said): TemplateProblem => ({
    ...positionOf(plain, offsetOf(path, places)),
    path,
    problem,
  });
  const { twice, depth } = places;
  if (twice) return failed([{ ...positionOf(plain, twice.at), path: twice.path, problem: saidTwice }]);
  if (depth > deepest) return failed([problemAt('', tooDeep)]);
  const { success, data, error } = documentTemplate.safeParse(json);
  if (success) return { value: data, problems: [] };
  return failed(error.issues.map((issue) => problemAt(issue.path.join('.'), problemOf(issue, json))));
}

function failed(problems: readonly TemplateProblem[]): ReadTemplate {
  return { value: null, problems };
}

/** Of what is missing that of the nearest value around it. */
function offsetOf(path: string, { at }: JsonPlaces): number {
  for (let known = path; ; known = known.slice(0, Math.max(0, known.lastIndexOf('.')))) {
    const found = at.get(known);
    if (found !== undefined || known === '') return found ?? 0;
  }
}

function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function notJson(error: unknown): TemplateProblem {
  const [, line = '1', column = '1'] =
    /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
  return {
    line: Number(line),
    column: Number(column),
    path: '',
    problem: { en: 'it is no JSON here', it: 'qui non è JSON' },
  };
}

const saidTwice = { en: 'it is said twice', it: 'è detto due volte' };
const tooDeep = { en: `it is nested deeper than ${deepest}`, it: `è annidato oltre ${deepest} livelli` };

function problemOf(issue: z.core.$ZodIssue, json: unknown): Said {
  const given = issue.path.reduce((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], json);
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.join(', ');
    return { en: `${keys} is none of its keys`, it: `${keys} non è tra le sue chiavi` };
  }
  if (given === undefined) return { en: 'it is missing', it: 'manca' };
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
  if (issue.code === 'invalid_union') return ofUnion(issue.path, given);
  const kind = issue.code === 'invalid_type' ? kinds[issue.expected] : undefined;
  if (kind) return kind;
  return issue.code === 'too_small' && typeof given !== 'number' ? empty : outOfRange;
}

/** A column, which trees, or which table: what may stand there. */
function ofUnion(path: readonly PropertyKey[], given: unknown): Said {
  const inside = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : null;
  if (path.at(-1) === 'table' || path.at(-1) === 'shows') return oneOf(tableNames);
  if (path.at(-1) === 'of')
    return {
      en: 'it must be plan, offices, owners, others, or a list of codes of scorecards or nodes',
      it: 'deve essere plan, offices, owners, others, o un elenco di codici di schede o di nodi',
    };
  if (inside && !('heading' in inside))
    return {
      en: 'a column with a heading has both: { "column": …, "heading": … }',
      it: 'una colonna con intestazione le ha entrambe: { "column": …, "heading": … }',
    };
  return oneOf(memberColumnNames);
}

function oneOf(names: readonly string[]): Said {
  const list = names.join(', ');
  return { en: `it must be one of ${list}`, it: `deve essere uno tra ${list}` };
}

const empty: Said = { en: 'it cannot be empty', it: 'non può essere vuoto' };
const outOfRange: Said = {
  en: 'it must be a whole number up to 20, from 1 for a level',
  it: 'deve essere un numero intero fino a 20, da 1 per un livello',
};

const kinds: Readonly<Record<string, Said>> = {
  string: { en: 'it must be a text between quotation marks', it: 'deve essere un testo tra virgolette' },
  boolean: { en: 'it must be true or false', it: 'deve essere true o false' },
  array: { en: 'it must be a list between brackets', it: 'deve essere un elenco tra parentesi quadre' },
  object: { en: 'it must be an object between braces', it: 'deve essere un oggetto tra parentesi graffe' },
  number: outOfRange,
  int: outOfRange,
};
