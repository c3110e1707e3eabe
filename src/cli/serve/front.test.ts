import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  request,
  type Server,
} from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { openFront } from './front.ts';
import { findFreePort } from './wrangler.ts';

const MIB = 2 ** 20;
const open: { close: () => void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A front with a server behind it that stands for wrangler. */
async function frontOf(inner: RequestListener): Promise<number> {
  const server: Server = createServer(inner);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const port = await findFreePort(0);
  open.push(
    { close: () => void server.close().closeAllConnections() },
    await openFront({ port, inner: (server.address() as AddressInfo).port, secret: 'the-secret' }),
  );
  return port;
}

/** Sends bytes as they are, and returns the answer until the connection closes. */
function exchange(port: number, text: string): Promise<string> {
  return new Promise((done, fail) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
    socket.setEncoding('latin1').on('data', (part: string) => {
      answer += part;
    });
    socket.on('close', () => done(answer)).on('error', fail);
  });
}

it('replaces the secret, removes the headers of Miniflare, and keeps the others', async () => {
  let seen: IncomingHttpHeaders = {};
  const port = await frontOf((asked, answer) => {
    seen = asked.headers;
    answer.writeHead(201, { 'set-cookie': ['a=1', 'b=2'], 'x-kept': 'yes' }).end('done');
  });
  const headers = {
    'MF-Original-URL': 'http://x/',
    'mf-route-override': 'x',
    'Kedb-Serve': 'mine',
    'x-one': '1',
  };
  const answer = await fetch(`http://127.0.0.1:${port}/a?b`, { headers });
  expect(Object.keys(seen).filter((name) => name.startsWith('mf-'))).toEqual([]);
  expect(seen).toMatchObject({ 'kedb-serve': 'the-secret', 'x-one': '1', host: `127.0.0.1:${port}` });
  expect([answer.status, answer.headers.getSetCookie(), await answer.text()]).toEqual([
    201,
    ['a=1', 'b=2'],
    'done',
  ]);
});

it.each([
  ['GET /x HTTP/1.1\r\nHost: localhost:80:evil\r\n\r\n', 421],
  ['GET /x HTTP/1.1\r\nHost: localhost:99999\r\n\r\n', 421],
  ['GET /x HTTP/1.1\r\nHost: 127.0.0.999\r\n\r\n', 421],
  ['GET /x HTTP/1.1\r\nHost: evil.example\r\nHost: localhost\r\n\r\n', 421],
  ['GET /x HTTP/1.0\r\n\r\n', 421],
  ['GET http://evil.example/x HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
  ['OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
  ['POST /x HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:80:evil\r\n\r\n', 403],
  ['POST /x HTTP/1.1\r\nHost: localhost\r\nOrigin: null\r\nSec-Fetch-Site: cross-site\r\n\r\n', 403],
  ['POST /x HTTP/1.0\r\nHost: localhost\r\nOrigin: null\r\nSec-Fetch-Site: same-origin\r\n\r\n', 200],
  ['GET /\xe9 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 400],
  ['GET //evil.example/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 200],
  ['GET /x HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade, close\r\n\r\n', 200],
  ['GET /x HTTP/1.1\r\nHost: localhost\r\nX: \xff\x80\r\nConnection: close\r\n\r\n', 200],
])('answers %j with %i', async (text, status) => {
  const port = await frontOf((_, answer) => answer.end());
  expect(await exchange(port, text)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
});

it('says that the Worker does not answer', async () => {
  const port = await frontOf(({ socket }) => socket.destroy());
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  expect([answer.status, await answer.text()]).toEqual([502, expect.stringContaining('does not answer')]);
});

it('holds no large body in memory, and passes on all of it', async () => {
  let read = 0;
  let start = () => {};
  const port = await frontOf((asked, answer) => {
    start = () => {
      asked.on('data', (part: Buffer) => {
        read += part.length;
      });
      asked.on('end', () => answer.end(String(read)));
    };
  });
  const sent = request({ host: '127.0.0.1', port, method: 'POST' });
  const answered = new Promise<string>((done) => {
    sent.on('response', (answer) => answer.setEncoding('utf8').on('data', done));
  });
  const part = Buffer.alloc(MIB, 'x');
  for (let count = 0; count < 64; count++) sent.write(part);
  // The server behind does not read yet: the front must stop to read, too. What the system itself holds is less than half of it.
  await sleep(300);
  expect(sent.writableLength).toBeGreaterThan(0);
  start();
  sent.end();
  expect(await answered).toBe(String(64 * MIB));
});

it('ends the request of a client that is gone', async () => {
  let arrived = () => {};
  const isThere = new Promise<void>((done) => {
    arrived = done;
  });
  let ended = () => {};
  const isEnded = new Promise<void>((done) => {
    ended = done;
  });
  const port = await frontOf((asked) => {
    asked.socket.on('close', ended);
    arrived();
  });
  const sent = request({ host: '127.0.0.1', port }).on('error', () => {});
  sent.end();
  await isThere;
  sent.destroy();
  await isEnded;
});
