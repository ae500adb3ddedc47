// A small plan with one change at a time: every kind of change is recognised, and reported once.

import { describe, expect, test } from 'vitest';
import type { Flag } from '#engine/diff/change.ts';
import { compare, exact, named, sumOf } from './revisions.ts';

const plan = `plan P "A plan" {
  years 2023..2024
  policy rules
}
policy rules "Rules" {
  cap 100%
  missed <= linear
  share indicators 50% children 50%
  band good >= 90% "Good"
  band bad "Bad"
}
office A "Registry"
office B "Promotion"
scale judgement poor < fair < good
area 1 weight 60% "Services" {
  objective 1.1 weight 50% "Faster registration" {
    indicator TIME weight 70% "Mean time to register" {
      formula Days / Cases
      target 2024 <= 2
    }
    indicator GUIDE weight 30% "Guide published" {
      target 2024 by 2024-06-30
    }
  }
  objective 1.2 weight 50% "More enterprises reached" {
    indicator REACH "Enterprises reached" {
      baseline 2023 = 80
      target 2024 >= +25% on baseline
    }
    indicator VIEW "What they say" {
      scale judgement
      target 2024 >= fair
    }
  }
}
area 2 weight 40% "Resources" {
  indicator COST "Cost per case" {
    target 2024 <= 30
  }
}
scorecard S "Registry" {
  office A
  use TIME weight 50%
  use COST weight 50%
}
measure Days "Days, summed" {
  2024 for A = 100
  2024 for B = 20
}
measure Cases "Cases" {
  2024 = 40
}
actuals 2024 source "Registry" {
  GUIDE = 2024-05-31
  REACH = 90
  VIEW = good
  COST = 40
}
`;

/** The changes that one edit makes. */
function edited(from: string | RegExp, to: string): ReturnType<typeof compare> {
  const after = plan.replace(from, to);
  if (after === plan) throw new Error(`not in the plan: ${from}`);
  const found = compare(plan, after, 2024);
  expect(sumOf(found)).toBe(exact(found.effect.root.difference));
  expect(exact(found.effect.root.after)).toBe(exact(found.scores.after.nodes[0]!.counted));
  return found;
}

describe('each edit is one change', () => {
  test.each<[name: string, from: string | RegExp, to: string, change: string]>([
    ['a target', '<= 2\n', '<= 3\n', 'target TIME'],
    ['a target by a date', '2024-06-30', '2024-04-30', 'target GUIDE'],
    ['a relative target', '+25%', '+20%', 'target REACH'],
    ['a target on a scale', '>= fair', '>= good', 'target VIEW'],
    ['a target that is taken out', '    target 2024 <= 30\n', '', 'target COST'],
    [
      'a weight of an area, with its sibling',
      /60% "Services"([\s\S]*)40% "Res/,
      '70% "Services"$130% "Res',
      'weights P',
    ],
    ['weights of indicators', /70%([\s\S]*)30% "Guide/, '60%$140% "Guide', 'weights 1.1'],
    ['a weight in a scorecard', 'use TIME weight 50%', 'use TIME weight 20%', 'weights S'],
    ['a formula', 'Days / Cases', '(Days - 1) / Cases', 'formula TIME'],
    ['a rule', 'missed <= linear', 'missed <= inverse', 'rule rules'],
    ['bands', '>= 90%', '>= 95%', 'rule rules'],
    [
      'a rule for one area',
      'area 2 weight 40% "Resources" {',
      'area 2 weight 40% "Resources" {\n  missed <= all-or-nothing',
      'rule 2',
    ],
    ['a rule for one indicator', '    target 2024 <= 30', '    missed <= inverse\n    target 2024 <= 30', 'rule COST'],
    ['a value', 'COST = 40', 'COST = 35', 'value COST'],
    ['a value of a measure', '2024 = 40\n', '2024 = 50\n', 'value Cases'],
    ['an office’s slice', '2024 for B = 20', '2024 for B = 30', 'value Days'],
    ['a value that is taken out', '  COST = 40\n', '', 'value COST'],
    ['a baseline', 'baseline 2023 = 80', 'baseline 2023 = 60', 'baseline REACH'],
    ['steps of a scale', 'poor < fair < good', 'awful < poor < fair < good', 'scoring judgement'],
    ['a title', '"Cost per case"', '"Cost of a case"', 'text COST'],
    ['the title of a node', '"Faster registration"', '"Registration in two days"', 'text 1.1'],
    ['the source of values', 'source "Registry"', 'source "Register"', 'text'],
    [
      'an evaluation',
      'scorecard S',
      'evaluations 2024 by "OIV" {\n  COST = 100% because "no fault of theirs"\n}\nscorecard S',
      'evaluation COST',
    ],
    [
      'a budget',
      'area 2 weight 40% "Resources" {',
      'area 2 weight 40% "Resources" {\n  budget 2024 initial = 5 EUR',
      'budget 2',
    ],
    ['a printed figure', 'scorecard S', 'published 2024 {\n  1.1 100%\n}\nscorecard S', 'published P'],
    ['an objective that moved', '  objective 1.2 weight', '  objective 1.2 under 2 weight', 'moved 1.2'],
    [
      'an indicator that is new',
      'indicator COST',
      'indicator NEW "New" {\n    target 2024 done\n  }\n  indicator COST',
      'added NEW',
    ],
    [
      'an objective with what it holds',
      / {2}objective 1.2[\s\S]*?\n {2}}\n([\s\S]*) {2}REACH = 90\n {2}VIEW = good\n/,
      '$1',
      'removed 1.2',
    ],
    ['a measure that is new', 'measure Cases', 'measure Other "Other"\nmeasure Cases', 'added Other'],
    ['an office that is new', 'office B', 'office C "Third"\noffice B', 'added C'],
    ['a code that changed', /\bREACH\b/g, 'REACHED', 'renamed REACHED'],
    ['the code of an objective', /\b1\.1\b/g, '1.7', 'renamed 1.7'],
    ['the code of a measure', /\b(?<!")Cases\b/g, 'Filed', 'renamed Filed'],
    [
      'another node recomposed in a scorecard',
      '  use COST weight 50%',
      '  use COST weight 50%\n  use GUIDE weight 10%',
      'added GUIDE',
    ],
  ])('%s', (name, from, to, change) => {
    const found = edited(from, to);
    if (name === 'the source of values')
      expect(new Set(named(found))).toEqual(new Set(['text GUIDE', 'text REACH', 'text VIEW', 'text COST']));
    else if (name === 'a value that is taken out') expect(named(found).slice(0, 1)).toEqual([change]);
    else expect(named(found)).toEqual([change]);
  });
});

describe('flags', () => {
  const flagsOf = (from: string | RegExp, to: string): readonly Flag[] =>
    edited(from, to).changes.flatMap(({ flags }) => flags);

  test.each<[from: string, to: string, flags: readonly Flag[]]>([
    ['<= 2\n', '<= 3\n', ['loosened', 'after-first-measurement']],
    ['<= 2\n', '<= 1\n', ['tightened', 'after-first-measurement']],
    ['<= 2\n', '< 2\n', ['tightened', 'after-first-measurement']],
    ['2024-06-30', '2024-09-30', ['loosened', 'after-first-measurement']],
    ['by 2024-06-30', 'done', ['loosened', 'after-first-measurement']],
    ['+25%', '+20%', ['loosened', 'after-first-measurement']],
    // 100 is what +25 % on 80 comes to: the same figure, said otherwise
    ['>= +25% on baseline', '>= 100', ['after-first-measurement']],
    ['>= +25% on baseline', '>= 99', ['loosened', 'after-first-measurement']],
    ['>= fair', '>= poor', ['loosened', 'after-first-measurement']],
    ['    target 2024 <= 30\n', '', ['loosened', 'after-first-measurement']],
    // a revision is held against what is in force without it
    ['<= 2\n', '<= 2\n      revised 2024-07-30 <= 3 because "Fewer staff"\n', ['loosened', 'after-first-measurement']],
    ['<= 2\n', '<= 2\n      revised 2024-07-30 <= 1 because "More staff"\n', ['tightened', 'after-first-measurement']],
    ['<= 2\n', '<= 2\n      revised 2024-07-30 none because "Closed"\n', ['loosened', 'after-first-measurement']],
    // 2023 has no values
    ['<= 2\n', '<= 2\n      target 2023 <= 4\n', []],
  ])('%j becomes %j', (from, to, flags) => {
    expect(flagsOf(from, to)).toEqual(flags);
  });

  test('weight taken from what is below its siblings, and from what is above', () => {
    // area 1 is at 97.5 (TIME 50, GUIDE 100; REACH 90, VIEW 100), area 2 at 66.67: the mean lies between them
    const toServices = /60% "Services"([\s\S]*)40% "Res/;
    expect(flagsOf(toServices, '70% "Services"$130% "Res')).toEqual(['weight-off-the-weak']);
    expect(flagsOf(toServices, '50% "Services"$150% "Res')).toEqual([]);
  });

  // a rule is easier where it gives more and nowhere less: better marks, more of an award, a smaller malus, a higher cap
  test.each<[before: string, after: string, flags: readonly Flag[]]>([
    ['marks 50%..100% = 1..5, 0%..50% = 1', 'marks 40%..100% = 1..5, 0%..40% = 1', ['loosened']],
    ['marks 50%..100% = 1..5, 0%..50% = 1', 'marks 50%..100% = 1..4, 0%..50% = 1', ['tightened']],
    ['marks 50%..100% = 1..5, 0%..50% = 1', 'marks 50%..100% = 1..4, 0%..50% = 1..2', []],
    ['award >= 95% = 100%', 'award >= 95% = 100%, >= 80% = 80%', ['loosened']],
    ['award >= 95% = 100%', 'award > 95% = 100%', ['tightened']],
    ['malus 5 points when missed', 'malus none', ['loosened']],
    ['malus 5 points when missed', 'malus 6 points when missed', ['tightened']],
    ['cap 100%', 'cap none', ['loosened']],
    ['floor 10%', 'floor 0%', ['tightened']],
    // of the same members a minimum is at most the geometric mean, and that at most the weighted
    ['aggregate minimum', 'aggregate geometric', ['loosened']],
    ['aggregate weighted', 'aggregate harmonic', ['tightened']],
    ['aggregate mean', 'aggregate maximum', ['loosened']],
    ['points 10 half-up', 'points 10 truncate', ['tightened']],
    ['points 10 truncate', 'points 10 half-even', ['loosened']],
    ['round 0 decimals half-up at indicator', 'round 0 decimals truncate at indicator', ['tightened']],
    // here easier and there harder: by what was reached, which is all less with twice the points, and all the same with a decimal
    ['points 10 half-up', 'points 20 half-up', ['tightened']],
    ['missed >= linear', 'missed >= all-or-nothing', ['tightened']],
    ['missing excluded', 'missing zero', []],
  ])('of a rule, from %s to %s', (before, after, flags) => {
    const of = (rule: string): string => plan.replace('  policy rules\n', `  policy rules\n  ${rule}\n`);
    expect(compare(of(before), of(after)).changes.flatMap((change) => change.flags)).toEqual(flags);
  });

  // by their titles: a later day, or one less is easier; what was done of them is a value, and no target
  test.each<[before: string, after: string, flags: readonly Flag[]]>([
    ['"A" by 2024-03-31', '"A" by 2024-04-30', ['loosened', 'after-first-measurement']],
    ['"A" by 2024-03-31', '"A" by 2024-02-29', ['tightened', 'after-first-measurement']],
    [
      '"B" by 2024-06-30\n',
      '"B" by 2024-06-30\n    milestone "C" by 2024-09-30\n',
      ['tightened', 'after-first-measurement'],
    ],
    ['    milestone "B" by 2024-06-30\n', '', ['loosened', 'after-first-measurement']],
    ['"B" by 2024-06-30', '"C" by 2024-06-30', ['after-first-measurement']],
    ['= 2024-03-28', '= 2024-03-30', []],
    ['"B" by 2024-06-30', '"B" by 2024-06-30 = done', []],
  ])('of milestones, from %j to %j', (before, after, flags) => {
    const lines = '    milestone "A" by 2024-03-31 = 2024-03-28\n    milestone "B" by 2024-06-30\n';
    const of = (said: string): string => plan.replace('    target 2024 <= 30\n', said).replace('  COST = 40\n', '');
    const { changes } = compare(of(lines), of(lines.replace(before, after)), 2024);
    expect(changes.flatMap((change) => change.flags)).toEqual(flags);
    expect(changes.map(({ kind }) => kind)).toEqual([flags.length > 0 ? 'target' : 'value']);
  });

  // A was done and B was not: the more A weighs, the easier
  test.each<[a: number, b: number, flags: readonly Flag[]]>([
    [3, 1, ['loosened', 'after-first-measurement']],
    [1, 3, ['tightened', 'after-first-measurement']],
  ])('of milestones that weighed alike, and now %d and %d', (a, b, flags) => {
    const lines = (first: number, second: number): string =>
      `    milestone "A" by 2024-03-31 weight ${first} = 2024-03-28\n    milestone "B" by 2024-06-30 weight ${second} = not done\n`;
    const of = (said: string): string => plan.replace('    target 2024 <= 30\n', said).replace('  COST = 40\n', '');
    const { changes } = compare(of(lines(1, 1)), of(lines(a, b)), 2024);
    expect(changes.flatMap((change) => change.flags)).toEqual(flags);
  });

  // wider on one side or on both is easier, narrower harder; wider here and narrower there is neither
  test.each<[before: string, after: string, flags: readonly Flag[]]>([
    ['between 1 and 2', 'between 1 and 3', ['loosened', 'after-first-measurement']],
    ['between 1 and 2', 'between 0.5 and 3', ['loosened', 'after-first-measurement']],
    ['between 1 and 2', 'between 1.5 and 2', ['tightened', 'after-first-measurement']],
    ['between 1 and 2', 'between 0.5 and 1.5', ['after-first-measurement']],
    ['between 1 and 2', '<= 2', ['after-first-measurement']],
    ['grades 2 = 100%, 4 = 50%', 'grades 3 = 100%, 4 = 50%', ['loosened', 'after-first-measurement']],
    ['grades 2 = 100%, 4 = 50%', 'grades 2 = 100%, 4 = 60%', ['loosened', 'after-first-measurement']],
    ['grades 2 = 100%, 4 = 50%', 'grades 2 = 100%, 4 = 50% else = 10%', ['loosened', 'after-first-measurement']],
    ['grades 2 = 100%, 4 = 50%', 'grades interpolated 2 = 100%, 4 = 50%', ['loosened', 'after-first-measurement']],
    ['grades 2 = 100%, 4 = 50%', 'grades 1 = 100%, 4 = 50%', ['tightened', 'after-first-measurement']],
    ['grades 2 = 100%, 4 = 50%', 'grades 1 = 100%, 5 = 50%', ['after-first-measurement']],
    ['grades 2 = 100%, 4 = 50%', '<= 2', ['after-first-measurement']],
    ['<= 2 threshold 3 = 50%', '<= 2 threshold 4 = 50%', ['loosened', 'after-first-measurement']],
    ['<= 2', '<= 2 by 2024-09-30', ['tightened', 'after-first-measurement']],
    ['<= 2 by 2024-09-30', '<= 2 by 2024-10-30', ['loosened', 'after-first-measurement']],
    ['<= 2 by 2024-09-30', '<= 1 by 2024-10-30', ['after-first-measurement']],
    // the same target, said otherwise
    ['<= 2 threshold 3 = 50%', 'grades interpolated 2 = 100%, 3 = 50%', ['after-first-measurement']],
  ])('from %s to %s', (before, after, flags) => {
    const of = (target: string): string => plan.replace('target 2024 <= 2\n', `target 2024 ${target}\n`);
    expect(compare(of(before), of(after)).changes.flatMap((change) => change.flags)).toEqual(flags);
  });
});

// 130/70: worked out by hand. COST: 30 against 40 at most 30 gives 1 - 10/30 = 2/3; with 36, 1 - 6/30 = 4/5. Area 2 weighs 40 %.
test('an effect is exact', () => {
  const { changes } = edited('COST = 40', 'COST = 36');
  expect(exact(changes[0]!.effect.root.difference)).toBe('4/75');
  expect(changes[0]!.effect.scores.map(({ path, scorecard }) => `${scorecard ?? ''} ${path}`.trim()).sort()).toEqual(
    ['', '2', '2/COST', 'S S', 'S S/COST'].sort(),
  );
});

// before: nothing measured; after: one indicator at 2/3
test('the first value brings a score where there was none', () => {
  const bare = plan.replace(/^(actuals|measure)[\s\S]*?^}\n/gm, (block) =>
    block.startsWith('measure') ? block.replace(/^ .*\n/gm, '') : '',
  );
  const found = compare(bare, `${bare}actuals 2024 {\n  COST = 40\n}\n`, 2024);
  expect(named(found)).toEqual(['value COST']);
  expect([
    exact(found.effect.root.before),
    exact(found.effect.root.after),
    exact(found.effect.root.difference),
  ]).toEqual(['none', '2/3', '2/3']);
});

test('two objectives that swap places, one below the other', () => {
  const own = (code: string): string =>
    `objective ${code} "Title ${code}" {\n indicator I${code} {\n target 2024 >= ${code === 'X' ? 2 : 4}\n }\n`;
  const nested = (a: string, b: string): string =>
    `plan P "P" {\n years 2024\n}\n${own(a)}${own(b)}}\n}\nactuals 2024 {\n IX = 1\n IY = 1\n}\n`;
  const found = compare(nested('X', 'Y'), nested('Y', 'X'), 2024);
  expect(named(found)).toEqual(['moved Y', 'moved X']);
  expect(sumOf(found)).toBe(exact(found.effect.root.difference));
});

test('a policy that applies in all places is one change for each rule, whatever else moved', () => {
  const after = plan
    .replace('missed <= linear', 'missed <= inverse')
    .replace('cap 100%', 'cap 120%')
    .replace('  objective 1.2 weight', '  objective 1.2 under 2 weight');
  expect(named(compare(plan, after, 2024))).toEqual(['moved 1.2', 'rule rules', 'rule rules']);
});

test('rules that hold where something moved to are part of the move', () => {
  const strict = plan.replace('area 2 weight 40% "Resources" {', 'area 2 weight 40% "Resources" {\n  cap 90%');
  const found = compare(strict, strict.replace('  objective 1.2 weight', '  objective 1.2 under 2 weight'), 2024);
  expect(named(found)).toEqual(['moved 1.2']);
  expect(found.changes[0]!.lines.map(({ field }) => field)).toEqual(['parent', 'rule']);
});
