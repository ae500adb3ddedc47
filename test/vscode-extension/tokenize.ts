// Runs the extension's grammars as VS Code does: its own TextMate engine over its own regular expressions.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { root } from '#test/house/sources.ts';

export interface Token {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

/** A Markdown of the few rules that the injection needs, with the scope of VS Code's own. */
const markdown = { scopeName: 'text.html.markdown', patterns: [{ match: '^#.*$', name: 'heading.markdown' }] };

const extension = join(root, 'vscode-extension');
const grammars: Readonly<Record<string, string>> = {
  'source.perf': 'syntaxes/perf.tmLanguage.json',
  'markdown.perf.codeblock': 'syntaxes/markdown.tmLanguage.json',
};

const registry = new Registry({
  onigLib: loadWASM(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'))).then(
    () => ({ createOnigScanner, createOnigString }),
  ),
  loadGrammar: async (scope) => {
    const path = grammars[scope];
    if (path === undefined) return parseRawGrammar(JSON.stringify(markdown), 'markdown.json');
    return parseRawGrammar(readFileSync(join(extension, path), 'utf8'), path);
  },
  getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.perf.codeblock'] : undefined),
});

/** In milliseconds: an expression that goes back and forth without end is cut off, a slow machine is not. */
const patience = 20_000;

export async function tokenize(text: string, scope = 'source.perf'): Promise<Token[]> {
  const grammar = await registry.loadGrammar(scope);
  if (!grammar) throw new Error(`There is no grammar ${scope}.`);
  let stack = INITIAL;
  return text.split('\n').flatMap((content, line) => {
    const result = grammar.tokenizeLine(content, stack, patience);
    stack = result.ruleStack;
    expect(result.stoppedEarly, `line ${line + 1} takes for ever: ${content}`).toBe(false);
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      line,
      start: startIndex,
      end: Math.min(endIndex, content.length),
      text: content.slice(startIndex, endIndex),
      scopes,
    }));
  });
}

/**
 * Checks scopes that are drawn under the source: carets below the characters, then what their innermost scope begins with;
 * `-` stands for none of ours. Lines without a caret are source.
 */
export async function check(drawn: string, scope?: string): Promise<void> {
  const rows = drawn.replace(/^\n/, '').split('\n');
  const indent = Math.min(...rows.filter((row) => row.trim()).map((row) => row.search(/\S/)));
  const source: string[] = [];
  const expected: { line: number; start: number; end: number; scope: string }[] = [];
  for (const row of rows.map((each) => each.slice(indent))) {
    const drawing = /^(\s*)(\^+) (\S+)\s*$/.exec(row);
    if (!drawing) source.push(row);
    else expected.push(placed(source.length - 1, drawing));
  }
  const tokens = await tokenize(source.join('\n'), scope);
  const found = expected.map((place) => ({ ...place, scope: innermost(tokens, place) }));
  expect(found.map(draw(source))).toEqual(expected.map(draw(source)));
}

interface Place {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly scope: string;
}

function placed(line: number, [, before = '', carets = '', scope = '']: RegExpExecArray): Place {
  return { line, start: before.length, end: before.length + carets.length, scope };
}

/** The scope that all characters of a place share, without `.perf`; several with `|` between them if they don't. */
function innermost(tokens: readonly Token[], { line, start, end }: Place): string {
  const here = tokens.filter((token) => token.line === line && token.start < end && token.end > start);
  const scopes = new Set(here.map((token) => short(token.scopes.at(-1) ?? '')));
  return [...scopes].join('|');
}

function short(scope: string): string {
  return scope.startsWith('meta.') || scope.startsWith('source.') || scope.startsWith('text.')
    ? '-'
    : scope.replace(/\.perf$/, '');
}

function draw(source: readonly string[]): (place: Place) => string {
  return ({ line, start, end, scope }) => `${source[line]}\n${' '.repeat(start)}${'^'.repeat(end - start)} ${scope}`;
}
