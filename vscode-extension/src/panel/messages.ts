// What the panel and the extension tell each other. The contents are the server's.

export interface Choice {
  readonly value: string;
  readonly text: string;
}

export interface Row {
  readonly path: string;
  readonly level: number;
  readonly kind: 'node' | 'place';
  readonly isOpen: boolean | null;
  readonly line: string;
  readonly card: string;
  readonly uri: string;
  readonly range: Range | null;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export type Selector = 'year' | 'part' | 'scorecard' | 'office';

export type WordKey =
  | Selector
  | 'back'
  | 'forward'
  | 'openAll'
  | 'closeAll'
  | 'tell'
  | 'fold'
  | 'tree'
  | 'stale'
  | 'stopped';

/** The server's answer to `perfplan/scores`. */
export interface Scores {
  readonly version: number | null;
  readonly language: string;
  readonly title: string;
  readonly head: string;
  readonly rows: readonly Row[];
  readonly current: string | null;
  readonly open: readonly string[];
  readonly years: readonly Choice[];
  readonly parts: readonly Choice[];
  readonly scorecards: readonly Choice[];
  readonly offices: readonly Choice[];
  readonly chosen: Readonly<Record<Selector, string>>;
  readonly words: Readonly<Record<WordKey, string>>;
  readonly style: string;
}

/** As the panel gets it: of a row that it has already, the path alone. */
export interface SentScores extends Omit<Scores, 'rows'> {
  readonly rows: readonly (Row | string)[];
}

/** What the panel wants to see. */
export interface Wanted {
  readonly year: number | null;
  readonly part: string | null;
  readonly scorecard: string | null;
  readonly office: string | null;
  readonly open: readonly string[] | 'all' | null;
  readonly told: readonly string[];
  readonly seen: string | null;
}

/** Kept by the editor over a reload. */
export interface PanelState {
  /** Of a file of the plan. */
  readonly uri: string;
  readonly wanted: Wanted;
  readonly history: readonly string[];
  readonly at: number;
}

export const atFirst: Wanted = {
  year: null,
  part: null,
  scorecard: null,
  office: null,
  open: null,
  told: [],
  seen: null,
};

export type FromPanel =
  | { readonly type: 'want'; readonly wanted: Wanted; readonly isFirst: boolean }
  | { readonly type: 'goTo'; readonly uri: string; readonly range: Range }
  | { readonly type: 'measure'; readonly code: string };

export type ToPanel =
  | { readonly type: 'scores'; readonly scores: SentScores; readonly uri: string }
  | { readonly type: 'stale'; readonly why: 'stale' | 'stopped' };
