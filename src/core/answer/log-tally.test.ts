import { describe, expect, it } from 'vitest';
import { knownError } from '../../../test/support/kb/known-error.ts';
import { RecordReader, readRecords } from '../../lib/records/record-reader.ts';
import { toIndexEntry } from '../match/index-entry.ts';
import { createKbMatcher } from '../match/kb-matcher.ts';
import { LogReader, verdictOf } from './log-tally.ts';
import { placesText } from './places-text.ts';

const MATCHER = createKbMatcher([
  toIndexEntry(knownError({ error_id: 'ERROR-001', title: 'Redis', patterns: ['handshake refused'] })),
  toIndexEntry(knownError({ error_id: 'ERROR-002', title: 'Disk', patterns: ['no space left'] })),
]);

function tallyOf(lines: readonly string[]) {
  const reader = new LogReader(MATCHER);
  const records = new RecordReader();
  // A chunk in the middle of the log must change nothing.
  const log = lines.join('\n');
  for (const _ of reader.add(records.push(log.slice(0, log.length / 2))));
  for (const _ of reader.add([...records.push(log.slice(log.length / 2)), ...records.flush()]));
  return reader.tally();
}

describe('LogReader', () => {
  it('counts by entry, with the lines, the times and the place of each hit', () => {
    const tally = tallyOf([
      '10:00:00 x: no space left',
      '10:00:01 a handshake refused!',
      '  at b',
      '\u001b[31m10:00:02 handshake refused\u001b[0m',
    ]);
    expect(tally).toMatchObject({ lines: 4, records: 3, matched: 3, ungrouped: 0, capped: 0, unmatched: [] });
    expect(tally.entries).toMatchObject([
      {
        error_id: 'ERROR-001',
        title: 'Redis',
        count: 2,
        first: { record: 2, line: 2, time: '10:00:01' },
        last: { record: 3, line: 4, time: '10:00:02' },
        decided_by: { record: 2 },
        hits: [
          { line: 2, before: '10:00:01 a ', hit: 'handshake refused', after: '!\n  at b' },
          { line: 4, before: '10:00:02 ', hit: 'handshake refused', after: '' },
        ],
      },
      { error_id: 'ERROR-002', count: 1 },
    ]);
  });

  it.each([
    ['2026-11-30 08:14:59,5 %', '2026-11-30 08:14:59,5'],
    ['30.11.2026 08:14:59 %', '30.11.2026 08:14:59'],
    ['[11/30/26, 8:14:59 PM] %', '11/30/26, 8:14:59 PM'],
    ['2026年11月30日 08:14:59 %', '2026年11月30日 08:14:59'],
    ['[Mon Nov 30 08:14:59.123456 2026] [core:error] %', 'Nov 30 08:14:59.123456 2026'],
    ['E1130 08:14:59.123456       1 pod.go:12] %', '1130 08:14:59.123456'],
    ['1764489600 %', '2025-11-30T08:00:00Z'],
    ['[1764489600.25] %', '2025-11-30T08:00:00.25Z'],
    ['{"level":50,"time":1764489600000,"msg":"%"}', '2025-11-30T08:00:00Z'],
    ['{"level":"error","ts":1764489600.5,"msg":"%"}', '2025-11-30T08:00:00.5Z'],
    [
      '{"version":"1.1","host":"a","short_message":"%","timestamp":1764489600.001}',
      '2025-11-30T08:00:00.001Z',
    ],
    ['ts=1764489600 level=error msg="%"', '2025-11-30T08:00:00Z'],
    ['{"__CURSOR":"s=1","__REALTIME_TIMESTAMP":"1764489600000000","MESSAGE":"%"}', '2025-11-30T08:00:00Z'],
    ['{"log":"10:00:00 %\\n","stream":"stderr","time":"2026-11-30T10:00:00.5Z"}', '2026-11-30T10:00:00.5Z'],
    ['10.0.10.12 08:14:59 %', '08:14:59'],
    ['%: 1764489600 bytes', null],
  ])('reads the time of %j with its day', (line, time) => {
    const { entries } = tallyOf([line.replace('%', 'handshake refused')]);
    expect(entries[0]?.first.time).toBe(time);
  });

  it.each([
    ['2026-11-30 09:00:00', '2026-11-30 07:00:00', '2026-11-30 07:00:00 to 2026-11-30 09:00:00'],
    ['2026-12-01 07:00:00', '2026-11-30 09:00:00', '2026-11-30 09:00:00 to 2026-12-01 07:00:00'],
    ['30.11.2026 09:00:00', '30.11.2026 07:00:00', '30.11.2026 07:00:00 to 30.11.2026 09:00:00'],
    ['30.11.2026 09:00:00', '01.12.2026 07:00:00', '30.11.2026 09:00:00 to 01.12.2026 07:00:00'],
    ['23:59:00', '00:01:00', '23:59:00 to 00:01:00'],
  ])('shows the times of a log from %s to %s the earlier first', (first, last, times) => {
    const [entry] = tallyOf([`${first} handshake refused`, `${last} handshake refused`]).entries;
    expect(entry && placesText(entry)).toBe(`lines 1 to 2 (${times})`);
  });

  it('gives as many of the worst groups as asked for', () => {
    const reader = new LogReader(MATCHER);
    const log = 'INFO: fine\nERROR: password=hunter22 is wrong\nWARN: slow\n';
    for (const _ of reader.add(readRecords(log)));
    expect(reader.tally().unmatched).toHaveLength(3);
    const [worst, ...others] = reader.tally(1).unmatched;
    expect(others).toEqual([]);
    expect(worst).toMatchObject({ level: 'error', count: 1 });
    expect(worst?.example).not.toContain('hunter22');
  });

  it('puts the specific entry before the general one, and names the record that decided', () => {
    const entries = [
      toIndexEntry(knownError({ error_id: 'ERROR-001', patterns: ['refused'], keywords: ['pool'] })),
      toIndexEntry(knownError({ error_id: 'ERROR-002', patterns: ['handshake refused by db'] })),
    ];
    const reader = new LogReader(createKbMatcher(entries));
    const records = new RecordReader();
    const log = 'refused\nrefused: pool\nrefused\nhandshake refused by db\n';
    for (const _ of reader.add([...records.push(log), ...records.flush()]));
    expect(verdictOf(reader.tally()).entries).toMatchObject([
      { error_id: 'ERROR-002', count: 1, decided_by: { line: 4 } },
      { error_id: 'ERROR-001', count: 3, first: { line: 1 }, last: { line: 3 }, decided_by: { line: 2 } },
    ]);
  });

  it('loses no error below an ordinary line with a time, in whatever order they come', () => {
    const info = (second: number) => `2026-11-24 10:00:0${second} INFO step ${second}`;
    const errors = ['connect: no space left', 'psql: error: handshake refused', 'connect: no space left'];
    const tally = tallyOf([info(0), ...errors, info(1), ...errors.toReversed(), info(2)]);
    const counts = tally.entries.map(({ error_id, count }) => [error_id, count]);
    expect(counts.sort()).toEqual([
      ['ERROR-001', 2],
      ['ERROR-002', 4],
    ]);
  });

  it('counts an entry for a record if its evidence is on other lines than that of the better ones', () => {
    const tally = tallyOf(['2026-11-24 10:00:00 ERROR no space left', '\tafter handshake refused']);
    expect(tally.entries.map(({ error_id, first }) => [error_id, first.line])).toEqual([
      ['ERROR-001', 2],
      ['ERROR-002', 1],
    ]);
    const [entry, ...others] = tallyOf(['handshake refused: no space left']).entries;
    expect([entry?.count, others]).toEqual([1, []]);
  });

  it.each([
    'Segmentation fault (core dumped)',
    'panic: runtime error: index out of range',
    'java.lang.OutOfMemoryError: Java heap space',
    '/app/run: exec format error',
    'error: cannot open config',
    'fatal: not a git repository',
    'kubectl : Error from server (NotFound)',
    'Error 111 connecting to db',
  ])('shows an error below an ordinary line with a time: %s', (line) => {
    const info = '2026-11-24 10:00:00 INFO GET /api 200';
    const { unexplained } = verdictOf(tallyOf([info, info, line, info]));
    expect(unexplained[0]).toMatchObject({ example: line, count: 1, first: { line: 3 } });
    expect(['fatal', 'error', 'unknown']).toContain(unexplained[0]?.level);
  });

  it('puts errors that nothing explains first, then the rarest, and requests that went well last', () => {
    const { unexplained, unexplained_records } = verdictOf(
      tallyOf([
        ...Array(3).fill('10.0.0.1 - - "GET /health HTTP/1.1" 200 12'),
        'INFO no error',
        ...Array(2).fill('ERROR job lost'),
        '{"level":"fatal","msg":"out of cheese"}',
        'ERROR disk on fire',
        'something else',
        'WARN slow',
        '10.0.0.1 - - "GET /pay HTTP/1.1" 502 12',
      ]),
    );
    expect(unexplained_records).toBe(11);
    expect(unexplained.map(({ level, count, example }) => [level, count, example])).toEqual([
      ['fatal', 1, 'out of cheese'],
      ['error', 1, 'ERROR disk on fire'],
      ['error', 1, expect.stringContaining('502')],
      ['error', 2, 'ERROR job lost'],
      ['warning', 1, 'WARN slow'],
      ['unknown', 1, 'something else'],
      ['info', 1, 'INFO no error'],
      ['info', 3, expect.stringContaining('GET /health')],
    ]);
  });

  it.each([
    ['error', 'Segmentation fault (core dumped)'],
    ['error', 'Aborted (core dumped)'],
    ['error', 'Killed'],
    ['error', 'Fehler: Datei fehlt'],
    ['error', 'エラーが発生しました'],
    ['error', 'unhandled exception in worker'],
    ['error', 'job 7 crashed, 0 errors before'],
    ['error', 'ERROR: null value in column "a" violates not-null constraint'],
    ['error', 'error: no such file'],
    ['fatal', 'panic: runtime error: index out of range'],
    ['info', 'INFO failed=0'],
    ['unknown', 'no error found'],
    ['unknown', 'done: 12 files, 0 errors, 0 warnings'],
    ['unknown', 'sync done errors=0 err=<nil> failed="0"'],
    ['unknown', 'compiled "error": null, failures: 0'],
  ])('takes for %s: %s', (level, line) => {
    expect(tallyOf([line]).unmatched[0]?.level).toBe(level);
  });

  it('says so if a line is one long word', () => {
    const { unmatched } = tallyOf(['x'.repeat(16_000), `ERROR ${'y'.repeat(16_000)}`]);
    expect(unmatched.map(({ example }) => example)).toEqual([
      'ERROR (a word of about 2000 characters or more)',
      '(a word of about 2000 characters or more)',
    ]);
  });

  it('puts 144 lines alike that nothing explains into one group, without their secrets', () => {
    const lines = Array.from(
      { length: 144 },
      (_, n) => `10:00:0${n % 10} no route to 10.0.${n}.7, password=hunter${n}`,
    );
    const { unmatched, matched } = tallyOf(lines);
    expect(matched).toBe(0);
    expect(unmatched).toMatchObject([{ count: 144, first: { line: 1 } }]);
    expect(JSON.stringify(unmatched)).not.toMatch(/hunter|10\.0\./);
  });

  it('stays small, whatever the log, and says what it left out', () => {
    const word = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    const { unmatched, ungrouped } = tallyOf(
      Array.from({ length: 1_500 }, (_, n) => `kind k${word(n)} of line`),
    );
    expect(unmatched).toHaveLength(1_000);
    expect(ungrouped).toBe(500);
    expect(tallyOf(Array(12_000).fill('INFO fine'))).toMatchObject({
      unexplained: 12_000,
      unmatched: [{ count: 10_000, at_least: true }],
      ungrouped: 2_000,
    });
    const { entries, capped } = tallyOf([...Array(150).fill('handshake refused'), 'x'.repeat(300_000)]);
    expect(entries[0]).toMatchObject({ count: 150 });
    expect(entries[0]?.hits).toHaveLength(100);
    expect(capped).toBe(1);
  });

  // A reader that is not linear needs longer for these than a test may take.
  it.each([
    ['a line of 10 MB', () => [`{"message":"${'handshake refused '.repeat(500_000)}"}`]],
    ['many lines that go on', () => ['java.lang.Error: x', ...Array(200_000).fill('\tat a(A.java:1)')]],
    ['JSON of great depth', () => [`{"message":"handshake refused","a":${'['.repeat(1_000_000)}`]],
    ['many lines of JSON', () => Array(30_000).fill('{"log":"\\u001b[31mfine\\n"}')],
  ])('reads %s', (_name, make) => {
    const lines = make();
    expect(tallyOf(lines).lines).toBe(lines.length);
  });

  it('cuts a long line around its hit', () => {
    const { entries } = tallyOf([`${'a'.repeat(500)} handshake refused ${'b'.repeat(500)}`]);
    expect(entries[0]?.hits[0]).toMatchObject({
      before: expect.stringMatching(/^…a{119} $/),
      after: expect.stringMatching(/^ b{119}…$/),
    });
  });
});
