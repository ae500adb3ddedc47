import { type Anchor, entry, type Fix } from '../diagnostic.ts';

/** Lines of one of the two sides, from where the finding begins. */
interface Lines {
  readonly start: number;
  readonly end: number;
}

interface Data {
  /** What the two sides are called; empty where the marks do not say. */
  readonly ours: string;
  readonly theirs: string;
  /** Between the marks; null where one of the marks is missing, or where it is no plan. */
  readonly sides: {
    readonly ours: Lines;
    readonly theirs: Lines;
    /** Where the line with the mark behind ours begins. */
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
