// The rules of policies, which are also allowed in nodes and indicators.

import { type RuleWord, rules } from '../description/rules.ts';
import { ways } from '../description/terms.ts';
import { spell } from '../keywords/keywords.ts';
import * as t from '../lex/tokens.ts';
import type { Comparison, Name } from '../literals.ts';
import type { LateRule, MissedRule, Rule, Step } from '../rule-forms.ts';
import type { RuleStatement } from '../statements.ts';
import type { FieldReader } from './described.ts';
import { GrammarMarks } from './marks.ts';
import { roundedLevels } from './node-kinds.ts';

/** Rules with many informal variants, which are parsed by hand. */
const byHand = [
  'missed',
  'missed-date',
  'round',
  'band',
  'display',
  'weights',
  'points',
  'marks',
  'award',
  'malus',
] as const;
type PlainRule = Exclude<Rule['rule'], (typeof byHand)[number]>;
const plainRules = (Object.keys(rules) as Rule['rule'][]).filter(
  (rule): rule is PlainRule => !(byHand as readonly string[]).includes(rule),
);

export class GrammarRules extends GrammarMarks {
  private readonly rules = Object.fromEntries(
    plainRules.map((rule) => [rule, this.fieldReaders(rules[rule])]),
  ) as Readonly<Record<PlainRule, readonly FieldReader[]>>;

  protected rule(start: number, word: RuleWord): RuleStatement {
    if (word !== 'missed') this.passSign(() => this.isWord() || this.isNext(t.NumberToken));
    const rule = this.ruleOf(word);
    return { kind: 'rule', rule, start: start - this.base, end: this.endFrom(start) };
  }

  private ruleOf(word: RuleWord): Rule | null {
    switch (word) {
      case 'missed':
        return this.missed();
      case 'share':
        return this.isBareShare() ? this.bareShares() : this.wholeRule('share');
      case 'round':
        return this.round();
      case 'weights':
        return this.weights();
      case 'band':
        return this.band();
      case 'points':
        return this.pointsRule();
      case 'marks':
        return this.marks();
      case 'award':
        return this.award();
      case 'malus':
        return this.malus();
      case 'display': {
        const rounding = this.rounding('');
        return rounding && { rule: 'display', ...rounding };
      }
      default:
        return this.wholeRule(word);
    }
  }

  private wholeRule(rule: PlainRule): Rule | null {
    const read = { rule };
    return this.readWhole(read, this.rules[rule]) ? (read as Rule) : null;
  }

  private isBareShare(): boolean {
    return this.isNext(t.NumberToken) && this.typeAt(2) === t.NumberToken;
  }

  /** Reports `share 50% 50%`, which is ambiguous. */
  private bareShares(): null {
    const { start, tokens, at } = this;
    const [first, second] = [tokens.written(at), tokens.written(at + 1)];
    this.take();
    this.take();
    const words = [spell(this.language, 'indicators'), spell(this.language, 'children')];
    this.complain('expected-word', start, this.lastEnd, {
      found: `${first} ${second}`,
      expected: [`${words[0]} ${first} ${words[1]} ${second}`],
      before: null,
      behind: '',
    });
    return null;
  }

  /** `weights total 100%`, `weights of plan total 100%` */
  private weights(): Rule | null {
    const whole = this.takeKeyword('of');
    if (whole && !this.oneOf(['plan'])) return null;
    if (!this.takeKeyword('total') && !this.oneOf(['total'])) return null;
    if (this.takeKeyword('any')) return { rule: 'weights', whole, total: null };
    const total = this.percent();
    return total && { rule: 'weights', whole, total };
  }

  private round(): Rule | null {
    const rounding = this.rounding(null);
    if (!rounding) return null;
    if (!this.takeKeyword('at') && !this.meantWord(['at'])) return this.wrongWord(['at'], null);
    const at = this.level(roundedLevels);
    return at && { rule: 'round', ...rounding, at, carried: this.takeKeyword('carried') };
  }

  /** `band achieved >= 95% "Raggiunto"` */
  private band(): Rule | null {
    const name = this.bandName();
    if (!name) return null;
    if (this.isNext(t.NumberToken)) return this.bareBound(name);
    const sign = t.isComparison(this.nextType) ? this.lowerBoundSign() : null;
    const bound = sign === null ? null : this.percentage();
    return { rule: 'band', name, strict: sign === '>', bound, label: this.textIfAny() };
  }

  /** Reports `band "Good" >= 95%`: the name must be a code, and the title is at the end. */
  private bandName(): Name | null {
    return this.isLineEnd() || !this.isNext(t.Text) ? this.name() : this.missing('code');
  }

  /** `band good 95%` */
  private bareBound(name: Name): Rule | null {
    const { start } = this;
    const bound = this.percentage();
    this.complain('missing-operator', start, this.lastEnd, { signs: ['>=', '>'] });
    return { rule: 'band', name, strict: false, bound, label: this.textIfAny() };
  }

  // --------------------------------------------------------------------------------------------------------------------- missed

  private missed(): Rule | null {
    if (this.takeKeyword('by')) {
      const by = this.late();
      return by && { rule: 'missed-date', by };
    }
    if (this.takeKeyword('between')) {
      const by = this.way('between');
      return by && { rule: 'missed', comparison: 'between', by };
    }
    if (!t.isComparison(this.nextType)) return this.missing('target');
    const comparison = missedBy[this.says() as Comparison];
    this.take();
    const by = this.way(comparison);
    return by && { rule: 'missed', comparison, by };
  }

  private way(comparison: keyof typeof ways): MissedRule | null {
    this.passSign(() => this.isWord());
    const kind = this.oneOf(ways[comparison]);
    if (kind === null) return null;
    return kind === 'steps' ? this.steps() : { kind };
  }

  /** `steps [interpolated] within 5% = 90%, 10% = 50%`, behind `steps` */
  private steps(): MissedRule | null {
    const interpolated = this.takeKeyword('interpolated');
    if (!this.takeKeyword('within') && !this.oneOf(['within'])) return null;
    const steps: Step[] = [];
    do {
      const within = this.percentage();
      if (!within) break;
      const gives = this.takeIf(t.Equals) ? this.percentage() : this.missing('equals');
      if (gives) steps.push({ within, gives });
    } while (this.takeIf(t.Comma));
    return { kind: 'steps', interpolated, steps };
  }

  private late(): LateRule | null {
    const kind = this.oneOf(['all-or-nothing', 'lose']);
    if (kind === null) return null;
    if (kind === 'all-or-nothing') return { kind };
    const perDay = this.percentage();
    if (!perDay || !this.perWord() || !this.oneOf(['day'])) return null;
    const after = this.takeKeyword('after') ? this.plain() : null;
    if (after) this.oneOf(['days', 'day']);
    if (!this.takeKeyword('down')) return { kind, perDay, after, downTo: null };
    return { kind, perDay, after, downTo: this.keywordThen('to') };
  }

  private perWord(): boolean {
    if (!this.isLineEnd()) return this.oneOf(['per']) !== null;
    this.wrongWord(['per'], ` ${spell(this.language, 'day')}`);
    return false;
  }
}

const missedBy: Readonly<Record<Comparison, '>=' | '<=' | '='>> = {
  '>=': '>=',
  '>': '>=',
  '<=': '<=',
  '<': '<=',
  '=': '=',
};
