// What a plan says otherwise than a library, in few words: `cap`, `target of K1 for 2024`, `measure N`.

import type { Departure, Library, Model } from '#language/model/model.ts';
import type { KeywordName } from '#language/syntax/keywords/english.ts';
import { spell } from '#language/syntax/keywords/keywords.ts';
import type { Language } from './number.ts';

interface DepartureWords {
  readonly rule: (rule: string) => string;
  readonly policy: (code: string) => string;
  readonly target: (code: string, year: string) => string;
  readonly measure: (code: string) => string;
  readonly indicator: (code: string) => string;
  readonly scale: (code: string) => string;
  readonly dimension: (code: string) => string;
  readonly unit: (code: string) => string;
  readonly rules: (code: string) => string;
  /** Above or before what is listed. */
  readonly departs: (library: string) => string;
}

const departureWords: Readonly<Record<Language, DepartureWords>> = {
  en: {
    rule: (rule) => `rule ${rule}`,
    policy: (code) => `another policy, ${code}`,
    target: (code, year) => `target of ${code} for ${year}`,
    measure: (code) => `measure ${code}`,
    indicator: (code) => `indicator ${code}`,
    scale: (code) => `scale ${code}`,
    dimension: (code) => `dimension ${code}`,
    unit: (code) => `unit ${code}`,
    rules: (code) => `policy ${code}`,
    departs: (library) => `Departs from ${library} in`,
  },
  it: {
    rule: (rule) => `regola ${rule}`,
    policy: (code) => `altre regole, ${code}`,
    target: (code, year) => `target di ${code} per il ${year}`,
    measure: (code) => `misura ${code}`,
    indicator: (code) => `indicatore ${code}`,
    scale: (code) => `scala ${code}`,
    dimension: (code) => `dimensione ${code}`,
    unit: (code) => `unità ${code}`,
    rules: (code) => `regole ${code}`,
    departs: (library) => `Si discosta da ${library} in`,
  },
};

export function departureIn(language: Language, { what, name, from }: Departure): string {
  const words = departureWords[language];
  if (what === 'rule') return words.rule(ruleIn(language, name));
  return what === 'target' ? words.target(name, from ?? '') : words[what](name);
}

/** `missed <=` as a plan in that language writes it. */
function ruleIn(language: Language, rule: string): string {
  const keywords = language === 'it' ? 'italian' : 'english';
  const words = (rule === 'bands' ? 'band' : rule).split(' ');
  return words.map((word) => (/^[a-z]/.test(word) ? spell(keywords, word as KeywordName) : word)).join(' ');
}

/** For each library that the plan departs from, in one line. */
export function departuresIn(language: Language, { libraries, departures }: Model): readonly string[] {
  return libraries.flatMap((library) => {
    const said = departuresFrom(library, departures).map((one) => departureIn(language, one));
    return said.length === 0 ? [] : [`${departureWords[language].departs(library.code)}: ${said.join(', ')}`];
  });
}

export function departuresFrom({ code }: Library, departures: readonly Departure[]): readonly Departure[] {
  return departures.filter(({ library }) => library === code);
}

/** The library that declares something, by where it stands; null: the plan does. */
export function libraryOf({ libraries }: Model, file: string): Library | null {
  return libraries.find(({ files }) => files.includes(file)) ?? null;
}
