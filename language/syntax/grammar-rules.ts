// The rules of policies, which may also stand in nodes and indicators.

import { GrammarFigures } from './grammar-figures.ts';
import type { KeywordName } from './keywords.ts';
import { roundedLevels } from './node-kinds.ts';
import * as t from './tokens.ts';
import type {
  Comparison,
  LateRule,
  MissedRule,
  NumberLiteral,
  RoundingMode,
  Rule,
  RuleStatement,
  Step,
} from './tree.ts';

export const ruleWords = [
  'cap',
  'floor',
  'missed',
  'missing',
  'share',
  'weights',
  'aggregate',
  'require',
  'attainment',
  'points',
  'overshoot',
  'round',
  'band',
  'display',
] as const satisfies readonly KeywordName[];

export type RuleWord = (typeof ruleWords)[number];

const modes = ['half-up', 'half-even', 'truncate'] as const;

/** Target over value, and the way from a baseline, measure what should go down: of a missed `>=` the first would give more than 100 %. */
const ways = {
  '>=': ['linear', 'all-or-nothing', 'steps'],
  '<=': ['linear', 'inverse', 'from-baseline', 'all-or-nothing', 'steps'],
  '=': ['linear', 'all-or-nothing', 'steps'],
} as const;

export class GrammarRules extends GrammarFigures {
  protected rule(start: number, word: RuleWord): RuleStatement {
    const rule = this.ruleOf(word);
    return { kind: 'rule', rule, start: start - this.base, end: this.endFrom(start) };
  }

  private ruleOf(word: RuleWord): Rule | null {
    switch (word) {
      case 'cap':
      case 'floor':
        return this.limit(word);
      case 'missed':
        return this.missed();
      case 'missing': {
        const missing = this.oneOf(['excluded', 'zero', 'blocks']);
        return missing && { rule: 'missing', missing };
      }
      case 'share':
        return this.share();
      case 'weights':
        return this.weights();
      case 'aggregate': {
        const mean = this.oneOf(['weighted', 'mean', 'minimum', 'geometric']);
        return mean && { rule: 'aggregate', mean, at: this.atLevel() };
      }
      case 'require':
        return this.require();
      case 'attainment': {
        const attainment = this.oneOf(['target', 'goalposts', 'better-of-improvement']);
        return attainment && { rule: 'attainment', attainment };
      }
      case 'points': {
        const points = this.plain();
        const mode = points && this.oneOf(modes);
        return points && mode && { rule: 'points', points, mode };
      }
      case 'overshoot': {
        const beyond = this.keywordThen('beyond');
        return beyond && { rule: 'overshoot', beyond };
      }
      case 'round':
        return this.round();
      case 'band':
        return this.band();
      case 'display': {
        const rounding = this.rounding();
        return rounding && { rule: 'display', ...rounding };
      }
    }
  }

  private limit(rule: 'cap' | 'floor'): Rule | null {
    if (this.takeKeyword('none')) return { rule, percent: null };
    const percent = this.percent();
    return percent && { rule, percent };
  }

  private share(): Rule | null {
    const indicators = this.keywordThen('indicators');
    const children = indicators && this.keywordThen('children');
    return indicators && children && { rule: 'share', indicators, children, at: this.atLevel() };
  }

  private weights(): Rule | null {
    if (!this.takeKeyword('total')) return this.wrongWord(['total']);
    if (this.takeKeyword('any')) return { rule: 'weights', total: null };
    const total = this.percent();
    return total && { rule: 'weights', total };
  }

  private require(): Rule | null {
    const count = this.plain();
    if (!count || !this.oneOf(['measured'])) return null;
    return { rule: 'require', count, at: this.atLevel() };
  }

  private round(): Rule | null {
    const rounding = this.rounding();
    if (!rounding) return null;
    if (!this.takeKeyword('at')) return this.wrongWord(['at']);
    const at = this.level(roundedLevels);
    return at && { rule: 'round', ...rounding, at };
  }

  private rounding(): { decimals: NumberLiteral; mode: RoundingMode } | null {
    const decimals = this.plain();
    if (!decimals || !this.oneOf(['decimals'])) return null;
    const mode = this.oneOf(modes);
    return mode && { decimals, mode };
  }

  /** `band achieved >= 95% "Raggiunto"` */
  private band(): Rule | null {
    const name = this.name();
    if (!name) return null;
    const sign = t.isComparison(this.nextType) ? this.bandSign() : null;
    const bound = sign === null ? null : this.percent();
    return { rule: 'band', name, strict: sign === '>', bound, label: this.textIfAny() };
  }

  /** A band has a lower bound alone. */
  private bandSign(): '>' | '>=' {
    const { start } = this;
    const says = this.says();
    const sign = this.take();
    if (says === '>' || says === '>=') return says;
    this.complain('operator-spelling', start, this.lastEnd, { written: this.tokens.written(sign), meant: '>=' });
    return '>=';
  }

  // --------------------------------------------------------------------------------------------------------------------- missed

  private missed(): Rule | null {
    if (this.takeKeyword('by')) {
      const by = this.late();
      return by && { rule: 'missed-date', by };
    }
    if (!t.isComparison(this.nextType)) return this.missing('target');
    const comparison = missedBy[this.says() as Comparison];
    this.take();
    const by = this.way(comparison);
    return by && { rule: 'missed', comparison, by };
  }

  private way(comparison: keyof typeof ways): MissedRule | null {
    const kind = this.oneOf(ways[comparison]);
    if (kind === null) return null;
    return kind === 'steps' ? this.steps() : { kind };
  }

  /** `steps [interpolated] within 5% = 90%, 10% = 50%`, behind `steps` */
  private steps(): MissedRule | null {
    const interpolated = this.takeKeyword('interpolated');
    if (!this.takeKeyword('within')) return this.wrongWord(['within']);
    const steps: Step[] = [];
    do {
      const within = this.percent();
      if (!within) break;
      const gives = this.takeIf(t.Equals) ? this.percent() : this.missing('equals');
      if (gives) steps.push({ within, gives });
    } while (this.takeIf(t.Comma));
    return { kind: 'steps', interpolated, steps };
  }

  private late(): LateRule | null {
    const kind = this.oneOf(['all-or-nothing', 'lose']);
    if (kind === null) return null;
    if (kind === 'all-or-nothing') return { kind };
    const perDay = this.percent();
    if (!perDay || !this.oneOf(['per']) || !this.oneOf(['day'])) return null;
    const after = this.takeKeyword('after') ? this.plain() : null;
    if (after) this.oneOf(['days', 'day']);
    if (!this.takeKeyword('down')) return { kind, perDay, after, downTo: null };
    return { kind, perDay, after, downTo: this.keywordThen('to') };
  }

  private keywordThen(keyword: 'to' | 'beyond' | 'indicators' | 'children'): NumberLiteral | null {
    return this.takeKeyword(keyword) ? this.percent() : this.wrongWord([keyword]);
  }

  private plain(): NumberLiteral | null {
    return this.isNext(t.NumberToken) ? this.percent() : this.missing('number');
  }
}

const missedBy: Readonly<Record<Comparison, '>=' | '<=' | '='>> = {
  '>=': '>=',
  '>': '>=',
  '<=': '<=',
  '<': '<=',
  '=': '=',
};
