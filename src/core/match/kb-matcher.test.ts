import { describe, expect, it } from 'vitest';
import { knownError } from '../../../test/support/kb/known-error.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { RecordReader } from '../../lib/records/record-reader.ts';
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

describe('a wrapped record', () => {
  const docker = (log: string) => JSON.stringify({ log: `${log}\n`, stream: 'stderr', time: '1' });
  const { matchRecord } = createKbMatcher([
    indexEntry('ERROR-001', { patterns: ['role "(?P<role>\\w+)" does not exist'] }),
    indexEntry('ERROR-002', { patterns: ['"stream":"stderr"'] }),
  ]);

  it('is found by its message, and the answer says where in the text as it came', () => {
    const raw = `${docker('FATAL:')}\n${docker('  role "app" does not exist')}`;
    const answer = matchRecord(raw, 1);
    expect(answer).toMatchObject({ formats: ['docker'], labels: { stream: 'stderr' } });
    const [found] = answer.matches.find(({ error_id }) => error_id === 'ERROR-001')?.evidence ?? [];
    if (found?.by !== 'pattern' || !found.raw) throw new Error('no place');
    expect(answer.text.slice(found.span.start, found.span.end)).toBe('role "app" does not exist');
    expect(raw.slice(found.raw.start, found.raw.end)).toBe('role \\"app\\" does not exist');
    expect(found).toMatchObject({ line: 2, raw: { line: 2, column: 11 }, captures: { role: 'app' } });
  });

  it('is found by a pattern for what is around the message, too, and the answer says so', () => {
    const raw = docker('started');
    const [found] = matchRecord(raw, 1).matches[0]?.evidence ?? [];
    if (found?.by !== 'pattern' || !found.raw) throw new Error('no place');
    expect(found).toMatchObject({ wrapped: true, matched: '"stream":"stderr"' });
    expect(raw.slice(found.raw.start, found.raw.end)).toBe('"stream":"stderr"');
  });

  describe.each([
    ['JSON', '{"level":"error","msg":"db:5432: connection refused","service":"redis-exporter"}'],
    [
      'an event of Kubernetes',
      '{"kind":"Event","message":"dial tcp: connection refused","involvedObject":{"name":"redis-commander-0"}}',
    ],
    ['logfmt', 'level=error msg="connect to postgres: connection refused" component=redis-sync'],
    [
      'Docker',
      '{"log":"db: Connection refused\\n","stream":"stderr","attrs":{"tag":"redis-tools"},"time":"1"}',
    ],
    ['journald', '{"MESSAGE":"Connection refused","_SYSTEMD_UNIT":"redis-backup.service","PRIORITY":"3"}'],
    ['fields in the other order', '{"service":"connection refused","msg":"redis is fine"}'],
    ['a header before', 'connection-refused  | redis started'],
    [
      'JSON in Docker',
      '{"log":"{\\"msg\\":\\"connection refused\\",\\"service\\":\\"redis\\"}\\n","stream":"stderr","time":"1"}',
    ],
    ['two other fields', '{"msg":"ready","note":"connection refused","service":"redis"}'],
    ['colours', '{"msg":"\\u001b[31mconnection refused\\u001b[0m","service":"redis"}'],
  ])('in %s', (_name, raw) => {
    const matcher = createKbMatcher([
      indexEntry('ERROR-001', {
        patterns: ['connection.refused.*redis', '^.*connection.refused.*redis', 'refused\\W.*redis'],
      }),
    ]);

    it('is not found by a pattern that runs from the message into another field', () => {
      expect(matcher.matchRecord(raw, 1).matches).toEqual([]);
      expect(matcher.matchAlert(alert({}, { description: raw })).matches).toEqual([]);
      expect(matcher.explainRecord(raw).tried.filter(({ outcome }) => outcome === 'hit')).toEqual([]);
    });
  });

  it.each([
    ['"msg":"connection refused', '{"msg":"connection refused","service":"redis"}'],
    ['"level":"error".*connection refused', '{"level":"error","msg":"connection refused"}'],
    ['^ERROR.*refused|ERROR.*connection refused', '{"level":"ERROR","msg":"connection refused"}'],
    ['level=error msg="connection refused', 'level=error msg="connection refused" component=redis'],
    ['sshd\\[\\d+\\]: Failed', 'Nov 24 10:00:00 node-1 sshd[7]: Failed password'],
    ['sshd\\[\\d+\\]: .*password', 'Nov 24 10:00:00 node-1 sshd[7]: Failed password'],
    ['kernel: .*memory', 'Nov 24 10:00:00 node-1 kernel: Out of memory'],
    ['stderr F refused', '2026-11-24T10:00:00.1Z stderr F refused'],
    ['response.*status=5', 'message="a response" path=/v1 status=503'],
    ['"service":"redis"', '{"msg":"connection refused","service":"redis"}'],
    ['relation \\\\"a\\\\"', '{"msg":"relation \\"a\\" is lost"}'],
  ])('is found by %s, which names what is around the message', (pattern, raw) => {
    const { matchRecord } = createKbMatcher([indexEntry('ERROR-001', { patterns: [pattern] })]);
    expect(ids(matchRecord(raw, 1).matches)).toEqual(['ERROR-001']);
  });

  it('has each pattern once', () => {
    const { matches } = createKbMatcher([REDIS]).matchRecord(docker('Redis is not reachable'), 1);
    expect(matches[0]?.evidence).toEqual([
      expect.objectContaining({ pattern: 'Redis.*not reachable', span: { start: 0, end: 22 } }),
    ]);
  });

  it('has the place of a few pieces of evidence', () => {
    const patterns = Array.from({ length: 40 }, (_, index) => `number ${index} `);
    const matcher = createKbMatcher([indexEntry('ERROR-001', { patterns })]);
    const text = patterns.join('').repeat(500);
    const [match] = matcher.matchRecord(JSON.stringify({ message: text }), 1).matches;
    const places = match?.evidence.flatMap((item) => (item.by === 'pattern' && item.raw) || []);
    expect([match?.evidence.length, places?.length]).toEqual([40, 16]);
  });

  it('belongs to the service that its labels name', () => {
    const matcher = createKbMatcher([
      indexEntry('A-001', { service: 'nginx', patterns: ['gateway down'] }),
      indexEntry('B-001', { service: 'traefik', patterns: ['gateway down'] }),
    ]);
    const first = (service: string) =>
      matcher.matchRecord(JSON.stringify({ message: 'gateway down', service }), 1).matches[0]?.error_id;
    expect([first('nginx'), first('Traefik')]).toEqual(['A-001', 'B-001']);
  });

  it('in an annotation is found, and the annotation is not split', () => {
    const { matchAlert } = createKbMatcher([indexEntry('ERROR-001', { patterns: ['refused\\s+at redis'] })]);
    const description = '{"msg":"connection \\"x\\" refused\\nat redis"}';
    const [found] = matchAlert(alert({}, { description })).matches[0]?.evidence ?? [];
    if (found?.by !== 'pattern' || !found.raw) throw new Error('no place');
    expect(found.field).toBe('annotations.description');
    expect(description.slice(found.raw.start, found.raw.end)).toBe('refused\\nat redis');
  });
});

describe('matchRecords', () => {
  const trace = indexEntry('ERROR-009', {
    patterns: ['OrderException: lost(?s:.*)Caused by: java.net.ConnectException'],
  });
  const { matchRecords } = createKbMatcher([REDIS, trace]);
  const read = (log: string) => {
    const reader = new RecordReader();
    return [...reader.push(log), ...reader.flush()];
  };

  it('finds an entry whose pattern spans lines in a log between other lines', () => {
    const log =
      'started\nshop.OrderException: lost\n\tat shop.Orders.find(Orders.java:1)\nCaused by: java.net.ConnectException: refused\n\t... 3 more\nstopped\n';
    const [answer, ...others] = matchRecords(read(log), { nearMisses: false });
    expect(others).toEqual([]);
    expect(answer).toMatchObject({ record: 2, first_line: 2, last_line: 5 });
    expect(ids(answer?.matches ?? [])).toEqual(['ERROR-009']);
  });

  it('answers each record as if it were alone', () => {
    const log = ['Redis is not reachable', 'fine', '{"msg":"Redis is not reachable","service":"shop"}'].join(
      '\n',
    );
    const records = read(`${log}\n${log}`);
    const matcher = createKbMatcher([REDIS]);
    const answers = [...matcher.matchRecords(records, { isEach: true, first: 7 })];
    expect(answers.map(({ record }) => record)).toEqual([7, 8, 9, 10, 11, 12]);
    for (const [index, { first_line: _, last_line: __, ...answer }] of answers.entries())
      expect(answer).toEqual(matcher.matchRecord(records[index]?.raw ?? '', 7 + index));
  });

  it('says when a record was too long', () => {
    const log = `shop.OrderException: lost${'\n\tat a(A.java:1)'.repeat(1_500)}`;
    expect([...matchRecords(read(log), { nearMisses: false })]).toEqual([
      expect.objectContaining({
        record: 1,
        first_line: 1,
        last_line: 1000,
        caps: [
          expect.objectContaining({
            cap: 'record_lines',
            message: 'the record has more than 1000 lines; the rest was matched as the next record',
          }),
        ],
      }),
    ]);
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
