// The interface of a kind of request: its method, the declared capability, and the conversion of parameters and results. One file per kind beside
// this one. Knows no connection.

import type { ServerCapabilities } from 'vscode-languageserver-protocol';
import type { Context, File, Settings, WorkspaceSnapshot } from '../features/context.ts';
import type { Features } from '../features/features.ts';
import type { Location } from '../features/results.ts';
import type { Client } from './client.ts';
import { offsetAt } from './positions.ts';

/** What requests need of the session. */
export interface Session {
  readonly features: Features;
  readonly client: Client;
  readonly workspace: () => WorkspaceSnapshot;
  readonly contextOf: (file: File, cancelled: () => boolean) => Context;
  /** The URI as the client spells it, for open documents. */
  readonly uriOf: (file: string) => string;
  readonly nameOf: (uri: string) => string;
  /** The version of an open document; null for others. */
  readonly versionOf: (file: string) => number | null;
  readonly settingsOf: (file: string) => Settings;
  /** Notes that the client shows this page, and must be notified when it changes. */
  readonly shown: (uri: string) => void;
}

export interface RequestKind<Params, Answer> {
  readonly method: string;
  /** For the table of capabilities in the README. */
  readonly title: string;
  readonly capabilities: ServerCapabilities;
  /** The features that it needs: declared only if all exist. */
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

/** The context of the request's document; null if the document is unknown. */
export function contextOf({ textDocument }: InDocument, asked: RequestContext): Context | null {
  const file = asked.workspace().files.get(asked.nameOf(textDocument.uri));
  return file ? asked.contextOf(file, asked.cancelled) : null;
}

/** Calls a feature with an offset; null if the document is unknown. */
export function askAt<Result>(
  params: AtPosition,
  asked: RequestContext,
  ask: (context: Context, offset: number) => Result,
): Result | null {
  const context = contextOf(params, asked);
  return context && ask(context, offsetAt(context.file, params.position, asked.client.encoding));
}

/** Calls a feature for a document; null if the document is unknown. */
export function askOf<Result>(
  params: InDocument,
  asked: RequestContext,
  ask: (context: Context) => Result,
): Result | null {
  const context = contextOf(params, asked);
  return context && ask(context);
}

/** The file of a location; null if it no longer exists. */
export function fileOf({ file }: Pick<Location, 'file'>, { workspace }: Session): File | null {
  return workspace().files.get(file) ?? null;
}
