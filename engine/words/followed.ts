// The plan that a plan follows, in few words. Reads the model.

import { followedName } from '#language/model/files/followed.ts';
import type { Model } from '#language/model/model.ts';
import type { Language } from './number.ts';

const sayings: Readonly<Record<Language, readonly [read: (code: string) => string, unread: (code: string) => string]>> =
  {
    en: [(code) => `follows ${code}`, (code) => `follows ${code}, which was not read`],
    it: [(code) => `segue ${code}`, (code) => `segue ${code}, che non è stato letto`],
  };

/** `follows PIAO-2023`; null where it follows none. */
export function followedIn(language: Language, { follows, root }: Model): string | null {
  const [read, unread] = sayings[language];
  if (follows !== null) return read(follows.code);
  const name = followedName(root.declaration);
  return name && unread(name.text);
}
