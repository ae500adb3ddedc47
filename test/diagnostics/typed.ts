// Lines as people type them, each in a plan that is right but for it. Knows nothing of what is to be said of them.

const english = `perf 1 english
plan P "A plan" {
  years 2024
  policy rules
  objective O1 weight 100% "An objective" {
    @node
    indicator I1 weight 60% "An indicator" {
      target 2024 >= 10
      actual 2024 = 12
      @indicator
    }
    indicator I2 weight 40% "Another" {
      @target
    }
    indicator I3 weight 0% "To be done" {
      target 2024 done
      @done
    }
  }
}
scorecard S1 {
  @card
}
policy rules "Rules" {
  missed <= linear
  @policy
}
measure M "A measure" {
  2024 = 5
  @measure
}
office A1 "An office"
office 4 "Another"
office 6 "A third"
@file
`;

const italian = `perf 1 italian
piano P "Un piano" {
  anni 2024
  regole smvp
  obiettivo O1 peso 100% "Un obiettivo" {
    @node
    indicatore I1 peso 60% "Un indicatore" {
      target 2024 >= 10
      consuntivo 2024 = 12
      @indicator
    }
    indicatore I2 peso 40% "Un altro" {
      @target
    }
    indicatore I3 peso 0% "Da fare" {
      target 2024 fatto
      @done
    }
  }
}
scheda S1 {
  @card
}
regole smvp "Regole" {
  mancato <= lineare
  @policy
}
misura M "Una misura" {
  2024 = 5
  @measure
}
ufficio A1 "Un ufficio"
@file
`;

export const plans = { english, italian };

/** Where a line is put in; `head`, `node-head` and `header` take the place of the one that is there. */
export type Where =
  | 'header'
  | 'head'
  | 'node-head'
  | 'node'
  | 'indicator'
  | 'target'
  | 'done'
  | 'card'
  | 'policy'
  | 'measure'
  | 'file';

const heads: Readonly<Record<string, RegExp>> = {
  header: /^perf 1 \w+/,
  head: /(?:indicator|indicatore) I1 [^\n]*(?= \{)/,
  'node-head': /(?:objective|obiettivo) O1 [^\n]*(?= \{)/,
};

export function typed(language: keyof typeof plans, where: Where, line: string): string {
  const plan = plans[language];
  const head = heads[where];
  const put = head ? plan.replace(head, () => line) : plan.replace(`@${where}`, () => line);
  return put.replaceAll(/ *@\w+\n/g, '');
}
