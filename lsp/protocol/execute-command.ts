// workspace/executeCommand: the commands of code lenses. The answer is a page, and its address for clients that can open it; they request the
// content with workspace/textDocumentContent.

import type {
  ExecuteCommandParams,
  TextDocumentContentParams,
  TextDocumentContentResult,
} from 'vscode-languageserver-protocol';
import { noSuchNode } from '../features/reports.ts';
import type { ReportPage } from '../features/results.ts';
import { type Address, addressOf, readAddress } from './report-address.ts';
import { type RequestContext, request } from './request.ts';

const commands = { 'perfplan.explain': 'explanation', 'perfplan.gap': 'gapReport' } as const;
type Command = keyof typeof commands;

export const executeCommand = request({
  method: 'workspace/executeCommand',
  title: 'Commands: explain a node, show what holds it back',
  capabilities: { executeCommandProvider: { commands: Object.keys(commands) } },
  needs: ['explanation', 'gapReport'],
  answer: (
    { command, arguments: given }: ExecuteCommandParams,
    asked: RequestContext,
  ): (ReportPage & { uri: string }) | null => {
    const address = readArgument(command, given?.[0]);
    const report = address && reportAt(address, asked);
    return report && { ...report, uri: addressOf(address) };
  },
});

/** The page of an address, computed from the current plan. */
export const reportContent = request({
  method: 'workspace/textDocumentContent',
  title: 'The page of such a report, as the plan is now; asked for again when it has changed',
  capabilities: {},
  needs: ['explanation', 'gapReport'],
  answer: ({ uri }: TextDocumentContentParams, asked: RequestContext): TextDocumentContentResult => {
    const address = readAddress(uri);
    if (!address || !isCommand(address.command)) return { text: `${uri} is the address of no report.` };
    asked.shown(uri);
    const language = asked.settingsOf(asked.nameOf(address.file)).language;
    return { text: reportAt(address, asked)?.markdown ?? noSuchNode(address, language) };
  },
});

function reportAt(address: Address, asked: RequestContext): ReportPage | null {
  const plan = planAt(address, asked);
  const file = plan?.files[0];
  if (!file || !isCommand(address.command)) return null;
  return asked.features[commands[address.command]](asked.contextOf(file, asked.cancelled), address.path);
}

/** The plan declared in the file, since plans in several folders may have the same code; if that file is gone, the only one with the code. */
function planAt({ file, plan }: Address, asked: RequestContext) {
  const { plans } = asked.workspace();
  const name = asked.nameOf(file);
  const there = plans.filter(({ model }) => model.root.anchor.file === name);
  const own = there.find(({ model }) => model.code === plan) ?? (there.length === 1 ? there[0] : undefined);
  if (own) return own;
  const [only, another] = plans.filter(({ model }) => model.code === plan);
  return another ? undefined : only;
}

function isCommand(command: string): command is Command {
  return Object.hasOwn(commands, command);
}

/** null if the client sent anything else. */
function readArgument(command: unknown, given: unknown): Address | null {
  const { plan, path, file } = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  const isKnown = typeof command === 'string' && typeof plan === 'string' && typeof path === 'string';
  return isKnown ? { command, plan, path, file: typeof file === 'string' ? file : '' } : null;
}
