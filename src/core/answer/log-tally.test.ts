import { describe, expect, it } from 'vitest';
import { knownError } from '../../../test/support/kb/known-error.ts';
import { RecordReader, readRecords } from '../../lib/records/record-reader.ts';
import { toIndexEntry } from '../match/index-entry.ts';
import { createKbMatcher } from '../match/kb-matcher.ts';
import { LogReader, verdictOf } from './log-tally.ts';

const MATCHER = createKbMatcher([
  toIndexEntry(knownError({ error_id: 'ERROR-001', title: 'Redis', patterns: ['connection refused'] })),
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
      '10:00:01 a connection refused!',
      '  at b',
      '\u001b[31m10:00:02 connection refused\u001b[0m',
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
          { line: 2, before: '10:00:01 a ', hit: 'connection refused', after: '!\n  at b' },
          { line: 4, before: '10:00:02 ', hit: 'connection refused', after: '' },
        ],
      },
      { error_id: 'ERROR-002', count: 1 },
    ]);
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
      toIndexEntry(knownError({ error_id: 'ERROR-002', patterns: ['connection refused by db'] })),
    ];
    const reader = new LogReader(createKbMatcher(entries));
    const records = new RecordReader();
    const log = 'refused\nrefused: pool\nrefused\nconnection refused by db\n';
    for (const _ of reader.add([...records.push(log), ...records.flush()]));
    expect(verdictOf(reader.tally()).entries).toMatchObject([
      { error_id: 'ERROR-002', count: 1, decided_by: { line: 4 } },
      { error_id: 'ERROR-001', count: 3, first: { line: 1 }, last: { line: 3 }, decided_by: { line: 2 } },
    ]);
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
      unmatched: [{ count: 10_000 }],
      ungrouped: 2_000,
    });
    const { entries, capped } = tallyOf([...Array(150).fill('connection refused'), 'x'.repeat(300_000)]);
    expect(entries[0]).toMatchObject({ count: 150 });
    expect(entries[0]?.hits).toHaveLength(100);
    expect(capped).toBe(1);
  });

  // A reader that is not linear needs longer for these than a test may take.
  it.each([
    ['a line of 10 MB', () => [`{"message":"${'connection refused '.repeat(500_000)}"}`]],
    ['many lines that go on', () => ['java.lang.Error: x', ...Array(200_000).fill('\tat a(A.java:1)')]],
    ['JSON of great depth', () => [`{"message":"connection refused","a":${'['.repeat(1_000_000)}`]],
    ['many lines of JSON', () => Array(30_000).fill('{"log":"\\u001b[31mfine\\n"}')],
  ])('reads %s', (_name, make) => {
    const lines = make();
    expect(tallyOf(lines).lines).toBe(lines.length);
  });

  it('cuts a long line around its hit', () => {
    const { entries } = tallyOf([`${'a'.repeat(500)} connection refused ${'b'.repeat(500)}`]);
    expect(entries[0]?.hits[0]).toMatchObject({
      before: expect.stringMatching(/^…a{119} $/),
      after: expect.stringMatching(/^ b{119}…$/),
    });
  });
});
