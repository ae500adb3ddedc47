// Renames a code in every file. Refuses a rename that would change the meaning of other names.

import { spelledAt } from '#language/format/rename-spelling.ts';
import { indicesOf, occurrencesOf, once, replacedLibrary } from './common-symbols.ts';
import type { Context, Occurrence, PlanSymbol, SymbolKind } from './context.ts';
import type { Features } from './features.ts';
import { namedBehindFollows } from './followed-at.ts';
import type { FileEdits, TextEdit } from './results.ts';

export const prepareRename: Features['prepareRename'] = (context, offset) => {
  const occurrence = context.names.at(context.file.name, offset);
  if (!occurrence) return null;
  const { symbol, start, end } = occurrence;
  if (!symbol) return { refused: says(context).unknown(occurrence.name.text) };
  const table = inTable(context, everyOccurrence(context, symbol));
  return table ? { refused: says(context).table(table.file) } : { span: { start, end }, text: symbol.code };
};

export const rename: Features['rename'] = (context, offset, written) => {
  const symbol = context.names.at(context.file.name, offset)?.symbol;
  if (!symbol) return null;
  const code = written
    .trim()
    .replace(/^`(.*)`$/u, '$1')
    .normalize('NFC');
  const refused = refusal(context, symbol, code);
  if (refused !== null) return { refused };
  const followers = symbol.kind === 'plan' ? namedBehindFollows(context, symbol) : [];
  return { files: editsOf(context, [...everyOccurrence(context, symbol), ...followers], code) };
};

type Place = Pick<Occurrence, 'file' | 'start' | 'end'>;

/** Including symbols that must be renamed with it, in every plan that has them in common. */
function everyOccurrence(context: Context, symbol: PlanSymbol): readonly Occurrence[] {
  const indices = indicesOf(context, symbol);
  const symbols = new Set([symbol, ...indices.flatMap((index) => index.linked(symbol))]);
  return once([...symbols].flatMap((one) => occurrencesOf(context, one)));
}

function editsOf({ workspace }: Context, occurrences: readonly Place[], code: string): FileEdits[] {
  const files = new Map<string, TextEdit[]>();
  for (const { file, start, end } of occurrences) {
    const source = workspace.files.get(file);
    if (!source) continue;
    const edits = files.get(file) ?? [];
    files.set(file, edits);
    edits.push({ start, end, text: spelledAt(source, start, code) });
  }
  return [...files].map(([file, edits]) => ({ file, edits: edits.toSorted((a, b) => a.start - b.start) }));
}

// -------------------------------------------------------------------------------------------------------------------- refusals

/** Kinds that share a namespace: a formula or a published figure may mean either by the same name. */
const sharing: readonly SymbolKind[][] = [['measure', 'indicator']];

function refusal(context: Context, symbol: PlanSymbol, code: string): string | null {
  const words = says(context);
  if (code === '' || /[`\n\r\p{Cc}]/u.test(code)) return words.noCode(code);
  if (code === symbol.code) return null;
  const table = inTable(context, everyOccurrence(context, symbol));
  if (table) return words.table(table.file);
  const library = replacedLibrary(context, symbol);
  if (library !== null) return words.replaces(symbol.code, library);
  const indices = indicesOf(context, symbol);
  const linked = new Set(indices.flatMap((index) => index.linked(symbol)).map(({ kind }) => kind));
  const kinds = [symbol.kind, ...sharing.filter((group) => group.includes(symbol.kind)).flat()];
  const taken = kinds.find((kind) => !linked.has(kind) && indices.some((index) => index.find(kind, code)));
  return taken ? words.taken(code) : null;
}

function inTable({ workspace }: Context, occurrences: readonly Occurrence[]): Occurrence | undefined {
  return occurrences.find(({ file }) => workspace.files.get(file)?.kind !== 'plan');
}

function says({ settings }: Context) {
  return words[settings.language];
}

const words = {
  en: {
    unknown: (name: string) => `${name} is declared nowhere: declare it first`,
    table: (file: string) => `${file} is a table that names it: change the code there first`,
    noCode: (code: string) => `${code || 'Nothing'} cannot be a code`,
    taken: (code: string) => `${code} exists already`,
    replaces: (code: string, library: string) =>
      `${code} replaces that of ${library}, and under another code it would not: declare the new code beside it`,
  },
  it: {
    unknown: (name: string) => `${name} non è dichiarato: dichiararlo prima`,
    table: (file: string) => `${file} è una tabella che lo nomina: cambiare prima il codice lì`,
    noCode: (code: string) => `${code || 'Nulla'} non può essere un codice`,
    taken: (code: string) => `${code} esiste già`,
    replaces: (code: string, library: string) =>
      `${code} sostituisce quanto dice ${library}, e con un altro codice non lo farebbe: dichiarare accanto il nuovo codice`,
  },
} as const;
