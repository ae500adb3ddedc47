// Where the project is.

import { fileURLToPath } from 'node:url';

export const project: string = fileURLToPath(new URL('..', import.meta.url));
