import { entry } from '../diagnostic.ts';
import { inItalian } from '../message-names.ts';

interface Data {
  /** The keyword of what does not belong there. */
  readonly what: string;
  /** Its code; empty where it has none. */
  readonly name: string;
  readonly library: string;
}

export const libraryContent = entry({
  code: 'library-content',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ what, name, library }: Data) =>
      `A library holds what its plans have in common, rules, scales, units, measures and indicators: move ${[what, name].filter(Boolean).join(' ')} from ${library} into a plan`,
    it: ({ what, name, library }: Data) =>
      `Una libreria contiene quanto i piani hanno in comune, come regole, misure e indicatori: spostare ${[inItalian(what), name].filter(Boolean).join(' ')} da ${library} in un piano`,
  },
});
