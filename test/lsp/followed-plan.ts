// A plan of two years in folders of their own, of which the later follows the earlier, and that one a third plan in its own folder.

export const followedPlan: Readonly<Record<string, string>> = {
  '2023/plan.perf': `perf 1 english
plan P2023 "The plan of 2023" {
  years 2023
  follows P2022
  indicator I "Services on line" {
    target 2023 >= 38
    actual 2023 = 40
  }
  indicator C "Spending" {
    unit kEUR
    target 2023 <= 42 kEUR
    actual 2023 = 40 kEUR
  }
}
office N "North"
measure A "A" {
  2023 for N = 30
}
measure B "B" {
  2023 = 50
}
`,
  '2023/before.perf': `perf 1 english
plan P2022 "The plan of 2022" {
  years 2022
}
`,
  '2023/values.perf': `perf 1 english for P2022
measure B "B" {
  2022 = 45
}
actuals 2022 {
  B = 45
}
`,
  '2024/plan.perf': `perf 1 english
plan P2024 "The plan of 2024" {
  years 2024
  follows P2023
  indicator I "Services on line" {
    baseline 2023 = 35
    target 2024 >= +10% on previous
    actual 2024 = 43
  }
  indicator C "Spending" {
    unit EUR
    target 2024 <= -10% on previous
    actual 2024 = 36_500 EUR
  }
  indicator J "Share" {
    formula A / B
    unit %
    target 2024 >= +2 points on previous
  }
  indicator K "Growth" {
    formula B - B[n-1] + B[n-2]
    target 2024 >= 50
    actual 2023 = 44
  }
}
office N "North"
measure A "A" {
  2024 = 32
}
measure B "B" {
  2024 = 52
}
`,
};
