// Finds the libraries among files: which files each is made of, and which of them a plan or a library uses. Knows only headers, heads, and the lines
// that name a library.

import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Similar } from '../../names/similar-names.ts';
import type { Name } from '../../syntax/literals.ts';
import type { Declaration } from '../../syntax/tree.ts';
import type { ParsedFile } from '../collect.ts';
import { writeCode } from '../names/codes.ts';
import { anchorAt } from '../values/anchors.ts';
import { folderOf } from './folder-of.ts';

/** What is declared with its files: a plan, or a library. */
export interface DeclaredFiles {
  /** null if the declaration lacks a code. */
  readonly code: string | null;
  readonly declaration: Declaration;
  /** The file that declares it. */
  readonly file: ParsedFile;
  readonly files: readonly ParsedFile[];
}

export interface Library extends DeclaredFiles {
  readonly code: string;
}

export interface FoundLibraries {
  readonly libraries: readonly Library[];
  /** The files that belong to libraries. */
  readonly files: ReadonlySet<ParsedFile>;
}

export interface LibraryFinding {
  readonly report: Report;
  /** Whether problems of a file are reported here: it may be shared with other folders, which report them. */
  readonly isOwn: (file: Pick<ParsedFile, 'name'>) => boolean;
}

/** `files` in the order of their names. */
export function findLibraries(files: readonly ParsedFile[], finding: LibraryFinding): FoundLibraries {
  const declared = files.flatMap((file) => declaredIn(file, finding) ?? []);
  if (declared.length === 0) return { libraries: [], files: new Set() };
  const libraries: Library[] = [];
  for (const library of declared) {
    const first = libraries.find(({ code, file }) => code === library.code && isBeside(file, library.file));
    if (first === undefined) libraries.push(library);
    else if (finding.isOwn(library.file)) reportTwice(library, first, finding.report);
  }
  const plans = new Set(files.flatMap(({ tree }) => declarationsOf(tree, 'plan')).map(({ code }) => code?.text));
  const all = new Set(declared.map(({ file }) => file));
  const taken = new Map<Library, ParsedFile[]>(libraries.map((library) => [library, [library.file]]));
  for (const file of files) {
    if (all.has(file) || plans.has(file.tree.header?.plan?.text)) continue;
    const found = librariesFor(file, libraries, finding);
    if (found.length > 0) all.add(file);
    if (found.length === 1) taken.get(found[0]!)!.push(file);
  }
  return {
    libraries: libraries.map((library) => ({ ...library, files: taken.get(library)!.toSorted(byName) })),
    files: all,
  };
}

function byName(a: ParsedFile, b: ParsedFile): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function isBeside(a: ParsedFile, b: ParsedFile): boolean {
  return folderOf(a.name) === folderOf(b.name);
}

function declarationsOf({ members }: ParsedFile['tree'], kind: 'plan' | 'library'): readonly Declaration[] {
  return members.flatMap(({ declaration }) => (declaration.kind === kind ? [declaration] : []));
}

/** A library stands in a file of its own: beside a plan, or as the second one of a file, it is reported and left out. */
function declaredIn(file: ParsedFile, { report, isOwn }: LibraryFinding): Library | null {
  const [library, ...more] = declarationsOf(file.tree, 'library');
  if (library === undefined) return null;
  const [plan] = declarationsOf(file.tree, 'plan');
  const misplaced = plan === undefined ? more : [library, ...more];
  const beside = plan ?? library;
  if (isOwn(file))
    for (const one of misplaced) {
      const data = { library: one.code?.text ?? '', beside: plan === undefined ? 'library' : 'plan' } as const;
      report('library-place', codeAnchor({ file, declaration: one }), { ...data, name: beside.code?.text ?? '' });
    }
  if (plan !== undefined) return null;
  return { code: library.code?.text ?? '', declaration: library, file, files: [file] };
}

/** By the first line of a file: `for LIBRARY`. Several are reported. */
function librariesFor(
  { name, tree }: ParsedFile,
  libraries: readonly Library[],
  { report, isOwn }: LibraryFinding,
): readonly Library[] {
  const named = tree.header?.plan ?? null;
  if (named === null) return [];
  const found = nearestNamed(named.text, name, libraries);
  if (found.length > 1 && isOwn({ name }))
    reportSeveral(found, anchorAt(tree.header!.writtenIn ?? name, null, named), report);
  return found;
}

/** The libraries of a code in the folder of a file; if there is none, of the nearest folder above; if there is none, wherever they are. */
function nearestNamed(code: string, name: string, libraries: readonly Library[]): readonly Library[] {
  const same = libraries.filter((library) => library.code === code);
  if (same.length < 2) return same;
  for (let folder = folderOf(name); ; folder = folderOf(folder)) {
    const found = same.filter(({ file }) => folderOf(file.name) === folder);
    if (found.length > 0) return found;
    if (folder === '') return same;
  }
}

// ------------------------------------------------------------------------------------------------------------------------- uses

/** The names behind `library` in the block of a plan or of a library. */
export function libraryNames({ statements }: Declaration): readonly Name[] {
  return statements.flatMap((statement) =>
    statement.kind === 'library' && statement.name !== null ? [statement.name] : [],
  );
}

/** Whether a file declares a plan or a library that uses some library. */
export function usesLibrary({ members }: ParsedFile['tree']): boolean {
  return members.some(
    ({ declaration }) =>
      (declaration.kind === 'plan' || declaration.kind === 'library') && libraryNames(declaration).length > 0,
  );
}

export interface UseFinding extends Pick<LibraryFinding, 'report'> {
  readonly libraries: readonly Library[];
  readonly similar: Similar;
}

type User = Pick<DeclaredFiles, 'declaration' | 'file' | 'code'>;

/**
 * The libraries that a plan or a library uses, directly or through others: in the order named, each before those that it uses itself. Reports
 * what is wrong with the user's own lines.
 */
export function librariesOf(user: User, finding: UseFinding): readonly Library[] {
  const found = new Set<Library>();
  for (const name of libraryNames(user.declaration)) {
    const library = libraryNamed(name, user, finding);
    if (library === null) continue;
    const way = wayBack(library, user, finding.libraries);
    if (way === null) addWithThoseUsed(library, found, finding.libraries);
    else reportCycle([user.code ?? '', ...way], anchorAt(user.file.name, user.declaration, name), finding.report);
  }
  return [...found];
}

function libraryNamed(
  name: Name,
  { file, declaration }: User,
  { libraries, similar, report }: UseFinding,
): Library | null {
  const found = nearestNamed(name.text, file.name, libraries);
  if (found.length === 1) return found[0]!;
  const anchor = anchorAt(file.name, declaration, name);
  if (found.length > 1) reportSeveral(found, anchor, report);
  else {
    const codes = libraries.map(({ code }) => code);
    const alike = similar(name.text, codes).map(writeCode);
    report('unknown-library', anchor, { library: name.text, similar: alike });
  }
  return null;
}

function usedBy(library: Library, libraries: readonly Library[]): readonly Library[] {
  return libraryNames(library.declaration).flatMap(({ text }) => {
    const found = nearestNamed(text, library.file.name, libraries);
    return found.length === 1 ? found : [];
  });
}

/** Depth first, in the order named. */
function addWithThoseUsed(library: Library, found: Set<Library>, libraries: readonly Library[]): void {
  const pending = [library];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    pending.push(...usedBy(next, libraries).toReversed());
  }
}

/** The codes from a library to the user itself; null if it does not lead there. */
function wayBack(from: Library, user: User, libraries: readonly Library[]): readonly string[] | null {
  const before = new Map<Library, Library | null>([[from, null]]);
  for (const [library] of before) {
    if (library.declaration === user.declaration) return wayTo(library, before);
    for (const next of usedBy(library, libraries)) if (!before.has(next)) before.set(next, library);
  }
  return null;
}

function wayTo(library: Library, before: ReadonlyMap<Library, Library | null>): readonly string[] {
  const way: string[] = [];
  for (let at: Library | null = library; at !== null; at = before.get(at) ?? null) way.unshift(at.code);
  return way;
}

// --------------------------------------------------------------------------------------------------------------------- reports

function codeAnchor({ file, declaration }: Pick<User, 'file' | 'declaration'>): ReturnType<typeof anchorAt> {
  return anchorAt(file.name, declaration, declaration.code ?? declaration.keyword);
}

function reportTwice(library: Library, first: Library, report: Report): void {
  report('duplicate-name', codeAnchor(library), { what: 'library', name: library.code, file: first.file.name }, [
    {
      anchor: codeAnchor(first),
      message: { en: 'The library is declared here first', it: 'La libreria è dichiarata qui per prima' },
    },
  ]);
}

function reportSeveral(found: readonly Library[], anchor: ReturnType<typeof anchorAt>, report: Report): void {
  const files = found.map(({ file }) => file.name);
  report('which-library', anchor, { library: found[0]!.code, files });
}

function reportCycle(way: readonly string[], anchor: ReturnType<typeof anchorAt>, report: Report): void {
  report('cycle', anchor, { what: 'library', way });
}
