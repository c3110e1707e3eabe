import { describe, expect, it } from 'vitest';
import { knownError } from '../../../test/support/kb/known-error.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { MAX_RECORD_LENGTH } from '../../lib/text/normalise.ts';
import { type IndexEntry, toIndexEntry } from './index-entry.ts';
import { createKbMatcher } from './kb-matcher.ts';

function indexEntry(error_id: string, parts: Partial<IndexEntry>): IndexEntry {
  const entry = knownError({
    error_id,
    title: `Title of ${error_id}`,
    path: `redis/${error_id}.md`,
    patterns: [],
    ...parts,
  });
  return toIndexEntry(entry);
}

function alert(labels: Record<string, string>, annotations: Record<string, string> = {}): Alert {
  return {
    source: 'test',
    fingerprint: 'f',
    status: 'firing',
    labels,
    annotations,
    starts_at: null,
    ends_at: null,
  };
}

const REDIS = indexEntry('ERROR-001', {
  patterns: ['connection refused.*redis', 'Redis.*not reachable', 'Error connecting to Redis at'],
  keywords: ['redis', 'connection'],
});

const ids = (matches: { error_id: string }[]) => matches.map(({ error_id }) => error_id);

describe('matchRecord', () => {
  const { matchRecord } = createKbMatcher([REDIS]);

  it('finds as grep -iE would: without regard to case, anywhere in the line', () => {
    const answer = matchRecord('Error connecting to Redis at redis:6379. Connection refused.', 1);
    expect(
      answer.matches[0]?.evidence.map((evidence) => evidence.by === 'pattern' && evidence.pattern),
    ).toEqual(['Error connecting to Redis at']);
    expect(ids(matchRecord('CONNECTION REFUSED by REDIS', 1).matches)).toEqual(['ERROR-001']);
    expect(matchRecord('connection refused\nredis', 1).matches).toEqual([]);
  });

  it('sees through colours and carriage returns, and says where', () => {
    const { text, matches } = matchRecord(
      '\x1b[31mfirst\x1b[0m\r\nthen Redis is \x1b[1mnot reachable\x1b[0m',
      7,
    );
    expect(text).toBe('first\nthen Redis is not reachable');
    expect(matches[0]?.evidence[0]).toMatchObject({
      field: 'text',
      line: 2,
      span: { start: 11, end: 33 },
      matched: 'Redis is not reachable',
    });
  });

  it('names the cap that cut a record', () => {
    const { caps, matches } = matchRecord(`${'x'.repeat(MAX_RECORD_LENGTH)} Error connecting to Redis at`, 1);
    expect(matches).toEqual([]);
    expect(caps).toEqual([
      expect.objectContaining({ cap: 'record_length', limit: MAX_RECORD_LENGTH, field: 'text' }),
    ]);
  });

  it('never matches by keywords alone, but names the near miss', () => {
    const { matches, near_misses } = matchRecord('redis: connection accepted', 1);
    expect(matches).toEqual([]);
    expect(near_misses).toEqual([
      expect.objectContaining({ error_id: 'ERROR-001', keywords: ['redis', 'connection'] }),
    ]);
  });

  it('tells what a near miss lacks', () => {
    const [near] = matchRecord('connection refused by peer', 1).near_misses;
    expect(near).toMatchObject({
      pattern: 'connection refused.*redis',
      found: ['connection refused'],
      missing: ['redis'],
    });
  });
});

describe('ranking', () => {
  it('puts the more specific pattern first, whatever the order of entries', () => {
    const vague = indexEntry('A-001', { patterns: ['refused', 'connection', 'redis'] });
    const exact = indexEntry('Z-001', { patterns: ['connection refused by redis'] });
    for (const entries of [
      [vague, exact],
      [exact, vague],
    ]) {
      expect(ids(createKbMatcher(entries).matchRecord('connection refused by redis', 1).matches)).toEqual([
        'Z-001',
        'A-001',
      ]);
    }
  });

  it('falls back to patterns hit, then keywords, then the id', () => {
    const entries = [
      indexEntry('D-004', { patterns: ['abcdef'] }),
      indexEntry('C-003', { patterns: ['abcdef'] }),
      indexEntry('B-002', { patterns: ['abcdef'], keywords: ['ghi'] }),
      indexEntry('A-001', { patterns: ['abcdef', 'bcdefg'] }),
    ];
    expect(ids(createKbMatcher(entries).matchRecord('abcdefg ghi', 1).matches)).toEqual([
      'A-001',
      'B-002',
      'C-003',
      'D-004',
    ]);
  });
});

describe('matchAlert', () => {
  const byLabels = indexEntry('ERROR-002', {
    alerts: ['alertname="RedisDown"', 'alertname="RedisDown", env=~"prod.*"'],
  });
  const { matchAlert } = createKbMatcher([REDIS, byLabels]);

  it('puts label matchers before patterns, more matchers before fewer', () => {
    const { matches } = matchAlert(
      alert({ alertname: 'RedisDown', env: 'prod-1' }, { summary: 'Redis is not reachable' }),
    );
    expect(ids(matches)).toEqual(['ERROR-002', 'ERROR-001']);
    expect(matches[0]?.evidence).toEqual([
      { by: 'matchers', matchers: 'alertname="RedisDown"', labels: { alertname: 'RedisDown' } },
      {
        by: 'matchers',
        matchers: 'alertname="RedisDown", env=~"prod.*"',
        labels: { alertname: 'RedisDown', env: 'prod-1' },
      },
    ]);
    expect(matches[0]?.score).toBeGreaterThanOrEqual(2_000_000);
  });

  it('searches each text field on its own', () => {
    const { matches } = matchAlert(
      alert({ job: 'redis' }, { description: 'connection refused', summary: 'x' }),
    );
    expect(matches).toEqual([]);
    const hit = matchAlert(alert({ alertname: 'X' }, { description: 'Error connecting to Redis at x' }))
      .matches[0];
    expect(hit?.evidence[0]).toMatchObject({ by: 'pattern', field: 'annotations.description' });
  });

  it('prefers the entry of the service that the alert names', () => {
    const matcher = createKbMatcher([
      indexEntry('A-001', { service: 'nginx', patterns: ['gateway down'] }),
      indexEntry('B-001', { service: 'traefik', patterns: ['gateway down'] }),
    ]);
    expect(
      ids(matcher.matchAlert(alert({ service: 'Traefik' }, { summary: 'gateway down' })).matches),
    ).toEqual(['B-001', 'A-001']);
  });
});
