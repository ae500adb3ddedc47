import { type Anchor, entry, type Fix } from '../diagnostic.ts';

/** The lines of one side, relative to the finding. */
interface Lines {
  readonly start: number;
  readonly end: number;
}

interface Data {
  /** The names of the two sides; empty if the markers have none. */
  readonly ours: string;
  readonly theirs: string;
  /** The lines between the markers; null if a marker is missing, or if it is no plan. */
  readonly sides: {
    readonly ours: Lines;
    readonly theirs: Lines;
    /** The offset of the line with the marker behind our lines. */
    readonly second: number;
  } | null;
}

export const unresolvedMerge = entry({
  code: 'unresolved-merge',
  severity: 'error',
  costs: 'everything',
  message: {
    en: ({ ours, theirs }: Data) =>
      `An unresolved merge${between(ours, theirs, ' of ', ' and ')}: keep one side or both, and remove the marks; neither was read`,
    it: ({ ours, theirs }: Data) =>
      `Una fusione non risolta${between(ours, theirs, ' tra ', ' e ')}: tenere una parte o entrambe e togliere i segni; nessuna delle due è stata letta`,
  },
  fixes: ({ ours, theirs, sides }: Data, anchor) => (sides ? choices(sides, { ours, theirs }, anchor) : []),
});

function between(ours: string, theirs: string, before: string, and: string): string {
  return ours === '' || theirs === '' ? '' : `${before}${ours}${and}${theirs}`;
}

function choices(
  { ours, theirs, second }: NonNullable<Data['sides']>,
  names: Pick<Data, 'ours' | 'theirs'>,
  { start, end }: Anchor,
): readonly Fix[] {
  const at = (offset: number): number => start + offset;
  const without = (...gone: readonly Lines[]): Fix['edits'] =>
    gone.map((one) => ({ start: at(one.start), end: at(one.end), text: '' }));
  const all = { start: 0, end: end - start };
  const named = (name: string): string => (name === '' ? '' : ` (${name})`);
  return [
    {
      keeps: 'meaning',
      title: { en: `Keep the first side${named(names.ours)}`, it: `Tenere la prima parte${named(names.ours)}` },
      edits: without({ start: 0, end: ours.start }, { start: ours.end, end: all.end }),
    },
    {
      keeps: 'meaning',
      title: { en: `Keep the second side${named(names.theirs)}`, it: `Tenere la seconda parte${named(names.theirs)}` },
      edits: without({ start: 0, end: theirs.start }, { start: theirs.end, end: all.end }),
    },
    {
      keeps: 'meaning',
      title: { en: 'Keep both, one after the other', it: "Tenerle entrambe, l'una dopo l'altra" },
      edits: without(
        { start: 0, end: ours.start },
        { start: second, end: theirs.start },
        { start: theirs.end, end: all.end },
      ),
    },
  ];
}
