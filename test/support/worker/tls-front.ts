import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';

export type TlsFront = { port: number; certificate: string; close: () => void };

/** Speaks TLS in front of a server on this machine, with its own certificate for `host`. It needs openssl. */
export async function startTlsFront(host: string, port: number): Promise<TlsFront> {
  const folder = mkdtempSync(join(tmpdir(), 'kedb-tls-'));
  const [key, certificate] = ['key.pem', 'cert.pem'].map((name) => join(folder, name)) as [string, string];
  const names = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  execFileSync('openssl', ['req', '-x509', ...made, ...names, '-keyout', key, '-out', certificate], {
    stdio: 'ignore',
  });
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (client) => {
    const upstream = connect(port, '127.0.0.1');
    const sockets = [client, upstream];
    for (const socket of sockets)
      socket
        .on('error', () => {})
        .once('close', () => {
          for (const each of sockets) each.destroy();
        });
    upstream.pipe(client).pipe(upstream);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    certificate,
    close() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
