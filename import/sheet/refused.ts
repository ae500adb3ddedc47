// Why a file is not read as a workbook. `import/words/refusals.ts` has the words.

export type Refusal =
  | { readonly why: 'too-large'; readonly what: 'file' | 'unpacked' | 'cells'; readonly most: number }
  | { readonly why: 'encrypted' | 'old-excel' | 'macros' | 'binary' | 'not-a-workbook' | 'html' | 'empty' }
  | { readonly why: 'damaged'; readonly detail: string };

export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.why);
    this.refusal = refusal;
  }
}
