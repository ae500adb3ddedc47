// A library of two files and the plans of three bodies that use it: two in one folder, one in another, which replaces a measure and a rule.

export const sharedLibrary: Readonly<Record<string, string>> = {
  'directive.perf': `perf 1 english
library L "The directive" {
  policy common
  unit day = 8 hours
  unit desks
  indicator K1 "Days until a payment" {
    target 2024 <= 30 set by "The ministry"
    baseline 2023 = 35
  }
  indicator K2 "Services on line" {
    formula OnLine / Services
    unit %
    target 2024 >= 80%
  }
  indicator K3 {
    scale steps
    target 2024 >= good
  }
}
policy common "The common policy" {
  cap 100%
  missed <= linear
  band good >= 90% "Good"
  band bad "Bad"
}
scale steps bad < fair < good
measure OnLine "Services on line" unit N.
`,
  'measures.perf': `perf 1 english for L
measure Services "Services" unit N. {
  2023 = 90
}
measure Own "Desks" {
  formula Services / 10
}
`,
  'a.perf': `perf 1 english
plan A "Body A" {
  years 2023..2024
  library L
  objective O1 "Payments" weight 50% {
    use K1
  }
  objective O2 "Services" weight 50% {
    use K2 weight 60%
    use K3 weight 40%
  }
}
actuals 2024 source "Accounts" {
  K1 = 33
  OnLine = 60
  Services = 100
  K3 = fair
}
`,
  'b.perf': `perf 1 english
plan B "Body B" {
  years 2024
  library L
  indicator B1 weight 50% "Desks" {
    formula Own
    target 2024 >= 8
  }
  use K1 weight 50% {
    target 2024 <= 40
    actual 2024 = 38
  }
}
actuals 2024 {
  Services = 70
}
`,
  'c/plan.perf': `perf 1 english
plan C "Body C" {
  years 2024
  library L
  cap 110%
  use K2
  indicator C1 "Time" {
    target 2024 <= 5 days
    actual 2024 = 32 hours
  }
}
measure OnLine "Its own" {
  2024 = 45
}
actuals 2024 {
  Services = 50
}
`,
};
