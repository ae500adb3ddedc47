import { entry } from '../diagnostic.ts';

export const noPlan = entry({
  code: 'no-plan',
  severity: 'error',
  costs: 'everything',
  message: {
    en: () => 'No plan is declared here: declare one, or say in the first line for which plan this file is',
    it: () =>
      'Qui non è dichiarato alcun piano: dichiararne uno, o dire nella prima riga per quale piano è questo file',
  },
});
