import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../../../test/support/kb/files-in.ts';
import { readRecord } from '../../../lib/records/read-record.ts';
import { admitPattern, mustCompile } from '../../../lib/regex/pattern.ts';
import { loadKb } from '../../kb/load-kb.ts';
import { proposePattern, proposePatterns } from './propose-pattern.ts';

const read = (texts: readonly string[]) => texts.map((text) => readRecord(text));

function matches(pattern: string, line: string): boolean {
  return mustCompile(pattern).matcher(readRecord(line).text).find();
}

describe('proposePattern', () => {
  it.each([
    [
      'level=error url=http://x/api msg="non-recoverable error" count=500 err="server returned HTTP status 429 Too Many Requests: rate limit exceeded"',
      'non-recoverable error.*\\n.*server returned HTTP status \\d+ Too Many Requests: rate limit exceeded',
    ],
    ['{"error":"no such host","message":"cannot dial"}', 'cannot dial.*\\n.*no such host'],
    [
      'E1122 10:00:00.000000       1 reflector.go:138] k8s.io/client-go/informers/factory.go:134: Failed to watch *v1.Pod: failed to list *v1.Pod: Unauthorized',
      'k8s\\.io/client-go/informers/factory\\.go:\\d+: Failed to watch \\*v\\d+\\.Pod: failed to list \\*v.*Unauthorized',
    ],
    [
      '2026-11-22 10:00:00.123 UTC [4242] app@orders DETAIL:  Key (id)=(5) already exists.',
      'DETAIL:\\s+Key \\(id\\)=\\(\\d+\\) already exists\\.',
    ],
    [
      '2026-11-16 08:14:02,118 ERROR Error connecting to Redis at redis:6379. Connection refused.',
      'Error connecting to Redis at redis:\\d+\\. Connection refused\\.',
    ],
    [
      '2026/08/20 08:20:12 [error] 29#29: *88121 connect() failed (111: Connection refused) while connecting to upstream, client: 172.18.0.1, server: app.example, request: "GET / HTTP/1.1"',
      'connect\\(\\) failed \\(\\d+: Connection refused\\) while connecting to upstream, client',
    ],
    [
      '{"level":"error","ts":"2026-11-16T08:14:04.007Z","caller":"pool.go:88","msg":"dial tcp 172.18.0.4:6379: connect: connection refused","component":"redis"}',
      'dial tcp [0-9a-f.:/]+:\\d+: connect: connection refused',
    ],
    [
      'time="2026-02-25T15:34:45Z" level=error msg="Unable to obtain \\"x\\" for domains" providerName=acme',
      'Unable to obtain "x" for domains',
    ],
    [
      'Nov 12 05:43:58 helix-a dockerd[1234]: failed to register layer: write /var/lib/a: no space left on device',
      'failed to register layer: write \\S+: no space left on device',
    ],
    [
      '2026-11-16T08:14:06.198+01:00 ERROR 1 --- [reports] [nio-8080-exec-4] o.a.c.c.C.[.[/]    : HikariPool-1 - Connection is not available',
      'HikariPool-\\d+ - Connection is not available',
    ],
    [
      '\x1b[31m[2026-11-12 05:44:02,310: ERROR/MainProcess] consumer: Cannot connect to amqp://a:**@b:5672//: [Errno 111] Connection refused.\x1b[0m',
      'consumer: Cannot connect to amqp://\\S+: \\[Errno \\d+\\] Connection refused\\.',
    ],
    [
      '2026-11-30 08:00:00 ERROR o.a.k.NetworkClient - [Consumer clientId=c-1] Connection to node -1 (kafka/10.0.0.1:9092) could not be established. Broker may not be available.',
      'Connection to node \\S+ \\(kafka/[0-9a-f.:/]+:\\d+\\) could not be established\\. Broker may not be available\\.',
    ],
    [
      'The connection of the consumer with the name of c-1 to the broker of this region at 10.0.0.1:9092 could not be established for 3s',
      'The connection of the consumer with the name of c-\\d+ to the broker of this region at .*could not be established for',
    ],
    [
      '2026-11-30 08:00:00 ERROR com.acme.Billing:42 - charge failed for customer 12',
      'charge failed for customer',
    ],
    [
      'Warning  FailedMount  2m (x5 over 10m)  kubelet  MountVolume.SetUp failed for volume "cfg-abc12" : configmap "app-cfg" not found',
      'MountVolume\\.SetUp failed for volume "cfg-abc\\d+" : configmap "app-cfg" not found',
    ],
    [
      '2026-11-30 08:00:00 ERROR com.acme.Billing - charge failed\njava.net.ConnectException: Connection refused\n\tat a.b(C.java:1)',
      'charge failed(?s:.*)java\\.net\\.ConnectException: Connection refused',
    ],
    [
      'java.net.ConnectException: Connection refused\n\tat a.b(C.java:1)',
      'java\\.net\\.ConnectException: Connection refused',
    ],
    ['api-7d9f8b6c5d-x2x4z   0/1   CrashLoopBackOff', 'api-[0-9a-z-]+\\s+\\d+/\\d+\\s+CrashLoopBackOff'],
  ])('makes of %j the pattern %j', (line, pattern) => {
    expect(proposePattern(readRecord(line))).toBe(pattern);
    expect(matches(pattern, line)).toBe(true);
  });

  it.each(['', '   ', '2026-11-22 12:00:00', 'ERROR', '42', '{}', '*** ***', 'oops'])(
    'makes nothing of %j, which says too little',
    (line) => {
      expect(proposePattern(readRecord(line))).toBeNull();
    },
  );

  const word = fc.constantFrom(
    'redis',
    'ERROR',
    'connection refused',
    '42',
    '10.0.0.1',
    '"',
    '[',
    '(a)',
    '\\',
    '$^',
    '*',
    'msg="',
    '"msg":"',
    '\t',
    '\x1b[1m',
    ' : ',
    'Nov 12 05:43:58',
    '\x07',
    '\ud800',
    'é',
    '.',
    '?',
    '|',
    '{2}',
  );
  const line = fc.oneof(
    fc.array(word, { maxLength: 20 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  it('gives nothing, or a pattern that is admitted and matches the line', () => {
    fc.assert(
      fc.property(line, (text) => {
        const pattern = proposePattern(readRecord(text));
        if (pattern === null) return;
        expect(admitPattern(pattern)).toBeNull();
        expect(matches(pattern, text)).toBe(true);
        expect(pattern).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it.each([
    'a',
    '[',
    'ERROR ',
    '( ',
    '"msg":"',
    '\\"',
    'a=',
    'x.y ',
    '1 ',
    ' : ',
    '- ',
    '<a> ',
    'level=a ',
    'a.',
    'é ',
    'not ',
    'Warning  a  ',
    'a.b.Error\n at ',
  ])('is done with 64 KB of %j at once', (hostile) => {
    const text = hostile.repeat(65_536 / hostile.length);
    const pattern = proposePattern(readRecord(text));
    expect(pattern === null || matches(pattern, text)).toBe(true);
  });
});

describe('proposePatterns', () => {
  it('makes one pattern of 144 coloured lines that differ in their numbers', () => {
    const records = Array.from(
      { length: 144 },
      (_, index) =>
        `\x1b[31m2026-11-22 03:12:${10 + (index % 50)} ERROR\x1b[0m job ${index} failed on 10.0.0.${index} after ${index * 7}ms`,
    );
    const { patterns } = proposePatterns(read(records));
    expect(patterns.map(({ pattern }) => pattern)).toEqual(['job \\d+ failed on [0-9a-f.:/]+ after']);
    expect(patterns[0]?.records).toHaveLength(144);
  });

  it('drops a pattern that a later one makes needless', () => {
    const records = ['worker lost the lease of shard 7, will retry', 'worker lost the lease'];
    expect(proposePatterns(read(records)).patterns.map(({ pattern }) => pattern)).toEqual([
      'worker lost the lease',
    ]);
  });

  it.each([
    [
      [
        'Zahlung für Kunde Müller & Söhne (Nr. 4711) abgelehnt: Limit 50% überschritten',
        'Zahlung für Kunde Café Zürich (Nr. 4712) abgelehnt: Limit 80% überschritten',
      ],
      'Zahlung für Kunde Acme (Nr. 1) abgelehnt: Limit 1% überschritten',
    ],
    [
      [
        'EXT4-fs error (device sdb1): inode #131074: comm mysqld: reading directory lblock 0',
        'EXT4-fs error (device sdc2): inode #99: comm postgres: reading directory lblock 0',
      ],
      'EXT4-fs error (device sda1): inode #1: comm nginx: reading directory lblock 0',
    ],
    [
      [
        'failed to pull image "registry.local/app:1.2.3": unexpected status 429 Too Many Requests',
        'failed to pull image "registry.local/web:2.0": unexpected status 429 Too Many Requests',
      ],
      'failed to pull image "other.example/db": unexpected status 429 Too Many Requests',
    ],
  ])('keeps no names that vary: %j', (records, third) => {
    const { patterns } = proposePatterns(read(records));
    expect(patterns).toHaveLength(1);
    expect(patterns[0]?.records).toHaveLength(2);
    expect(patterns[0]?.pattern).not.toMatch(/Müller|Zürich|mysqld|postgres|app|web/);
    expect(matches(patterns[0]?.pattern ?? '', third)).toBe(true);
  });

  it('keeps two messages apart', () => {
    const records = [
      'redis connection was refused',
      'redis connection has timed out',
      'disk connection was refused',
    ];
    expect(proposePatterns(read(records)).patterns).toHaveLength(3);
  });

  it('gives up on a log of many messages, however long it is', () => {
    const records = Array.from(
      { length: 5000 },
      (_, index) => `${'abcdefghij'.charAt(index % 10)}${'k'.repeat(12 + (index % 90))} failed`,
    );
    expect(proposePatterns(read(records))).toMatchObject({ patterns: [], tooMany: true });
  });

  it("finds a pattern for every sample of this repository's knowledge base but a handful", () => {
    const { entries } = loadKb(filesIn('kb')).value;
    const samples = entries.flatMap(({ samples }) => samples.match.map(({ text }) => text));
    const mute = samples.filter((text) => proposePatterns(read([text])).patterns.length === 0);
    expect(samples.length).toBeGreaterThan(100);
    expect(mute.length).toBeLessThan(3);
  });
});
