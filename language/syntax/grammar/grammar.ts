// The whole of a file: its header, its declarations, the lines of their blocks. What is recursive, formulas, are rules of Chevrotain; lines
// are read by the description, and where people write them in many ways by hand: as rules of Chevrotain 84,000 lines took 49 ms without a
// word about what is wrong, where these take 25 (`npm run bench -- --only parse`), and no rule foresees what somebody meant.

import { distanceBetween } from '../../names/similar-names.ts';
import { declarationKinds, declarations, topLevel } from '../description/declarations.ts';
import { beginsStatement, isMember } from '../description/lines.ts';
import { type KeywordName, spell } from '../keywords/keywords.ts';
import { isBlank, isLineEnd } from '../lex/characters.ts';
import * as t from '../lex/tokens.ts';
import type { Statement } from '../statements.ts';
import type { Declaration, DeclarationKind, Header, Placed } from '../tree.ts';
import { GrammarHeads, headWords, isHeadPart } from './heads.ts';
import { type MutableDeclaration, none } from './nodes.ts';

interface Body {
  readonly kind: DeclarationKind;
  readonly lines: LinesOf;
  readonly statements: Statement[];
  readonly members: Placed[];
}

const declared: ReadonlySet<KeywordName> = new Set(topLevel);
/** Removes the items behind `start` and returns them in an array without unused capacity. */
function takenFrom<T>(list: T[], start: number): readonly T[] {
  return list.length === start ? none : list.splice(start);
}

function createBodies(): Readonly<Record<DeclarationKind, Body>> {
  const lists = { statements: [], members: [] };
  const bodies = declarationKinds.map((kind): [string, Body] => [kind, { kind, lines: linesOf[kind], ...lists }]);
  return Object.fromEntries(bodies) as Record<DeclarationKind, Body>;
}

export interface FileContents {
  readonly header: Header | null;
  readonly members: Placed[];
}

export interface ParsedLines {
  readonly statements: readonly Statement[];
  readonly members: readonly Placed[];
}

export class Grammar extends GrammarHeads {
  private contents: FileContents = { header: null, members: [] };
  /** The contents of all open blocks, in two shared stacks, the outermost first. */
  private readonly bodies = createBodies();

  constructor() {
    super();
    this.performSelfAnalysis();
  }

  /**
   * Parses full lines of a block (of a file: `kind` null) with balanced braces, after `begin`. `base` is the offset of the parent declaration relative to
   * the first line.
   */
  readLines(kind: DeclarationKind | null, base: number): ParsedLines {
    const members: Placed[] = [];
    const statements: Statement[] = [];
    this.base = base;
    this.contents = { header: null, members };
    this.body = kind && { kind, lines: linesOf[kind], statements, members };
    this.lines();
    return { statements, members };
  }

  /** A file. Lines are dispatched in a loop of our own, since each may begin with anything. */
  readonly file: () => FileContents = this.RULE('file', (): FileContents => {
    this.ACTION(() => {
      this.contents = { header: this.header(), members: [] };
      while (!this.isNext(t.EOF)) this.topLine();
    });
    return this.contents;
  });

  private body: Body | null = null;

  /** Lines of a block, without the block; of a file if `body` is null. */
  private readonly lines: () => void = this.RULE('lines', (): void => {
    this.ACTION(() => {
      while (!this.isNext(t.EOF)) {
        if (this.body) this.bodyLine(this.body);
        else this.topLine();
      }
    });
  });

  // --------------------------------------------------------------------------------------------------------------------- header

  /** `perf 1 english for PLAN` */
  private header(): Header | null {
    if (!this.isKeyword('perf') || this.typeAt(2) !== t.NumberToken) return this.strangeHeader();
    const { start } = this;
    this.take();
    const version = this.percent();
    this.passSign(() => this.isWord());
    if (version && version.digits !== '1') {
      this.complain('unknown-version', version.start, version.end, { version: version.digits });
    }
    this.languageWord();
    const plan = this.takeWord('for') ? this.name() : null;
    this.endOfLine();
    return { version, language: this.language, plan, start: start - this.base, end: this.endFrom(start) };
  }

  /** The language was detected before lexing; here the word is only checked. */
  private languageWord(): void {
    const { start, at, language } = this;
    const word = this.tokens.written(at);
    if (this.isLineEnd() || this.isKeyword('for')) {
      this.complain('unknown-language', this.lastEnd, this.lastEnd, { found: null, read: language });
    } else {
      this.take();
      if (word !== language) this.complain('unknown-language', start, this.lastEnd, { found: word, read: language });
    }
  }

  /** `Perf 1 english`, `perf italian`; or no header at all. */
  private strangeHeader(): Header | null {
    const { start, at, tokens } = this;
    const line = `perf 1 ${this.language}`;
    if (this.isLineEnd() || !isAlmostPerf(tokens.written(at))) {
      this.complain('missing-header', 0, 0, { line, instead: false });
      return null;
    }
    this.take();
    while (!this.isLineEnd() && !this.isKeyword('for')) this.take();
    this.complain('missing-header', start, this.lastEnd, { line, instead: true });
    const plan = this.takeKeyword('for') ? this.name() : null;
    this.endOfLine();
    return { version: null, language: this.language, plan, start: start - this.base, end: this.endFrom(start) };
  }

  // ---------------------------------------------------------------------------------------------------------------------- lines

  private topLine(): void {
    if (this.takeIf(t.Newline) || this.takeIf(t.RightBrace)) return;
    const word = this.keywordAt(1);
    if (word !== null && declared.has(word)) {
      this.place(word, this.contents.members);
    } else if (word === 'perf') {
      this.complain('second-header', this.start, this.tokens.ends[this.at]!, {});
      this.passLine();
    } else {
      if (this.isBeforeDeclaration(topLevel)) this.passWord();
      const next = this.keywordAt(1);
      const isPlace = next !== null && declared.has(next);
      if (isPlace) this.take();
      const meant = isPlace ? next : this.meantWord(topLevel);
      if (meant === null) this.unknownLine(null, topLevel);
      else this.placeFrom(this.tokens.starts[this.currIdx]!, meant, this.contents.members);
    }
    this.endOfLine();
  }

  private endOfLine(): void {
    this.restOfLine();
    this.takeIf(t.Newline);
  }

  private bodyLine(body: Body): void {
    if (this.takeIf(t.Newline)) return;
    const { start } = this;
    const entry = this.entry(body.kind, start);
    if (entry) body.statements.push(entry);
    else if (entry === null) this.keywordLine(body);
    this.endOfLine();
  }

  /** A line that begins with a code or a year. null: not such a line; undefined: one that cannot be read. */
  private entry(kind: DeclarationKind, start: number): Statement | null | undefined {
    const { entry } = declarations[kind];
    if (entry === null) return null;
    if (kind === 'measure' && !this.atMeasureValue()) return null;
    const statement = this.describedStatement(entry, start);
    return 'period' in statement && statement.period === null ? undefined : statement;
  }

  /** The other lines of a measure begin with a word. */
  private atMeasureValue(): boolean {
    return this.atPeriod() || this.isNext(t.NumberToken) || this.atStrangePeriod();
  }

  private keywordLine(body: Body): void {
    const line = body.lines[this.nextType.tokenTypeIdx!]!;
    if (line === 'statement') body.statements.push(this.statement()!);
    else if (line === 'member') this.place(this.keywordAt(1)!, body.members);
    else this.strangeLine(body);
  }

  /** A line that is not allowed in its block; it is parsed all the same if it is allowed elsewhere. */
  private strangeLine(body: Body): void {
    const { kind } = body;
    const word = this.keywordAt(1);
    const { start, at } = this;
    if (word !== null && isHeadPart(word, kind)) this.partInBlock(body, word);
    else if (word !== null && (headWords as readonly KeywordName[]).includes(word) && !beginsStatement(word)) {
      this.passLine();
      this.misplaced(at, kind);
    } else if (this.isNext(t.Text)) this.titleInBlock(kind);
    else if (word !== null && declared.has(word)) {
      this.place(word, []);
      this.misplaced(at, kind);
    } else if (this.statement() !== null) this.misplaced(at, kind);
    else this.unknownWord(body, start);
  }

  private unknownWord(body: Body, start: number): void {
    const { kind } = body;
    if (this.isBeforeDeclaration(declarations[kind].body)) {
      this.passWord();
      this.keywordLine(body);
      return;
    }
    const meant = this.meantWord<KeywordName>([
      ...declarations[kind].body,
      ...headWords.filter((one) => isHeadPart(one, kind)),
    ]);
    if (meant === null) this.unknownLine(kind, declarations[kind].body);
    else this.meantLine(body, meant, start);
  }

  /** Whether a meaningless word is followed by a keyword that begins a declaration, and a code. */
  private isBeforeDeclaration(allowed: readonly KeywordName[]): boolean {
    const word = this.isWord() ? this.keywordAt(2) : null;
    return word !== null && declared.has(word) && allowed.includes(word) && this.isCode(3);
  }

  /** Parses a line whose misspelled keyword was taken. */
  private meantLine(body: Body, word: KeywordName, start: number): void {
    const line = body.lines[t.keywordTokens[word].tokenTypeIdx!]!;
    if (line === 'member') this.placeFrom(start, word, body.members);
    else if (line === 'statement') body.statements.push(this.statementOf(word, start)!);
    else {
      const { at } = this;
      this.partOf(body, word, start);
      this.inHead(body.kind, { word: at - 1, start, meant: word });
    }
  }

  private misplaced(word: number, kind: DeclarationKind): void {
    const { starts, ends } = this.tokens;
    const statement = this.tokens.written(word);
    const data = { statement, holder: this.holder(kind), belongs: null, line: '', indentation: null };
    this.complain('misplaced-statement', starts[word]!, ends[word]!, data);
  }

  /** `weight 50%` in a block: reported, and used as if it were in the head. */
  private partInBlock(body: Body, word: KeywordName): void {
    const { start, at } = this;
    this.take();
    this.partOf(body, word, start);
    this.inHead(body.kind, { word: at, start, meant: word });
  }

  private partOf({ statements }: Body, word: KeywordName, start: number): void {
    if (word !== 'weight') {
      this.passLine();
      return;
    }
    this.passSign(() => this.isNext(t.NumberToken));
    const weight = this.percent();
    statements.push({ kind: 'weight', weight, start: start - this.base, end: this.endFrom(start) });
  }

  private titleInBlock(kind: DeclarationKind): void {
    const { start, at } = this;
    this.take();
    this.inHead(kind, { word: at, start, meant: null });
  }

  private inHead(kind: DeclarationKind, { word, start, meant }: InHead): void {
    const { text, ends } = this.tokens;
    const first = meant === null ? text.slice(start, ends[word]) : spell(this.language, meant);
    this.complain('misplaced-statement', start, this.lastEnd, {
      statement: this.tokens.written(word),
      holder: this.holder(kind),
      belongs: 'head',
      line: first + text.slice(ends[word], this.lastEnd),
      indentation: indentationOf(text, start),
    });
  }

  private holder(kind: DeclarationKind): string {
    return spell(this.language, kind === 'published-block' ? 'published' : kind);
  }

  private unknownLine(kind: DeclarationKind | null, allowed: readonly KeywordName[]): void {
    const { start, at } = this;
    this.passLine();
    this.complain('unknown-statement', start, this.tokens.ends[at]!, {
      found: this.tokens.written(at),
      holder: kind && this.holder(kind),
      expected: allowed.map((word) => spell(this.language, word)),
      line: this.unread(at).rest,
    });
  }

  // --------------------------------------------------------------------------------------------------------------- declarations

  /** Parses a declaration and adds it to its parent. */
  private place(word: KeywordName, members: Placed[]): void {
    const { start } = this;
    this.take();
    this.placeFrom(start, word, members);
  }

  /** The same, after its keyword was taken. */
  private placeFrom(start: number, word: KeywordName, members: Placed[]): void {
    const outer = this.base;
    this.base = start;
    const declaration = this.declaration(word === 'published' ? 'published-block' : (word as DeclarationKind));
    this.base = outer;
    members.push({ start: start - outer, declaration });
  }

  private declaration(kind: DeclarationKind): Declaration {
    const draft = this.draft(kind);
    this.head(draft);
    draft.headEnd = this.lastEnd - this.base;
    if (this.isNext(t.LeftBrace)) this.block(draft);
    else if (!this.isLineEnd()) this.restOfHead(draft);
    draft.length = this.lastEnd - this.base;
    return draft;
  }

  /** Reports superfluous text between head and block once, except for a title; the block is parsed normally. */
  private restOfHead(draft: MutableDeclaration): void {
    const { start, at } = this;
    while (!this.isLineEnd() && (this.at === at || !this.isNext(t.Text))) this.take();
    this.complain('unexpected', start, this.lastEnd, this.unread(at));
    while (!this.isLineEnd()) this.take();
    if (this.isNext(t.LeftBrace)) this.block(draft);
  }

  private block(draft: MutableDeclaration): void {
    const start = this.start - this.base;
    this.take();
    const body = this.bodies[draft.kind];
    const { statements, members } = body;
    const statementsBefore = statements.length;
    const membersBefore = members.length;
    while (!this.isNext(t.RightBrace) && !this.isNext(t.EOF)) this.bodyLine(body);
    draft.statements = takenFrom(statements, statementsBefore);
    draft.members = takenFrom(members, membersBefore);
    this.takeIf(t.RightBrace);
    draft.block = { start, end: this.lastEnd - this.base };
  }
}

function isAlmostPerf(word: string): boolean {
  return distanceBetween(word.toLowerCase(), 'perf', 1) <= 1;
}

interface InHead {
  /** The first token of the line, and its offset. */
  readonly word: number;
  readonly start: number;
  /** null for a text. */
  readonly meant: KeywordName | null;
}

/** The indentation of a token; null if it is not the first of its line. */
function indentationOf(text: string, start: number): number | null {
  let at = start;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at === 0 || isLineEnd(text.charCodeAt(at - 1)) ? start - at : null;
}

type LinesOf = readonly ('statement' | 'member' | null)[];

/** What a keyword begins in a block, by token type: a table, because it is used for every line. */
const linesOf = Object.fromEntries(
  declarationKinds.map((kind) => [kind, t.byType((type) => lineOf(t.keywordOf(type), declarations[kind].body))]),
) as Readonly<Record<DeclarationKind, LinesOf>>;

function lineOf(word: KeywordName | null, words: readonly KeywordName[]): LinesOf[number] {
  if (word === null || !words.includes(word)) return null;
  return isMember(word) ? 'member' : 'statement';
}
