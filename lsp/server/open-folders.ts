// Everything that depends on the open workspace folders: names, settings, the language service, loading. Created again when the folders change.

import { createLanguageService, type LanguageService } from '../language-service.ts';
import { type Configuration, createConfiguration } from './configuration.ts';
import type { Connection } from './connection.ts';
import { createFileNames, type FileNames } from './file-names.ts';
import { createLoading, type Loading } from './loading.ts';

export interface OpenFolders {
  readonly folders: readonly string[];
  readonly addresses: FileNames;
  readonly configuration: Configuration;
  readonly service: LanguageService;
  readonly loading: Loading;
}

export interface OpenFoldersOptions {
  readonly connection: Connection;
  readonly locale: string | null;
  /** The client supports `workspace/configuration`. */
  readonly asksConfiguration: boolean;
  /** The settings until the client has sent others. */
  readonly initialSettings: unknown;
  readonly pageOf: (code: string) => string | null;
  readonly isOpen: (name: string) => boolean;
  /** false as soon as other folders were opened. */
  readonly isWanted: () => boolean;
}

export function openFolders(folders: readonly string[], options: OpenFoldersOptions): OpenFolders {
  const { connection, locale, asksConfiguration: canAsk, initialSettings: initial, pageOf } = options;
  const addresses = createFileNames(folders);
  const configuration = createConfiguration({ connection, folders, locale, canAsk, initial });
  const service = createLanguageService({ settingsOf: (file) => configuration.of(addresses.folderOf(file)), pageOf });
  const { isOpen, isWanted } = options;
  const loading = createLoading({ files: service.files, addresses, isOpen, isWanted });
  return { folders, addresses, configuration, service, loading };
}
