// Serves one page to browsers on this machine, and tells them when it has changed. Answers nobody who asks for another host, and no page of another
// site: a site may give its name the address 127.0.0.1, and then ask in the reader's name. Knows no plan.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  readonly page: string;
  /** Which version of the page it is. */
  readonly version: string;
  /** When it was drawn: 17:32:05. */
  readonly at: string;
  readonly part: (number: number) => string | null;
  readonly problems: readonly string[];
}

export interface PageServer {
  readonly address: string;
  /** Serves this from now on, and tells those who look at the page. */
  readonly show: (served: Served) => void;
  readonly close: () => void;
}

const host = '127.0.0.1';

/** `port` 0: any that is free. */
export async function servePage(first: Served, port: number): Promise<PageServer> {
  let served = first;
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (!isOwn(request, portOf(server))) return answer(response, 403, 'text/plain', '');
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, 'text/plain', '');
    const path = request.url ?? '';
    const [, version, number] = /^\/part\/(\w+)\/(\d{1,9})$/.exec(path) ?? [];
    const part = version === served.version ? served.part(Number(number)) : null;
    if (path === '/') answer(response, 200, 'text/html', served.page);
    else if (part !== null) answer(response, 200, 'text/html', part);
    else if (path === '/changes') listen(response);
    else answer(response, 404, 'text/plain', '');
  });
  const listen = (response: ServerResponse): void => {
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
    response.write(eventOf(served));
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  };
  await listening(server, port);
  return {
    address: `http://${host}:${portOf(server)}/`,
    show: (next) => {
      served = next;
      for (const listener of listeners) listener.write(eventOf(next));
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const headers = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` }).end(body);
}

function eventOf({ version, at, problems }: Served): string {
  return `data: ${JSON.stringify({ page: version, at, problems })}\n\n`;
}

/** By the names under which a browser on this machine knows it; a request from another site's page bears its Origin. */
function isOwn({ headers: { host: asked, origin } }: IncomingMessage, port: number): boolean {
  const names = [host, 'localhost'].map((name) => `${name}:${port}`);
  return (
    names.some((name) => name === asked) && (origin === undefined || names.some((name) => `http://${name}` === origin))
  );
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve());
  });
}
