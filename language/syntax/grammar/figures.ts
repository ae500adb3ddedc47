// Published figures and evaluations, and references to the things that they belong to.

import type { DataOf } from '../../diagnostics/diagnostic.ts';
import { type KeywordName, spell } from '../keywords/keywords.ts';
import * as t from '../lex/tokens.ts';
import type {
  BoundLiteral,
  BoundSide,
  GivenLiteral,
  Name,
  NotApplicableLiteral,
  NumberLiteral,
  PlaceReference,
  Text,
  ValueLiteral,
} from '../literals.ts';
import type { Level } from '../rule-forms.ts';
import type { Figure, FigureKind } from '../statements.ts';
import { GrammarGoals } from './goals.ts';
import { nodeKinds, nodeLevels, roundedLevels } from './node-kinds.ts';
import { keywordOf, nameOf } from './nodes.ts';

const subjects: ReadonlySet<KeywordName> = new Set([...nodeKinds, 'indicator', 'measure']);
const countable = [...nodeKinds, 'indicator', 'measure', 'band', 'overshoot'] as const;
const shared = ['band', 'overshoot'] as const;
const ofBudget = ['initial', 'updated', 'used', 'share'] as const;

type FigureParts = Pick<Figure, 'figure'> & Partial<Pick<Figure, 'value' | 'name' | 'level'>>;

export class GrammarFigures extends GrammarGoals {
  /** `plan`, `objective D6.1 in 401`, `A3.1_2 for AO1` */
  protected placeReference(): PlaceReference {
    const { start } = this;
    const keyword = this.keywordAt(1);
    const prefixed = keyword !== null && (keyword === 'plan' || (subjects.has(keyword) && this.isCode(2)));
    const word = prefixed && keyword ? { ...keywordOf(this.tokens, this.take(), this.base), word: keyword } : null;
    const name = word?.word === 'plan' ? null : this.referenceCode();
    const within = this.takeKeyword('in') ? this.name() : null;
    const office = this.takeWord('for') ? this.name() : null;
    return { word, name, within, office, start: start - this.base, end: this.endFrom(start) };
  }

  private referenceCode(): Name | null {
    return this.isLineEnd() || !(this.isCode() || this.opensRun()) ? this.missing('reference') : this.name();
  }

  protected figures(): readonly Figure[] {
    this.passSign(() => this.isNext(t.NumberToken) || this.keywordAt(1) !== null);
    const figures: Figure[] = [];
    do {
      const figure = this.oneFigure();
      if (figure) figures.push(figure);
    } while (this.takeIf(t.Comma));
    return figures;
  }

  private oneFigure(): Figure | null {
    const { start } = this;
    const keyword = this.keywordAt(1);
    const parts = keyword ? this.namedFigure(keyword) : this.bare();
    return (
      parts && { value: null, name: null, level: null, ...parts, start: start - this.base, end: this.endFrom(start) }
    );
  }

  private bare(): FigureParts | null {
    const value =
      this.isNext(t.NumberToken) || this.isNext(t.Minus) ? this.quantityInPercent() : this.missing('figure');
    return value && { figure: 'default', value };
  }

  private quantityInPercent(): NumberLiteral | null {
    const { start } = this;
    const value = this.quantity();
    return value && this.asPercentage(value, start);
  }

  private namedFigure(keyword: KeywordName): FigureParts | null {
    switch (keyword) {
      case 'score':
      case 'attainment':
      case 'indicators':
      case 'children':
      case 'overshoot':
      case 'excess':
      case 'versus-target':
      case 'award':
        this.take();
        return { figure: keyword, value: this.quantityInPercent() };
      case 'weight':
      case 'weights':
      case 'marks':
      case 'deviation':
      case 'change':
        this.take();
        return { figure: keyword, value: this.quantity() };
      case 'value':
        this.take();
        return { figure: 'value', value: this.value() };
      case 'target':
        this.take();
        return { figure: 'target', value: this.takeKeyword('by') ? this.date() : this.value() };
      case 'budget':
        return this.budgetFigure();
      case 'count':
        return this.countFigure();
      case 'share':
        return this.shareFigure();
      case 'light':
        this.take();
        return { figure: 'light', name: this.name() };
      default:
        return this.missing('figure');
    }
  }

  private budgetFigure(): FigureParts | null {
    this.take();
    const kind = this.oneOf(ofBudget);
    if (kind === null) return null;
    return {
      figure: `budget-${kind}` as FigureKind,
      value: kind === 'share' ? this.quantityInPercent() : this.quantity(),
    };
  }

  private countFigure(): FigureParts | null {
    this.take();
    const kind = this.oneOf(countable);
    if (!kind) return null;
    if (kind === 'band') return { figure: 'count-band', name: this.name(), ...this.counted(this.quantity()) };
    const name = { ...nameOf(this.tokens, this.currIdx, this.base), text: kind };
    const value = this.quantity();
    if (kind === 'overshoot') return { figure: 'count-overshoot', ...this.counted(value) };
    return { figure: 'count', name, ...this.counted(value) };
  }

  private shareFigure(): FigureParts | null {
    this.take();
    const kind = this.oneOf(shared);
    if (!kind) return null;
    if (kind === 'overshoot') return { figure: 'share-overshoot', ...this.counted(this.quantityInPercent()) };
    return { figure: 'share-band', name: this.name(), ...this.counted(this.quantityInPercent()) };
  }

  private counted(value: NumberLiteral | null): Pick<Figure, 'value' | 'level'> {
    return { value, level: this.atLevel(roundedLevels) };
  }

  /** `at objective`, `at level 2`; not the `at` of a text */
  protected atLevel(kinds: readonly NonNullable<Level['node']>[] = nodeLevels): Level | null {
    if (!this.isKeyword('at') || this.typeAt(2) === t.Text) return null;
    this.take();
    return this.level(kinds);
  }

  /** `level 2`, or one of the given kinds. */
  protected level(kinds: readonly NonNullable<Level['node']>[]): Level | null {
    const { start } = this;
    if (this.takeKeyword('level')) {
      if (!this.isNext(t.NumberToken)) return this.missing('number');
      const digits = this.says();
      if (this.tokens.isPercent(this.at) || !/^\d{1,3}$/.test(digits)) return this.missing('whole-number');
      this.take();
      return { node: null, depth: Number(digits), start: start - this.base, end: this.endFrom(start) };
    }
    const node = this.oneOf(kinds);
    return node && { node, depth: null, start: start - this.base, end: this.endFrom(start) };
  }

  /** `= 12`, `>= 95%`, `= not applicable because "..."` */
  protected measured(): GivenLiteral | null {
    if (this.isNext(t.Equals) && this.isKeyword('not', 2) && this.isKeyword('applicable', 3)) {
      this.take();
      return this.notApplicable();
    }
    return this.atBound() ? this.bound() : this.assigned();
  }

  /** A figure behind a sign other than `=`; of anything else there is no bound. */
  private atBound(): boolean {
    if (!t.isComparison(this.nextType) || this.isNext(t.Equals)) return false;
    const behind = this.typeAt(2);
    return behind === t.NumberToken || behind === t.Minus || behind === t.Plus;
  }

  private bound(): BoundLiteral | null {
    const { start, at } = this;
    const comparison = this.says() as BoundSide;
    this.take();
    const [written, signEnd] = [this.tokens.written(at), this.lastEnd];
    const figure = this.quantity();
    // `=>`: of a value that may be either
    if (written.length > 1 && written.startsWith('=')) {
      this.complain('value-sign', start, signEnd, { written, bound: comparison });
      return null;
    }
    return figure && { kind: 'bound', comparison, figure, start: start - this.base, end: this.endFrom(start) };
  }

  private notApplicable(): NotApplicableLiteral | null {
    const { start } = this;
    this.take();
    this.take();
    const because = this.reason(start, 'not-applicable');
    return because && { kind: 'not-applicable', because, start: start - this.base, end: this.endFrom(start) };
  }

  /** A text without the word before it, which is reported. */
  private isTextAlone(): boolean {
    if (!this.isNext(t.Text)) return false;
    this.wrongWord(['because']);
    return true;
  }

  /** `because "..."`: reported where it is missing. */
  protected reason(start: number, of: DataOf<'no-reason'>['of']): Text | null {
    const isSaid = this.takeKeyword('because') || this.meantWord(['because']) !== null || this.isTextAlone();
    if (isSaid && !this.isLineEnd()) return this.text();
    const written = this.tokens.text.slice(start, this.lastEnd);
    this.complain('no-reason', start, this.lastEnd, { of, written, because: spell(this.language, 'because') });
    return null;
  }

  protected assigned(): ValueLiteral | null {
    if (this.takeIf(t.Equals)) return this.value();
    this.missing('equals');
    return this.isLineEnd() || t.isComparison(this.nextType) ? null : this.value();
  }
}
