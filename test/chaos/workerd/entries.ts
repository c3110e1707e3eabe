import { bareEntryText, entryText } from '../../support/kb/kb-files.ts';

/** Entries of the knowledge base in the Worker under test, and a text that each explains. */
export const TEXT_OF: Record<string, string> = {
  'ERROR-001': 'Error connecting to Redis at redis:6379. Connection refused.',
  'ERROR-003': 'failed to register layer: write /usr/lib/x: no space left on device',
  'ERROR-023': 'socket.gaierror: [Errno -3] Temporary failure in name resolution',
};

export const ERROR_IDS = Object.keys(TEXT_OF);

/** A text that no entry explains. */
export const UNEXPLAINED = 'The kettle is cold';

const HISTORY = `## History
- **2026-11-22** (ralph): Looked at it
- **2025-03-01** (tomas): First occurrence
`;

/** Files with the same ids in Git, in very different styles. */
export const FILES = new Map([
  [
    'redis/ERROR-001-one.md',
    entryText('ERROR-001', 'occurrence_count: 10 # by hand\npatterns: [abc]', HISTORY),
  ],
  ['docker/ERROR-003-three.md', bareEntryText('ERROR-003', 'patterns: [xyz]').replaceAll('\n', '\r\n')],
  ['dns/ERROR-023-names.md', entryText('ERROR-023', 'patterns: [uvw]')],
]);
