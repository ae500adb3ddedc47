// The templates of the three documents that a body publishes: what `--print-template` prints, for a body to copy and change.

import type { Language } from '#engine/words/number.ts';
import type { DocumentKind, DocumentTemplate, SectionTemplate, Shows } from './template.ts';
import { templateWords } from './words.ts';

export function builtInTemplate(kind: DocumentKind, language: Language): DocumentTemplate {
  const said = templateWords[language];
  return { kind, title: said.titles[kind], contents: true, sections: sectionsOf[kind](language) };
}

const sectionsOf: Readonly<Record<DocumentKind, (language: Language) => SectionTemplate[]>> = {
  plan: planSections,
  monitoring: monitoringSections,
  results: resultsSections,
};

function planSections(language: Language): SectionTemplate[] {
  const said = templateWords[language];
  return [
    { heading: said.tree, shows: { table: 'outline', levels: [said.area, said.strategic, said.operational] } },
    {
      heading: said.targets,
      landscape: true,
      shows: {
        table: 'tree',
        columns: [
          { column: 'name', heading: said.treeColumn },
          'weight',
          'type',
          'unit',
          'baseline',
          'targets',
          'set-by',
          'offices',
        ],
      },
    },
    {
      heading: said.indicatorSheets,
      landscape: true,
      shows: {
        table: 'indicators',
        columns: ['name', 'type', 'description', 'algorithm', 'source', 'offices', 'baseline', 'targets'],
      },
    },
    { heading: said.budgets, shows: { table: 'budgets' } },
    { heading: said.otherBudgets, shows: { table: 'budgets', of: 'others' } },
    { heading: said.offices, shows: { table: 'offices' } },
    {
      heading: said.officeSheets,
      landscape: true,
      shows: {
        table: 'tree',
        of: 'offices',
        columns: [{ column: 'name', heading: said.officeColumn }, 'weight', 'type', 'targets'],
      },
    },
    {
      heading: said.individual,
      landscape: true,
      shows: { table: 'tree', of: 'owners', each: true, columns: ['name', 'weight', 'type', 'algorithm', 'targets'] },
    },
    {
      heading: said.howMeasured,
      newPage: true,
      sections: [
        { heading: said.policy, text: [said.policyIntro], shows: { table: 'policy' } },
        { heading: said.bands, shows: { table: 'bands' } },
        { heading: said.scales, shows: { table: 'scales' } },
        { heading: said.measures, shows: { table: 'measures' } },
      ],
    },
  ];
}

function monitoringSections(language: Language): SectionTemplate[] {
  const said = templateWords[language];
  return [
    { heading: said.summary, text: [said.monitoringIntro], shows: { table: 'summary', levels: 2 } },
    { heading: said.bands, shows: { table: 'bands' } },
    {
      heading: said.offTrack,
      landscape: true,
      empty: said.nothingOff,
      shows: {
        table: 'attention',
        to: 'off-track',
        columns: [
          'name',
          { column: 'target', heading: said.targetSoFar },
          'value',
          'deviation',
          'score',
          'light',
          'offices',
        ],
      },
    },
    {
      heading: said.open,
      landscape: true,
      empty: said.nothingOpen,
      shows: {
        table: 'attention',
        to: 'open',
        columns: ['name', 'state', { column: 'target', heading: said.targetSoFar }, 'value', 'source', 'offices'],
      },
    },
    {
      heading: said.monitored,
      landscape: true,
      newPage: true,
      shows: {
        table: 'tree',
        columns: [
          { column: 'name', heading: said.treeColumn },
          'weight',
          { column: 'target', heading: said.targetSoFar },
          'value',
          'score',
          'on-track',
          'light',
        ],
      },
    },
    { heading: said.decisions, shows: { table: 'decisions' } },
  ];
}

function resultsSections(language: Language): SectionTemplate[] {
  const said = templateWords[language];
  const parts = { indicators: said.partIndicators, children: said.partChildren };
  const sheets = (level: number): Shows => ({
    table: 'objectives',
    level,
    facts: [
      'weight',
      'details',
      { column: 'budget-initial', heading: said.resources },
      'offices',
      { column: 'score', heading: said.measuredScore },
      { column: 'light', heading: said.assessed },
    ],
    columns: [
      'name',
      'weight',
      'type',
      'algorithm',
      'source',
      { column: 'target', heading: said.targetYear },
      { column: 'value', heading: said.valueYear },
      'deviation',
      'light',
    ],
  });
  return [
    {
      heading: said.summary,
      sections: [
        { heading: said.ofBody, shows: { table: 'summary', levels: 2 } },
        { heading: said.ofOffices, shows: { table: 'summary', of: 'offices' } },
      ],
    },
    {
      heading: said.organisational,
      newPage: true,
      sections: [
        { heading: said.tree, shows: { table: 'outline', levels: [said.area, said.strategic, said.operational] } },
        { heading: said.performance, landscape: true, shows: { table: 'performance' } },
        { heading: said.bands, shows: { table: 'bands' } },
        {
          heading: said.strategicCounts,
          shows: { table: 'counts', level: 2, headings: { what: said.strategicMany, total: said.strategicTotal } },
        },
        {
          heading: said.strategicScores,
          shows: {
            table: 'tree',
            levels: 3,
            indicators: false,
            parts,
            columns: [
              { column: 'weight', heading: said.weight },
              { column: 'name', heading: said.levelsColumn },
              'score',
              'light',
            ],
          },
        },
        { heading: said.budgets, shows: { table: 'budgets' } },
        { heading: said.otherBudgets, shows: { table: 'budgets', of: 'others' } },
        {
          heading: said.operationalCounts,
          shows: { table: 'counts', level: 3, headings: { what: said.operationalMany, total: said.operationalTotal } },
        },
        { heading: said.decisions, shows: { table: 'decisions' } },
        {
          heading: said.open,
          empty: said.nothingOpen,
          shows: { table: 'attention', to: 'open', columns: ['name', 'state', 'target', 'value'] },
        },
      ],
    },
    {
      heading: said.individual,
      landscape: true,
      newPage: true,
      shows: {
        table: 'tree',
        of: 'owners',
        each: true,
        columns: [
          'weight',
          { column: 'name', heading: said.objectiveColumn },
          'description',
          'algorithm',
          'measures',
          'value',
          'target',
          'score',
          'light',
        ],
      },
    },
    {
      heading: said.annexTree,
      newPage: true,
      shows: {
        table: 'tree',
        parts,
        columns: ['weight', { column: 'name', heading: said.treeColumn }, 'target', 'value', 'score', 'light'],
      },
    },
    { heading: said.annexAreas, landscape: true, newPage: true, shows: sheets(1) },
    { heading: said.annexStrategic, landscape: true, newPage: true, shows: sheets(2) },
    { heading: said.annexOperational, landscape: true, newPage: true, shows: sheets(3) },
    { heading: said.annexActions, landscape: true, newPage: true, shows: sheets(4) },
    {
      heading: said.annexOffices,
      newPage: true,
      shows: {
        table: 'tree',
        of: 'offices',
        columns: ['weight', { column: 'name', heading: said.officeColumn }, 'target', 'value', 'score', 'light'],
      },
    },
    {
      heading: said.annexIndicators,
      landscape: true,
      newPage: true,
      shows: {
        table: 'indicators',
        columns: [
          'name',
          'type',
          'description',
          'algorithm',
          'measures',
          'value',
          'target',
          'set-by',
          'score',
          'against-target',
          'overshoot',
          'light',
        ],
      },
    },
    { heading: said.policy, newPage: true, text: [said.policyIntro], shows: { table: 'policy' } },
  ];
}
