// The bench: writes the plans, measures the products on them, prints the tables, and fails where the products do not agree.

import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseName } from './case.ts';
import { disagreements } from './compare-results.ts';
import { measure, type Rounds } from './measure.ts';
import { type Options, type Part, readOptions, usage } from './options.ts';
import { generateParser, generateServer } from './peers/generate.ts';
import { withWorker } from './process.ts';
import { inputsTable, parseTable, type Sized, scoresTable, serverTable } from './report.ts';
import { playServers } from './server/servers.ts';
import { render, type Table } from './table.ts';

type Bench = (options: Options, folder: string) => Promise<readonly Table[]>;

const benches: Record<Part, Bench> = {
  parse: async (options, folder) => {
    generateParser();
    const sized = await measureSizes(['perfplan-parse', 'langium', 'json'], options, folder);
    return [inputsTable(sized), parseTable(sized)];
  },
  scores: async (options, folder) => [
    scoresTable(await measureSizes(['perfplan-score', 'hyperformula'], options, folder)),
  ],
  server: async ({ seed, quick }, folder) => {
    generateServer();
    const { played, failed } = await playServers({ folder, seed, quick, say });
    complain(failed);
    return [serverTable(played)];
  },
};

async function main(options: Options): Promise<void> {
  const start = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'perfplan-bench-'));
  try {
    console.log(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}, seed ${options.seed}\n`);
    for (const part of options.parts) {
      for (const table of await benches[part](options, folder)) console.log(render(table, options.format));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  say(`${((performance.now() - start) / 1_000).toFixed(0)} s`);
}

async function measureSizes(names: readonly CaseName[], options: Options, folder: string): Promise<Sized[]> {
  const sized: Sized[] = [];
  for (const indicators of options.sizes) {
    say(`${names.join(', ')}: ${indicators} indicators`);
    const { size } = await withWorker((worker) =>
      worker.ask({ order: 'write', folder, seed: options.seed, indicators }),
    );
    const measured = await measure(names, folder, roundsFor(indicators));
    complain(disagreements(measured, indicators));
    sized.push({ indicators, size: size!, measured });
  }
  return sized;
}

/** The first runs of every product pay for compiling it and for memory that is handed out for the first time; small plans need more. */
function roundsFor(indicators: number): Rounds {
  if (indicators <= 2_000) return { warmUp: 20, counted: 31 };
  return indicators <= 20_000 ? { warmUp: 3, counted: 9 } : { warmUp: 2, counted: 11 };
}

/** Progress, where it does not end up in the tables. */
function say(text: string): void {
  console.error(`bench: ${text}`);
}

function complain(problems: readonly string[]): void {
  for (const problem of problems) say(`WRONG: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}

/** The options, or null once the command line has been complained about. */
function optionsOrUsage(): Options | null {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exitCode = 2;
    return null;
  }
}

const options = optionsOrUsage();
if (options) await main(options);
