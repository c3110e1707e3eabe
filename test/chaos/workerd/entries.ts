import { bareEntryText, entryText } from '../../support/kb/kb-files.ts';

/** Two entries of the knowledge base in the Worker under test, and a text that each explains. */
export const TEXT_OF: Record<string, string> = {
  'ERROR-001': 'Error connecting to Redis at redis:6379. Connection refused.',
  'ERROR-003': 'failed to register layer: write /usr/lib/x: no space left on device',
};

/** The entry of each alert. Two alerts have the same entry, so that totals add up. */
export const ENTRY_OF_ALERT = ['ERROR-001', 'ERROR-003', 'ERROR-001'] as const;

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
]);
