// Every plan that once broke something, and some made to: all commands and features are run on them and must end. Limits are counts, not times.

import { describe, expect, test } from 'vitest';
import { audit } from '#engine/audit/audit.ts';
import { score } from '#engine/score.ts';
import { compile } from '#language/index.ts';
import { everythingBetween, everythingOf } from './everything.ts';
import { names } from './mutations.ts';
import { hostileFiles, seedPlans } from './seeds.ts';
import { trial } from './trial.ts';

describe('files that broke something', () => {
  test.each(hostileFiles())('$name', ({ text }) => {
    const file = { name: 'plan.perf', text };
    everythingOf([file]);
    for (const [model] of [compile([file]).value]) {
      const { readings } = score(model!).scorer;
      expect(readings.spent).toBeLessThanOrEqual(readings.limit);
    }
  });

  test.each(['diff-hangs', 'diff-hangs-2'])('%s, between its two revisions', (name) => {
    const [after, before] = hostileFiles().filter((file) => new RegExp(`^${name}-(?:after|before)`).test(file.name));
    everythingBetween(before!, after!);
  });
});

// What every object of the machine has, as the code of anything: none of it may be found where nothing was declared, or lost where it was.
describe.each(names)('%s as a code', (name) => {
  const text = `perf 1 english
plan ${name} "${name}" organisation "${name}" {
  years 2023..2024
  policy ${name}
  lint ${name} off
}
policy ${name} "${name}" {
  missed >= linear
  missed <= linear
  cap 100%
  band ${name} >= 90% "${name}"
  band low
}
office ${name} "${name}"
scale ${name} worst < ${name}
objective ${name} "${name}" {
  indicator ${name} "${name}" {
    formula value(${name}x) * ${name}m / ${name}m[n-1]
    target 2024 >= 3
  }
  indicator ${name}x "${name}" for ${name} {
    target 2024 >= 3
    actual 2024 = 2
    details "${name}": "${name}"
  }
  indicator ${name}s "${name}" {
    scale ${name}
    target 2024 >= ${name}
  }
}
measure ${name}m "${name}" source "${name}" {
  2023 = 4
  2024 for ${name} = 2
}
scorecard ${name}c "${name}" {
  office ${name}
  use ${name}
}
actuals 2024 source "${name}" {
  ${name}s = ${name}
}
published 2024 at "${name}" {
  ${name} 40%, count objective 1, count band ${name} 0
}
evaluations 2024 by "${name}" {
  ${name}x 50%
}
`;

  test('in everything', () => {
    everythingOf([{ name: 'plan.perf', text }]);
    everythingBetween(
      { name: 'plan.perf', text: text.replaceAll(name, 'Code') },
      { name: 'plan.perf', text: text.replace('= 4', '= 5') },
    );
  });

  test('comes to what any other code comes to', () => {
    const shown = (code: string): unknown => {
      const { value, diagnostics } = compile([{ name: 'plan.perf', text: text.replaceAll(name, code) }]);
      const scored = score(value[0]!, { year: 2024 });
      const figures = scored.value.places.map(({ counted, value: { kind }, band }) => [counted, kind, band?.code]);
      const found = [...diagnostics, ...scored.diagnostics].map(({ code: of, anchor }) => [of, anchor.owner?.kind]);
      const verdicts = audit(value[0]!).value.map(({ verdict }) => verdict);
      return JSON.stringify({ figures, found, verdicts }, (_, one) =>
        typeof one === 'bigint' ? `${one}` : one,
      ).replaceAll(code, '?');
    };
    expect(shown(name)).toBe(shown('Codes_'));
  });
});

test.each(names)('a table whose columns, keys and cells are called %s', (name) => {
  const plan = `perf 1 english\nplan P "P" {\n  years 2024\n  indicator ${name} "I" {\n    target 2024 >= 3\n  }\n}\n`;
  const settings = (more: object): string =>
    JSON.stringify({
      plan: 'P',
      separator: ';',
      decimal: ',',
      period: '2024',
      columns: { code: name, value: 'Value' },
      ...more,
    });
  const table = (text: string, described: string) =>
    compile(
      [{ name: 'plan.perf', text: plan }],
      [{ name: 'values.csv', text, settings: { name: 'values.csv.json', text: described } }],
    );
  const read = table(`${name};Value\n${name};2\n`, settings({}));
  expect(read.diagnostics.map(({ code }) => code)).toEqual([]);
  expect(score(read.value[0]!, { year: 2024 }).value.places[0]!.value.kind).toBe('number');
  // a column that is not there is not found in what every object has
  const absent = table(`Code;Value\n${name};2\n`, settings({}));
  expect(absent.diagnostics.map(({ code }) => code)).toContain('table-column');
  // a key that is none is told, whatever it is called
  const own = settings({}).replace('{', `{"${name}": {"decimal": "."},`);
  const strange = table(`${name};Value\n${name};2,5\n`, own);
  expect(strange.diagnostics.map(({ code }) => code)).toContain('table-settings');
});

// The same plans, differently damaged, a thousand and more at a time: npm run fuzz.
test('plans damaged at random', () => {
  const plans = seedPlans().filter((text) => text.length < 1500 && !/n-1000/.test(text));
  for (let seed = 1; seed <= 12; seed++) {
    const { failure, after } = trial(seed, plans);
    expect({ seed, failure, plan: failure && after }).toEqual({ seed, failure: null, plan: null });
  }
});
