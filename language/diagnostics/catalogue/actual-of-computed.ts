import { entry } from '../diagnostic.ts';

interface Data {
  readonly what: 'indicator' | 'measure';
  readonly name: string;
}

export const actualOfComputed = entry({
  code: 'actual-of-computed',
  severity: 'warning',
  message: {
    en: ({ what, name }: Data) =>
      what === 'measure'
        ? `${name} is computed by its formula, whatever values stand beside it: take this value out, or the formula`
        : `${name} is computed by its formula, so this figure counts only where measures are missing: give the measures, or mark it rounded where only the printed figure is known`,
    it: ({ what, name }: Data) =>
      what === 'measure'
        ? `${name} è calcolata con la formula, quali che siano i valori accanto: togliere questo valore, o la formula`
        : `${name} è calcolato con la formula, quindi questo dato vale solo dove mancano le misure: dare le misure, o segnarlo come arrotondato dove si conosce solo il dato stampato`,
  },
});
