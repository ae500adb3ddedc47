// Looks at two plans in every way, in a process of its own: `node test/hostile/look.ts plan.perf empty.perf`.

import { readFileSync } from 'node:fs';
import { everythingBetween, everythingOf } from './everything.ts';

const [file, other] = process.argv.slice(2).map((name) => ({ name: 'plan.perf', text: readFileSync(name, 'utf8') }));
if (file && other) {
  everythingOf([file]);
  everythingBetween(other, file);
}
