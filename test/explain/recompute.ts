// Recalculates a page of `explain` from its text alone: every calculation is evaluated, and each step must begin with the result of the one before.
// Returns what does not add up.

import Fraction from 'fraction.js';
import { type ExplainWords, explainWords } from '#report/explain/explain-words.ts';
import { evaluate, type Language, numberOf } from './evaluate.ts';
import {
  byMachine,
  exactly,
  greatest,
  type Interval,
  least,
  type Mode,
  meet,
  minus,
  over,
  plus,
  rounded,
  times,
  widened,
} from './interval.ts';
import { type Read, readPage } from './page.ts';

/** How sentences are written; labels are those of the page. */
const sentences = {
  en: {
    counts: / counts (.*?), the (?:cap|floor)/,
    points: /^(\S+ %) of (\S+) points = (\S+), in whole points \((.*)\) (\S+): (\S+ %)/,
    rounding: /^(\S+ %) rounded to (\d+) decimals?, (.*): (\S+ %)(?: \(|$)/,
    missing: /counts (\S+ %)/,
    malus: /^(\S+ %) less (.*): (\S+ %)$/,
    lost: /(\S+) points for .+?, missed/g,
    marked: /^(\S+): (\S+ %) is (in|above|below) (\S+ %) to (\S+ %), which gives (\S+)(?: to (\S+))? \(/,
    awarded: /^(\S+ %): (\S+ %) is (?:at least|more than|below)/,
    shown: /^(\S+ %), shown at (\d+) decimals?, (.*?) \(/,
    instead: /^= (\S+ %)/,
    exempt: /^not applicable\b/,
    weighed: /^(?:.* = )?(.+): (?:of (\S+(?: %)?) together, )?(\S+ %) of the \S+ that count, (\S+ %) of the score/,
    contributes: /^(\S+) points to .*, of (\S+) points at 100 %(?:,|$)/,
    short: /, short of .+?: (.*)$/,
    met: /, met(?:: )?/,
    late: /: (\d+) days? late, (\S+ %) lost per day after (\S+?)(?:, down to (\S+ %))?$/,
    off: ' off the target, by steps',
    way: ' of the way from the baseline',
    rather: /, rather than .*,$/,
    grade: /^(\S+) [≥≤<>] .*, (?:a grade|worse than all grades) of the table$/,
    least: /floor (\S+ %)/,
    otherwise: 'else',
    within: /^within (\S+ %): (\S+ %)$/,
    interpolated: /interpolated/,
    nothing: /not reached: all or nothing$|days? late$|^not done$/,
    all: /strict target: worth all|: on time$|^done$/,
    own: /^(\S+ %) +own indicators \((\S+ %)\)/,
    children: /^(\S+ %) +children \((\S+ %)\)/,
    sum: /together +(\S+)$/,
  },
  it: {
    counts: / vale (.*?), il (?:tetto|minimo)/,
    points: /^(\S+ %) di (\S+) punti = (\S+), in punti interi \((.*)\) (\S+): (\S+ %)/,
    rounding: /^(\S+ %) arrotondato a (\d+) decimal[ei], (.*): (\S+ %)(?: \(|$)/,
    missing: /conta (\S+ %)/,
    malus: /^(\S+ %) meno (.*): (\S+ %)$/,
    lost: /(\S+) punti per .+?, mancato/g,
    marked:
      /^(\S+): (\S+ %) sta (nell'|sopra l'|sotto l')intervallo da (\S+ %) a (\S+ %), che dà (?:da )?(\S+)(?: a (\S+))? \(/,
    awarded: /^(\S+ %): (\S+ %) è (?:almeno|più di|sotto)/,
    shown: /^(\S+ %), mostrato a (\d+) decimal[ei], (.*?) \(/,
    instead: /^= (\S+ %)/,
    exempt: /^non applicabile\b/,
    weighed: /^(?:.* = )?(.+): (?:su (\S+(?: %)?) in tutto, )?(\S+ %) de\S+ \S+ che contano, (\S+ %) del punteggio/,
    contributes: /^(\S+) punti a .*, su (\S+) punti al 100 %(?:,|$)/,
    short: /, non arriva a .+?: (.*)$/,
    met: /, raggiunto(?:: )?/,
    late: /: (\d+) giorn[oi] di ritardo, (\S+ %) in meno al giorno dopo (\S+?)(?:, fino a (\S+ %))?$/,
    off: 'scarto dal target ',
    way: ' della strada dal valore iniziale',
    rather: /, e non .*,$/,
    grade: /^(\S+) [≥≤<>] .*, (?:un livello della tabella|peggio di tutti i livelli)$/,
    least: /minimo (\S+ %)/,
    otherwise: 'altrimenti',
    within: /^entro (\S+ %): (\S+ %)$/,
    interpolated: /interpolati/,
    nothing: /non raggiunto: tutto o niente$|giorn[oi] di ritardo$|^non fatto$/,
    all: /target stretto: vale tutto|: nei tempi$|^fatto$/,
    own: /^(\S+ %) +indicatori propri \((\S+ %)\)/,
    children: /^(\S+ %) +elementi sotto \((\S+ %)\)/,
    sum: /insieme +(\S+)$/,
  },
} as const;

const modes: Readonly<Record<string, Mode>> = {
  'half up': 'up',
  'half to even': 'even',
  'cut off': 'cut',
  'per eccesso dal mezzo': 'up',
  'al pari dal mezzo': 'even',
  troncando: 'cut',
};

/** What was found out about a page, for the pages above it. */
export interface Recomputed {
  readonly faults: readonly string[];
  /** What goes up of what counts, as printed to reckon with; null: nothing does. */
  readonly counted: string | null;
  /** Of a node: what counts of each member, as its table has it. */
  readonly members: readonly (string | null)[];
  /** Steps that were reckoned again. */
  readonly steps: number;
}

export function recompute(text: string, language: Language): Recomputed {
  return new Page(readPage(text, language), language).all();
}

class Page {
  private readonly faults: string[] = [];
  private steps = 0;
  private readonly page: Read;
  private readonly language: Language;
  private readonly words: (typeof sentences)[Language];
  private readonly labels: ExplainWords;

  constructor(page: Read, language: Language) {
    this.page = page;
    this.language = language;
    this.words = sentences[language];
    this.labels = explainWords[language];
  }

  all(): Recomputed {
    this.value();
    this.target();
    const isNode = this.page.entries.has(this.labels.score);
    const before = isNode ? this.mean() : this.attainment();
    const counted = this.evaluated(this.stepped(before, isNode));
    this.shown(counted);
    this.earned(counted);
    this.weight();
    const carried = this.carried(counted);
    this.contribution(carried);
    const members = this.members().map(({ score }) => score);
    return { faults: this.faults, counted: carried, members, steps: this.steps };
  }

  // -------------------------------------------------------------------------------------------------------- value and target

  /** `8,270 * 100 / 63,056 = 13.115326…`, those of computed measures, sums over parts. */
  private value(): void {
    const { withNumbers, together, read } = this.labels;
    for (const line of [...this.lines(withNumbers), ...this.lines(together)]) this.equation(line);
    for (const line of this.lines(read)) {
      const computed = /^(?:└ )?= .*? = (.* = [^=·]*)/.exec(line)?.[1];
      if (computed) this.equation(computed.trim());
    }
  }

  /** `10 + 10 × 10 % = 11`. */
  private target(): void {
    for (const line of this.lines(this.labels.target)) if (/^[\d(|−].* [+×] .* = \S+/.test(line)) this.equation(line);
  }

  private equation(line: string): void {
    const at = line.lastIndexOf(' = ');
    if (at < 0) return;
    this.step(line, () => meet(evaluate(line.slice(0, at), this.language), this.number(line.slice(at + 3))));
  }

  // -------------------------------------------------------------------------------------------------------------- attainment

  /** The rule with its numbers; before cap, floor, points and rounding. */
  private attainment(): Interval | null {
    const { rule } = this.labels;
    const [, line] = this.lines(rule);
    const found = line && /^(.*) = (\S+ %)(?:, .*)?$/.exec(line);
    if (!found) {
      if (this.lines(this.labels.attainment).length > 0)
        this.faults.push('an attainment without a rule to reckon it by');
      return null;
    }
    const [, body = '', printed = ''] = found;
    let value: Interval | null = null;
    this.step(line, () => {
      value = this.reckoned(body);
      return meet(widened(value, halfUnit(printed)), this.number(printed));
    });
    this.startsFromValue(body);
    return value;
  }

  private reckoned(body: string): Interval {
    const { nothing, all, met, short, late, grade: grades, off, way, rather } = this.words;
    if (all.test(body)) return exactly(1);
    if (nothing.test(body)) return exactly(0);
    const days = late.exec(body);
    if (days) return this.late(days);
    const none = short.exec(body.replace(rather, ''));
    if (none) return evaluate(none[1]!, this.language);
    if (met.test(body)) {
      const ratio = body.split(met)[1];
      return ratio ? evaluate(ratio, this.language) : exactly(1);
    }
    const grade = grades.exec(body);
    if (grade) return this.byTable(this.number(grade[1]!));
    if (body.includes(off))
      return this.byScale(evaluate(body.replace(off, '').replace(/, a scaglioni$/, ''), this.language));
    return evaluate(body.replace(way, '').replace(rather, ''), this.language);
  }

  /** What a page begins with is what the rule is given. */
  private startsFromValue(body: string): void {
    const result = [...this.lines(this.labels.withNumbers), ...this.lines(this.labels.together)].at(-1);
    const value = result && /(?<= = )[^=]*$/.exec(result)?.[0];
    if (value && /^[\d−]/.test(value)) this.step(`${value} in ${body}`, () => body.includes(value.replace('−', '')));
  }

  private late([, count = '', perDay = '', after = '', least = '0 %']: RegExpExecArray): Interval {
    const counted = Math.max(0, Number(count) - this.number(after).lo.valueOf());
    const left = minus(exactly(1), times(exactly(counted), this.number(perDay)));
    const floor = this.number(least);
    return left.lo.compare(floor.lo) < 0 ? floor : left;
  }

  /** The best grade that the value reaches, from the table of the page; else what the table or the floor says. */
  private byTable(value: Interval): Interval {
    const [, , table = ''] = this.lines(this.labels.rule);
    // `900 (Mean): 80 %`
    const entries = table
      .split('; ')
      .map((text) => text.replace(/ \([^)]*\): /, ': ').split(': ') as [at: string, worth: string]);
    const grades = entries.filter(([at]) => at !== this.words.otherwise);
    const [worst, best] = [this.number(grades[0]![0]), this.number(grades.at(-1)![0])];
    const way = worst.lo.compare(best.lo) < 0 ? 1 : -1;
    const reached = grades.findLast(([at]) => value.lo.compare(this.number(at).lo) * way >= 0);
    const otherwise = entries.find(([at]) => at === this.words.otherwise);
    const floor = this.lines(this.labels.attainment).flatMap((line) => this.words.least.exec(line)?.[1] ?? [])[0];
    return this.number(reached?.[1] ?? otherwise?.[1] ?? floor ?? '0 %');
  }

  private byScale(off: Interval): Interval {
    const [sentence = '', , scale = ''] = this.lines(this.labels.rule);
    const steps = scale.split('; ').flatMap((text) => {
      const [, within, gives] = this.words.within.exec(text) ?? [];
      return within && gives ? [{ within: this.number(within).lo, gives: this.number(gives).lo }] : [];
    });
    const at = steps.findIndex(({ within }) => off.lo.compare(within) <= 0);
    if (at < 0) return exactly(0);
    if (!this.words.interpolated.test(sentence)) return exactly(steps[at]!.gives);
    const [from, to] = [steps[at - 1] ?? { within: new Fraction(0), gives: new Fraction(1) }, steps[at]!];
    const along = over(minus(off, exactly(from.within)), exactly(to.within.sub(from.within)));
    return plus(exactly(from.gives), times(along, exactly(to.gives.sub(from.gives))));
  }

  // -------------------------------------------------------------------------------------------------------------------- steps

  /** Cap, floor, points and rounding, one after the other; what the page says that it comes to, to reckon with. */
  private stepped(before: Interval | null, isNode: boolean): string | null {
    const { cap, floor, points, round, malus, 'missing-zero': missing } = this.labels.steps;
    let at = before;
    let last: string | null = null;
    for (const line of [cap, floor, points, malus, round, missing].flatMap((label) => this.lines(label))) {
      const [from, to] = this.oneStep(line);
      if (from === undefined || to === undefined) continue;
      if (from !== null && at) this.step(`starts from ${line}`, () => meet(at!, this.number(from)));
      at = this.number(to);
      last = to;
    }
    const shown = this.lines(isNode ? this.labels.score : this.labels.attainment);
    const digits = shown.flatMap((line) => this.words.shown.exec(line)?.[1] ?? [])[0] ?? percentOf(shown[0]);
    if (!digits) return last;
    if (at && !this.lines(this.labels.evaluated)[0]?.startsWith('='))
      this.step(`comes to ${digits}`, () => meet(at!, this.number(digits)));
    return digits;
  }

  private oneStep(line: string): readonly [from?: string | null, to?: string] {
    const counts = this.words.counts.exec(line);
    if (counts) return [line.slice(0, counts.index), counts[1]!];
    const points = this.words.points.exec(line);
    if (points) {
      const [, before = '', outOf = '', earned = '', mode = '', counted = '', after = ''] = points;
      this.step(line, () => {
        const reckoned = times(this.number(before), this.number(outOf));
        const whole = exactly(rounded(this.number(earned).lo, 0, modes[mode]!));
        const share = over(this.number(counted), this.number(outOf));
        return (
          meet(reckoned, this.number(earned)) && meet(whole, this.number(counted)) && meet(share, this.number(after))
        );
      });
      return [before, after];
    }
    const malus = this.words.malus.exec(line);
    if (malus) {
      const [, before = '', lost = '', after = ''] = malus;
      const points = [...lost.matchAll(this.words.lost)].map(([, text = '']) => this.number(text));
      const left = minus(this.number(before), over(points.reduce(plus), exactly(100)));
      // a floor may end it
      this.step(line, () => meet(left, this.number(after)) || left.lo.compare(this.number(after).lo) < 0);
      return [before, after];
    }
    const rounding = this.words.rounding.exec(line);
    if (rounding) {
      const [, before = '', decimals = '', mode = '', after = ''] = rounding;
      this.step(line, () => {
        const value = rounded(this.number(before).lo, Number(decimals) + 2, modes[mode]!);
        return meet(exactly(value), this.number(after));
      });
      return [before, after];
    }
    const missing = this.words.missing.exec(line);
    return missing ? [null, missing[1]!] : [];
  }

  private evaluated(counted: string | null): string | null {
    const [line = ''] = this.lines(this.labels.evaluated);
    if (this.words.exempt.test(line)) return null;
    return this.words.instead.exec(line)?.[1] ?? counted;
  }

  /** `93.680900… %, shown at 2 decimals, half up`: the score in large is that, at more decimals where a band asks for them. */
  private shown(counted: string | null): void {
    const lines = [...this.lines(this.labels.score), ...this.lines(this.labels.attainment)];
    const [large = ''] = lines;
    for (const line of lines) {
      const [, digits, decimals, mode] = this.words.shown.exec(line) ?? [];
      if (!digits || !decimals || !mode) continue;
      this.step(`${line} is ${large}`, () => {
        const more = Math.max(Number(decimals), decimalsOf(large));
        return meet(exactly(rounded(this.number(digits).lo, more + 2, modes[mode]!)), this.number(large));
      });
      return;
    }
    const printed = percentOf(large);
    if (printed && counted && !this.lines(this.labels.evaluated)[0]?.startsWith('='))
      this.step(`${large} is ${counted}`, () => meet(this.number(counted), this.number(printed)));
  }

  /** Where only what goes up is rounded. */
  private carried(counted: string | null): string | null {
    const [line] = this.lines(this.labels.carried);
    const [from, to] = line ? this.oneStep(line) : [];
    if (!from || to === undefined || counted === null) return counted;
    this.step(`starts from ${line}`, () => meet(this.number(counted), this.number(from)));
    return to;
  }

  /** Marks by the row of their table, the award by its bound: of what counts. */
  private earned(counted: string | null): void {
    let looked = counted;
    for (const line of this.lines(this.labels.marks)) {
      const [, to] = this.words.rounding.test(line) ? this.oneStep(line) : [];
      if (to !== undefined) looked = to;
      const found = this.words.marked.exec(line);
      if (found) this.step(line, () => this.areMarks(found, looked));
    }
    for (const line of this.lines(this.labels.award)) {
      const found = this.words.awarded.exec(line);
      if (found) this.step(line, () => counted !== null && meet(this.number(counted), this.number(found[2]!)));
    }
  }

  private areMarks(found: RegExpExecArray, looked: string | null): boolean {
    const [, marks = '', score = '', where = '', low = '', high = '', from = '', to = from] = found;
    if (looked === null || !meet(this.number(looked), this.number(score))) return false;
    const way = minus(this.number(high), this.number(low));
    const isOutside = /above|sopra/.test(where) || way.lo.equals(0);
    if (isOutside || /below|sotto/.test(where)) return meet(this.number(isOutside ? to : from), this.number(marks));
    const along = over(minus(this.number(score), this.number(low)), way);
    const given = plus(this.number(from), times(along, minus(this.number(to), this.number(from))));
    return meet(given, this.number(marks));
  }

  // ---------------------------------------------------------------------------------------------------------------- position

  private weight(): void {
    const [line = ''] = this.lines(this.labels.weight);
    const [, weight, total, share] = this.words.weighed.exec(line) ?? [];
    if (!weight || !total || !share) return;
    this.step(line, () => meet(over(this.number(weight), this.number(total)), this.number(share)));
  }

  /** Points to the parent, and to the root by way of all shares between. */
  private contribution(counted: string | null): void {
    const lines = this.lines(this.labels.contribution);
    if (lines.length === 0 || !counted) return;
    const [, , , , share] = this.words.weighed.exec(this.lines(this.labels.weight)[0] ?? '') ?? [];
    const own = this.number(share ?? /(\S+ %) \D*$/.exec(this.lines(this.labels.weight)[0] ?? '')?.[1] ?? '0 %');
    const above = this.lines(this.labels.wayUp).flatMap((line) => /(\S+ %) (?:of|di) [^%]*$/.exec(line)?.[1] ?? []);
    const root = above.map((text) => this.number(text)).reduce(times, own);
    for (const [line, worth] of [
      [lines[0], own],
      [lines[1], root],
    ] as const) {
      const [, points, possible] = this.words.contributes.exec(line ?? '') ?? [];
      if (!line || !points || !possible) continue;
      this.step(line, () => {
        const scale = exactly(100);
        const most = this.number(possible);
        return meet(times(worth, scale), most) && meet(times(most, this.number(counted)), this.number(points));
      });
    }
  }

  // ----------------------------------------------------------------------------------------------------------------- members

  /** The table of members: shares times scores, and what they come to together. */
  private mean(): Interval | null {
    const members = this.members();
    const total = this.page.rows.flatMap((row) => this.words.sum.exec(row)?.[1] ?? [])[0];
    const counting = members.filter((member): member is Counting => member.share !== null && member.score !== null);
    const how = this.lines(this.labels.score).join(' ');
    if (/geometric/.test(how)) return this.geometric(counting);
    if (/harmonic|armonica/.test(how)) return this.harmonic(counting);
    if (this.lines(this.labels.flat).length > 0) return this.flat();
    if (/the highest|il più alto/.test(how))
      return counting.length > 0 ? greatest(counting.map(({ score }) => this.number(score))) : null;
    if (/lowest|più basso/.test(how))
      return counting.length > 0 ? least(counting.map(({ score }) => this.number(score))) : null;
    if (!total) return counting.length === 1 ? this.number(counting[0]!.score) : null;
    for (const { row, share, score, points } of counting)
      this.step(row, () => {
        const worth = times(times(this.number(share), this.number(score)), exactly(100));
        return points !== null && meet(worth, this.number(points));
      });
    const sum = counting.map(({ points }) => this.number(points ?? '0')).reduce(plus, exactly(0));
    this.step(`together ${total}`, () => meet(sum, this.number(total)));
    this.parts(this.number(total));
    return times(this.number(total), exactly(new Fraction(1, 100)));
  }

  private members(): readonly Member[] {
    return membersOf(this.page.rows, this.labels);
  }

  private parts(total: Interval): void {
    const lines = this.lines(this.labels.parts);
    const parts = [this.words.own, this.words.children].flatMap((pattern) => {
      const [, mean, share] = lines.flatMap((line) => pattern.exec(line) ?? []);
      return mean && share ? [times(this.number(mean), this.number(share))] : [];
    });
    if (parts.length < 2) return;
    this.step(lines.join(' '), () => meet(times(parts.reduce(plus), exactly(100)), total));
  }

  /** One over the mean of one over each; zero if one is zero. */
  private harmonic(members: readonly Counting[]): Interval | null {
    if (members.length === 0) return null;
    if (members.some(({ score }) => this.number(score).lo.equals(0))) return exactly(0);
    const parts = members.map(({ share, score }) => over(this.number(share), this.number(score)));
    return over(members.map(({ share }) => this.number(share)).reduce(plus), parts.reduce(plus));
  }

  /** `250 % / 4 = 62.5 %: 4 indicators`; the shares of the members count them. */
  private flat(): Interval {
    const [line = ''] = this.lines(this.labels.flat);
    const [, equation = '', count = ''] = /^(.*): (\d+) /.exec(line) ?? [];
    this.equation(equation);
    for (const { share } of this.members())
      if (share) this.step(line, () => isWhole(times(this.number(share), exactly(Number(count)))));
    return this.number(equation.slice(equation.lastIndexOf(' = ') + 3));
  }

  private geometric(members: readonly Counting[]): Interval | null {
    if (members.length === 0) return null;
    const powers = members.map(({ share, score }) =>
      byMachine((base, exponent) => base ** exponent, this.number(score), this.number(share)),
    );
    return powers.reduce(times);
  }

  // ---------------------------------------------------------------------------------------------------------------------- all

  private lines(label: string): readonly string[] {
    // a mark is no part of the figure
    return (this.page.entries.get(label) ?? []).map((line) => line.replace(/ \*$/, ''));
  }

  private number(text: string): Interval {
    return numberOf(text, this.language);
  }

  private step(line: string, holds: () => boolean): void {
    this.steps++;
    try {
      if (!holds()) this.faults.push(`does not add up: ${line}`);
    } catch (error) {
      this.faults.push(error instanceof Error ? error.message : String(error));
    }
  }
}

function isWhole({ lo, hi }: Interval): boolean {
  return lo.ceil().compare(hi) <= 0;
}

interface Member {
  readonly row: string;
  readonly share: string | null;
  readonly score: string | null;
  readonly points: string | null;
}

interface Counting extends Member {
  readonly share: string;
  readonly score: string;
}

/** The table of members by its columns, each of which ends where its head does. */
function membersOf(rows: readonly string[], heads: Heads): readonly Member[] {
  const at = rows.findIndex((row) => new RegExp(`^ .*${heads.score}`).test(row));
  const head = rows[at] ?? '';
  const endOf = (name: string): number => (head.includes(name) ? head.indexOf(name) + name.length : -1);
  const cell = (row: string, name: string): string | null => {
    const end = endOf(name);
    return end < 0 ? null : (/(?:^| )([−\d.,]+…?(?: %)?)$/.exec(row.slice(0, end).padEnd(end))?.[1] ?? null);
  };
  return rows
    .slice(at + 1)
    .filter((row) => at >= 0 && !/^(?: {20}| {2}└)/.test(row))
    .map((row) => ({
      row,
      share: cell(row, heads.share),
      score: cell(row, heads.score),
      points: cell(row, heads.points),
    }));
}

interface Heads {
  readonly share: string;
  readonly score: string;
  readonly points: string;
}

function percentOf(text = ''): string | null {
  return /^[−\d.,]+…? %$/.test(text) ? text : null;
}

function decimalsOf(percent: string): number {
  return /[.,](\d+) %$/.exec(percent)?.[1]?.length ?? 0;
}

function halfUnit(percent: string): Fraction {
  return new Fraction(1).div(new Fraction(10).pow(decimalsOf(percent) + 2)!);
}
