import { describe, expect, test } from 'vitest';
import { derive } from '#language/syntax/description/derive.ts';
import { terms } from '#language/syntax/description/terms.ts';
import { spell } from '#language/syntax/keywords/keywords.ts';
import { completion, resolveCompletion } from '#lsp/features/completion/completion.ts';
import { edited, marked, measures, plan } from '../marked.ts';

/** `has` are labels on offer, `not` are labels that are not. */
function check(text: string, { has = [], not = [] }: { has?: readonly string[]; not?: readonly string[] }): void {
  const { context, offset } = marked(text);
  const labels = completion(context, offset).items.map(({ label }) => label);
  for (const label of has) expect(labels).toContain(label);
  for (const label of not) expect(labels).not.toContain(label);
}

/** The text after choosing `label`. */
function choose(text: string, label: string): string {
  const { context, offset } = marked(text);
  const item = completion(context, offset).items.find((one) => one.label === label);
  if (!item) throw new Error(`${label} is not on offer`);
  return edited(context.file.text, [{ ...item.replace, text: item.insert }]);
}

const indicator = (line: string): string => plan(`  indicator I "Tools" {\n${line}\n  }`, measures);

describe('completion', () => {
  test('in an indicator offers its statements, and whole indicators in a node', () => {
    check(indicator('    <|>'), { has: ['formula', 'target', 'baseline'], not: ['years', 'area', 'Tools'] });
    check(plan('  <|>', measures), {
      has: ['objective', 'indicator', 'indicator >=', 'budget'],
      not: ['formula', 'target'],
    });
  });

  test('at the top level offers declarations', () => {
    check(`${plan('', measures)}<|>`, { has: ['measure', 'policy', 'actuals', 'actuals { }'], not: ['target'] });
  });

  test('in a half-written formula offers measures and functions', () => {
    check(indicator('    formula Tools / <|>'), { has: ['Firms', 'Tools', 'sum'], not: ['target', 'formula'] });
    check(indicator('    formula To<|>'), { has: ['Tools'] });
    expect(choose(indicator('    formula Tools / Fi<|>\n    target 2024 >= 5'), 'Firms')).toContain(
      'formula Tools / Firms\n    target',
    );
  });

  test('behind `weight` in a head offers measures', () => {
    check(plan('  indicator I weight <|> "Tools" {\n  }', measures), { has: ['Firms', 'Tools'], not: ['I', 'target'] });
    check(plan('  objective O weight Fi<|>', measures), { has: ['Firms'] });
  });

  test('behind an operand offers nothing', () => {
    check(indicator('    formula Tools <|>'), { not: ['Firms', 'sum'] });
  });

  test('replaces codes with points, and closes backticks', () => {
    const dotted = plan(
      '  objective O { }\n  indicator I {\n    formula D1.1<|>\n  }',
      'measure D1.1.1_PROMOS.FORM. "Forms"\n',
    );
    expect(choose(dotted, 'D1.1.1_PROMOS.FORM.')).toContain('formula D1.1.1_PROMOS.FORM.\n');
    const quoted = plan('  indicator I {\n    formula `71.C<|>\n  }', 'measure `71.Controlli Servizi` "Controls"\n');
    expect(choose(quoted, '71.Controlli Servizi')).toContain('formula `71.Controlli Servizi`\n');
  });

  test('behind `at` offers the levels that the rule takes', () => {
    check(plan('  aggregate minimum at <|>', measures), {
      has: ['plan', 'perspective', 'scorecard', 'level'],
      not: ['indicator'],
    });
    check(plan('  round 0 decimals half-up at <|>', measures), { has: ['mission', 'indicator', 'level'] });
  });

  test('of a target offers years, then kinds', () => {
    check(indicator('    target <|>'), { has: ['2024', '2023'], not: ['>='] });
    check(indicator('    target 2024 <|>'), { has: ['>=', '<=', 'by', 'done', '>= previous'] });
  });

  test('every word that begins a target is on offer', () => {
    const begin = derive(terms.TARGET, []).expected.flatMap((form) =>
      form.is === 'word' ? [form.word] : form.is === 'one' ? form.words : [],
    );
    expect(begin).toContain('by');
    const { context, offset } = marked(indicator('    target 2024 <|>'));
    const labels = completion(context, offset).items.map(({ label }) => label.split(' ')[0]);
    expect(begin.filter((word) => !labels.includes(spell('english', word)))).toEqual([]);
  });

  test('units', () => {
    check(indicator('    unit <|>'), { has: ['%', 'EUR', 'million', 'hours'] });
    check(indicator('    target 2024 >= 10 <|>'), { has: ['EUR', 'million', 'hours', 'set'], not: ['formula'] });
    check(indicator('    actual 2024 = 10 mi<|>'), { has: ['million', 'minutes'], not: ['2024'] });
    check(plan('  indicator I {\n  }', 'measure M {\n  2024 = 10 <|>\n}\n'), { has: ['EUR', 'days'] });
    check(indicator('    formula Tools * 10 <|>'), { not: ['EUR', 'million'] });
    check(indicator('    target <|>'), { not: ['EUR'] });
    check(indicator('    target 2024 >= 10% <|>'), { not: ['EUR'] });
  });

  test('names what may stand there', () => {
    const offices = 'office AO1 "Register"\npolicy R {\n  missed <= linear\n}\n';
    check(plan('  office <|>', offices), { has: ['AO1'], not: ['R'] });
    check(plan('  policy <|>', offices), { has: ['R'], not: ['AO1'] });
    check(plan('  objective O { }\n', 'objective X under <|>'), { has: ['O', 'P'] });
    check(plan('', 'policy R {\n  missed <= <|>\n}\n'), { has: ['linear', 'inverse', 'steps'] });
    check(plan('', 'policy R {\n  <|>\n}\n'), { has: ['cap', 'missed', 'band'], not: ['target'] });
    check(plan('  indicator I {\n  }', `${measures}actuals 2024 {\n  <|>\n}\n`), {
      has: ['I', 'Tools'],
      not: ['target'],
    });
  });

  test('says nothing in texts and comments', () => {
    check(indicator('    source "Re<|>"'), { not: ['formula'] });
    check(indicator('    // Re<|>'), { not: ['formula'] });
  });

  test('speaks the language of the file', () => {
    const { context, offset } = marked('perf 1 italian\npiano P "Un piano" {\n  <|>\n}\n');
    const labels = completion(context, offset).items.map(({ label }) => label);
    expect(labels).toContain('obiettivo');
    expect(labels).not.toContain('objective');
  });

  test('of more than anybody reads offers some, those that begin with what is typed first, and says so', () => {
    const many = Array.from({ length: 400 }, (_, index) => `measure M${index + 1000} "Measure ${index}"\n`).join('');
    const asked = (typed: string): { labels: string[]; isIncomplete: boolean } => {
      const { context, offset } = marked(plan(`  indicator I {\n    formula ${typed}<|>\n  }`, many));
      const { items, isIncomplete } = completion(context, offset);
      return { labels: items.map(({ label }) => label), isIncomplete };
    };
    const all = asked('');
    expect(all.isIncomplete).toBe(true);
    expect(all.labels).toContain('M1000');
    expect(all.labels).toContain('sum');
    // 1399 and the ten from 1390 on, of which 400 measures have the letters "139" in order: few enough
    const few = asked('M139');
    expect(few.isIncomplete).toBe(false);
    expect(few.labels.filter((label) => /^M139\d$/.test(label))).toHaveLength(10);
    expect(asked('M1').labels.slice(0, 2)).toEqual(['M1000', 'M1001']);
    expect(asked('m1399').labels).toContain('M1399');
    expect(asked('`M1399').labels).toContain('M1399');
  });

  test('explains an item when it is looked at', () => {
    const { context, offset } = marked(indicator('    formula <|>'));
    const item = completion(context, offset).items.find(({ label }) => label === 'Tools');
    expect(item?.detail).toBe('Digital tools');
    expect(item?.data && resolveCompletion(context, item.data)).toContain('8,270');
  });
});
