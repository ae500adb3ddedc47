// What a kind of request is: its method, what the server declares for it, how its parameters become a question to a feature and the
// answer a message. One file per kind beside this one. Knows no connection: the server calls.

import type { ServerCapabilities } from 'vscode-languageserver-protocol';
import type { Context, File, Settings, WorkspaceSnapshot } from '../features/context.ts';
import type { Features } from '../features/features.ts';
import type { Location } from '../features/results.ts';
import type { Client } from './client.ts';
import { offsetAt } from './positions.ts';

/** What every kind of request is given. */
export interface Session {
  readonly features: Features;
  readonly client: Client;
  readonly workspace: () => WorkspaceSnapshot;
  readonly contextOf: (file: File, cancelled: () => boolean) => Context;
  /** As the client spells it, for documents that it has opened. */
  readonly uriOf: (file: string) => string;
  readonly nameOf: (uri: string) => string;
  /** Of an open document; null for others. */
  readonly versionOf: (file: string) => number | null;
  readonly settingsOf: (file: string) => Settings;
  /** The client shows the page of that address: it is to be told when it is old. */
  readonly shown: (uri: string) => void;
}

export interface RequestKind<Params, Answer> {
  readonly method: string;
  /** In words, for the table of what is supported. */
  readonly title: string;
  readonly capabilities: ServerCapabilities;
  /** It is declared where all of these are there. */
  readonly needs: readonly (keyof Features)[];
  readonly answer: (params: Params, asked: RequestContext) => Answer;
}

export interface RequestContext extends Session {
  readonly cancelled: () => boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: parameters and answers differ from kind to kind
export type AnyRequestKind = RequestKind<any, unknown>;

export function request<Params, Answer>(kind: RequestKind<Params, Answer>): RequestKind<Params, Answer> {
  return kind;
}

interface InDocument {
  readonly textDocument: { readonly uri: string };
}

interface AtPosition extends InDocument {
  readonly position: { readonly line: number; readonly character: number };
}

/** The context of the document that is asked about; null where it is not known. */
export function contextOf({ textDocument }: InDocument, asked: RequestContext): Context | null {
  const file = asked.workspace().files.get(asked.nameOf(textDocument.uri));
  return file ? asked.contextOf(file, asked.cancelled) : null;
}

/** Asks at a position; null where the document is not known. */
export function askAt<Result>(
  params: AtPosition,
  asked: RequestContext,
  ask: (context: Context, offset: number) => Result,
): Result | null {
  const context = contextOf(params, asked);
  return context && ask(context, offsetAt(context.file, params.position, asked.client.encoding));
}

/** Asks of a whole document; null where it is not known. */
export function askOf<Result>(
  params: InDocument,
  asked: RequestContext,
  ask: (context: Context) => Result,
): Result | null {
  const context = contextOf(params, asked);
  return context && ask(context);
}

/** The file that a location is in; null where it is gone. */
export function fileOf({ file }: Pick<Location, 'file'>, { workspace }: Session): File | null {
  return workspace().files.get(file) ?? null;
}
