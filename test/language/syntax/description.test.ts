// The description of the language against the parser, both ways: what the one has, the other reads, and for the same.

import { describe, expect, test } from 'vitest';
import { role, rolesOf } from '#language/format/word-roles.ts';
import { declarationKinds, declarations, topLevel } from '#language/syntax/description/declarations.ts';
import { derive } from '#language/syntax/description/derive.ts';
import type { Form } from '#language/syntax/description/forms.ts';
import { header, heads, lineIn, lineOf } from '#language/syntax/description/lines.ts';
import { type NamedPart, namesOfHead, namesOfStatement } from '#language/syntax/description/names.ts';
import { rules } from '#language/syntax/description/rules.ts';
import { type Described, statements } from '#language/syntax/description/statements.ts';
import { headWords } from '#language/syntax/grammar/heads.ts';
import { keywordHelp } from '#language/syntax/keywords/keyword-help.ts';
import { spell } from '#language/syntax/keywords/keywords.ts';
import { type Lexeme, Newline } from '#language/syntax/lex/tokens.ts';
import type { Span } from '#language/syntax/literals.ts';
import { read } from '#language/syntax/parse.ts';
import type { Rule } from '#language/syntax/rule-forms.ts';
import type { Declaration, DeclarationKind, KeywordLanguage, Placed } from '#language/syntax/tree.ts';
import { allExampleFiles } from '#test/corpus.ts';
import { seedPlans } from '#test/hostile/seeds.ts';
import { isWhole } from '#test/runs.ts';
import { createRandom } from './random-edits.ts';
import { sentenceOf } from './sentences.ts';

interface Line extends Span {
  readonly form: Form;
  /** null: it stands in the file. */
  readonly holder: DeclarationKind | null;
}

function linesIn(members: readonly Placed[], base: number, holder: DeclarationKind | null): readonly Line[] {
  return members.flatMap(({ start, declaration }) => {
    const { kind, headEnd, statements: its, members: inner } = declaration;
    const at = base + start;
    return [
      { start: at, end: at + headEnd, form: heads[kind], holder },
      ...its.map((one) => ({ start: at + one.start, end: at + one.end, form: lineOf(one.kind), holder: kind })),
      ...linesIn(inner, at, kind),
    ];
  });
}

/** The lines that nothing is wrong with, and that the description does not have; names that it reads as something else. */
function underived(text: string): readonly string[] {
  const { tree, tokens, problems } = read(text);
  const { names } = rolesOf(tree);
  const head = tree.header ? [{ ...tree.header, form: header, holder: null }] : [];
  const lexemes = tokens.lexemes().filter(({ tokenType }) => tokenType !== Newline);
  let next = 0;
  return [...head, ...linesIn(tree.members, 0, null)]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => !problems.some((problem) => problem.end >= start - 1 && problem.start <= end + 1))
    .flatMap(({ start, end, form, holder }) => {
      while (next < lexemes.length && lexemes[next]!.startOffset < start) next++;
      let last = next;
      while (last < lexemes.length && lexemes[last]!.startOffset < end) last++;
      const its = lexemes.slice(next, last);
      const isRead = [form, lineIn(holder)].every((one) => isReadAs(one, its, names));
      return isRead ? [] : [text.slice(start, end)];
    });
}

/** Second words of a unit have no role of their own. */
function isReadAs(form: Form, tokens: readonly Lexeme[], names: Uint8Array): boolean {
  const { complete, forms } = derive(form, tokens);
  return (
    complete &&
    forms.every((one, at) => {
      const isUnit = one.is === 'token' && (one.token === 'unit' || one.token === 'unit-behind');
      const its = names[tokens[at]!.startOffset];
      if (isUnit) return its === role.unit || (its === role.none && forms[at - 1] === one);
      return (its === role.name) === (one.is === 'name');
    })
  );
}

describe('what stands in real plans, the description has', () => {
  test.each(allExampleFiles.filter(({ text }) => text.length < 100_000))('$name', ({ text }) => {
    expect(underived(text)).toEqual([]);
  });

  test('pages of the specification, the reference and the diagnostics', () => {
    expect(seedPlans().flatMap(underived)).toEqual([]);
  });
});

// -------------------------------------------------------------------------------------------------------------------- sentences

const languages = ['english', 'italian'] as const;

function inBlock(kind: DeclarationKind, line: string, language: KeywordLanguage): { text: string; at: number } {
  const { word, called } = declarations[kind];
  const before = `perf 1 ${language}\n${spell(language, word)} ${called.is === 'name' ? 'X' : '2024'}`;
  const by = kind === 'evaluations' ? ` ${spell(language, 'by-whom')} "OIV"` : '';
  return { text: `${before}${by} {\n${line}\n}\n`, at: before.length + by.length + 3 };
}

function namesIn(declaration: Declaration): ReadonlyMap<number, NamedPart['use']> {
  const found = new Map<number, NamedPart['use']>();
  const add = ({ name, use }: NamedPart): void => void found.set(name.start, use);
  namesOfHead(declaration, add);
  for (const statement of declaration.statements) namesOfStatement(statement, add);
  return found;
}

/** What a word before a code, a node or a formula's function makes of a name: the description says what it would be without. */
const narrowed: ReadonlySet<string> = new Set(['given', 'subject']);

describe('what the description has, the parser reads', () => {
  const sentences = isWhole ? 1000 : 25;
  const kinds = new Set<string>();
  const random = createRandom(12);

  test.each(declarationKinds)('lines in a block: %s', (kind) => {
    const form = lineIn(kind);
    if (form.is !== 'either') return;
    for (const line of form.of.filter((one) => !Object.values(heads).includes(one))) {
      for (let run = 0; run < sentences; run++) {
        const language = random.pick(languages);
        const sentence = sentenceOf(line, language, random);
        const { text, at } = inBlock(kind, sentence.text, language);
        const { tree, problems } = read(text);
        const [statement] = tree.members[0]!.declaration.statements;
        expect([sentence.text, problems]).toEqual([sentence.text, []]);
        const found = namesIn(tree.members[0]!.declaration);
        for (const [start, use] of sentence.names) {
          const its = found.get(at - tree.members[0]!.start + start);
          expect([sentence.text, narrowed.has(use) ? use : its]).toEqual([sentence.text, use]);
        }
        expect(lineOf(statement!.kind)).toSatisfy(
          (one: Form) => derive(one, tokensOf(sentence.text, language)).complete,
        );
        kinds.add(statement!.kind === 'rule' ? statement!.rule!.rule : statement!.kind);
      }
    }
  });

  test.each(declarationKinds)('heads: %s', (kind) => {
    for (let run = 0; run < sentences; run++) {
      const language = random.pick(languages);
      const sentence = sentenceOf(heads[kind], language, random);
      const text = `perf 1 ${language}\n${sentence.text}\n`;
      const { tree, problems } = read(text);
      expect([sentence.text, problems]).toEqual([sentence.text, []]);
      const [placed] = tree.members;
      const found = namesIn(placed!.declaration);
      for (const [start, use] of sentence.names)
        expect([sentence.text, found.get(start)]).toEqual([sentence.text, use]);
    }
  });

  test('and none was left out, nor any word that begins one unexplained', () => {
    const all = [...(Object.keys(statements) as Described[]), ...(Object.keys(rules) as Rule['rule'][])];
    expect(all.filter((kind) => !kinds.has(kind))).toEqual([]);
    const begun = [...topLevel, ...headWords, ...Object.values(declarations).flatMap(({ body }) => body)];
    expect(begun.filter((word) => keywordHelp(word) === null)).toEqual([]);
    expect(topLevel.filter((word) => !Object.values(declarations).some((one) => one.word === word))).toEqual([]);
  });
});

function tokensOf(text: string, language: KeywordLanguage): readonly Lexeme[] {
  const { tokens } = read(`perf 1 ${language}\n${text}`);
  const all = tokens.lexemes();
  return all.slice(4).filter(({ tokenType }) => tokenType !== Newline);
}
