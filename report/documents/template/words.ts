// The headings and texts of the built-in templates, in both languages.

import type { Language } from '#engine/words/number.ts';
import type { DocumentKind } from './template.ts';

interface TemplateWords extends Readonly<Record<TextName, string>> {
  readonly titles: Readonly<Record<DocumentKind, string>>;
}

type TextName =
  | 'tree'
  | 'area'
  | 'strategic'
  | 'operational'
  | 'targets'
  | 'treeColumn'
  | 'levelsColumn'
  | 'officeColumn'
  | 'objectiveColumn'
  | 'indicatorSheets'
  | 'budgets'
  | 'otherBudgets'
  | 'offices'
  | 'officeSheets'
  | 'individual'
  | 'howMeasured'
  | 'policy'
  | 'policyIntro'
  | 'bands'
  | 'scales'
  | 'measures'
  | 'summary'
  | 'monitoringIntro'
  | 'offTrack'
  | 'nothingOff'
  | 'open'
  | 'nothingOpen'
  | 'monitored'
  | 'targetSoFar'
  | 'decisions'
  | 'partIndicators'
  | 'partChildren'
  | 'resources'
  | 'measuredScore'
  | 'assessed'
  | 'targetYear'
  | 'valueYear'
  | 'ofBody'
  | 'ofOffices'
  | 'organisational'
  | 'performance'
  | 'strategicCounts'
  | 'strategicMany'
  | 'strategicTotal'
  | 'strategicScores'
  | 'operationalCounts'
  | 'operationalMany'
  | 'operationalTotal'
  | 'weight'
  | 'annexTree'
  | 'annexAreas'
  | 'annexStrategic'
  | 'annexOperational'
  | 'annexActions'
  | 'annexOffices'
  | 'annexIndicators';

export const templateWords: Readonly<Record<Language, TemplateWords>> = {
  en: {
    titles: { plan: 'Performance plan', monitoring: 'Monitoring {period}', results: 'Performance report {year}' },
    tree: 'The performance tree',
    area: 'Area',
    strategic: 'Objective',
    operational: 'Operational objective',
    targets: 'Objectives, indicators and targets',
    treeColumn: 'Area, objective, indicator',
    levelsColumn: 'Body, area, objective',
    officeColumn: 'Office, objective, indicator',
    objectiveColumn: 'Objective, indicator',
    indicatorSheets: 'How each indicator is measured',
    budgets: 'Resources by objective',
    otherBudgets: 'Other resources',
    offices: 'Offices',
    officeSheets: 'Objectives of the offices',
    individual: 'Individual objectives',
    howMeasured: 'How scores come about',
    policy: 'The rules of measurement',
    policyIntro: 'These rules hold for every objective and indicator that says nothing else.',
    bands: 'Lights',
    scales: 'Scales',
    measures: 'What is measured',
    summary: 'Results in brief',
    monitoringIntro: 'Scored {period}: each value is held against the target for that part of the year.',
    offTrack: 'Not on track',
    nothingOff: 'Everything that was measured is on track.',
    open: 'Missing, still to come or provisional',
    nothingOpen: 'Nothing is missing, and no value is provisional.',
    monitored: 'All objectives and indicators',
    targetSoFar: 'Target for the period',
    decisions: "The evaluator's decisions",
    partIndicators: 'Indicators',
    partChildren: 'Objectives',
    resources: 'Resources {year}',
    measuredScore: 'Measured result',
    assessed: 'Assessment',
    targetYear: 'Target {year}',
    valueYear: 'Result {year}',
    ofBody: 'The body, its areas and objectives',
    ofOffices: 'The offices',
    organisational: 'Organisational performance',
    performance: 'Scores and resources by objective',
    strategicCounts: 'Objectives reached',
    strategicMany: 'Objectives',
    strategicTotal: 'All objectives',
    strategicScores: 'How the scores of the objectives come about',
    operationalCounts: 'Operational objectives reached',
    operationalMany: 'Operational objectives',
    operationalTotal: 'All operational objectives',
    weight: 'Weight',
    annexTree: 'Annex 1. Organisational performance of the body',
    annexAreas: 'Annex 2. Areas',
    annexStrategic: 'Annex 2. Objectives',
    annexOperational: 'Annex 3. Operational objectives',
    annexActions: 'Annex 3. Actions',
    annexOffices: 'Annex 4. Offices',
    annexIndicators: 'Annex 5. Indicators and overshooting',
  },
  it: {
    titles: {
      plan: 'Piano della performance',
      monitoring: 'Monitoraggio {period}',
      results: 'Relazione sulla performance {year}',
    },
    tree: "L'albero della performance",
    area: 'Ambito strategico',
    strategic: 'Obiettivo strategico',
    operational: 'Obiettivo operativo',
    targets: 'Obiettivi, indicatori e target',
    treeColumn: 'Ambito, obiettivo, indicatore',
    levelsColumn: 'Ente, ambito, obiettivo',
    officeColumn: 'Area, settore, obiettivo, indicatore',
    objectiveColumn: 'Obiettivo, indicatore',
    indicatorSheets: 'Come si misura ogni indicatore',
    budgets: 'Risorse per obiettivo',
    otherBudgets: 'Altre risorse',
    offices: 'Unità organizzative',
    officeSheets: 'Obiettivi delle unità organizzative',
    individual: 'Obiettivi individuali',
    howMeasured: 'Come si arriva ai risultati',
    policy: 'Le regole di misurazione e valutazione',
    policyIntro: 'Queste regole valgono per ogni obiettivo e indicatore che non dica altro.',
    bands: 'Semafori',
    scales: 'Scale',
    measures: 'Misure',
    summary: 'I risultati in sintesi',
    monitoringIntro: 'Misurato {period}: ogni valore è confrontato con il target di quella parte dell’anno.',
    offTrack: 'Non in linea',
    nothingOff: 'Tutto ciò che è stato misurato è in linea.',
    open: 'Ciò che manca, non è ancora scaduto o è provvisorio',
    nothingOpen: 'Non manca nulla, e nessun valore è provvisorio.',
    monitored: 'Tutti gli obiettivi e gli indicatori',
    targetSoFar: 'Target del periodo',
    decisions: 'Le decisioni del valutatore',
    partIndicators: 'Indicatori',
    partChildren: 'Obiettivi operativi',
    resources: 'Risorse economiche {year}',
    measuredScore: 'Risultato misurato obiettivo',
    assessed: 'Valutazione obiettivo',
    targetYear: 'Target {year}',
    valueYear: 'Consuntivo {year}',
    ofBody: "L'ente, gli ambiti e gli obiettivi strategici",
    ofOffices: 'Le unità organizzative',
    organisational: 'Rendicontazione della performance organizzativa',
    performance: 'Performance e risorse per obiettivo',
    strategicCounts: 'Grado di raggiungimento degli obiettivi strategici pianificati',
    strategicMany: 'Obiettivi strategici',
    strategicTotal: 'Obiettivi strategici totali',
    strategicScores: 'Rendicontazione degli obiettivi',
    operationalCounts: 'Grado di raggiungimento degli obiettivi operativi pianificati',
    operationalMany: 'Obiettivi operativi',
    operationalTotal: 'Obiettivi operativi totali',
    weight: 'Peso',
    annexTree: 'Allegato 1. Performance organizzativa di ente',
    annexAreas: 'Allegato 2. Performance organizzativa: ambiti',
    annexStrategic: 'Allegato 2. Performance organizzativa: obiettivi strategici',
    annexOperational: 'Allegato 3. Performance organizzativa: obiettivi operativi',
    annexActions: 'Allegato 3. Performance organizzativa: azioni',
    annexOffices: 'Allegato 4. Performance delle unità organizzative',
    annexIndicators: 'Allegato 5. Indicatori e overshooting',
  },
};
