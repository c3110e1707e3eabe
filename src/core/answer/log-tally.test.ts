import { describe, expect, it } from 'vitest';
import { knownError } from '../../../test/support/kb/known-error.ts';
import { toIndexEntry } from '../match/index-entry.ts';
import { createKbMatcher } from '../match/kb-matcher.ts';
import { LogReader } from './log-tally.ts';

const MATCHER = createKbMatcher([
  toIndexEntry(knownError({ error_id: 'ERROR-001', title: 'Redis', patterns: ['connection refused'] })),
  toIndexEntry(knownError({ error_id: 'ERROR-002', title: 'Disk', patterns: ['no space left'] })),
]);

function tallyOf(lines: readonly string[]) {
  const reader = new LogReader(MATCHER);
  for (const line of lines) reader.add(line);
  return reader.tally();
}

describe('LogReader', () => {
  it('counts by entry, the most frequent first, with the place of each hit', () => {
    const tally = tallyOf([
      'x: no space left',
      'a connection refused!',
      '',
      '\u001b[31mconnection refused\u001b[0m',
    ]);
    expect(tally).toMatchObject({ lines: 4, matched: 3, ungrouped: 0, capped: 0, unmatched: [] });
    expect(tally.entries).toEqual([
      {
        error_id: 'ERROR-001',
        title: 'Redis',
        count: 2,
        hits: [
          { line: 2, before: 'a ', hit: 'connection refused', after: '!' },
          { line: 4, before: '', hit: 'connection refused', after: '' },
        ],
      },
      expect.objectContaining({ error_id: 'ERROR-002', count: 1 }),
    ]);
  });

  it('puts 144 lines alike that nothing explains into one group, without their secrets', () => {
    const lines = Array.from(
      { length: 144 },
      (_, n) => `10:00:0${n % 10} no route to 10.0.${n}.7, password=hunter${n}`,
    );
    const { unmatched, matched } = tallyOf(lines);
    expect(matched).toBe(0);
    expect(unmatched).toMatchObject([{ count: 144, line: 1 }]);
    expect(JSON.stringify(unmatched)).not.toMatch(/hunter|10\.0\./);
  });

  it('stays small, whatever the log, and says what it left out', () => {
    const word = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    const { unmatched, ungrouped } = tallyOf(
      Array.from({ length: 1_500 }, (_, n) => `kind ${word(n)} of line`),
    );
    expect(unmatched).toHaveLength(1_000);
    expect(ungrouped).toBe(500);
    const { entries, capped } = tallyOf([...Array(150).fill('connection refused'), 'x'.repeat(300_000)]);
    expect(entries[0]).toMatchObject({ count: 150 });
    expect(entries[0]?.hits).toHaveLength(100);
    expect(capped).toBe(1);
  });

  it('cuts a long line around its hit', () => {
    const { entries } = tallyOf([`${'a'.repeat(500)} connection refused ${'b'.repeat(500)}`]);
    expect(entries[0]?.hits[0]).toMatchObject({
      before: expect.stringMatching(/^…a{119} $/),
      after: expect.stringMatching(/^ b{119}…$/),
    });
  });
});
