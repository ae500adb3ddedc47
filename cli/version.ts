// The version of this package, which bundling writes into the program.

import manifest from '../package.json' with { type: 'json' };

export const version: string = manifest.version;
