import { createServer } from 'node:http';
import { connect } from 'node:net';
import { listen } from './listen.ts';

export type ConnectProxy = { url: string; asked: string[]; close: () => Promise<void> };

/** A proxy that tunnels every CONNECT to one port of this machine, whatever host is asked for. */
export async function startConnectProxy(port: number): Promise<ConnectProxy> {
  const asked: string[] = [];
  const server = createServer();
  server.on('connect', (request, client) => {
    asked.push(request.url ?? '');
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [client, upstream]) socket.on('error', () => socket.destroy());
  });
  const { port: own, close } = await listen(server);
  return { url: `http://127.0.0.1:${own}`, asked, close };
}
