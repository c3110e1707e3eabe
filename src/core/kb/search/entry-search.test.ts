import { describe, expect, it } from 'vitest';
import { knownError } from '../../../../test/support/kb/known-error.ts';
import { toIndexEntry } from '../../match/index-entry.ts';
import { countWords, createEntrySearch } from './entry-search.ts';
import { compileWords } from './word-index.ts';

const ENTRIES = [
  { error_id: 'ERROR-001', title: 'Redis connection refused', service: 'redis', keywords: ['Netzwerk'] },
  { error_id: 'ERROR-002', title: 'Disk full', service: 'storage', patterns: ['No space left on device'] },
  { error_id: 'ERROR-003', title: 'Queue grows', service: 'celery', alerts: ['alertname="QueueGrows"'] },
].map((entry) => toIndexEntry(knownError({ patterns: [], ...entry })));
const BODIES = [
  'docker logs redis --tail 50',
  'df -h `/var/lib/docker`',
  'The broker redis:6379 is slow. ÉTÉ',
];

async function search(query: string): Promise<string[]> {
  const buckets = compileWords(BODIES);
  const found = await createEntrySearch(ENTRIES)(query, async (bucket) => buckets.get(bucket) ?? {});
  return found.map((entry) => ENTRIES[entry]?.error_id ?? '');
}

describe('countWords', () => {
  it.each([
    ['', 0],
    ['  full  disk ', 2],
    ['redis:6379', 2],
    ['! ?', 2],
    ['a:b c', 2],
    ['ab:'.repeat(5000), 5000],
    ['x '.repeat(5000), 5000],
  ])('of %j', (query, count) => {
    expect(countWords(query)).toBe(count);
  });
});

describe('what is searched', () => {
  it.each([
    ['error-002', ['ERROR-002']],
    ['full', ['ERROR-002']],
    ['netzwerk', ['ERROR-001']],
    ['space left', ['ERROR-002']],
    ['queuegrows', ['ERROR-003']],
    ['/var/lib', ['ERROR-002']],
    ['été', ['ERROR-003']],
    ['redis:6379', ['ERROR-003']],
  ])('finds %s', async (query, ids) => {
    expect(await search(query)).toEqual(ids);
  });

  it('finds words of the body by their beginning, for who is still typing', async () => {
    expect(await search('dock')).toEqual(['ERROR-001', 'ERROR-002']);
    expect(await search('ocker')).toEqual([]);
  });

  it('puts what has the word in its title before what only mentions it', async () => {
    expect(await search('redis')).toEqual(['ERROR-001', 'ERROR-003']);
  });

  it('wants every word, wherever it stands', async () => {
    expect(await search('docker space')).toEqual(['ERROR-002']);
    expect(await search('docker queue')).toEqual([]);
  });

  it('gives all of them for no word at all', async () => {
    expect(await search('  ')).toHaveLength(3);
  });

  it.each(['__proto__', 'constructor', '\u0000', '€', '('])('is not troubled by %j', async (query) => {
    expect(await search(query)).toEqual([]);
  });
});
