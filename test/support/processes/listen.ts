import { createServer, type Server } from 'node:http';

/** A fake server for a test. */
export type Listening = { url: string; close: () => Promise<void> };

/** Starts a server on a free port of this machine. */
export async function listen(server: Server): Promise<Listening> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** A server that redirects each request to another one, which notes the tokens that it gets. */
export async function startRedirect(): Promise<Listening & { tokens: string[] }> {
  const tokens: string[] = [];
  const elsewhere = await listen(
    createServer(({ headers }, response) => {
      tokens.push(headers.authorization ?? 'without a token');
      response.end('{}');
    }),
  );
  const redirecting = await listen(
    createServer((_, response) => response.writeHead(307, { location: elsewhere.url }).end()),
  );
  const close = async () => void (await Promise.all([elsewhere.close(), redirecting.close()]));
  return { url: redirecting.url, tokens, close };
}
