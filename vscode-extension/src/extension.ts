// Starts the bundled language server when a plan is opened and ends it with the window. Knows nothing of plans: the server does.

import { commands, type ExtensionContext, window } from 'vscode';
import { createServer } from './client.ts';
import { createScoresPanel } from './panel/panel.ts';
import { showStatus } from './status.ts';

export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('Perfplan', { log: true });
  const server = createServer(context.asAbsolutePath('dist/server.mjs'), output);
  context.subscriptions.push(
    output,
    server,
    showStatus(server),
    createScoresPanel(context, server),
    commands.registerCommand('perfplan.restartServer', () => server.restart()),
    commands.registerCommand('perfplan.showOutput', () => output.show(true)),
  );
  await commands.executeCommand('setContext', 'perfplan.active', true);
  await server.start();
}
