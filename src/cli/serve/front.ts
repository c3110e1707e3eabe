import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream';
import { SERVE_HEADER } from '../../core/kb/worker-config.ts';
import { UsageError } from '../io.ts';

/** `port`: the one that people use. `inner`: wrangler's own. */
type FrontOptions = { port: number; inner: number; secret: string };
type Refusal = { status: number; detail: string };

/** The names of the own machine, with any port. `*.localhost` never leaves it (RFC 6761 §6.3). */
const LOCAL = /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/**
 * Stands in front of wrangler, and answers only to its own machine. A web page can let its own name lead to 127.0.0.1 (DNS rebinding).
 * The browser then takes the server for a part of that page, and the page could read the alerts. The browser still sends the name of
 * the page as `Host`. The Worker cannot check that: a header such as `MF-Original-URL` makes wrangler replace it, and the page may send
 * that header. So nothing reaches wrangler that was not checked here, and the Worker answers only to the secret of this run.
 */
export function openFront({ port, inner, secret }: FrontOptions): Promise<{ close: () => void }> {
  const server = createServer((asked, answer) => {
    const refusal = refusalOf(asked);
    if (refusal) refuse(answer, refusal);
    else passOn(asked, answer, inner, secret);
  });
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return new Promise((done, fail) => {
    server.once('error', () => fail(portInUse(port)));
    // Wrangler keeps kedb alive, and not this server: kedb ends if wrangler could not start.
    server.listen(port, '127.0.0.1', () => done({ close })).unref();
  });
}

export function portInUse(port: number): UsageError {
  return new UsageError(`port ${port} is in use: choose another one with --port or PORT`);
}

function refusalOf({ headers, method = '', url = '' }: IncomingMessage): Refusal | null {
  if (!isLocal(headers.host ?? '')) return OTHER_HOST;
  if (isFromOutside(headers) && !/^(?:GET|HEAD)$/.test(method)) return OTHER_SITE;
  return url.startsWith('/') ? null : NO_PATH;
}

/** The pages send no referrer, so the origin of their own forms is `null`. Browsers then say whose form it is in a header of their own. */
function isFromOutside({ origin, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  if (origin === undefined || site === 'same-origin') return false;
  return !isLocal(origin.replace(/^https?:\/\//, ''));
}

/** A port above 65535 or a number above 255 has the right form, and would be an error of wrangler. */
function isLocal(host: string): boolean {
  return LOCAL.test(host) && URL.canParse(`http://${host}`);
}

const OTHER_HOST: Refusal = {
  status: 421,
  detail:
    'kedb serve answers only to its own machine: use the address that it printed, http://127.0.0.1:PORT',
};
const OTHER_SITE: Refusal = {
  status: 403,
  detail:
    'a page of another site sent this request: kedb serve takes requests from its own pages and from programs',
};
const NO_PATH: Refusal = {
  status: 400,
  detail: 'kedb serve is no proxy: send the path of the request, such as GET /healthz',
};
const NOT_READY: Refusal = {
  status: 502,
  detail:
    'the Worker behind kedb serve does not answer: it starts, is built again, or has failed. Read what kedb serve printed',
};

function refuse(answer: ServerResponse, { status, detail }: Refusal): void {
  answer.writeHead(status, { 'content-type': 'application/problem+json', connection: 'close' });
  answer.end(`${JSON.stringify({ status, detail })}\n`);
}

/** Both bodies are streams, so that no large webhook is held in memory. If the client is gone, its request ends. */
function passOn(asked: IncomingMessage, answer: ServerResponse, port: number, secret: string): void {
  const headers = { ...endToEnd(asked.headers), [SERVE_HEADER]: secret };
  const passed = request({
    host: '127.0.0.1',
    port,
    method: asked.method,
    path: asked.url,
    headers,
    agent: false,
  });
  passed.on('response', (given) => {
    answer.writeHead(given.statusCode ?? 502, endToEnd(given.headers, ['transfer-encoding']));
    pipeline(given, answer, () => {});
  });
  passed.on('error', () => {
    if (!answer.headersSent) refuse(answer, NOT_READY);
  });
  answer.on('close', () => {
    asked.unpipe(passed).resume();
    passed.destroy();
  });
  asked.pipe(passed);
}

/** RFC 9110 §7.6.1: they are about one connection. `Expect` is answered by this server. */
const ONE_CONNECTION = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade', 'expect'];

/** The headers to pass on. Those of Miniflare choose which URL and which service the Worker sees. */
function endToEnd(headers: IncomingHttpHeaders, others: readonly string[] = []): IncomingHttpHeaders {
  const left = new Set([...ONE_CONNECTION, ...others]);
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !left.has(name) && !name.startsWith('mf-')),
  );
}
