import { type KeywordName, spell } from '../../syntax/keywords/keywords.ts';
import type { KeywordLanguage } from '../../syntax/tree.ts';
import { entry } from '../diagnostic.ts';

interface Data {
  readonly why:
    | 'value'
    | 'weight'
    | 'weights'
    | 'total'
    | 'title'
    | 'library'
    | 'target'
    | 'actual'
    | 'formula'
    | 'goalposts'
    | 'accumulate'
    | 'measure'
    | 'read';
  /** The total of the weights, or the title. */
  readonly said: string;
  /** The indicator. */
  readonly name: string;
  readonly keywords: KeywordLanguage;
}

export const milestone = entry({
  code: 'milestone',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: (data: Data) => english[data.why](data, (name) => spell(data.keywords, name)),
    it: (data: Data) => italian[data.why](data, (name) => spell(data.keywords, name)),
  },
});

type Words = Record<Data['why'], (data: Data, say: (name: KeywordName) => string) => string>;

const english: Words = {
  value: (_, say) =>
    `A milestone was done on a day, or was not: write = 2024-06-25, = ${say('done')} or = ${say('not')} ${say('done')}`,
  weight: (_, say) =>
    `A milestone that weighs nothing counts nothing: write a ${say('weight')} above zero, or take it out`,
  weights: (_, say) =>
    `The milestones of a year weigh alike or by themselves: give each a ${say('weight')}, all in % or none, or leave all out`,
  total: ({ said }) =>
    `The milestones of a year weigh 100 % in all, and these ${said}: change them, or write them without %`,
  title: ({ said }) => `Two milestones of the year are called "${said}": give each a title of its own`,
  library: () =>
    'Milestones say on which day they were done, which is each plan’s own to say: write the indicator in the plan',
  target: ({ name }, say) =>
    `The milestones of ${name} are its target in their year: take the ${say('target')} line out, or make it an indicator of its own`,
  actual: ({ name }, say) =>
    `What ${name} comes to in that year its milestones say: write behind each = and its day, and take the ${say('actual')} out`,
  formula: ({ name }, say) =>
    `What ${name} comes to its milestones say: take the ${say('formula')} out, or make it an indicator of its own`,
  goalposts: ({ name }, say) =>
    `${name} has milestones, and no value between ${say('goalposts')}: take them out, or make them an indicator of its own`,
  accumulate: ({ name }, say) =>
    `Milestones add up by their weights: take the line with ${say('accumulate')} out of ${name}`,
  measure: ({ name }) =>
    `What ${name} comes to its milestones say, not the measure of the same code: give one another code`,
  read: ({ name }, say) =>
    `${name} has milestones, and no value that a formula could read: write ${say('attained')}(${name})`,
};

const italian: Words = {
  value: (_, say) =>
    `Una tappa è stata raggiunta in un giorno, o non lo è stata: scrivere = 2024-06-25, = ${say('done')} o = ${say('not')} ${say('done')}`,
  weight: (_, say) =>
    `Una tappa che non pesa non conta: scrivere un peso (${say('weight')}) maggiore di zero, o toglierla`,
  weights: (_, say) =>
    `Le tappe di un anno pesano tutte uguale o ciascuna per sé: dare a ognuna un peso (${say('weight')}), tutte in % o nessuna, o a nessuna`,
  total: ({ said }) =>
    `Le tappe di un anno pesano in tutto il 100 %, e queste il ${said}: cambiarle, o scriverle senza %`,
  title: ({ said }) => `Due tappe dell'anno si chiamano "${said}": dare a ciascuna un titolo proprio`,
  library: () =>
    'Le tappe dicono in che giorno sono state raggiunte, e questo lo dice ogni piano: scrivere l’indicatore nel piano',
  target: ({ name }, say) =>
    `Le tappe di ${name} ne sono il target nel loro anno: togliere la riga ${say('target')}, o farne un indicatore a sé`,
  actual: ({ name }, say) =>
    `Quanto vale ${name} in quell'anno lo dicono le sue tappe: scrivere dopo ciascuna = e il suo giorno, e togliere il consuntivo (${say('actual')})`,
  formula: ({ name }, say) =>
    `Quanto vale ${name} lo dicono le sue tappe: togliere la formula (${say('formula')}), o farne un indicatore a sé`,
  goalposts: ({ name }, say) =>
    `${name} ha tappe, e nessun valore tra due estremi (${say('goalposts')}): toglierli, o farne un indicatore a sé`,
  accumulate: ({ name }, say) =>
    `Le tappe si sommano secondo i loro pesi: togliere da ${name} la riga con ${say('accumulate')}`,
  measure: ({ name }) =>
    `Quanto vale ${name} lo dicono le sue tappe, non la misura con lo stesso codice: dare a una un altro codice`,
  read: ({ name }, say) =>
    `${name} ha tappe, e nessun valore che una formula possa leggere: scrivere ${say('attained')}(${name})`,
};
