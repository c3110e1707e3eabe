import { createServer } from 'node:net';
import { UsageError } from '../io.ts';

/** Fails before anything is started: otherwise we would greet whoever else answers on that port. */
export function ensureFreePort(port: number): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', () =>
      fail(new UsageError(`port ${port} is taken; choose another with --port or PORT`)),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => done()));
  });
}
