// perfplan/scores: the panel "Scores" of an editor, as the plan of a document is now. A client asks again after each change; the server tells when
// something else than its documents has changed the plan (`perfplan/scores/refresh`).

import type { Position, Range } from 'vscode-languageserver-protocol';
import type { ScoresAsked, ScoresPanel } from '../features/results.ts';
import { offsetAt, rangeOf } from './positions.ts';
import { askOf, fileOf, type RequestContext, request } from './request.ts';

/** What the client may leave out is as at first. */
interface ScoresParams {
  readonly textDocument: { readonly uri: string };
  /** Of the cursor. */
  readonly position?: Position | null;
  readonly year?: unknown;
  readonly part?: unknown;
  readonly scorecard?: unknown;
  readonly office?: unknown;
  readonly open?: unknown;
  readonly told?: unknown;
  readonly seen?: unknown;
}

interface ScoresAnswer extends Omit<ScoresPanel, 'rows'> {
  readonly rows: readonly object[];
  /** Of the document that the answer is about; null: it is not open. */
  readonly version: number | null;
}

/** Under which name a client that shows a panel is told of changes. */
export const panelAddress = 'perfplan-scores:';

export const scoresPanel = request({
  method: 'perfplan/scores',
  title: 'The panel "Scores": the tree with lights and explanations, as HTML',
  capabilities: {},
  needs: ['scoresPanel'],
  answer: (params: ScoresParams, asked: RequestContext): ScoresAnswer | null =>
    askOf(params, asked, (context) => {
      asked.shown(panelAddress);
      const offset = params.position ? offsetAt(context.file, params.position, asked.client.encoding) : null;
      const panel = asked.features.scoresPanel(context, { ...readAsked(params), offset });
      if (!panel) return null;
      const rows = panel.rows.map(({ file, start, end, ...row }) => {
        const found = fileOf({ file }, asked);
        const range: Range | null = found && rangeOf(found, { start, end }, asked.client.encoding);
        return { ...row, uri: asked.uriOf(file), range };
      });
      return { ...panel, rows, version: asked.versionOf(context.file.name) };
    }),
});

function readAsked({ year, part, scorecard, office, open, told, seen }: ScoresParams): Omit<ScoresAsked, 'offset'> {
  return {
    year: typeof year === 'number' && Number.isInteger(year) ? year : null,
    part: typeof part === 'string' && /^(H[12]|Q[1-4]|0[1-9]|1[0-2])$/.test(part) ? part : null,
    scorecard: textIn(scorecard),
    office: textIn(office),
    open: open === 'all' ? open : Array.isArray(open) ? textsIn(open) : null,
    told: textsIn(told),
    seen: textIn(seen),
  };
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
