// Every fix that a page of the catalogue has on offer keeps what it says it keeps, and leads into no other error.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '#language/diagnostics/catalogue/index.ts';
import { readFolders } from '#test/diagnostics/page.ts';
import { root } from '#test/house/sources.ts';
import { look } from './findings.ts';
import { faultsOf } from './fix-faults.ts';

const codes = Object.entries(catalogue).filter(([, entry]) => 'fixes' in entry);

test.each(codes)('%s', (code) => {
  const page = readFileSync(join(root, `language/diagnostics/catalogue/${code}.md`), 'utf8');
  const faults: string[] = [];
  for (const { line, files } of readFolders(page)) {
    const before = look(files);
    for (const finding of before.findings) {
      for (const fix of finding.fixes) {
        for (const fault of faultsOf({ files, before, finding, fix, strict: true })) {
          faults.push(`line ${line}, ${finding.code}, ${fix.title.en}: ${fault}`);
        }
      }
    }
  }
  expect(faults).toEqual([]);
});
