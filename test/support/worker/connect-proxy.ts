import { createServer } from 'node:http';
import { connect } from 'node:net';
import { type Listening, listen } from '../processes/listen.ts';

export type ConnectProxy = Listening & { asked: string[] };

/** A proxy that tunnels every CONNECT to one port of this machine, for any host. */
export async function startConnectProxy(port: number): Promise<ConnectProxy> {
  const asked: string[] = [];
  const server = createServer();
  server.on('connect', (request, client) => {
    asked.push(request.url ?? '');
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    const sockets = [client, upstream];
    for (const socket of sockets)
      socket
        .on('error', () => {})
        .once('close', () => {
          for (const each of sockets) each.destroy();
        });
  });
  return { ...(await listen(server)), asked };
}
