import { entry } from '../diagnostic.ts';

interface Data {
  readonly band: string;
  /** The band written above it. */
  readonly above: string;
  /** The band above has no bound, so this one can never apply. */
  readonly unbounded: boolean;
}

export const bandOrder = entry({
  code: 'band-order',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ band, above, unbounded }: Data) =>
      unbounded
        ? `The band ${above} has no bound and takes all that is left: ${band} below it is never reached; write it above`
        : `The band ${band} stands below ${above} but is not below it in its bound: write bands from best to worst`,
    it: ({ band, above, unbounded }: Data) =>
      unbounded
        ? `La fascia ${above} non ha soglia e prende tutto il resto: ${band}, più sotto, non si raggiunge mai; va scritta sopra`
        : `La fascia ${band} sta sotto ${above} ma la sua soglia non è più bassa: le fasce vanno dalla migliore alla peggiore`,
  },
});
