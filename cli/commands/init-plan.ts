// The plans that `perfplan init` writes: one fact a line, every line explained once. Figures are invented for the purpose.

export function englishPlan(year: number): Record<string, string> {
  return {
    'plan.perf': `perf 1 english

// What this is: the plan of one year, scored by \`perfplan score .\`. A line says one fact; // begins a comment.
plan PP-${year} "Performance plan ${year}" {
  organisation "Our Chamber of Commerce"
  years ${year}
  policy rules
}

// How attainment is computed. Everything that products silently do differently is said here.
policy rules "Measurement and evaluation system" {
  cap 100%
  floor 0%
  missed <= linear // a target "at most 10" missed with 15 gives 50 %
  missed by all-or-nothing // a date missed gives nothing
  missing excluded // what was not measured leaves the mean
  share indicators 50% children 50% // where a node has both
  weights total 100%
  band achieved >= 95% "Achieved"
  band partial >= 60% "Partly achieved"
  band missed "Not achieved"
}

area 1 weight 100% "Services to enterprises" {
  objective 1.1 weight 60% "Faster registration" {
    indicator REG.TIME weight 70% "Mean time to register a company" {
      type quality
      formula DaysTotal / Applications // measures are declared below
      unit days
      target ${year} <= 2 days
    }
    indicator REG.GUIDE weight 30% "Guide for applicants published" {
      target ${year} by ${year}-06-30
    }
  }
  objective 1.2 weight 40% "More enterprises reached" {
    indicator REACH weight 100% "Enterprises that took part, of all active ones" {
      type effectiveness
      formula Participants / Active
      unit %
      target ${year} >= 12%
    }
  }
}

measure DaysTotal "Days from application to registration, summed" unit days source "Register"
measure Applications "Applications registered" source "Register"
measure Participants "Enterprises that took part in an event" source "Own survey"
measure Active "Active enterprises on 31 December" source "Register"
`,
    'actuals.perf': `perf 1 english for PP-${year}

// What was measured. A file of its own: the plan does not change when data arrive.
actuals ${year} source "Monitoring" {
  DaysTotal = 4_180 days
  Applications = 1_900
  REG.GUIDE = ${year}-05-31
  Participants = 640
  Active = 5_100
}
`,
  };
}

export function italianPlan(year: number): Record<string, string> {
  return {
    'plan.perf': `perf 1 english

// Che cos'è: il piano di un anno; \`perfplan score .\` ne calcola i punteggi. Ogni riga dice un fatto; // apre un commento.
plan PP-${year} "Piano della performance ${year}" {
  organisation "La nostra Camera di commercio"
  years ${year}
  language it
  policy smvp
}

// Come si calcola il raggiungimento: qui è detto tutto ciò che altrove resta sottinteso.
policy smvp "Sistema di misurazione e valutazione" {
  cap 100%
  floor 0%
  missed <= linear // un target "al massimo 10" mancato con 15 vale il 50 %
  missed by all-or-nothing // una data mancata non vale nulla
  missing excluded // ciò che non è misurato esce dalla media
  share indicators 50% children 50% // dove un obiettivo ha indicatori e altri obiettivi sotto
  weights total 100%
  band achieved >= 95% "Raggiunto"
  band partial >= 60% "Raggiunto parzialmente"
  band missed "Non raggiunto"
}

area 1 weight 100% "Servizi alle imprese" {
  objective 1.1 weight 60% "Iscrizioni più rapide" {
    indicator RI.TEMPO weight 70% "Tempo medio di iscrizione di una società" {
      type quality
      formula Giorni / Pratiche // le misure sono dichiarate sotto
      unit gg
      target ${year} <= 2 gg
    }
    indicator RI.GUIDA weight 30% "Pubblicazione della guida per gli utenti" {
      target ${year} by ${year}-06-30
    }
  }
  objective 1.2 weight 40% "Più imprese coinvolte" {
    indicator COINV weight 100% "Imprese partecipanti sulle imprese attive" {
      type effectiveness
      formula Partecipanti / Attive
      unit %
      target ${year} >= 12%
    }
  }
}

measure Giorni "Giorni dalla domanda all'iscrizione, sommati" unit gg source "Registro imprese"
measure Pratiche "Pratiche evase" source "Registro imprese"
measure Partecipanti "Imprese che hanno partecipato a un'iniziativa" source "Rilevazione interna"
measure Attive "Imprese attive al 31/12" source "Movimprese"
`,
    'actuals.perf': `perf 1 english for PP-${year}

// I consuntivi stanno in un file a parte: il piano non cambia quando arrivano i dati.
actuals ${year} source "Monitoraggio" {
  Giorni = 4_180 gg
  Pratiche = 1_900
  RI.GUIDA = ${year}-05-31
  Partecipanti = 640
  Attive = 5_100
}
`,
  };
}
