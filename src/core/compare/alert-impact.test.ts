import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../test/support/kb/kb-files.ts';
import type { EpisodeRecord, UnmatchedGroup } from '../../generated/api.ts';
import { loadKb } from '../kb/load-kb.ts';
import { Snapshot } from '../kb/snapshot.ts';
import { alertImpact } from './alert-impact.ts';

/** The ids of entries, with the `patterns` and `alerts` of their front matter. */
function kbOf(entries: Record<string, string>): Snapshot {
  const texts = Object.entries(entries).map(([id, lines]) => [`${id}.md`, entryText(id, lines)]);
  return new Snapshot(loadKb(kbFiles(Object.fromEntries(texts))).value);
}

let number = 0;
function episode(alertname: string, error_id: string | null, more: Partial<EpisodeRecord> = {}) {
  number += 1;
  const fixed = { source: 'alertmanager', state: 'closed', ended_at: null, failed_attempts: 0, count: 1 };
  const started_at = `2026-11-${10 + (number % 10)}T00:00:00Z`;
  const id = String(number);
  const labels = { alertname, instance: `host-${id}` };
  return { ...fixed, id, fingerprint: id, labels, started_at, error_id, ...more } as EpisodeRecord;
}

function group(alertname: string, examples: string[], count: number): UnmatchedGroup {
  const seen = { first_seen: '2026-11-01T00:00:00Z', last_seen: '2026-11-20T00:00:00Z' };
  return { id: alertname, alertname, service: null, template: '', count, examples, ...seen };
}

const DOWN = `alerts: ['alertname="RedisDown"']`;

describe('alertImpact', () => {
  it('counts what is gained, lost and moved by matchers, alerts of a name as one', () => {
    const base = kbOf({ 'E-001': DOWN, 'E-002': `alerts: ['alertname="DiskFull"']` });
    const head = kbOf({ 'E-003': DOWN, 'E-004': `alerts: ['alertname="New"']` });
    const episodes = [
      episode('RedisDown', 'E-001'),
      episode('RedisDown', 'E-001'),
      episode('DiskFull', 'E-002'),
      episode('New', null),
      episode('Other', null),
    ];
    const impact = alertImpact(base, head, { episodes, groups: [] });
    expect(impact).toMatchObject({ asked: 5, gained: 1, lost: 1, moved: 2, unknown: 0 });
    expect(impact.changes).toMatchObject([
      { change: 'lost', from: 'E-002', to: null, alertname: 'DiskFull', count: 1 },
      { change: 'moved', from: 'E-001', to: 'E-003', alertname: 'RedisDown', count: 2 },
      { change: 'gained', from: null, to: 'E-004', alertname: 'New', count: 1 },
    ]);
  });

  it('asks for the texts of what nothing explained, and counts an episode of them once', () => {
    const base = kbOf({ 'E-001': 'patterns: ["disk full"]' });
    const head = kbOf({ 'E-001': 'patterns: ["disk full", "no space left"]' });
    const recent = {
      episodes: [episode('Full', null), episode('Full', null)],
      groups: [group('Full', ['a first line', 'no space left on device'], 7), group('Odd', [], 1)],
    };
    expect(alertImpact(base, head, recent)).toMatchObject({
      gained: 7,
      changes: [{ from: null, to: 'E-001', alertname: 'Full', example: 'no space left on device', count: 7 }],
    });
  });

  it('tells of annotations, which are not kept, only what it can', () => {
    const base = kbOf({
      'E-001': 'patterns: ["connection refused"]',
      'E-002': 'patterns: ["disk full"]',
      'E-003': 'patterns: ["out of memory"]',
      'E-004': 'patterns: ["certificate expired"]',
      'E-005': 'patterns: ["too many clients"]',
    });
    const head = kbOf({
      'E-001': 'patterns: ["connection refused"]',
      'E-002': 'patterns: ["disk is full"]',
      'E-014': 'patterns: ["certificate expired"]',
      'E-006': `alerts: ['alertname="Clients"']`,
      'E-005': 'patterns: ["too many clients"]',
    });
    const episodes = [
      episode('Same', 'E-001'),
      episode('Changed', 'E-002'),
      episode('Gone', 'E-003'),
      episode('Renamed', 'E-004'),
      episode('Clients', 'E-005'),
    ];
    const impact = alertImpact(base, head, { episodes, groups: [] });
    expect(impact).toMatchObject({ asked: 5, unknown: 1 });
    expect(impact.changes.map(({ alertname, from, to }) => [alertname, from, to])).toEqual([
      ['Gone', 'E-003', null],
      ['Clients', 'E-005', 'E-006'],
      ['Renamed', 'E-004', 'E-014'],
    ]);
  });

  it('goes by the base where the Worker runs an older knowledge base', () => {
    const kb = kbOf({ 'E-001': DOWN });
    const episodes = [episode('RedisDown', 'GONE-001'), episode('RedisDown', null)];
    expect(alertImpact(kb, kb, { episodes, groups: [] })).toMatchObject({ asked: 2, changes: [] });
  });

  it('shows no secret of a label, and is nothing without alerts', () => {
    const labels = { alertname: 'RedisDown', url: 'redis://admin:hunter2-9f8Ak2@db/0' };
    const episodes = [episode('RedisDown', null, { labels })];
    const { changes } = alertImpact(kbOf({}), kbOf({ 'E-001': DOWN }), { episodes, groups: [] });
    expect(changes[0]?.example).toMatch(/^alertname="RedisDown", url="redis:/);
    expect(changes[0]?.example).not.toContain('hunter2');
    expect(alertImpact(kbOf({}), kbOf({}), { episodes: [], groups: [] })).toMatchObject({ asked: 0 });
  });
});
