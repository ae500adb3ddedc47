// What a document has: which sections, tables, columns, in which order, with which words. Read from a file beside the plan, or built in.

import { z } from 'zod';
import { memberColumnNames } from '../columns/names.ts';

const text = z.string().min(1);

/** A column by its name, or with a heading of its own. */
const columnOf = <Name extends string>(names: readonly [Name, ...Name[]]) =>
  z.union([z.enum(names), z.strictObject({ column: z.enum(names), heading: text })]);

const memberColumns = z
  .array(columnOf(memberColumnNames))
  .min(1)
  .meta({ description: 'The columns, from left to right' });

/** Which trees: the plan's own, the scorecards of offices, of people (those with an owner), the others, or some scorecards or nodes by their codes. */
const of = z
  .union([z.enum(['plan', 'offices', 'owners', 'others']), z.array(text).min(1)])
  .meta({ description: 'plan, offices, owners, others, or a list of codes of scorecards or nodes' });

const level = z
  .int()
  .min(1)
  .max(20)
  .meta({ description: 'How far below the plan: 1 for what stands in the plan itself' });

export const listNames = ['policy', 'bands', 'scales', 'measures', 'offices', 'decisions'] as const;
export type ListName = (typeof listNames)[number];

const shows = z.discriminatedUnion('table', [
  z.strictObject({
    table: z.literal('tree'),
    of: of.optional(),
    /** A table for each tree, below a heading of its own. */
    each: z.boolean().optional(),
    /** Nodes down to so many levels below the top alone. */
    levels: z.int().min(0).max(20).optional(),
    indicators: z.boolean().optional(),
    /** The words for the rows of the two parts of a node; without them there are no such rows. */
    parts: z.strictObject({ indicators: text, children: text }).optional(),
    columns: memberColumns,
  }),
  z.strictObject({
    table: z.literal('objectives'),
    level,
    facts: z.array(columnOf(memberColumnNames)).optional(),
    columns: memberColumns,
  }),
  z.strictObject({ table: z.literal('indicators'), of: of.optional(), columns: memberColumns }),
  z.strictObject({
    table: z.literal('attention'),
    /** What is missing, still to come or not final; or what was measured and is below its target. */
    to: z.enum(['open', 'off-track']),
    columns: memberColumns,
  }),
  z.strictObject({
    table: z.literal('outline'),
    levels: z.array(text).min(1).meta({ description: 'The headings of the levels' }),
  }),
  z.strictObject({
    table: z.literal('performance'),
    level: level.optional(),
    headings: z
      .strictObject({ above: text, score: text, code: text, own: text, budget: text, children: text, total: text })
      .partial()
      .optional(),
  }),
  z.strictObject({
    table: z.literal('counts'),
    level,
    headings: z.strictObject({ what: text, count: text, share: text, total: text }).partial().optional(),
  }),
  z.strictObject({ table: z.literal('budgets'), of: of.optional(), levels: level.optional(), total: text.optional() }),
  z.strictObject({ table: z.literal('summary'), of: of.optional(), levels: level.optional() }),
  z.strictObject({ table: z.enum(listNames) }),
]);

/** What a section may show. */
export const tableNames = [
  'tree',
  'objectives',
  'indicators',
  'attention',
  'outline',
  'performance',
  'counts',
  'budgets',
  'summary',
  ...listNames,
] as const satisfies readonly Shows['table'][];

export type Shows = z.infer<typeof shows>;
export type ShowsTable<Table extends Shows['table']> = Extract<Shows, { table: Table }>;

export interface SectionTemplate {
  readonly heading: string;
  readonly landscape?: boolean | undefined;
  /** It begins on a page of its own. */
  readonly newPage?: boolean | undefined;
  /** Paragraphs below the heading. */
  readonly text?: readonly string[] | undefined;
  readonly shows?: Shows | undefined;
  /** What is said where there is nothing to show; without it the section is left out then. */
  readonly empty?: string | undefined;
  readonly sections?: readonly SectionTemplate[] | undefined;
}

const section: z.ZodType<SectionTemplate> = z.lazy(() =>
  z.strictObject({
    heading: text,
    landscape: z.boolean().optional(),
    newPage: z.boolean().optional(),
    text: z.array(text).optional(),
    shows: shows.optional(),
    empty: text.optional(),
    sections: z.array(section).optional(),
  }),
);

export const documentKinds = ['plan', 'monitoring', 'results'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentTemplate = z.strictObject({
  /** Where its schema stands, for editors. */
  $schema: z.string().optional(),
  kind: z.enum(documentKinds).meta({ description: 'plan: no scores; monitoring: part of a year; results: a year' }),
  title: text.meta({
    description: '{organisation}, {plan}, {title}, {year}, {period} are replaced, as in every heading and text',
  }),
  contents: z.boolean().optional().meta({ description: 'A table of contents' }),
  sections: z.array(section).min(1),
});

export type DocumentTemplate = z.infer<typeof documentTemplate>;
export type ColumnChoice<Name extends string> = Name | { readonly column: Name; readonly heading: string };
