import { entry } from '../diagnostic.ts';

/** `name`: the thing with the formula; and the limit of figures, or of nested formulas. */
type Data = { readonly name: string } & (
  | { readonly figures: number; readonly greediest: string | null }
  | { readonly formulas: number }
);

export const tooManyReadings = entry({
  code: 'too-many-readings',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: (data: Data) =>
      'formulas' in data
        ? `The formula of ${data.name} is computed through more than ${data.formulas} others, one inside the other: let it start from values that are written`
        : `The formula of ${data.name} would bring what is read to score this plan to more than ${grouped(data.figures, ',')} figures${of(data.greediest, data.name, ', most of them for')}: ranges of years inside ranges of years multiply, so name fewer years`,
    it: (data: Data) =>
      'formulas' in data
        ? `La formula di ${data.name} si calcola attraverso più di ${data.formulas} altre, una dentro l'altra: farla partire da valori scritti`
        : `La formula di ${data.name} porterebbe a più di ${grouped(data.figures, '.')} i dati da leggere per valutare il piano${of(data.greediest, data.name, ', i più per')}: intervalli di anni dentro intervalli di anni si moltiplicano, quindi indicare meno anni`,
  },
});

function of(greediest: string | null, name: string, words: string): string {
  return greediest && greediest !== name ? `${words} ${greediest}` : '';
}

function grouped(count: number, separator: string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, separator);
}
