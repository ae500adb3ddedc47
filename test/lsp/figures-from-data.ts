// A plan whose goalposts and grades are measures and benchmarks: written, computed, of an office, in a target of a `use`; and decisions, one of which is that something does not count.

export const figuresFromData: Readonly<Record<string, string>> = {
  'plan.perf': `perf 1 english
plan P "A plan" {
  years 2023..2024
  objective A "Between the least and the most" {
    attainment goalposts
    indicator A1 {
      goalposts Least .. Most
      actual 2024 = 60
    }
    indicator A2 {
      benchmark 2024 "best" = 10
      goalposts Most .. benchmark "best"
      actual 2024 = 30
    }
  }
  objective B "By tables" {
    indicator B1 {
      target 2024 grades 10 = 50%, Mean = 80%, Most = 100%
      actual 2024 = 70
    }
    indicator B2 {
      target 2024 >= 10
      actual 2024 = 12
    }
  }
  scorecard C "Office" {
    office O1
    use A1
    use B2 {
      target 2024 grades interpolated Least = 50%, Mean = 100%
    }
  }
}
office O1 "First"
evaluations 2024 by "OIV" on 2025-04-30 {
  A2 = not applicable because "Closed"
  B1 = 70% because "From the records"
}
`,
  'measures.perf': `perf 1 english for P
measure Least "Least" {
  2024 = 20
  2024 for O1 = 10
}
measure Most "Most" {
  2024 = 100
}
measure Mean "Mean" {
  formula (Least + Most) / 2
}
`,
};
