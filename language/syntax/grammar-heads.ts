// The heads of declarations: what they are called, where they belong, what they are worth.

import { GrammarStatements } from './grammar-statements.ts';
import { type KeywordName, namesAsRead } from './keywords.ts';
import { nodeKinds } from './node-kinds.ts';
import { type Draft, emptyDeclaration } from './nodes.ts';
import { statementsIn } from './statement-table.ts';
import * as t from './tokens.ts';
import type { DeclarationKind, KeywordLanguage, ScaleSteps } from './tree.ts';

export class GrammarHeads extends GrammarStatements {
  protected draft(kind: DeclarationKind): Draft {
    this.take();
    return emptyDeclaration(kind, this.lastEnd - this.base);
  }

  protected head(draft: Draft): void {
    if (dated.has(draft.kind)) draft.period = this.period();
    else if (!this.codeMissing()) draft.code = this.name();
    const parts = headParts[this.language][draft.kind];
    while (this.headPart(draft, parts));
    if (draft.kind === 'scale') draft.scale = this.scaleSteps();
    if (draft.kind === 'evaluations' && !draft.by) this.wrongWord(['by-whom']);
  }

  /** `indicator "Title"`, `indicator weight 50% "Title"`: a keyword of the head is a code only where another part follows as it does a code. */
  private codeMissing(): boolean {
    if (this.isCode() && !(this.isKeyword('weight') && this.typeAt(2) === t.NumberToken)) return false;
    this.missing('code');
    return true;
  }

  /** One part of a head, in whatever order they come; the formatter knows the right one. */
  private headPart(draft: Draft, parts: Parts): boolean {
    const type = this.nextType;
    if (type === t.Text && !draft.title) {
      draft.title = this.text();
      return true;
    }
    const part = parts[type.tokenTypeIdx!]!;
    if (part === null) return false;
    this.take();
    this.readPart(part, draft);
    return true;
  }

  private readPart(part: Part, draft: Draft): void {
    if (part === 'weight') draft.weight = this.percent();
    else if (part === 'unit') draft.unit = this.unit();
    else if (part === 'source') draft.source = this.text();
    else if (part === 'under') draft.under = this.name();
    else if (part === 'in') draft.within = this.name();
    else if (part === 'at') draft.at = this.text();
    else if (part === 'by-whom') draft.by = this.text();
    else draft.on = this.date();
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
    } while (this.takeIf(t.Less));
    return { steps, low: null, high: null, start: start - this.base, end: this.endFrom(start) };
  }
}

const dated: ReadonlySet<DeclarationKind> = new Set(['actuals', 'published-block', 'evaluations']);
const placed: readonly DeclarationKind[] = [...nodeKinds, 'indicator', 'use'];

/** The parts that a head may have, besides code and title, and whose. */
const parts = {
  under: [...placed, 'office'],
  in: ['use'],
  weight: placed,
  unit: ['measure'],
  source: ['measure', 'actuals'],
  at: ['published-block'],
  'by-whom': ['evaluations'],
  'on-day': ['evaluations'],
} as const satisfies Partial<Record<KeywordName, readonly DeclarationKind[]>>;

type Part = keyof typeof parts;

type Parts = readonly (Part | null)[];

/** By the type of the word as it is read: in a head `by` and `on` have one meaning only. */
const headParts = { english: headPartsIn('english'), italian: headPartsIn('italian') };

function headPartsIn(language: KeywordLanguage): Readonly<Record<DeclarationKind, Parts>> {
  const read = namesAsRead(language);
  const all = Object.entries(parts) as [Part, readonly DeclarationKind[]][];
  return Object.fromEntries(
    Object.keys(statementsIn).map((kind) => {
      const its = all.filter(([, those]) => those.includes(kind as DeclarationKind));
      const byToken = new Map(its.map(([part]) => [t.keywordTokens[read[part]], part]));
      return [kind, t.byType((type) => byToken.get(type) ?? null)];
    }),
  ) as Record<DeclarationKind, Parts>;
}
