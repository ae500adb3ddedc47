// A plan whose weights are values of measures: written, computed, of offices, of nodes and of what a scorecard uses.

export const weightsFromData: Readonly<Record<string, string>> = {
  'plan.perf': `perf 1 english
plan P "A plan" {
  years 2023..2024
  weights total any
  objective A weight Beds "Wards" {
    indicator A1 weight Cases1 {
      target 2024 >= 100
      actual 2024 = 90
    }
    indicator A2 weight Cases2 {
      target 2024 >= 100
      actual 2024 = 50
    }
    indicator A3 weight 50 {
      formula Cases1 - Cases2
      target 2024 >= 300
    }
  }
  objective B weight 30 "Laboratory" {
    aggregate flat-mean
    indicator B1 {
      target 2024 >= 10
      actual 2024 = 7
    }
    action B2 weight Staff "Further down" {
      indicator B3 {
        target 2024 >= 10
        actual 2024 = 3
      }
    }
  }
  scorecard C "Office" {
    office O1
    use A1 weight Cases1
    use B1 weight Cases2
  }
}
office O1 "First"
`,
  'measures.perf': `perf 1 english for P
measure Cases1 "Cases" {
  2024 = 300
  2024 for O1 = 40
}
measure Cases2 "Cases" {
  2024 = 100
}
measure Wards "Wards" {
  2024 = 7
}
measure Beds "Beds" {
  formula Wards * 10
}
measure Staff "Staff" {
  2024 = 4
}
`,
};
