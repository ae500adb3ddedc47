// A plan whose values stand in blocks of actuals, for random edits: values of measures, of indicators, of one place, of an office, of
// steps and days, the same one given twice.

export const blocksOfActuals: Readonly<Record<string, string>> = {
  'plan.perf': `perf 1 english
plan P "Plan" {
  years 2023..2025
  policy rules
}
policy rules "Rules" {
  cap 100%
  missed >= linear
  missed <= linear
}
office north "North"
scale marks low < fair < good
area A "A" {
  objective O1 weight 60% "One" {
    indicator I1 weight 50% "Ratio" {
      formula N / D
      target 2024 >= 80%
    }
    indicator I2 weight 30% "Own value" {
      target 2024 <= 12
      target 2025 >= +5% on previous
    }
    indicator I3 weight 20% "Step" {
      scale marks
      target 2024 >= fair
    }
  }
  objective O2 weight 40% "Two" {
    office north
    use I1 weight 50%
    indicator I4 weight 40% "Day" {
      target 2024 by 2024-06-30
    }
    indicator M weight 10% "Of its measure" {
      target 2024 >= 40
    }
  }
}
measure N "Numerator" unit N. {
  2023 = 40
}
measure D "Denominator" {
  2023 = 50
}
measure M "Measure of an indicator's code"
`,
  'values.perf': `perf 1 english for P
actuals 2023 source "Survey 2023" {
  M = 30 days
  I2 = 14
}
actuals 2024 source "Survey" {
  N = 45 rounded
  N for north = 45
  D = 55 source "Register"
  D for north = 55
  M = 38 days
  I1 in O2 = 75%
  I2 = 13.5
  I2 = 13.5
  I3 = fair
  I4 = 2024-06-12
  Unknown = 3
}
actuals 2024-H1 {
  N = 22
  D = 27
}
actuals 2025 {
  I2 = 15
}
`,
};
