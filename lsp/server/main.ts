// The server as a program, started by editors; the same as `perfplan lsp --stdio`. Enables the compile cache first (which halves the time to start);
// everything else is imported after that.

import { enableCompileCache } from 'node:module';

enableCompileCache();
const { serveOnStdio } = await import('./stdio.ts');
serveOnStdio();
