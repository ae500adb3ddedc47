import { entry } from '../diagnostic.ts';

interface Data {
  readonly plan: string;
  /** The file that is read, and the one that is ignored. */
  readonly read: string;
  readonly copy: string;
  /** Whether this is the file that is read. */
  readonly isRead: boolean;
}

export const planInTwoFiles = entry({
  code: 'plan-in-two-files',
  severity: 'error',
  costs: 'everything',
  message: {
    en: ({ plan, read, copy, isRead }: Data) =>
      `The plan ${plan} is declared in two files, ${read} and ${copy}: remove one of them, or give its plan another code. Until then ${isRead ? `this one counts, and nothing of ${copy}` : `nothing of this one counts, only ${read}`}`,
    it: ({ plan, read, copy, isRead }: Data) =>
      `Il piano ${plan} è dichiarato in due file, ${read} e ${copy}: toglierne uno, o dare al suo piano un altro codice. Fino ad allora ${isRead ? `vale questo, e nulla di ${copy}` : `di questo non vale nulla: vale solo ${read}`}`,
  },
});
