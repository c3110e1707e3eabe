import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../test/support/kb/kb-files.ts';
import type { LedgerOccurrences } from '../../generated/api.ts';
import { checkKb } from '../checks/check-kb.ts';
import { parseEntry } from '../entry/parse-entry.ts';
import { planSync, type SyncInput } from './plan-sync.ts';

const PATH = 'redis/ERROR-001-refused.md';
const HISTORY = '\n## History\n- **2026-11-01** (angel): Added\n';
const TEXT = entryText('ERROR-001', 'patterns: [abc]', HISTORY);

function ledger(epoch: string, totals: Record<string, number>, day = '2026-11-20'): LedgerOccurrences {
  const occurrences = Object.entries(totals).map(([error_id, total]) => ({
    error_id,
    total,
    first_seen: '2026-11-18',
    last_seen: day,
    days: {},
    revision: total,
  }));
  return { shard: 0, epoch, revision: 1, occurrences };
}

function plan(input: Partial<SyncInput>) {
  return planSync({
    files: new Map([[PATH, TEXT]]),
    countsText: null,
    ledgers: [],
    actor: 'kedb',
    ...input,
  });
}

function entryOf(text: string | undefined) {
  return parseEntry(PATH, text ?? '').value.entry;
}

describe('planSync', () => {
  it('adds a total, its days and a History line, and records it', () => {
    const { edits, countsText, counted, problems } = plan({ ledgers: [ledger('a', { 'ERROR-001': 3 })] });
    expect(edits.get(PATH)).toBe(
      TEXT.replace(
        'patterns: [abc]\n',
        'first_seen: 2026-11-18\nlast_seen: 2026-11-20\noccurrence_count: 3\npatterns: [abc]\n',
      ).concat('- **2026-11-20** (kedb): 3 occurrences\n'),
    );
    expect(JSON.parse(countsText ?? '')).toEqual({ version: 1, epochs: { a: { 'ERROR-001': 3 } } });
    expect(counted).toEqual([{ errorId: 'ERROR-001', path: PATH, added: 3 }]);
    expect(problems).toEqual([]);
  });

  it('has nothing to commit where all is counted, or an older answer comes late', () => {
    const first = plan({ ledgers: [ledger('a', { 'ERROR-001': 3 })] });
    for (const total of [3, 2]) {
      const again = plan({
        files: first.edits,
        countsText: first.countsText,
        ledgers: [ledger('a', { 'ERROR-001': total })],
      });
      expect(again).toEqual({ edits: new Map(), countsText: null, counted: [], problems: [] });
    }
  });

  it('updates the line of the day, and begins one for the next', () => {
    const first = plan({ ledgers: [ledger('a', { 'ERROR-001': 1 })] });
    const second = plan({
      files: first.edits,
      countsText: first.countsText,
      ledgers: [ledger('a', { 'ERROR-001': 3 })],
    });
    const third = plan({
      files: second.edits,
      countsText: second.countsText,
      ledgers: [ledger('a', { 'ERROR-001': 4 }, '2026-11-21')],
    });
    expect(entryOf(third.edits.get(PATH))?.body.history.slice(1)).toEqual([
      { date: '2026-11-20', actor: 'kedb', text: '3 occurrences' },
      { date: '2026-11-21', actor: 'kedb', text: '1 occurrence' },
    ]);
  });

  it('adds up epochs and shards, and takes the newer of two readings of one', () => {
    const ledgers = [
      ledger('a', { 'ERROR-001': 2 }),
      ledger('b', { 'ERROR-001': 5 }, '2026-11-22'),
      ledger('a', { 'ERROR-001': 3 }),
    ];
    const { edits, countsText } = plan({ ledgers });
    expect(entryOf(edits.get(PATH))).toMatchObject({ occurrence_count: 8, last_seen: '2026-11-22' });
    expect(JSON.parse(countsText ?? '').epochs).toEqual({ a: { 'ERROR-001': 3 }, b: { 'ERROR-001': 5 } });
  });

  it('leaves days that people wrote, unless they are older than what was seen', () => {
    const text = entryText('ERROR-001', 'first_seen: 2025-01-01\nlast_seen: 2027-01-01\npatterns: [abc]');
    const { edits } = plan({ files: new Map([[PATH, text]]), ledgers: [ledger('a', { 'ERROR-001': 1 })] });
    expect(entryOf(edits.get(PATH))).toMatchObject({
      first_seen: '2025-01-01',
      last_seen: '2027-01-01',
      body: { history: [{ date: '2027-01-01', actor: 'kedb', text: '1 occurrence' }] },
    });
  });

  it('keeps what has no entry waiting, and counts it once there is one', () => {
    const ledgers = [ledger('a', { 'ERROR-001': 1, 'ERROR-002': 4 })];
    const first = plan({ ledgers });
    expect(first.problems).toEqual([
      {
        errorId: 'ERROR-002',
        path: null,
        message: expect.stringContaining('4 occurrences of ERROR-002 not counted'),
      },
    ]);
    const files = new Map([
      ...first.edits,
      ['redis/ERROR-002-x.md', entryText('ERROR-002', 'patterns: [x]')],
    ]);
    const second = plan({ files, countsText: first.countsText, ledgers });
    expect(second.counted).toEqual([{ errorId: 'ERROR-002', path: 'redis/ERROR-002-x.md', added: 4 }]);
  });

  it('does not choose between two entries of one id', () => {
    const files = new Map([
      [PATH, TEXT],
      ['redis/ERROR-001-copy.md', TEXT],
    ]);
    const { edits, countsText, problems } = plan({ files, ledgers: [ledger('a', { 'ERROR-001': 1 })] });
    expect([edits.size, countsText, problems.length]).toEqual([0, null, 1]);
  });

  it('leaves an entry whole where one of its values cannot be edited', () => {
    const text = entryText('ERROR-001', 'occurrence_count: &n 3\nx-copy: *n\npatterns: [abc]');
    const { edits, problems } = plan({
      files: new Map([[PATH, text]]),
      ledgers: [ledger('a', { 'ERROR-001': 1 })],
    });
    expect(edits.size).toBe(0);
    expect(problems).toEqual([{ errorId: 'ERROR-001', path: PATH, message: expect.any(String) }]);
  });

  it.each([
    '',
    '{}',
    '<<<<<<< HEAD',
    '{"version":1,"epochs":{"a":{"ERROR-001":-1}}}',
    '{"version":2,"epochs":{}}',
  ])('counts nothing on top of counts that it did not write: %j', (countsText) => {
    const { edits, problems } = plan({ countsText, ledgers: [ledger('a', { 'ERROR-001': 1 })] });
    expect(edits.size).toBe(0);
    expect(problems[0]?.path).toBe('.kedb/counts.json');
  });

  it('counts nothing if its counts are gone, and starts again from an empty counts file', () => {
    const ledgers = [ledger('a', { 'ERROR-001': 3 })];
    const { edits: files } = plan({ ledgers });
    const lost = plan({ files, ledgers });
    expect([lost.edits.size, lost.problems[0]?.path]).toEqual([0, '.kedb/counts.json']);
    expect(lost.problems[0]?.message).toContain('restore the file');
    expect(plan({ files, ledgers, actor: 'another' }).problems).toEqual([]);
    const begun = plan({ files, ledgers, countsText: '{"version":1,"epochs":{}}' });
    expect(begun.counted).toMatchObject([{ added: 3 }]);
  });

  it('takes ids that mean something in JavaScript for plain ids', () => {
    const ledgers = [ledger('__proto__', { 'ERROR-001': 1 }), ledger('a', JSON.parse('{"__proto__":2}'))];
    const first = plan({ ledgers });
    expect(first.counted).toHaveLength(1);
    expect(first.problems).toHaveLength(1);
    const second = plan({ files: first.edits, countsText: first.countsText, ledgers });
    expect(second.counted).toEqual([]);
  });

  it('keeps a BOM, CRLF and every other byte', () => {
    const text = `\ufeff${TEXT.replaceAll('\n', '\r\n')}`;
    const { edits } = plan({ files: new Map([[PATH, text]]), ledgers: [ledger('a', { 'ERROR-001': 3 })] });
    const after = edits.get(PATH) ?? '';
    expect(after).not.toMatch(/[^\r]\n/);
    const kept = after
      .split('\r\n')
      .filter((line) => !/^(first_seen|last_seen|occurrence_count)|kedb/.test(line));
    expect(kept.join('\r\n')).toBe(text);
  });

  it('writes what the check accepts', () => {
    const { edits } = plan({ ledgers: [ledger('a', { 'ERROR-001': 3 })] });
    const before = kbFiles({ [PATH]: TEXT });
    const { report } = checkKb(kbFiles(Object.fromEntries(edits)), { base: before });
    const counting = report.problems.filter(({ check }) => /^(base|history|dates)\//.test(check));
    expect(counting).toEqual([]);
  });
});
