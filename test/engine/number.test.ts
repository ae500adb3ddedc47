// Numbers are grouped as Intl.NumberFormat would, which nobody who runs a command has to load.

import { expect, test } from 'vitest';
import { digitsIn } from '#engine/words/number.ts';

const locales = { en: 'en-GB', it: 'it-IT' } as const;

test.each(['en', 'it'] as const)('digits in %s', (language) => {
  const format = new Intl.NumberFormat(locales[language], { useGrouping: 'always', maximumFractionDigits: 100 });
  for (const digits of [
    '0',
    '7',
    '12',
    '999',
    '1000',
    '8270',
    '63056',
    '123456',
    '1234567',
    '007',
    '0012345',
    '9'.repeat(100),
  ]) {
    expect(digitsIn(language, digits)).toBe(format.format(BigInt(digits)));
    expect(digitsIn(language, `-${digits}`)).toBe(`−${format.format(BigInt(digits))}`);
    expect(digitsIn(language, `${digits}.50`)).toBe(
      `${format.format(BigInt(digits))}${language === 'it' ? ',' : '.'}50`,
    );
  }
});
