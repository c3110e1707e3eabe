import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../test/support/kb/kb-files.ts';
import type { LedgerOccurrences } from '../../generated/api.ts';
import { checkKb } from '../checks/check-kb.ts';
import { parseEntry } from '../entry/parse-entry.ts';
import { DEFAULT_SETTINGS } from '../kb/settings/settings.ts';
import { planSync } from './plan-sync.ts';
import type { SyncInput } from './sync-plan.ts';

const PATH = 'redis/ERROR-001-refused.md';
const NOW = Date.parse('2026-11-23T12:00:00Z');
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
    settings: DEFAULT_SETTINGS,
    ledgers: [],
    actor: 'kedb',
    at: NOW,
    ...input,
  });
}

/** Three occurrences that sync has counted. */
const COUNTED = JSON.stringify({
  version: 2,
  entries: { 'ERROR-001': { written: 3, history: 3, epochs: { a: { alerts: 3, incidents: 0 } } } },
});

const NOTHING = { edits: new Map(), countsText: null, counted: [], problems: [], notes: [], refusal: null };

function entryOf(text: string | undefined) {
  return parseEntry(PATH, text ?? '').value.entry;
}

describe('planSync', () => {
  it.each(['daily', 'monthly'] as const)(
    "counts below the team's own heading of History, and finds its lines again: %s",
    (history) => {
      const text = TEXT.replace('## History', '## Verlauf')
        .replace('patterns:', 'occurrence_count: 3\npatterns:')
        .concat('- **2026-09-02** (kedb): 2 occurrences\n- **2026-09-03** (kedb): 1 occurrence\n');
      const settings = { ...DEFAULT_SETTINGS, history, sections: { History: ['Verlauf'] } };
      const lost = plan({
        files: new Map([[PATH, text]]),
        settings,
        ledgers: [ledger('a', { 'ERROR-001': 3 })],
      });
      expect(lost.refusal?.message).toContain('this file is missing');
      const first = plan({
        files: new Map([[PATH, text]]),
        settings,
        countsText: COUNTED,
        ledgers: [ledger('a', { 'ERROR-001': 5 })],
      });
      const once = first.edits.get(PATH) ?? '';
      expect(once).not.toContain('## History');
      expect(once).toContain('- **2026-11-20** (kedb): 2 occurrences\n');
      expect(once.includes('3 occurrences in September 2026')).toBe(history === 'monthly');
      const again = { files: new Map([[PATH, once]]), countsText: first.countsText, settings };
      const second = plan({ ...again, ledgers: [ledger('a', { 'ERROR-001': 6 })] }).edits.get(PATH);
      expect(second).toContain('- **2026-11-20** (kedb): 3 occurrences\n');
    },
  );

  it('adds a total, its days and a History line, and records it', () => {
    const { edits, countsText, counted, problems } = plan({ ledgers: [ledger('a', { 'ERROR-001': 3 })] });
    expect(edits.get(PATH)).toBe(
      TEXT.replace(
        'patterns: [abc]\n',
        'first_seen: 2026-11-18\nlast_seen: 2026-11-20\noccurrence_count: 3\npatterns: [abc]\n',
      ).concat('- **2026-11-20** (kedb): 3 occurrences\n'),
    );
    expect(countsText).toBe(`{
  "version": 2,
  "entries": {
    "ERROR-001": { "written": 3, "history": 3, "epochs": { "a": { "alerts": 3, "incidents": 0 } } }
  }
}
`);
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
      expect({ ...again, notes: [] }).toEqual(NOTHING);
      expect(again.notes).toHaveLength(total < 3 ? 1 : 0);
    }
  });

  describe('of a ledger whose storage went back in time', () => {
    const first = plan({ ledgers: [ledger('a', { 'ERROR-001': 10 })] });
    const later = (ledgers: LedgerOccurrences[]) =>
      plan({ files: first.edits, countsText: first.countsText, ledgers });

    it('takes nothing away and counts nothing twice, and says so', () => {
      for (const total of [0, 7, 9]) {
        const back = later([ledger('a', total === 0 ? {} : { 'ERROR-001': total })]);
        expect({ ...back, notes: [] }).toEqual(NOTHING);
        expect(back.notes[0]?.message).toContain(`ERROR-001 (${total}, after 10)`);
      }
      const { counted, notes } = later([ledger('a', { 'ERROR-001': 12 })]);
      expect(counted).toMatchObject([{ added: 2 }]);
      expect(notes).toEqual([]);
    });

    it('counts all that is new after its export was imported', () => {
      const former = { ...ledger('a', { 'ERROR-001': 7 }), former: true };
      const { counted, notes } = later([ledger('b', { 'ERROR-001': 2 }), former]);
      expect(counted).toMatchObject([{ added: 2 }]);
      expect(notes).toEqual([]);
    });
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
    expect(JSON.parse(countsText ?? '').entries['ERROR-001'].epochs).toMatchObject({
      a: { alerts: 3 },
      b: { alerts: 5 },
    });
  });

  it('leaves days that people wrote, unless they are older than what was seen', () => {
    const text = entryText('ERROR-001', 'first_seen: 2025-01-01\nlast_seen: 2026-11-22\npatterns: [abc]');
    const { edits } = plan({ files: new Map([[PATH, text]]), ledgers: [ledger('a', { 'ERROR-001': 1 })] });
    expect(entryOf(edits.get(PATH))).toMatchObject({
      first_seen: '2025-01-01',
      last_seen: '2026-11-22',
      body: { history: [{ date: '2026-11-22', actor: 'kedb', text: '1 occurrence' }] },
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

  it('counts nothing if its counts are gone, and starts again from an empty counts file', () => {
    const ledgers = [ledger('a', { 'ERROR-001': 3 })];
    const { edits: files } = plan({ ledgers });
    // Another name of the actor does not hide that these were counted.
    for (const actor of ['kedb', 'another']) {
      const lost = plan({ files, ledgers, actor });
      expect([lost.edits.size, lost.refusal?.path]).toEqual([0, '.kedb/counts.json']);
      expect(lost.refusal?.message).toContain('Restore the file');
      expect(lost.refusal?.message).toContain('everything that this Worker has ever counted, again if');
    }
    const begun = plan({ files, ledgers, countsText: '{"version":2,"entries":{}}' });
    expect(begun.counted).toMatchObject([{ added: 3 }]);
  });

  it('restores the History lines that an entry lost together with its count', () => {
    const on = (total: number) => {
      const days = { '2026-11-18': 1, '2026-11-20': total - 1 };
      const { occurrences, ...rest } = ledger('a', { 'ERROR-001': total });
      return [{ ...rest, occurrences: occurrences.map((one) => ({ ...one, days })) }];
    };
    const first = plan({ ledgers: on(2) });
    const second = plan({ files: first.edits, countsText: first.countsText, ledgers: on(5) });
    const reverted = { files: first.edits, countsText: second.countsText };
    expect(plan({ ...reverted, ledgers: on(5) }).edits).toEqual(second.edits);
    expect(plan({ ...reverted, ledgers: on(6) }).edits.get(PATH)).toContain('(kedb): 5 occurrences\n');
    const lowered = (second.edits.get(PATH) ?? '').replace('occurrence_count: 5', 'occurrence_count: 1');
    const byHand = { files: new Map([[PATH, lowered]]), countsText: second.countsText };
    expect(plan({ ...byHand, ledgers: on(5) }).edits).toEqual(second.edits);
  });

  it('does not count twice if its counts are gone and History does not show them', () => {
    const settings = { ...DEFAULT_SETTINGS, history: 'none' } as const;
    const first = plan({ settings, ledgers: [ledger('a', { 'ERROR-001': 7 })] });
    const ledgers = [ledger('a', { 'ERROR-001': 9 })];
    const lost = plan({ settings, files: first.edits, ledgers });
    expect([lost.edits.size, lost.counted, lost.refusal?.path]).toEqual([0, [], '.kedb/counts.json']);
    expect(lost.refusal?.message).toContain('ERROR-001 has occurrence_count 7');
    const renamed = (first.edits.get(PATH) ?? '').replace(
      'error_id: ERROR-001',
      'error_id: ERROR-002\nrenamed_from: [ERROR-001]',
    );
    expect(plan({ settings, files: new Map([[PATH, renamed]]), ledgers }).refusal).not.toBeNull();
    const restored = plan({ settings, files: first.edits, countsText: first.countsText, ledgers });
    expect(restored.counted).toMatchObject([{ added: 2 }]);
    const begun = plan({
      settings,
      files: first.edits,
      ledgers,
      countsText: '{"version":2,"entries":{}}',
    });
    expect(begun.counted).toMatchObject([{ added: 9 }]);
  });

  it('asks about History lines that the counts file does not know, and counts once when the file is restored', () => {
    const before = plan({ ledgers: [ledger('a', { 'ERROR-001': 3 })] });
    const files = new Map([...before.edits, ['two.md', entryText('ERROR-002', 'patterns: [x]')]]);
    const first = plan({
      files,
      countsText: before.countsText,
      ledgers: [ledger('a', { 'ERROR-001': 3, 'ERROR-002': 5 })],
    });
    const again = {
      files: new Map([...files, ...first.edits]),
      ledgers: [ledger('a', { 'ERROR-001': 3, 'ERROR-002': 6 })],
    };
    const older = plan({ ...again, countsText: before.countsText });
    expect([older.counted, older.countsText]).toEqual([[], null]);
    expect(older.problems[0]?.message).toContain('restore the newest version of that file');
    expect(plan({ ...again, countsText: first.countsText }).counted).toMatchObject([{ added: 1 }]);
  });

  it.each(['occurrence_count: 10', 'occurrence_count: 10\nlast_seen: 2026-11-17'])(
    'begins without History on top of %s, which was before the ledger',
    (keys) => {
      const files = new Map([[PATH, entryText('ERROR-001', `${keys}\npatterns: [abc]`)]]);
      const settings = { ...DEFAULT_SETTINGS, history: 'none' } as const;
      const { edits } = plan({ settings, files, ledgers: [ledger('a', { 'ERROR-001': 3 })] });
      expect(entryOf(edits.get(PATH))?.occurrence_count).toBe(13);
    },
  );

  it('loses no occurrence of a copied entry, and asks about those that were copied', () => {
    const first = plan({ ledgers: [ledger('a', { 'ERROR-001': 10 })] });
    const original = first.edits.get(PATH) ?? '';
    const copy = original.replace('error_id: ERROR-001', 'error_id: ERROR-002');
    const sync = (text: string, total: number) =>
      plan({
        files: new Map([
          [PATH, original],
          ['copy.md', text],
        ]),
        countsText: first.countsText,
        ledgers: [ledger('a', { 'ERROR-001': 11, 'ERROR-002': total })],
      });
    for (const total of [4, 12]) {
      const { counted, problems, countsText } = sync(copy, total);
      expect(counted).toEqual([{ errorId: 'ERROR-001', path: PATH, added: 1 }]);
      expect(Object.keys(JSON.parse(countsText ?? '').entries)).toEqual(['ERROR-001']);
      expect(problems).toMatchObject([{ errorId: 'ERROR-002', path: 'copy.md' }]);
      expect(problems[0]?.message).toContain('already contains 10 occurrences by sync');
    }
    const cleaned = copy.replace(/^(occurrence_count|first_seen|last_seen): .*\n|^.*\(kedb\).*\n/gm, '');
    const { counted, edits } = sync(cleaned, 4);
    expect(counted).toMatchObject([{ added: 1 }, { errorId: 'ERROR-002', added: 4 }]);
    expect(entryOf(edits.get('copy.md'))?.occurrence_count).toBe(4);
  });

  it('asks about an entry with another id, and continues its count once renamed_from names the old one', () => {
    const first = plan({ ledgers: [ledger('a', { 'ERROR-001': 10 })] });
    const sync = (keys: string) => {
      const text = (first.edits.get(PATH) ?? '').replace('error_id: ERROR-001', keys);
      const ledgers = [ledger('a', { 'ERROR-001': 10, 'ERROR-002': 4 })];
      return plan({ files: new Map([[PATH, text]]), countsText: first.countsText, ledgers });
    };
    const asked = sync('error_id: ERROR-002');
    expect([asked.edits.size, asked.problems[0]?.errorId]).toEqual([0, 'ERROR-002']);
    expect(asked.problems[0]?.message).toContain('name that id in renamed_from');
    const named = sync('error_id: ERROR-002\nrenamed_from: [ERROR-001]');
    expect(entryOf(named.edits.get(PATH))?.occurrence_count).toBe(14);
  });

  describe.each(['daily', 'none'] as const)(
    'of an entry that gets its old id back, with history: %s',
    (history) => {
      const settings = { ...DEFAULT_SETTINGS, history };
      const totals = (old: number, newer: number) => [ledger('a', { 'ERROR-001': old, 'ERROR-002': newer })];
      const first = plan({ settings, ledgers: totals(80, 0) });
      const withId = (text: string | undefined, keys: string) =>
        (text ?? '').replace(/^error_id: .*\n(renamed_from: .*\n)?/m, `${keys}\n`);
      const NEW_ID = 'error_id: ERROR-002\nrenamed_from: [ERROR-001]';
      const renamed = new Map([[PATH, withId(first.edits.get(PATH), NEW_ID)]]);
      const second = plan({ settings, files: renamed, countsText: first.countsText, ledgers: totals(80, 5) });
      const sync = (text: string, ledgers: LedgerOccurrences[], countsText = second.countsText) =>
        plan({ settings, files: new Map([[PATH, text]]), countsText, ledgers });
      const reverted = (keys: string) => withId(second.edits.get(PATH), keys);

      it('asks which id had it, and loses nothing once renamed_from names it', () => {
        const asked = sync(reverted('error_id: ERROR-001'), totals(83, 5));
        expect([asked.counted, asked.countsText, asked.notes]).toEqual([[], null, []]);
        expect(asked.problems).toMatchObject([{ errorId: 'ERROR-001', path: PATH }]);
        expect(asked.problems[0]?.message).toContain('contains 85 occurrences by sync');
        expect(asked.problems[0]?.message).toContain('name the other id in renamed_from');
        const named = sync(reverted('error_id: ERROR-001\nrenamed_from: [ERROR-002]'), totals(83, 6));
        expect(named.counted).toMatchObject([{ errorId: 'ERROR-001', added: 4 }]);
        expect(entryOf(named.edits.get(PATH))?.occurrence_count).toBe(89);
        const again = sync(withId(named.edits.get(PATH), NEW_ID), totals(83, 8), named.countsText);
        expect(entryOf(again.edits.get(PATH))?.occurrence_count).toBe(91);
      });

      it('adds to the numbers of the entry once the line says that they are right', () => {
        const text = reverted('error_id: ERROR-001');
        const said = /"written": 85, "history": \d+/.exec(
          sync(text, totals(83, 5)).problems[0]?.message ?? '',
        );
        const countsText = (second.countsText ?? '').replace(
          '"ERROR-001": { ',
          `"ERROR-001": { ${said?.[0]}, `,
        );
        const { counted, notes } = sync(text, totals(83, 5), countsText);
        expect([counted, notes]).toMatchObject([[{ errorId: 'ERROR-001', added: 3 }], []]);
      });

      it('continues without a question if no sync ran in between', () => {
        const { counted, problems } = sync(first.edits.get(PATH) ?? '', totals(83, 0), first.countsText);
        expect([counted, problems]).toMatchObject([[{ errorId: 'ERROR-001', added: 3 }], []]);
      });

      it('asks about a copy under the old id, and counts what is new once it is clean', () => {
        const copy = first.edits.get(PATH) ?? '';
        const both = (text: string) =>
          plan({
            settings,
            files: new Map([...second.edits, ['old.md', text]]),
            countsText: second.countsText,
            ledgers: totals(82, 6),
          });
        const asked = both(copy);
        expect(asked.counted).toMatchObject([{ errorId: 'ERROR-002', added: 1 }]);
        expect(asked.problems).toMatchObject([{ errorId: 'ERROR-001', path: 'old.md' }]);
        const cleaned = copy.replace(/^(occurrence_count|first_seen|last_seen): .*\n|^.*\(kedb\).*\n/gm, '');
        expect(both(cleaned).counted).toMatchObject([
          { errorId: 'ERROR-001', added: 2 },
          { errorId: 'ERROR-002', added: 1 },
        ]);
      });
    },
  );

  it('does not count again if an older counts file of version 1 is restored', () => {
    const history = ['2026-11-18** (kedb): 5', '2026-11-19** (bot): 10'].map(
      (line) => `- **${line} occurrences\n`,
    );
    const keys = 'first_seen: 2026-11-18\nlast_seen: 2026-11-19\noccurrence_count: 22\npatterns: [abc]';
    const files = new Map([[PATH, entryText('ERROR-001', keys, HISTORY + history.join(''))]]);
    const synced = (total: number, restored: string) =>
      plan({ files, countsText: restored, ledgers: [ledger('a', { 'ERROR-001': total }, '2026-11-19')] });
    const older = '{"version":1,"epochs":{"a":{"ERROR-001":5}}}';
    const { edits, counted, notes } = synced(15, older);
    expect([edits.size, counted]).toEqual([0, []]);
    expect(notes[0]?.message).toContain('already contains 10 occurrences that the file does not know');
    expect(synced(17, older).counted).toMatchObject([{ added: 2 }]);
    expect(synced(17, '{"version":1,"epochs":{"a":{"ERROR-001":15}}}').counted).toMatchObject([{ added: 2 }]);
  });

  it('does not count again if an older counts file is restored and the actor has another name', () => {
    const at = (total: number) => [ledger('a', { 'ERROR-001': total }, `2026-11-1${total}`)];
    const first = plan({ ledgers: at(1), actor: 'kedb' });
    const second = plan({ files: first.edits, countsText: first.countsText, ledgers: at(3) });
    const again = { files: second.edits, countsText: first.countsText, actor: 'bot' };
    expect(plan({ ...again, ledgers: at(3) }).counted).toEqual([]);
    expect(plan({ ...again, ledgers: at(6) }).counted).toMatchObject([{ added: 3 }]);
  });

  it('writes one History line for each day on which something fired', () => {
    const world = { files: new Map([[PATH, TEXT]]), countsText: null as string | null };
    const sync = (days: Record<string, number>, total: number, input: Partial<SyncInput> = {}) => {
      const last = Object.keys(days).sort().at(-1) ?? '';
      const [read = ledger('a', {})] = [ledger('a', { 'ERROR-001': total }, last)];
      const occurrences = read.occurrences.map((item) => ({ ...item, days }));
      const { edits, countsText } = plan({ ...world, ledgers: [{ ...read, occurrences }], ...input });
      world.files = new Map([...world.files, ...edits]);
      world.countsText = countsText ?? world.countsText;
      const { history } = entryOf(world.files.get(PATH))?.body ?? { history: [] };
      return history.filter(({ actor }) => actor === 'kedb').map(({ date, text }) => `${date} ${text}`);
    };
    const older = '2026-10-28 3 occurrences';
    expect(sync({ '2026-10-28': 1, '2026-11-18': 2 }, 5)).toEqual([older, '2026-11-18 2 occurrences']);
    const days = { '2026-10-28': 1, '2026-11-17': 1, '2026-11-18': 2, '2026-11-20': 4 };
    const lines = ['2026-11-17 1 occurrence', '2026-11-18 2 occurrences', '2026-11-20 4 occurrences'];
    expect(sync(days, 10)).toEqual([older, ...lines]);
    // A replay changes nothing, and an alert that is told late has the line of its day.
    expect(sync(days, 10)).toEqual([older, ...lines]);
    const late = ['2026-11-17 3 occurrences', ...lines.slice(1)];
    expect(sync({ ...days, '2026-11-17': 3 }, 12)).toEqual([older, ...late]);
    const monthly = { ...DEFAULT_SETTINGS, history: 'monthly' as const };
    const october = '2026-10-29 4 occurrences in October 2026';
    const more = { ...days, '2026-10-29': 1, '2026-11-17': 3 };
    expect(sync(more, 13, { settings: monthly })).toEqual([october, ...late]);
  });

  it('adds what does not fit the lines of another ledger to the newest of those days', () => {
    const of = (epoch: string, total: number) => {
      const read = ledger(epoch, { 'ERROR-001': total });
      const days = { '2026-11-01': 1, '2026-11-20': total - 1 };
      return [{ ...read, occurrences: read.occurrences.map((item) => ({ ...item, days })) }];
    };
    const first = plan({ ledgers: of('a', 6) });
    const { edits } = plan({ files: first.edits, countsText: first.countsText, ledgers: of('b', 3) });
    expect(edits.get(PATH)).toContain('- **2026-11-20** (kedb): 8 occurrences');
  });

  it('takes no line with words of people for a count of another actor', () => {
    const first = plan({ ledgers: [ledger('a', { 'ERROR-001': 3 })] });
    const text = (first.edits.get(PATH) ?? '').replace('occurrence_count: 3', 'occurrence_count: 8');
    const files = new Map([[PATH, `${text}- **2026-11-20** (angel): 5 occurrences before the Worker\n`]]);
    const ledgers = [ledger('a', { 'ERROR-001': 4 })];
    expect(plan({ files, countsText: first.countsText, ledgers }).counted).toMatchObject([{ added: 1 }]);
  });

  it('takes a line of people for no count of another actor, if the ledger counted less on that day', () => {
    const told = (days: Record<string, number>) => {
      const total = Object.values(days).reduce((sum, one) => sum + one, 0);
      const { occurrences, ...rest } = ledger('a', { 'ERROR-001': total }, '2026-11-23');
      return [{ ...rest, occurrences: occurrences.map((one) => ({ ...one, days })) }];
    };
    const before = { '2026-11-20': 3, '2026-11-21': 2 };
    const first = plan({ ledgers: told(before) });
    const raised = (line: string) => {
      const text = (first.edits.get(PATH) ?? '').replace('occurrence_count: 5', 'occurrence_count: 7');
      return { files: new Map([[PATH, text + line]]), countsText: first.countsText };
    };
    const line = '- **2026-11-22** (alice): 2 occurrences\n';
    const { counted, notes, edits, countsText } = plan({
      ...raised(line),
      ledgers: told({ ...before, '2026-11-23': 3 }),
    });
    expect(counted).toMatchObject([{ added: 3 }]);
    expect(notes.map(({ message }) => message)).toEqual([
      'occurrence_count of ERROR-001 was 5 after the last sync and is 7 now. kedb keeps 7',
    ]);
    expect(edits.get(PATH)).toContain('occurrence_count: 10');
    const next = plan({ files: edits, countsText, ledgers: told({ ...before, '2026-11-23': 4 }) });
    expect(next).toMatchObject({ counted: [{ added: 1 }], notes: [] });
    const fired = plan({ ...raised(line), ledgers: told({ ...before, '2026-11-22': 2, '2026-11-23': 1 }) });
    expect(fired.counted).toMatchObject([{ added: 1 }]);
  });

  it.each([
    ['last_seen: 2027-01-01', 'last_seen is 2027-01-01, which is in the future. Correct the date'],
    ['first_seen: 2027-01-01\nlast_seen: 2027-01-01', 'first_seen is 2027-01-01, which is in the future'],
    ['occurrence_count: 9007199254740990', 'occurrence_count would be more than 9007199254740991'],
  ])('does not count on top of %s, and says why', (keys, told) => {
    const files = new Map([[PATH, entryText('ERROR-001', `${keys}\npatterns: [abc]`)]]);
    const { edits, countsText, problems } = plan({ files, ledgers: [ledger('a', { 'ERROR-001': 3 })] });
    expect([edits.size, countsText]).toEqual([0, null]);
    expect(problems).toEqual([{ errorId: 'ERROR-001', path: PATH, message: expect.stringContaining(told) }]);
  });

  it('believes a Worker that has tomorrow already, but no later day', () => {
    const on = (day: string) => plan({ ledgers: [ledger('a', { 'ERROR-001': 3 }, day)] });
    expect(on('2026-11-24').counted).toMatchObject([{ added: 3 }]);
    expect(on('2026-11-25')).toMatchObject({ counted: [], countsText: null });
    expect(on('2026-11-25').problems[0]?.message).toContain('fired on 2026-11-25, which is in the future');
  });

  it('gives the count of an old id to the entry that had it, unless an entry has it now', () => {
    const ledgers = [ledger('a', { 'ERROR-001': 3, 'ERROR-002': 1 })];
    const renamed = entryText('ERROR-002', 'renamed_from: [ERROR-001]\npatterns: [abc]');
    const alone = plan({ files: new Map([['b.md', renamed]]), ledgers });
    expect(alone.counted).toEqual([{ errorId: 'ERROR-002', path: 'b.md', added: 4 }]);
    const both = plan({
      files: new Map([
        [PATH, TEXT],
        ['b.md', renamed],
      ]),
      ledgers,
    });
    expect(both.counted.map(({ added }) => added)).toEqual([3, 1]);
    const claimed = plan({
      files: new Map([
        ['b.md', renamed],
        ['c.md', renamed.replace('error_id: ERROR-002', 'error_id: ERROR-003')],
      ]),
      ledgers,
    });
    expect(claimed.problems[0]?.message).toContain('3 occurrences of ERROR-001 not counted: several entries');
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
    for (const history of ['daily', 'monthly', 'none'] as const) {
      const settings = { ...DEFAULT_SETTINGS, history };
      const { edits, countsText } = plan({ settings, ledgers: [ledger('a', { 'ERROR-001': 3 })] });
      const after = kbFiles({ ...Object.fromEntries(edits), '.kedb/counts.json': countsText ?? '' });
      const { report } = checkKb(after, { base: kbFiles({ [PATH]: TEXT }) });
      const counting = report.problems.filter(({ check }) => /^(base|counts|history|dates)\//.test(check));
      expect(counting).toEqual([]);
    }
  });
});
