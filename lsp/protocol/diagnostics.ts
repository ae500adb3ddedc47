// textDocument/publishDiagnostics, textDocument/diagnostic, workspace/diagnostic. An unchanged result is not sent again; diagnostics of a file that no
// longer exists are cleared.

import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import type { File } from '../features/context.ts';
import type { Finding } from '../features/results.ts';
import { toLocation } from './locations.ts';
import { rangeOf } from './positions.ts';
import { type AnyRequestKind, type RequestContext, request, type Session } from './request.ts';

const severities: Readonly<Record<Finding['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(finding: Finding, file: File, session: Session): Diagnostic {
  const { client } = session;
  const related = finding.related.flatMap(({ message, ...place }) => {
    const location = toLocation(place, session);
    return location ? [{ location, message }] : [];
  });
  return {
    range: rangeOf(file, finding, client.encoding),
    severity: severities[finding.severity],
    code: finding.code,
    source: 'perfplan',
    message: finding.message,
    ...(finding.href !== null && client.pageLinks ? { codeDescription: { href: finding.href } } : {}),
    ...(finding.tag === null ? {} : { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && client.relatedInformation ? { relatedInformation: related } : {}),
  };
}

export function diagnosticsOf(file: File, session: Session, cancelled: () => boolean): Diagnostic[] {
  const findings = session.features.findings(session.contextOf(file, cancelled));
  return findings.map((finding) => toDiagnostic(finding, file, session));
}

/** Has state (the last answers): one for each session. */
export function createDiagnosticRequests(): readonly AnyRequestKind[] {
  const stamp = createStamp();
  const documentDiagnostic = request({
    method: 'textDocument/diagnostic',
    title: 'Diagnostics of a document, on demand',
    capabilities: {
      diagnosticProvider: { identifier: 'perfplan', interFileDependencies: true, workspaceDiagnostics: true },
    },
    needs: ['findings'],
    answer: (params: DocumentDiagnosticParams, asked: RequestContext): DocumentDiagnosticReport => {
      const file = asked.workspace().files.get(asked.nameOf(params.textDocument.uri));
      if (!file) return { kind: 'full', items: [] };
      const resultId = stamp(file, asked);
      if (resultId === params.previousResultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: diagnosticsOf(file, asked, asked.cancelled) };
    },
  });
  const workspaceDiagnostic = request({
    method: 'workspace/diagnostic',
    title: 'Diagnostics of the whole workspace, on demand',
    capabilities: {},
    needs: ['findings'],
    answer: (params: WorkspaceDiagnosticParams, asked: RequestContext): WorkspaceDiagnosticReport => {
      const { files } = asked.workspace();
      const held = (params.previousResultIds ?? []).map(({ uri, value }) => ({ uri, value, name: asked.nameOf(uri) }));
      const known = new Map(held.map(({ name, value }) => [name, value]));
      const items: WorkspaceDocumentDiagnosticReport[] = held
        .filter(({ name }) => !files.has(name))
        .map(({ uri }) => ({ kind: 'full', uri, version: null, items: [] }));
      for (const file of files.values()) {
        if (asked.cancelled()) break;
        const head = { uri: asked.uriOf(file.name), version: asked.versionOf(file.name), resultId: stamp(file, asked) };
        if (head.resultId === known.get(file.name)) items.push({ kind: 'unchanged', ...head });
        else items.push({ kind: 'full', ...head, items: diagnosticsOf(file, asked, asked.cancelled) });
      }
      return { items };
    },
  });
  return [documentDiagnostic, workspaceDiagnostic];
}

/** A result id for findings and text, which are compared by identity. Never equal to one of another server. */
function createStamp(): (file: File, session: Session) => string {
  const server = crypto.randomUUID().slice(0, 8);
  const numbers = new WeakMap<object, number>();
  let last = 0;
  const numberOf = (value: object): number => {
    let number = numbers.get(value);
    if (number === undefined) {
      number = ++last;
      numbers.set(value, number);
    }
    return number;
  };
  return (file, session) => {
    const { settings, workspace } = session.contextOf(file, () => false);
    return [server, ...[file, workspace.diagnosticsOf(file.name), settings].map(numberOf)].join('.');
  };
}
