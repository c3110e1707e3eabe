import { describe, expect, it } from 'vitest';
import { knownError } from '../../../test/support/kb/known-error.ts';
import type { Alert } from '../../lib/alertmanager/alert.ts';
import { parseMatchers } from '../../lib/alertmanager/label-matchers.ts';
import { toIndexEntry } from './index-entry.ts';
import { createKbMatcher } from './kb-matcher.ts';
import { compareWorth, pointsOf, tellingOf, worthOfMatchers } from './telling.ts';

type Given = { patterns?: string[]; alerts?: string[]; keywords?: string[] };

function matcherOf(entries: Record<string, Given>) {
  return createKbMatcher(
    Object.entries(entries).map(([error_id, given]) =>
      toIndexEntry(knownError({ patterns: [], ...given, error_id })),
    ),
  );
}

function orderOf(entries: Record<string, Given>, text: string): string[] {
  return matcherOf(entries)
    .matchRecord(text, 1)
    .matches.map(({ error_id }) => error_id);
}

function alertOrder(
  entries: Record<string, Given>,
  labels: Alert['labels'],
  annotations: Alert['annotations'] = {},
): string[] {
  const times = { starts_at: null, ends_at: null };
  const alert: Alert = { source: '', fingerprint: '', status: 'firing', labels, annotations, ...times };
  return matcherOf(entries)
    .matchAlert(alert)
    .matches.map(({ error_id }) => error_id);
}

function worthOf(source: string) {
  const read = parseMatchers(source);
  if (!read.ok) throw new Error(read.error.message);
  return worthOfMatchers(read.value);
}

describe('pointsOf', () => {
  it.each([
    ['redis', 20],
    ['connection refused', 10 + 4 + 7],
    [' error:', 4 + 5 + 4],
    ['redis-server', 48],
    ['api_error', 36],
    ['java.io.', 32],
    ['refused.', 7 + 4],
  ])('%j: %i', (literal, points) => {
    expect(pointsOf(literal)).toBe(points);
  });
});

describe('the order of texts', () => {
  it('counts the branch that matched, not the shortest one', () => {
    const entries = {
      'ERROR-001': { patterns: ['probe failed'] },
      'ERROR-002': { patterns: ['OOM|Memory cgroup out of memory'] },
    };
    expect(orderOf(entries, 'probe failed: Memory cgroup out of memory')).toEqual(['ERROR-002', 'ERROR-001']);
    expect(orderOf(entries, 'probe failed: OOM')).toEqual(['ERROR-001', 'ERROR-002']);
    expect(tellingOf('OOM|Memory cgroup out of memory', 'oom')).toBe(12);
  });

  it('puts a rare word before a longer text of words that half of all lines have', () => {
    const entries = {
      'ERROR-001': { patterns: ['connection timed out'] },
      'ERROR-002': { patterns: ['pg_basebackup'] },
    };
    expect(orderOf(entries, 'pg_basebackup: connection timed out')).toEqual(['ERROR-002', 'ERROR-001']);
  });
});

describe('the order of matchers', () => {
  const name = 'alertname="DiskGone"';
  const others = Array.from({ length: 300 }, (_, index) => `l${index}="x"`);
  const labels = { alertname: 'DiskGone', severity: 'critical', service: 'db', job: 'node' };

  it('puts the exact name of the alert before any number of other matchers, and before any text', () => {
    expect(compareWorth(worthOf(name), worthOf(others.join(',')))).toBeGreaterThan(0);
    const entries = {
      'ERROR-001': { alerts: ['severity="critical"'] },
      'ERROR-002': { alerts: ['severity="critical", job=~".*", env!="dev", team!~"x|y"'] },
      'ERROR-003': { patterns: ['the volume of the database is gone from the node'] },
      'ERROR-004': { alerts: ['alertname=~"Disk.*"'] },
      'ERROR-005': { alerts: [name] },
    };
    const summary = 'the volume of the database is gone from the node';
    expect(alertOrder(entries, labels, { summary })).toEqual([
      ...['ERROR-005', 'ERROR-004', 'ERROR-003', 'ERROR-002', 'ERROR-001'],
    ]);
  });

  it.each([
    ['service="db"', 'service=~"db|cache"'],
    ['service=~"db|cache"', 'service=~"d.*"'],
    ['service=~"d.*"', 'env!="dev", team!~"x|y", job=~".*"'],
    ['severity="critical", env!="dev"', 'severity="critical"'],
    ['alertname=~"DiskGone|DiskFull"', 'alertname=~"Disk.*", service="db", job="node"'],
    ['alertname=~"Disk.*"', 'service="db", job="node"'],
  ])('puts %s before %s', (first, second) => {
    expect(
      alertOrder({ 'ERROR-001': { alerts: [second] }, 'ERROR-002': { alerts: [first] } }, labels),
    ).toEqual([...['ERROR-002', 'ERROR-001']]);
  });

  it('puts a text that tells much before a matcher that only names the severity', () => {
    const entries = {
      'ERROR-001': { alerts: ['severity="critical"'] },
      'ERROR-002': { patterns: ['certificate of \\S+ expires'] },
    };
    const annotations = { summary: 'certificate of shop.example expires in 4 hours' };
    expect(alertOrder(entries, labels, annotations)).toEqual(['ERROR-002', 'ERROR-001']);
  });

  it('puts equal ones in the order of their ids', () => {
    const alerts = ['severity="critical"'];
    expect(alertOrder({ 'ERROR-002': { alerts }, 'ERROR-001': { alerts } }, labels)).toEqual([
      ...['ERROR-001', 'ERROR-002'],
    ]);
  });
});

describe('the parts of a score', () => {
  it('are in the answer in words, the weightiest first', () => {
    const entries = {
      'ERROR-001': {
        alerts: ['alertname="DiskGone", job="node"'],
        patterns: ['disk is gone'],
        keywords: ['raid'],
      },
    };
    const times = { starts_at: null, ends_at: null };
    const labels = { alertname: 'DiskGone', job: 'node', service: 'redis' };
    const [match] = matcherOf(entries).matchAlert({
      ...{ source: '', fingerprint: '', status: 'firing', ...times, labels },
      annotations: { summary: 'the disk is gone from the raid' },
    }).matches;
    expect(match).toMatchObject({
      score: 20_122_111,
      score_parts: [
        'the name of the alert',
        '80 points for matchers',
        '42 points for text',
        '1 pattern',
        'the same service',
        '1 keyword',
      ],
    });
  });
});
