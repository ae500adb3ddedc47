// Writes the plans of many bodies over many years, seeded: what a ministry has. `node bench/many.ts --bodies 1000 --years 5 --indicators 100 --out FOLDER`

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generatePlan } from './generator.ts';

const { values } = parseArgs({
  options: {
    bodies: { type: 'string', default: '1000' },
    years: { type: 'string', default: '5' },
    indicators: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});
if (values.out === undefined) throw new Error('--out FOLDER says where to write');

const last = 2024;
const [bodies, years, indicators, seed] = [values.bodies, values.years, values.indicators, values.seed].map(Number);

for (let body = 1; body <= bodies!; body++) {
  for (let year = last - years! + 1; year <= last; year++) {
    const folder = join(values.out, String(body).padStart(5, '0'), String(year));
    mkdirSync(folder, { recursive: true });
    const { files } = generatePlan({ seed: seed! * 1_000_003 + body * 101 + year, indicators: indicators! });
    for (const { name, text } of files) writeFileSync(join(folder, name), textOf(text, body, year));
  }
}

/** The generator writes plans of one body for 2023 and 2024. */
function textOf(text: string, body: number, year: number): string {
  return text
    .replaceAll(/\b2024\b/g, 'THIS')
    .replaceAll(/\b2023\b/g, String(year - 1))
    .replaceAll('THIS', String(year))
    .replace(/GEN-\d+/g, `E${body}-${year}`)
    .replace('Camera di commercio generata', `Ente ${body}`);
}
