// A plan whose rules reach beyond one node: shares of the whole plan, means of all indicators below, what goes up rounded, a malus, marks, points by
// parts, formulas that choose and count.

export const manyRules: Readonly<Record<string, string>> = {
  'plan.perf': `perf 1 english
plan P "A plan" {
  years 2023..2024
  policy ours
  perspective USERS "Users" {
    objective A weight 30% "First" {
      indicator A1 weight 50% {
        malus 5 points when missed
        target 2024 >= 10
      }
      indicator A2 weight 50% {
        target 2024 >= 10
        actual 2024 = 7
      }
    }
    objective B weight 20% "Second" {
      aggregate harmonic
      indicator B1 {
        formula if(coalesce(N, 0) > 3, N, D)
        target 2024 >= 10
      }
      indicator B2 {
        benchmark 2024 "least" = 1
        goalposts benchmark "least" .. 20
        baseline 2023 = 4
        actual 2024 = 13
      }
    }
  }
  perspective FINANCES "Finances" {
    aggregate flat-mean
    objective C weight 40% "Third" {
      indicator C1 {
        formula count(children)
        target 2024 >= 1
      }
      action C2 weight 40% {
        indicator C3 {
          target 2024 <= 5
          actual 2024 = 6
        }
      }
    }
    objective D weight 10% "Fourth" {
      round 0 decimals half-up at objective carried
      indicator D1 {
        target 2024 >= 3
        actual 2024 = 2
      }
    }
  }
}
`,
  'rules.perf': `perf 1 english for P
policy ours "Ours" {
  missed <= linear
  weights of plan total 100%
  attainment better-of-improvement
  points 10 achievement 1..9 improvement 0..9
  marks score 0 decimals half-up 91%..100% = 19..20, 0%..90% = 0..18 at perspective
  award >= 95% = 100%, >= 80% = 80% at plan
  band good >= 90%
  band bad
}
measure N {
  2024 = 9
}
measure D {
  2024 = 12
}
actuals 2024 {
  A1 = 9
}
`,
};
