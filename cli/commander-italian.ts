// Commander's own texts in Italian: the headings of help, and errors. Knows no commands.

/** Headings and remarks in the help. */
const help: readonly (readonly [english: RegExp, italian: string])[] = [
  [/^Usage:/m, 'Uso:'],
  [/^Arguments:/m, 'Argomenti:'],
  [/^Options:/m, 'Opzioni:'],
  [/^Commands:/m, 'Comandi:'],
  [/\[options\]/g, '[opzioni]'],
  [/\[command\]/g, '[comando]'],
  [/\(choices: /g, '(valori: '],
  [/,(\s+)default: /g, ',$1predefinito: '],
  [/\(default: /g, '(predefinito: '],
  [/display help for command/g, 'aiuto su un comando'],
];

export function helpInItalian(text: string): string {
  return help.reduce((now, [english, italian]) => now.replace(english, italian), text);
}

const mistakes: readonly (readonly [english: RegExp, italian: string])[] = [
  [/^unknown option '(.*?)'/, "l'opzione '$1' non esiste"],
  [/^unknown command '(.*?)'/, "il comando '$1' non esiste"],
  [/^missing required argument '(.*?)'/, "manca l'argomento '$1'"],
  [/^option '(.*?)' argument missing/, "all'opzione '$1' manca il valore"],
  [/^option '(.*?)' cannot be used with option '(.*?)'/, "l'opzione '$1' non va insieme a '$2'"],
  [
    /^option '(.*?)' argument '(.*?)' is invalid\. Allowed choices are (.*)/,
    "l'opzione '$1' non prende '$2': i valori sono $3",
  ],
  [/^command-argument value '(.*?)' is invalid for argument '(.*?)'/, "'$1' non va bene per l'argomento '$2'"],
  [
    /^too many arguments for '(.*?)'\. Expected (\d+) arguments? but got (\d+)/,
    "troppi argomenti per '$1': ne vuole $2, ce ne sono $3",
  ],
  [/^too many arguments\. Expected (\d+) arguments? but got (\d+)/, 'troppi argomenti: ne vuole $1, ce ne sono $2'],
];

/** `text` is one line without `error: `, possibly with a hint in one of two forms. */
export function mistakeInItalian(text: string): string {
  const said = mistakes.reduce((now, [english, italian]) => now.replace(english, italian), text);
  return said.replace(/: did you mean one of (.*)\?$/, ': forse $1?').replace(/: did you mean (.*)\?$/, ': forse $1?');
}
