// A plan of two files in which every kind of declaration and most kinds of statement stand, some of them linked to each other.

export const somethingOfEverything: Readonly<Record<string, string>> = {
  'plan.perf': `perf 1 english
plan P "A plan" {
  years 2023..2024
  office AO1
  unit day = 8 hours
  lint weights-total warning
  area A weight 60% "First" {
    interim proportional
    objective O1 weight 50% "One" {
      indicator I1 weight 50% "Ratio" {
        formula N / D
        unit %
        target 2024 >= 10%
        baseline 2023 = 9%
      }
      indicator I2 weight 50% "Change" {
        formula (N - N[n-1]) / N[n-1]
        target 2024 >= +2% on baseline
        baseline 2023 = 3
      }
      use I3 weight 10% {
        target 2024 >= 20
      }
    }
    indicator I3 weight 100% "By itself" {
      accumulate sum
      target 2024-Q1 >= 8
      target 2024-H1 >= 12
      target 2024 >= 30
      actual 2024 = 25
      published 2024 83.33%
    }
  }
  area B weight 40% "Second" {
    indicator C "Computed" {
      formula Total / 2
      target 2024 >= 10
    }
    indicator N "Reads its measure" {
      target 2024 >= 100
    }
    indicator S {
      scale steps
      target 2024 >= good
      actual 2024 = bad
    }
    indicator K {
      formula attained(children)
    }
    indicator U1 "Converted" {
      formula Own / Whole
      unit %
      target 2024 >= 40%
    }
    indicator U2 "Sum" {
      formula Own + Whole + Spent
      target 2024 >= 10 MEUR
      published 2024 value 1.5 MEUR
    }
    indicator U3 "Through others" {
      formula Both / Whole
      target 2024 >= 1
    }
    indicator Spent "Of its measure" {
      target 2024 >= 2_000 EUR
      baseline 2023 = 1 kEUR
    }
    indicator G1 "By a table" {
      target 2024 grades 10 = 50%, N = 80%, 50 = 100% else = 10%
      actual 2024 = 15
    }
    indicator G2 "With a threshold" {
      target 2024 >= 100 EUR threshold 0.08 kEUR = 50% stretch 120 EUR = 150%
      actual 2024 = 110 EUR
    }
    indicator G3 "In a range" {
      target 2024 between 85% and 92%
      actual 2024 = 80%
    }
    indicator G10 "A figure by a day" {
      target 2024 >= 95% by 2024-09-30
      actual 2024 = 96% on 2024-10-05
    }
    indicator G7 "As good as others" {
      benchmark 2024 "National mean" = 71% source "Register"
      target 2024 >= +2 points on benchmark "National mean"
      actual 2024 = 72%
    }
    indicator G4 "By a day" {
      target 2023 none
      target 2024 by 2024-06-30
      actual 2024 = 2024-07-01
    }
    indicator G5 "Something to do" {
      target 2024 done by 2024-12-31
    }
    indicator V1 "Not applicable" {
      target 2024 >= 10
      actual 2024 = not applicable because "No call"
    }
    indicator V2 "At least" {
      target 2024 >= 90%
      actual 2024 >= 95% provisional
    }
    indicator V3 "Revised" {
      target 2024 >= 200
      revised 2024-07-30 >= 190 because "Fewer staff"
      actual 2024 = 190 provisional
    }
    indicator V4 "Kept" {
      accumulate kept
      target 2024 >= 95%
      actual 2024-H1 = 96%
      actual 2024-H2 = 94%
    }
    indicator V5 "In milestones" {
      milestone "Draft" by 2024-03-31 weight 40% = 2024-03-28
      milestone "Opinion" by 2024-06-30 weight 30% = 2024-07-10 provisional source "Minutes"
      milestone "Adopted" by 2024-12-31 weight 30% = not done
    }
    indicator U4 "Time" {
      target 2024 <= 5 days
      actual 2024 = 30 hours
    }
  }
}
scorecard S1 "A manager" {
  use P weight 60%
  use A weight 40% {
    use I3
  }
}
office AO1 "Office"
scale steps bad < fair < good
dimension sex "By sex" {
  slices women, men
}
scorecard S2 "Equality" {
  slice women
  use C
  use N {
    slice men
    target 2024 >= 5
  }
}
`,
  'measures.perf': `perf 1 english for P
measure N "Numerator" source "Register" {
  2023 = 40
  2024 = 44
  2024 for men = 20
}
measure D unit N. {
  2024 = 400
  2024 for AO1 = 100
  2024 for women = 150
}
measure Total {
  formula N + D
}
measure Own unit kEUR {
  2024 = 345
}
measure Whole "Whole" {
  2024 = 1.15 MEUR
}
measure Both {
  formula Own + Spent
}
measure Spent unit EUR {
  2024 = 1.3 thousand
}
actuals 2024 source "Survey" {
  I1 = 12%
}
`,
};
