// The measured language servers, one after the other.

import { fileURLToPath } from 'node:url';
import { type Played, play, type Server } from './replay.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const packages = `${project}bench/node_modules/`;

const servers: readonly Server[] = [
  {
    ...{ name: 'perfplan', label: 'Perfplan', format: 'perf' },
    command: [process.execPath, `${project}cli/main.ts`, 'lsp', '--stdio'],
  },
  {
    ...{ name: 'langium', label: 'Langium, equivalent grammar', format: 'perf' },
    command: [process.execPath, `${project}bench/peers/langium-server.ts`, '--stdio'],
  },
  {
    ...{ name: 'json', label: 'vscode-json-languageserver, with schema (waits 300 ms)', format: 'json' },
    command: [process.execPath, `${packages}vscode-json-languageserver/bin/vscode-json-languageserver`, '--stdio'],
  },
  {
    ...{ name: 'yaml', label: 'yaml-language-server, with schema (waits 200 ms)', format: 'yaml' },
    command: [process.execPath, `${packages}yaml-language-server/bin/yaml-language-server`, '--stdio'],
  },
];

export interface PlayOptions {
  readonly folder: string;
  readonly seed: number;
  readonly quick: boolean;
  /** Told what is going on. */
  readonly say: (text: string) => void;
}

/** If a server fails, the others are measured all the same. */
export async function playServers(options: PlayOptions): Promise<{ played: Played[]; failed: string[] }> {
  const played: Played[] = [];
  const failed: string[] = [];
  for (const server of servers) {
    options.say(`server: ${server.label}`);
    try {
      played.push(await play(server, { ...options, lines: 20_000, patience: options.quick ? 5_000 : 12_000 }));
    } catch (error) {
      failed.push(`${server.label}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return { played, failed };
}
