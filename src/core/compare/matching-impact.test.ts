import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../test/support/kb/kb-files.ts';
import { loadKb } from '../kb/load-kb.ts';
import { Snapshot } from '../kb/snapshot.ts';
import { matchingImpact } from './matching-impact.ts';

function kbOf(entries: Record<string, { patterns: string; samples?: string }>): Snapshot {
  const texts = Object.entries(entries).flatMap(([id, { patterns, samples }]) => [
    [`${id}.md`, entryText(id, `patterns: ${patterns}`)],
    ...(samples ? [[`${id}.match.log`, samples]] : []),
  ]);
  return snapshotOf(Object.fromEntries(texts));
}

function snapshotOf(texts: Record<string, string>): Snapshot {
  return new Snapshot(loadKb(kbFiles(texts)).value);
}

const BASE = kbOf({
  'E-001': {
    patterns: '["connection refused"]',
    samples: 'redis: connection refused\nnginx: connection refused\n',
  },
  'E-002': { patterns: '["disk full"]', samples: 'the disk full\n' },
});

describe('matchingImpact', () => {
  it('asks for each record of a sample of several lines', () => {
    const samples = { 'E-001.match.1.log': '10:00:01 disk full\n10:00:02 no route\n  to db\n' };
    const before = snapshotOf({ ...samples, 'E-001.md': entryText('E-001', 'patterns: ["disk full"]') });
    const after = snapshotOf({ ...samples, 'E-001.md': entryText('E-001', 'patterns: ["no route"]') });
    const { records, changes } = matchingImpact(before, after);
    expect(records).toBe(2);
    expect(changes).toMatchObject([
      { change: 'lost', text: '10:00:01 disk full', line: 1 },
      { change: 'gained', text: '10:00:02 no route\n  to db', line: 2 },
    ]);
  });

  it('says what is gained, lost, and answered by another entry', () => {
    const head = kbOf({
      'E-001': { patterns: '["redis: connection refused"]', samples: 'redis: connection refused\n' },
      'E-003': { patterns: '["the disk full", "oom"]', samples: 'the disk full\nkilled by the oom killer\n' },
    });
    const impact = matchingImpact(BASE, head);
    expect(impact).toMatchObject({ records: 4, gained: 1, lost: 1, moved: 1 });
    expect(impact.changes).toEqual([
      {
        change: 'lost',
        from: 'E-001',
        to: null,
        text: 'nginx: connection refused',
        file: 'E-001.match.log',
        line: 2,
        in_head: false,
      },
      {
        change: 'moved',
        from: 'E-002',
        to: 'E-003',
        text: 'the disk full',
        file: 'E-003.match.log',
        line: 1,
        in_head: true,
      },
      {
        change: 'gained',
        from: null,
        to: 'E-003',
        text: 'killed by the oom killer',
        file: 'E-003.match.log',
        line: 2,
        in_head: true,
      },
    ]);
  });

  it('counts a new id of the same entry as a move', () => {
    const head = kbOf({
      'E-009': { patterns: '["connection refused"]' },
      'E-002': { patterns: '["disk full"]' },
    });
    expect(matchingImpact(BASE, head)).toMatchObject({ gained: 0, lost: 0, moved: 2 });
  });

  it('is empty where nothing of the matching changed', () => {
    expect(matchingImpact(BASE, BASE)).toMatchObject({ records: 3, changes: [] });
    const empty = new Snapshot(loadKb([]).value);
    expect(matchingImpact(empty, empty)).toMatchObject({ records: 0, changes: [] });
  });

  it('reports records against an empty base as gained, and patterns that do not compile as no answer', () => {
    expect(matchingImpact(new Snapshot(loadKb([]).value), BASE).gained).toBe(3);
    expect(matchingImpact(BASE, kbOf({ 'E-001': { patterns: '["(", "refused"]' } }))).toMatchObject({
      lost: 1,
      moved: 0,
    });
  });
});
