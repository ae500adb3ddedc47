#!/usr/bin/env node
// The command `perfplan`. What makes it start faster comes first; everything else is imported after that, and for the version nothing.

import { expectLittle, keepCompiled } from './start.ts';
import { version } from './version.ts';

if (process.argv.length === 3 && /^(?:-V|--version)$/.test(process.argv[2]!)) console.log(version);
else {
  keepCompiled();
  expectLittle();
  const { run } = await import('./program.ts');
  await run();
}
