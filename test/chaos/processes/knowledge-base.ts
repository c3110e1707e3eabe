import { readFileSync } from 'node:fs';

/** Entries of this repository's own knowledge base, and for each a text that it explains. */
const ENTRIES = [
  {
    errorId: 'ERROR-001',
    path: 'redis/ERROR-001-redis-connection-refused.md',
    text: 'Error connecting to Redis at redis:6379. Connection refused.',
  },
  {
    errorId: 'ERROR-003',
    path: 'docker/ERROR-003-docker-disk-full.md',
    text: 'failed to register layer: write /usr/lib/x: no space left on device',
  },
  {
    errorId: 'ERROR-018',
    path: 'kubernetes/ERROR-018-image-pull-failure.md',
    text: 'Failed to pull image "registry.example/api:2.15.0": rpc error: code = NotFound',
  },
  {
    errorId: 'ERROR-023',
    path: 'dns/ERROR-023-dns-resolution-failure.md',
    text: 'socket.gaierror: [Errno -3] Temporary failure in name resolution',
  },
] as const;

export const ERROR_IDS = ENTRIES.map(({ errorId }) => errorId);

/** A text that the entry explains. */
export function textOf(errorId: string): string | undefined {
  return ENTRIES.find((entry) => entry.errorId === errorId)?.text;
}

/** Their files, by path in the knowledge base. */
export function entryFiles(): Map<string, string> {
  return new Map(ENTRIES.map(({ path }) => [path, readFileSync(`kb/${path}`, 'utf8')]));
}
