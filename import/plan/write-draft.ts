// A draft as a file of a plan, in its canonical form. What is doubtful stands as a comment where it is, with its cell.

import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import { format } from '#language/format/format.ts';
import type { KeywordLanguage } from '#language/syntax/tree.ts';
import { planProblems } from '../words/plan-problems.ts';
import type { Draft, DraftIndicator, DraftNode, PlanDoubt } from './draft.ts';
import { quotedText } from './table-layout.ts';

export interface DraftFile {
  readonly code: string;
  readonly title: string;
  readonly language: MessageLanguage;
  /** The name of the workbook. */
  readonly file: string;
}

export interface WrittenDraft {
  readonly text: string;
  /** All of them, those that stand in the text included. */
  readonly doubts: readonly PlanDoubt[];
  readonly counts: { readonly nodes: number; readonly indicators: number };
}

export function draftText(draft: Draft, of: DraftFile): WrittenDraft {
  const writer = new DraftWriter(of.language);
  const { years } = draft;
  const span = years.length === 0 ? [] : [`  years ${years[0]}${years.length > 1 ? `..${years.at(-1)}` : ''}`];
  writer.lines.push(
    'perf 1 english',
    '',
    `// ${firstDraft[of.language](of.file)}`,
    `plan ${named(of.code)} ${quotedText(of.title)} {`,
    ...span,
    `  language ${of.language}`,
  );
  for (const doubt of draft.doubts) writer.remark(doubt);
  draft.indicators.forEach((one, at) => {
    writer.indicator(one, `${of.code}_${at + 1}`);
  });
  draft.nodes.forEach((node, at) => {
    writer.node(node, `${at + 1}`);
  });
  writer.lines.push('}', '');
  const keywords: KeywordLanguage = of.language === 'it' ? 'italian' : 'english';
  return {
    text: format(writer.lines.join('\n'), { language: keywords }).value,
    doubts: writer.doubts,
    counts: writer.counts,
  };
}

const firstDraft: Readonly<Record<MessageLanguage, (file: string) => string>> = {
  en: (file) =>
    `A first draft from ${file}: what is doubtful stands as a comment, with its cell. Rules, offices and formulas are still to be written.`,
  it: (file) =>
    `Prima bozza da ${file}: ciò che è dubbio è in un commento, con la sua cella. Regole, uffici e formule sono ancora da scrivere.`,
};

class DraftWriter {
  readonly lines: string[] = [];
  readonly doubts: PlanDoubt[] = [];
  readonly counts = { nodes: 0, indicators: 0 };
  private readonly nodeCodes = new Set<string>();
  private readonly indicatorCodes = new Set<string>();
  private readonly language: MessageLanguage;

  constructor(language: MessageLanguage) {
    this.language = language;
  }

  node(node: DraftNode, made: string): void {
    this.counts.nodes++;
    const code = this.codeFor(node, `_${made}`, this.nodeCodes);
    const weight = node.weight === null ? '' : ` weight ${node.weight}`;
    this.lines.push(`${node.kind} ${named(code)}${weight} ${quotedText(node.title)} {`);
    for (const doubt of node.doubts) this.remark(doubt);
    if (node.type !== null) this.lines.push(`type ${quotedText(node.type)}`);
    if (node.owner !== null) this.lines.push(`owner ${quotedText(node.owner)}`);
    const own = code.replace(/^_+/, '');
    node.indicators.forEach((one, at) => {
      this.indicator(one, `${own}_${at + 1}`);
    });
    node.children.forEach((child, at) => {
      this.node(child, `${own}.${at + 1}`);
    });
    this.lines.push('}');
  }

  indicator(indicator: DraftIndicator, made: string): void {
    this.counts.indicators++;
    const code = this.codeFor(indicator, `_${made}`, this.indicatorCodes);
    const weight = indicator.weight === null ? '' : ` weight ${indicator.weight}`;
    this.lines.push(`indicator ${named(code)}${weight} ${quotedText(indicator.title)} {`);
    for (const { text, doubts } of indicator.lines) {
      this.doubts.push(...doubts);
      const remark = doubts.map((doubt) => this.commentOf(doubt)).join('; ');
      this.lines.push(`${text}${remark === '' ? '' : ` // ${remark}`}`);
    }
    this.lines.push('}');
  }

  remark(doubt: PlanDoubt): void {
    this.doubts.push(doubt);
    this.lines.push(`// ${this.commentOf(doubt)}`);
  }

  private commentOf({ cell, words }: PlanDoubt): string {
    return `${cell}: ${words[this.language]}`.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ');
  }

  /** Its own; a made-up one where it has none, or has that of another. */
  private codeFor({ code, at }: Pick<DraftNode, 'code' | 'at'>, made: string, taken: Set<string>): string {
    const free = (one: string): string => {
      for (let number = 2, now = one; ; now = `${one}_${number++}`) if (!taken.has(now)) return now;
    };
    const own = code === null || taken.has(code) ? free(made) : code;
    if (code !== null && own !== code) this.remark({ ...at, words: planProblems.codeTwice(code) });
    taken.add(own);
    return own;
  }
}

function named(code: string): string {
  return `\`${code.replaceAll('`', '')}\``;
}
