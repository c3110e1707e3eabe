import type { Server } from 'node:http';

export type Listening = { port: number; close: () => Promise<void> };

/** Lets a server listen on a free port of this machine. */
export async function listen(server: Server): Promise<Listening> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    port: address && typeof address === 'object' ? address.port : 0,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
