// Rules that make something of a score: marks, a share of an award, a malus; and how a score is rounded.

import { roundingWords } from '../description/terms.ts';
import { spell } from '../keywords/keywords.ts';
import * as t from '../lex/tokens.ts';
import type { AwardShare, Level, MarkRange, PointRange, Rule, ScoreRounding } from '../rule-forms.ts';
import { GrammarDescribed } from './described.ts';
import { roundedLevels } from './node-kinds.ts';

export class GrammarMarks extends GrammarDescribed {
  /** `marks [score 0 decimals half-up] 91%..100% = 19..20, 76%..90% = 15..18 [at scorecard]` */
  protected marks(): Rule | null {
    const isRounded = this.takeKeyword('score');
    const looked = isRounded ? this.rounding(null) : null;
    if (isRounded && looked === null) return null;
    const ranges = this.rows(() => this.markRange());
    return ranges && { rule: 'marks', looked, ranges, at: this.lastLevel() };
  }

  private markRange(): MarkRange | null {
    const low = this.percentage();
    if (!low || !(this.takeIf(t.Range) || this.missing('range'))) return null;
    const high = this.percentage();
    if (!high || !this.isAssigned()) return null;
    const from = this.plain();
    if (!from || !this.takeIf(t.Range)) return from && { low, high, from, to: null };
    const to = this.plain();
    return to && { low, high, from, to };
  }

  /** `award >= 95% = 100%, >= 80% = 80% [at scorecard]` */
  protected award(): Rule | null {
    const shares = this.rows(() => this.awardShare());
    return shares && { rule: 'award', shares, at: this.lastLevel() };
  }

  private awardShare(): AwardShare | null {
    const { start } = this;
    const sign = t.isComparison(this.nextType) ? this.lowerBoundSign() : null;
    const strict = sign === '>';
    const bound = this.percentage();
    if (bound && sign === null) this.complain('missing-operator', start, this.lastEnd, { signs: ['>=', '>'] });
    const gives = bound && this.isAssigned() ? this.percentage() : null;
    return bound && gives && { strict, bound, gives };
  }

  /** `malus 5 points when missed`, `malus none` */
  protected malus(): Rule | null {
    if (this.takeKeyword('none')) return { rule: 'malus', points: null };
    const points = this.plain();
    if (!points || !this.oneOf(['points']) || !this.oneOf(['when']) || !this.oneOf(['missed'])) return null;
    return { rule: 'malus', points };
  }

  /** `points 10 half-up`, `points 10 achievement 1..9 improvement 0..9` */
  protected pointsRule(): Rule | null {
    const points = this.plain();
    if (!points) return null;
    if (!this.takeKeyword('achievement')) {
      const mode = this.oneOf(roundingWords);
      return mode && { rule: 'points', points, mode, achievement: null, improvement: null };
    }
    const achievement = this.pointRange();
    const isMore = achievement !== null && this.takeKeyword('improvement');
    const improvement = isMore ? this.pointRange() : null;
    if (achievement === null || (isMore && improvement === null)) return null;
    return { rule: 'points', points, mode: null, achievement, improvement };
  }

  private pointRange(): PointRange | null {
    const low = this.plain();
    if (!low || !(this.takeIf(t.Range) || this.missing('range'))) return null;
    const high = this.plain();
    return high && { low, high };
  }

  /** Rows with commas between them; null if one of them cannot be read, which is reported. */
  private rows<R>(row: () => R | null): readonly R[] | null {
    const rows: R[] = [];
    do {
      const read = row();
      if (read === null) return null;
      rows.push(read);
    } while (this.takeIf(t.Comma));
    return rows;
  }

  private isAssigned(): boolean {
    return this.takeIf(t.Equals) || this.missing('equals') !== null;
  }

  private lastLevel(): Level | null {
    return this.takeKeyword('at') ? this.level(roundedLevels) : null;
  }

  /** The operator of a band or of a share of an award, which have only a lower bound. */
  protected lowerBoundSign(): '>' | '>=' {
    const { start } = this;
    const says = this.says();
    const sign = this.take();
    if (says === '>' || says === '>=') return says;
    this.complain('operator-spelling', start, this.lastEnd, { written: this.tokens.written(sign), meant: '>=' });
    return '>=';
  }

  /** `behind`: what a fix must insert after the rounding mode to complete the line; null: no fix is possible. */
  protected rounding(behind: string | null): ScoreRounding | null {
    const decimals = this.plain();
    if (!decimals || !this.decimalsWord(behind)) return null;
    const mode = this.isLineEnd() ? this.wrongWord(roundingWords, behind) : this.oneOf(roundingWords);
    return mode && { decimals, mode };
  }

  private decimalsWord(behind: string | null): boolean {
    if (!this.isLineEnd()) return this.oneOf(['decimals']) !== null;
    this.wrongWord(['decimals'], behind === null ? null : ` ${spell(this.language, 'half-up')}`);
    return false;
  }
}
