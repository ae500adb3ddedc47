// Serving the page: to whom, what, and how a change is told.

import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PageServer, type Served, servePage } from '#cli/watch/page-server.ts';

const first: Served = {
  page: '<p>one',
  version: 'a1',
  at: '09:00:00',
  part: (number) => (number === 0 ? '<dl>' : null),
  problems: [],
};

let server: PageServer;
beforeAll(async () => {
  server = await servePage(first, 0);
});
afterAll(() => server.close());

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** `fetch` does not let a Host be named. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, server.address), { headers, method }, (response) => {
      let body = '';
      response.on('data', (data) => {
        body += String(data);
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.on('error', reject).end();
  });
}

const port = (): string => new URL(server.address).port;

test('the page, and an explanation of the version that is asked for', async () => {
  expect(await ask('/')).toEqual({ status: 200, body: '<p>one' });
  expect(await ask('/part/a1/0')).toEqual({ status: 200, body: '<dl>' });
  expect(await ask('/part/a1/7')).toMatchObject({ status: 404 });
  expect(await ask('/part/before/0')).toMatchObject({ status: 404 });
  expect(await ask('/../package.json')).toMatchObject({ status: 404 });
});

test.each(['evil.test', 'evil.test:80', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.test'])(
  'a request for the host %s is refused',
  async (host) => {
    expect(await ask('/', { host })).toEqual({ status: 403, body: '' });
  },
);

test.each(['http://evil.test', 'null', 'http://127.0.0.1', 'https://localhost'])(
  'a request from a page of %s is refused',
  async (origin) => {
    expect(await ask('/', { origin })).toEqual({ status: 403, body: '' });
    expect(await ask('/changes', { origin })).toEqual({ status: 403, body: '' });
  },
);

test('its own page may ask, under both names', async () => {
  for (const name of ['127.0.0.1', 'localhost']) {
    const own = { host: `${name}:${port()}`, origin: `http://${name}:${port()}` };
    expect(await ask('/', own)).toMatchObject({ status: 200 });
  }
});

test('nothing can be sent', async () => {
  expect(await ask('/', {}, 'POST')).toMatchObject({ status: 405 });
  expect(await ask('/', {}, 'DELETE')).toMatchObject({ status: 405 });
});

test('who listens is told what there is, and what changes', async () => {
  const response = await fetch(new URL('/changes', server.address));
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const next = async (): Promise<unknown> => JSON.parse((await reader.read()).value!.replace(/^data: /, ''));
  expect(await next()).toEqual({ page: 'a1', at: '09:00:00', problems: [] });
  server.show({ ...first, version: 'b2', at: '09:00:01', problems: ['plan.perf:1:1: wrong'] });
  expect(await next()).toEqual({ page: 'b2', at: '09:00:01', problems: ['plan.perf:1:1: wrong'] });
  await reader.cancel();
});
