import { describe, expect, it } from 'vitest';
import { knownError } from '../../../test/support/kb/known-error.ts';
import { toIndexEntry } from './index-entry.ts';
import { createKbMatcher } from './kb-matcher.ts';

type Given = { patterns?: string[]; keywords?: string[] };

function nearIds(entries: Record<string, Given>, text: string): string[] {
  const known = Object.entries(entries).map(([error_id, given]) =>
    toIndexEntry(knownError({ patterns: [], ...given, error_id })),
  );
  return createKbMatcher(known)
    .matchRecord(text, 1)
    .near_misses.map(({ error_id }) => error_id);
}

describe('near misses', () => {
  it.each([
    ['fatal error: disk', 'printer.* error:'],
    ['request timed out', 'sidekiq.*timed out'],
    ['connection lost', 'amqp.*connection'],
  ])('%j is not near %s: common words and short texts stand everywhere', (text, pattern) => {
    expect(nearIds({ 'ERROR-001': { patterns: [pattern] } }, text)).toEqual([]);
  });

  it('need literals that tell enough', () => {
    const entries = { 'ERROR-001': { patterns: ['basebackup.* error:'] } };
    expect(nearIds(entries, 'basebackup stopped')).toEqual(['ERROR-001']);
  });

  it('weigh a literal less if several entries look for it', () => {
    const entries = {
      'ERROR-001': { patterns: ['redis.*is loading'] },
      'ERROR-002': { patterns: ['redis.*is gone'] },
      'ERROR-003': { patterns: ['redis.*replica set.*is behind'] },
    };
    expect(nearIds(entries, 'redis is well')).toEqual([]);
    expect(nearIds(entries, 'the redis replica set is well')).toEqual(['ERROR-003']);
  });

  it('are nearest if the text has what tells most', () => {
    const entries = {
      'ERROR-001': { patterns: ['connection refused by the server.*pg_basebackup'] },
      'ERROR-002': { patterns: ['pg_walinspect.*connection'] },
    };
    const text = 'connection refused by the server for pg_walinspect';
    expect(nearIds(entries, text)).toEqual(['ERROR-002', 'ERROR-001']);
  });

  it('need one keyword that only one entry has, or several of which not all are common words', () => {
    const entries = {
      'ERROR-001': { keywords: ['walsender', 'postgres', 'timeout'] },
      'ERROR-002': { keywords: ['postgres', 'timeout', 'connection'] },
    };
    expect(nearIds(entries, 'walsender ended')).toEqual(['ERROR-001']);
    expect(nearIds(entries, 'postgres ended')).toEqual([]);
    expect(nearIds(entries, 'postgres timeout')).toEqual(['ERROR-001', 'ERROR-002']);
    expect(nearIds(entries, 'connection timeout')).toEqual([]);
    expect(nearIds({ 'ERROR-001': { keywords: ['error'] } }, 'an error')).toEqual([]);
  });
});
