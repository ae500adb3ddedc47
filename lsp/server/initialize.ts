// The initialize request: reads its parameters, and the server's answer.

import type { InitializeParams, InitializeResult } from 'vscode-languageserver-protocol';
import { features } from '../language-service.ts';
import { clientOf } from '../protocol/client.ts';
import { reportScheme } from '../protocol/report-address.ts';
import { capabilitiesOf, createRequests } from '../protocol/requests.ts';
import { pathOfUri } from './file-names.ts';

export function initializeResult(params: InitializeParams, version: string): InitializeResult {
  return {
    capabilities: {
      positionEncoding: clientOf(params.capabilities ?? {}, null).encoding,
      textDocumentSync: { openClose: true, change: 2 },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        textDocumentContent: { schemes: [reportScheme] },
        fileOperations: { didCreate: anyFile, didRename: anyFile, didDelete: anyFile },
      },
      ...capabilitiesOf(createRequests(features)),
    },
    serverInfo: { name: 'perfplan', version },
  };
}

/** Parameters of a wrong type are ignored. */
export function readInitialize(params: unknown): InitializeParams {
  const { processId, rootUri, rootPath, workspaceFolders, capabilities, locale, ...rest } = (
    typeof params === 'object' && params !== null ? params : {}
  ) as Record<string, unknown>;
  const folders = Array.isArray(workspaceFolders) ? workspaceFolders.filter(isFolder) : null;
  return {
    ...rest,
    processId: typeof processId === 'number' && Number.isInteger(processId) && processId > 0 ? processId : null,
    rootUri: typeof rootUri === 'string' ? rootUri : null,
    rootPath: typeof rootPath === 'string' ? rootPath : null,
    workspaceFolders: folders,
    capabilities: typeof capabilities === 'object' && capabilities !== null ? capabilities : {},
    ...(typeof locale === 'string' ? { locale } : {}),
  };
}

function isFolder(folder: unknown): folder is { uri: string; name: string } {
  return typeof folder === 'object' && folder !== null && 'uri' in folder && typeof folder.uri === 'string';
}

const anyFile = { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] };

/** The paths of the workspace folders, without trailing slash. */
export function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  const paths = foldersIn(workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : []));
  return [...new Set(paths.length > 0 || !rootPath ? paths : [withoutSlash(rootPath)])];
}

/** The paths of folders in a message, without those that are not on disk. */
export function foldersIn(folders: unknown): readonly string[] {
  const named = Array.isArray(folders) ? folders.filter(isFolder) : [];
  return named.flatMap(({ uri }) => pathOfUri(uri) ?? []).map(withoutSlash);
}

function withoutSlash(path: string): string {
  return path.replace(/(?<=.)[\\/]$/, '');
}
