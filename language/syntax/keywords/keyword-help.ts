// One line of help for every keyword, for hover, completion and the generated list of keywords.

import type { KeywordName } from './keywords.ts';

export type KeywordHelp = { readonly en: string; readonly it: string };

const said: Partial<Record<KeywordName, readonly [en: string, it: string]>> = {
  perf: [
    'The first line of a file: version of the language and language of the keywords.',
    'La prima riga di un file: versione del linguaggio e lingua delle parole chiave.',
  ],
  plan: [
    'A plan: what hangs in it is scored as one tree.',
    'Un piano: tutto ciò che vi sta dentro è valutato come un solo albero.',
  ],
  policy: [
    'The rules by which scores are computed; inside a plan or a node, the policy that holds from here down.',
    'Le regole con cui si calcolano i punteggi; dentro un piano o un nodo, quelle che valgono da qui in giù.',
  ],
  library: [
    'What several plans have in common: rules, scales, units, measures, indicators; inside a plan, the library that it uses.',
    'Quanto più piani hanno in comune: regole, scale, unità, misure, indicatori; dentro un piano, la libreria che usa.',
  ],
  follows: [
    'The plan that went before: what it reached in earlier years is read where this plan has no value.',
    'Il piano precedente: dove questo non ha un valore, si legge quello che il precedente ha raggiunto negli anni prima.',
  ],
  area: ['A strategic area.', "Un'area strategica."],
  perspective: ['A perspective of a balanced scorecard.', 'Una prospettiva della balanced scorecard.'],
  mission: ['A mission of the budget.', 'Una missione di bilancio.'],
  programme: ['A programme.', 'Un programma.'],
  objective: ['An objective, strategic or operational.', 'Un obiettivo, strategico o operativo.'],
  action: ['An action.', "Un'azione."],
  scorecard: [
    'A tree beside the plan, of an office or a role, made of what the plan holds.',
    'Un albero accanto al piano, di un ufficio o di un ruolo, fatto di ciò che sta nel piano.',
  ],
  indicator: ['An indicator: formula, target, weight.', 'Un indicatore: formula, target, peso.'],
  use: [
    'Hangs an indicator or a node in one more place, with a weight of its own.',
    'Colloca un indicatore o un nodo in un altro punto, con un peso proprio.',
  ],
  measure: [
    'A figure that is collected, year by year, and read by formulas.',
    'Un dato rilevato anno per anno e letto dalle formule.',
  ],
  office: [
    'An office; inside a node or an indicator, the offices that answer for it.',
    'Un ufficio; dentro un nodo o un indicatore, gli uffici responsabili.',
  ],
  scale: [
    'Steps from worst to best, or numbers from one to another.',
    'Gradini dal peggiore al migliore, o numeri da uno a un altro.',
  ],
  dimension: [
    'By what figures are split, other than by office: its slices add up to the total.',
    'In che cosa si ripartiscono i dati, oltre che per ufficio: le sue voci, sommate, danno il totale.',
  ],
  slices: ['The slices of a dimension.', 'Le voci di una dimensione.'],
  slice: [
    'The slice of a dimension that is read here, of every figure that has one.',
    'La voce di una dimensione che qui si legge, di ogni dato che la riporta.',
  ],
  actuals: ['What was measured in a period.', 'Quanto è stato misurato in un periodo.'],
  published: [
    'Figures that a document prints: compared with the computed ones, never used.',
    'Cifre stampate in un documento: confrontate con quelle calcolate, mai usate.',
  ],
  evaluations: ["An evaluator's decisions, with reasons.", 'Le decisioni di un valutatore, con i motivi.'],
  under: ['The node that this hangs in.', 'Il nodo in cui sta.'],
  weight: [
    'What this counts among its siblings: a number, or the measure whose value of the year it is.',
    "Quanto conta tra gli elementi dello stesso livello: un numero, o la misura di cui è il valore dell'anno.",
  ],
  in: [
    'Which place is meant, where an indicator stands in several.',
    'Quale collocazione si intende, quando un indicatore ne ha più di una.',
  ],
  at: [
    'The page or the table that prints it; the level that a rule is for.',
    'La pagina o la tabella che lo riporta; il livello per cui vale una regola.',
  ],
  by: ['A date to be met.', 'Una data da rispettare.'],
  between: ['A range, both ends included.', 'Un intervallo, estremi compresi.'],
  grades: ['What values are worth, read off a table.', 'Quanto valgono i valori, letto da una tabella.'],
  else: [
    'What a value is worth that reaches none of the grades.',
    'Quanto vale un valore che non raggiunge alcun livello.',
  ],
  threshold: [
    'The value from which on a target counts at all, and what it is worth.',
    'Il valore da cui il target comincia a contare, e quanto vale.',
  ],
  stretch: [
    'The value beyond the target that is worth most, and what it is worth.',
    'Il valore oltre il target che vale di più, e quanto vale.',
  ],
  milestone: [
    'Something to be done by a day: the milestones of a year, each with its weight, are its target.',
    'Qualcosa da fare entro un giorno: le tappe di un anno, ciascuna con il suo peso, ne sono il target.',
  ],
  benchmark: [
    'What others reach, to compare with: shown beside the value, and a target may start from it.',
    'Quanto raggiungono altri, per confronto: mostrato accanto al valore, e un target può partirne.',
  ],
  and: ['In front of the higher end of a range.', "Davanti all'estremo più alto di un intervallo."],
  'by-whom': ['Who decided, or who set the target.', 'Chi ha deciso, o chi ha fissato il target.'],
  'on-day': ['The day of the decision.', 'Il giorno della decisione.'],
  organisation: ['The body whose plan it is.', "L'ente di cui è il piano."],
  years: ['The years that the plan covers.', 'Gli anni del piano.'],
  language: [
    'The language in which numbers, dates and lights are printed.',
    'La lingua in cui si stampano numeri, date e semafori.',
  ],
  type: ['What kind of indicator or objective it is.', 'Di che tipo di indicatore o obiettivo si tratta.'],
  owner: ['The role that answers for it.', 'Il ruolo che ne risponde.'],
  budget: ['What was budgeted at first, after revision, and used.', 'Budget iniziale, aggiornato e utilizzato.'],
  evaluation: [
    "An evaluator's decision: confirmed, or another score, with its reason.",
    'La decisione di un valutatore: confermato, o un altro punteggio, con il motivo.',
  ],
  description: ['Prose for readers.', 'Testo per chi legge.'],
  note: [
    'A note for readers: what is odd, torn or doubtful.',
    'Una nota per chi legge: che cosa è strano, lacunoso o dubbio.',
  ],
  detail: ['A label and a text: shown, never scored.', "Un'etichetta e un testo: mostrati, mai valutati."],
  formula: ['How the value is computed from measures.', 'Come si calcola il valore dalle misure.'],
  unit: [
    'The unit of the values. With %, a ratio needs no * 100. In a plan: a unit of its own, or what one is made of, unit day = 8 hours.',
    "L'unità dei valori. Con %, un rapporto non ha bisogno di * 100. In un piano: un'unità propria, o di che cosa è fatta, unità giorno = 8 ore.",
  ],
  target: ['What is aimed at in a period.', 'Che cosa si vuole raggiungere in un periodo.'],
  revised: [
    'From a day on another target holds than the one above it, for a reason; both are kept.',
    'Da un giorno in poi vale un altro target rispetto a quello sopra, per un motivo; restano entrambi.',
  ],
  set: ['Who set the target, where it was not the body itself.', "Chi ha fissato il target, se non l'ente stesso."],
  baseline: ['Where it stood before the plan.', 'Da dove si partiva.'],
  previous: ["Last year's actual.", "Il consuntivo dell'anno prima."],
  actual: ['What was measured in a period.', 'Quanto è stato misurato in un periodo.'],
  rounded: [
    'Known only as printed: half a unit of the last decimal either way.',
    "Noto solo come stampato: mezza unità dell'ultimo decimale in più o in meno.",
  ],
  provisional: [
    'Not final: it counts, and every score that rests on it is marked.',
    'Non definitivo: conta, e ogni punteggio che vi si appoggia è segnato.',
  ],
  source: ['Where the figure comes from.', 'Da dove viene il dato.'],
  spread: [
    'How far from a target at or near zero is a total miss.',
    'Quanto lontano da un target pari o vicino a zero è mancato del tutto.',
  ],
  accumulate: [
    'How the years of a period target add up: sum, last, mean.',
    'Come si sommano gli anni di un target di periodo: somma, ultimo, media.',
  ],
  kept: [
    'The target is to be kept in every part of the year: the share of them in which it held.',
    "Il target va mantenuto in ogni parte dell'anno: la quota di quelle in cui lo è stato.",
  ],
  goalposts: ['The value worth 0 % and the one worth 100 %.', 'Il valore che vale 0 % e quello che vale 100 %.'],
  lint: ['How loud a finding is in this plan, and why.', 'Quanto è grave un rilievo in questo piano, e perché.'],
  cap: ['No attainment counts more than this.', 'Nessun grado di raggiungimento conta più di così.'],
  floor: ['No attainment counts less than this.', 'Nessun grado di raggiungimento conta meno di così.'],
  missed: ['What a missed target is worth.', 'Quanto vale un target mancato.'],
  missing: [
    'What becomes of indicators without a value: left out, counted as zero, or no score at all.',
    'Che cosa succede agli indicatori senza valore: esclusi, contati zero, o nessun punteggio.',
  ],
  year: [
    'The month in which the year of the plan begins: year begins april. 2024/25 is then the year that begins in 2024.',
    "Il mese in cui inizia l'anno del piano: anno inizia luglio. 2024/25 è allora l'anno che inizia nel 2024.",
  ],
  interim: [
    'What holds within the year where no target is written for that part: the target of the year, its proportional part, or none.',
    "Che cosa vale in corso d'anno dove nessun target è scritto per quella parte: il target dell'anno, la sua parte proporzionale, o nessuno.",
  ],
  share: [
    "How a node's own indicators and its children share its score; in a printed figure, the share of a budget that was used, or of what is counted.",
    'Come si dividono il punteggio gli indicatori propri di un nodo e gli elementi sotto di esso; in una cifra stampata, la quota utilizzata di un budget, o di ciò che si conta.',
  ],
  weights: ['What the weights of siblings must total.', 'Quanto devono sommare i pesi di uno stesso livello.'],
  aggregate: ['How the scores of members become one.', 'Come i punteggi dei membri diventano uno.'],
  require: [
    'How many members must be measured for a node to be.',
    'Quanti membri devono essere misurati perché lo sia il nodo.',
  ],
  attainment: [
    'What is measured: the target, the way between goalposts, or the better of that and the improvement.',
    'Che cosa si misura: il target, la strada tra due soglie, o il migliore tra questa e il miglioramento.',
  ],
  points: ['Attainments as whole points.', 'Raggiungimenti in punti interi.'],
  overshoot: [
    'Beyond this an exceeded target is listed for review; in a printed figure, the attainment without the cap.',
    'Oltre questa soglia un target superato è elencato per la revisione; in una cifra stampata, il raggiungimento senza tetto.',
  ],
  excess: [
    'The printed part of an attainment beyond the target, where it overshoots; else 0 %.',
    "La parte stampata di un raggiungimento oltre il target, dov'è un superamento; altrimenti 0 %.",
  ],
  'versus-target': [
    'The printed value against its target: without the cap where it overshoots, else the attainment.',
    'Il valore stampato rispetto al target: senza tetto dove lo supera oltre soglia, altrimenti il raggiungimento.',
  ],
  deviation: [
    'The printed difference between value and target: in days between dates.',
    'La differenza stampata tra valore e target: in giorni tra le date.',
  ],
  change: [
    "The printed difference between the value and the previous year's.",
    "La differenza stampata tra il valore e quello dell'anno precedente.",
  ],
  marks: [
    'A table from scores to marks: 19 to 20 for 91 % to 100 %.',
    'Una tabella dai punteggi ai voti: da 19 a 20 per 91 %-100 %.',
  ],
  award: ['A table from scores to the share of an award.', 'Una tabella dai punteggi alla quota di un premio.'],
  malus: [
    'Percentage points that a node loses for each of its indicators that is missed.',
    'Punti percentuali che un nodo perde per ogni suo indicatore mancato.',
  ],
  round: ['Where scores are rounded before they are used.', 'Dove i punteggi si arrotondano prima di usarli.'],
  band: ['A light: a range of scores with a name.', 'Un semaforo: un intervallo di punteggi con un nome.'],
  display: ['At how many decimals scores are printed.', 'Con quanti decimali si stampano i punteggi.'],
  based: [
    'Another policy, of which only what follows differs.',
    'Altre regole, dalle quali queste differiscono solo in ciò che segue.',
  ],
  coalesce: ['The first of its expressions that has a value.', 'La prima delle sue espressioni che ha un valore.'],
  if: [
    'One of two expressions, by a comparison: if(A > B, X, Y).',
    'Una di due espressioni, secondo un confronto: se(A > B, X, Y).',
  ],
  sum: [
    'The sum of expressions, or of one measure over years.',
    'La somma di espressioni, o di una misura su più anni.',
  ],
  mean: [
    'The mean of expressions, or of one measure over years.',
    'La media di espressioni, o di una misura su più anni.',
  ],
  min: [
    'The smallest of expressions, or of one measure over years.',
    'Il minimo di espressioni, o di una misura su più anni.',
  ],
  max: [
    'The largest of expressions, or of one measure over years.',
    'Il massimo di espressioni, o di una misura su più anni.',
  ],
  abs: ['The size of a number, without its sign.', 'Il valore assoluto di un numero.'],
  attained: [
    'The attainment of an indicator, the score of a node, or the weighted mean below the own node: attained(children).',
    'Il grado di raggiungimento di un indicatore, il punteggio di un nodo, o la media ponderata sotto il proprio nodo.',
  ],
  value: [
    'The value of an indicator, where a measure has the same code.',
    'Il valore di un indicatore, quando una misura ha lo stesso codice.',
  ],
  days: ['The days from one date to another.', 'I giorni da una data a un’altra.'],
  linear: ['What is missing counts in proportion.', 'Ciò che manca conta in proporzione.'],
  inverse: ['The target over the value.', 'Il target diviso per il valore.'],
  'from-baseline': [
    'The way covered from the baseline to the target.',
    'La strada fatta dal valore iniziale al target.',
  ],
  'all-or-nothing': ['A missed target is worth nothing.', 'Un target mancato non vale nulla.'],
  steps: ['A table: so far off, so much attainment.', 'Una tabella: a tale distanza, tale grado di raggiungimento.'],
  none: ['On purpose none.', 'Nessuno, di proposito.'],
  done: ['Done or not done.', 'Fatto o non fatto.'],
  applicable: [
    'not applicable because "...": nothing to measure in this period, for that reason; left out of the mean.',
    'non applicabile motivo "...": nulla da misurare in questo periodo, per quel motivo; escluso dalla media.',
  ],
};

/** null for small words that have no meaning of their own. */
export function keywordHelp(name: KeywordName): KeywordHelp | null {
  const lines = said[name];
  return lines ? { en: lines[0], it: lines[1] } : null;
}
