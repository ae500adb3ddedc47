// The heads of declarations: code, parent, weight, title and other parts.

import {
  type DeclarationForm,
  declarationKinds,
  declarations,
  type HeadPart,
  headParts,
} from '../description/declarations.ts';
import { TEXT } from '../description/forms.ts';
import { type KeywordName, namesAsRead, spell } from '../keywords/keywords.ts';
import * as t from '../lex/tokens.ts';
import type { DeclarationKind, KeywordLanguage, ScaleSteps } from '../tree.ts';
import { nodeKinds } from './node-kinds.ts';
import { emptyDeclaration, type MutableDeclaration } from './nodes.ts';
import { GrammarStatements } from './statements.ts';

export class GrammarHeads extends GrammarStatements {
  protected draft(kind: DeclarationKind): MutableDeclaration {
    return emptyDeclaration(kind, this.lastEnd - this.base);
  }

  protected head(draft: MutableDeclaration): void {
    if (withoutCode.has(draft.kind)) draft.period = this.period();
    else if (!this.codeMissing()) {
      this.passDoubled(draft.kind);
      draft.code = this.name();
    }
    const parts = partsByType[this.language][draft.kind];
    while (this.headPart(draft, parts) || (!this.isLineEnd() && this.strangePart(draft)));
    if (draft.kind === 'scale') draft.scale = this.scaleSteps();
    for (const part of declarations[draft.kind].needs) {
      if (part !== 'title' && draft[headParts[part].field] === null) this.wrongWord([part]);
    }
  }

  /** `indicator indicator I1`: the keyword twice, where the second would be the code. */
  private passDoubled(kind: DeclarationKind): void {
    if (kind === 'scale' || this.keywordAt(1) !== kind || !this.isCode(2) || this.isNextPart(kind)) return;
    this.passWord();
  }

  /** Whether the token after the next begins a part of the head. */
  private isNextPart(kind: DeclarationKind): boolean {
    return partsByType[this.language][kind][this.typeAt(2).tokenTypeIdx!] !== null;
  }

  /** `indicator "Title"`, `indicator weight 50% "Title"`: a keyword of the head is a code only where another part follows as it does a code. */
  private codeMissing(): boolean {
    if (this.opensRun()) return false;
    if (this.isCode() && !(this.isKeyword('weight') && this.typeAt(2) === t.NumberToken)) return false;
    this.missing('code');
    return true;
  }

  /** Parses one part of a head, in any order; the formatter sorts them. */
  private headPart(draft: MutableDeclaration, parts: Parts): boolean {
    const type = this.nextType;
    if (type === t.Text && !draft.title && withTitle.has(draft.kind)) {
      draft.title = this.text();
      return true;
    }
    const part = parts[type.tokenTypeIdx!]!;
    if (part === null) return false;
    const { start, at } = this;
    this.take();
    if (this.isNext(t.Equals)) this.passSign(() => this.isNext(t.NumberToken) || this.isWord() || this.isNext(t.Text));
    if (isSaid(part, draft)) this.repeated(draft, { part, start, at });
    else this.readPart(part, draft);
    return true;
  }

  private readonly partReaders = Object.fromEntries(
    headWords.map((part) => [part, this.reader(headParts[part].form)]),
  ) as Readonly<Record<Part, () => unknown>>;

  private readPart(part: Part, draft: Record<string, unknown>): void {
    draft[headParts[part].field] = this.partReaders[part]();
  }

  /** Reports a repeated part, of which the first is used. */
  private repeated(draft: MutableDeclaration, { part, start, at }: { part: Part; start: number; at: number }): void {
    this.readPart(part, emptyDeclaration(draft.kind, 0));
    const statement = this.tokens.written(at);
    this.complain('repeated-statement', start, this.lastEnd, { statement, name: draft.code?.text ?? '' });
  }

  // ------------------------------------------------------------------------------------------------------------- what no head has

  /** Parses text in a head that is no part, as what it probably means, so that the parts behind it are not lost. */
  private strangePart(draft: MutableDeclaration): boolean {
    const { start } = this;
    if (draft.kind === 'scale') return false;
    const type = this.nextType;
    if (type === t.NumberToken) return this.bareWeight(draft);
    if (type === t.Text) return this.bareSource(draft);
    if (type === t.Comma || type === t.Equals || type === t.Minus) return this.strangeSign(draft);
    if (!this.isWord()) return false;
    const part = this.meantPart(draft);
    if (part !== null) {
      this.readPart(part, draft[headParts[part].field] === null ? draft : emptyDeclaration(draft.kind, 0));
      return true;
    }
    if (this.statementInHead(draft)) return true;
    return this.strangeWords(draft, start);
  }

  private meantPart({ kind }: MutableDeclaration): Part | null {
    return this.meantWord(headWords.filter((part) => isHeadPart(part, kind)));
  }

  /** `indicator I1 50% "Title"` */
  private bareWeight(draft: MutableDeclaration): boolean {
    if (draft.weight !== null || !isHeadPart('weight', draft.kind)) return false;
    this.wrongWord(['weight']);
    draft.weight = this.percent();
    return true;
  }

  /** `published 2024 "Annex 1"`: a text without its keyword. */
  private bareSource(draft: MutableDeclaration): boolean {
    const part = textPartOf(draft.kind);
    if (part === undefined || draft[headParts[part].field] !== null) return false;
    this.wrongWord([part]);
    this.readPart(part, draft);
    return true;
  }

  /** `I1, weight 50%`, `I1 - "Title", `I1 - Title` */
  private strangeSign(draft: MutableDeclaration): boolean {
    const { start, at } = this;
    this.take();
    if (this.isLineEnd()) {
      this.currIdx = at - 1;
      return false;
    }
    const isPart = this.isNext(t.Text) || partsByType[this.language][draft.kind][this.nextType.tokenTypeIdx!] !== null;
    if (!isPart && this.isListed(draft, at)) {
      draft.code = this.strangeCode({ start: draft.code!.start + this.base, end: this.tokens.ends[this.at]! });
      return true;
    }
    if (!isPart && this.isWord() && draft.title === null) return this.bareTitle(draft, start);
    if (!isPart && !this.isWord()) {
      this.currIdx = at - 1;
      return false;
    }
    this.strayAt(at, start);
    return true;
  }

  /** `A,B`: a comma within a code. */
  private isListed({ code }: MutableDeclaration, comma: number): boolean {
    const { starts, ends, types } = this.tokens;
    if (types[comma] !== t.Comma || code === null || code.end + this.base !== starts[comma]) return false;
    return this.isCode() && this.start === ends[comma];
  }

  /** `indicator I1 "Title" unit %`: a line of the block. */
  private statementInHead({ kind }: MutableDeclaration): boolean {
    const word = this.keywordAt(1);
    const behind = this.typeAt(2);
    if (word === null || !declarations[kind].body.includes(word) || (members as ReadonlySet<string>).has(word))
      return false;
    if (behind === t.LeftBrace || behind === t.Newline || behind === t.EOF) return false;
    const { start, at } = this;
    if (this.statement() === null) return false;
    this.complain('misplaced-statement', start, this.lastEnd, {
      statement: this.tokens.written(at),
      holder: spell(this.language, kind === 'published-block' ? 'published' : kind),
      belongs: 'block',
      line: this.tokens.text.slice(start, this.lastEnd),
      indentation: null,
    });
    return true;
  }

  /** Words that are no part: the rest of a code with spaces, if a title follows; else a title without quotation marks. */
  private strangeWords(draft: MutableDeclaration, start: number): boolean {
    if (this.isNext(t.Quoted) && draft.title === null && draft.code !== null) return this.quotedTitle(draft);
    if (!this.isTextAhead()) return draft.title === null && draft.code !== null && this.bareTitle(draft, start);
    const { code } = draft;
    if (draft.title !== null || code === null || code.quoted || this.lastEnd - this.base !== code.end) return false;
    const { at } = this;
    const parts = partsByType[this.language][draft.kind];
    while (this.isCode() && parts[this.nextType.tokenTypeIdx!] === null) this.take();
    if (this.at === at) return false;
    draft.code = this.strangeCode({ start: code.start + this.base, end: this.lastEnd });
    return true;
  }

  private isTextAhead(): boolean {
    for (let distance = 1; ; distance++) {
      const type = this.typeAt(distance);
      if (type === t.Text) return true;
      if (type === t.Newline || type === t.LeftBrace || type === t.RightBrace || type === t.EOF) return false;
    }
  }

  private bareTitle(draft: MutableDeclaration, start: number): boolean {
    const isWeight = (): boolean => this.isKeyword('weight') && this.typeAt(2) === t.NumberToken;
    draft.title = this.bareText({ from: start, isOver: isWeight });
    return draft.title !== null;
  }

  /** A title between backticks. */
  private quotedTitle(draft: MutableDeclaration): boolean {
    const { start, at } = this;
    const text = this.tokens.says(at);
    this.take();
    this.complain('quote-style', start, this.lastEnd, { text, backticks: true });
    draft.title = { start: start - this.base, end: this.lastEnd - this.base, text };
    return true;
  }

  /** `scarso < sufficiente < buono`, `1..5` */
  private scaleSteps(): ScaleSteps | null {
    const { start } = this;
    if (this.atNumber()) {
      const low = this.quantity();
      if (!this.takeIf(t.Range)) return this.missing('range');
      return { steps: [], low, high: this.quantity(), start: start - this.base, end: this.endFrom(start) };
    }
    const steps = [];
    do {
      const step = this.isWord() ? this.name() : this.missing('code');
      if (step) steps.push(step);
    } while (this.takeIf(t.Less) || this.takeListed());
    return { steps, low: null, high: null, start: start - this.base, end: this.endFrom(start) };
  }

  /** `poor, good`: refused, since the order of the steps is unknown. */
  private takeListed(): boolean {
    const { start } = this;
    if (!this.takeIf(t.Comma)) return false;
    this.complain('operator-spelling', start, this.lastEnd, { written: ',', meant: ' <' });
    return true;
  }
}

/** The parts of a head that have a keyword. */
type Part = Exclude<HeadPart, 'title'>;

export const headWords = (Object.keys(headParts) as HeadPart[]).filter((part) => part !== 'title');

/** Whether a keyword begins a part of the head of this kind of declaration: in its block it is misplaced. */
export function isHeadPart(word: KeywordName, kind: DeclarationKind): word is Part {
  return (declarations[kind].parts as readonly string[]).includes(word);
}

/** The part that a text without keyword means in a head without title. */
function textPartOf(kind: DeclarationKind): Part | undefined {
  if (withTitle.has(kind)) return undefined;
  return headWords.find((part) => isHeadPart(part, kind) && headParts[part].form === TEXT);
}

/** Whether a part was set. A chain with the commonest first, because it is called for every head. */
function isSaid(part: Part, draft: MutableDeclaration): boolean {
  return (part === 'weight' ? draft.weight : draft[headParts[part].field]) !== null;
}

const members: ReadonlySet<string> = new Set([...nodeKinds, 'indicator', 'use']);

type Parts = readonly (Part | null)[];

/** By token type: in a head `by` and `on` have only one meaning. */
const partsByType = { english: partsIn('english'), italian: partsIn('italian') };

function partsIn(language: KeywordLanguage): Readonly<Record<DeclarationKind, Parts>> {
  const read = namesAsRead(language);
  return Object.fromEntries(
    declarationKinds.map((kind) => {
      const its = headWords.filter((part) => isHeadPart(part, kind));
      const byToken = new Map(its.map((part) => [t.keywordTokens[read[part]], part]));
      return [kind, t.byType((type) => byToken.get(type) ?? null)];
    }),
  ) as Record<DeclarationKind, Parts>;
}

const withTitle = kindsWith(({ parts }) => parts.includes('title'));
const withoutCode = kindsWith(({ called }) => called.is !== 'name');

function kindsWith(has: (declaration: DeclarationForm) => boolean): ReadonlySet<DeclarationKind> {
  return new Set(declarationKinds.filter((kind) => has(declarations[kind])));
}
