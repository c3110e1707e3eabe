import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { unmatchedGroup } from '../../../../test/support/kb/unmatched-group.ts';
import { readHealthyLogs } from '../../../node/read-kb.ts';
import { checkKb } from '../../checks/check-kb.ts';
import { loadKb } from '../../kb/load-kb.ts';
import { type DraftsInput, planDrafts } from './plan-drafts.ts';

const TEXTS = { 'redis/ERROR-003-x.md': entryText('ERROR-003', 'patterns: [connection refused]') };
const QUEUE = unmatchedGroup('the queue billing is stuck for 7 minutes', { count: 9 });
const DISK = unmatchedGroup('no space is left on the device', { count: 5 });

function plan(input: Partial<DraftsInput> = {}, texts: Record<string, string> = TEXTS) {
  const kb = loadKb(kbFiles(texts)).value;
  return planDrafts({ kb, groups: [QUEUE, DISK], proposed: new Map(), settled: new Set(), ...input });
}

function asProposed({ drafts }: ReturnType<typeof plan>): Map<string, string> {
  return new Map(drafts.map(({ path, text }) => [path, text]));
}

describe('planDrafts', () => {
  it('gives each group a draft, and an id after all that are in use', () => {
    const { drafts, waiting } = plan();
    expect(drafts.map(({ error_id, path, count }) => [error_id, path, count])).toEqual([
      ['ERROR-004', '_drafts/ERROR-004-logerrors-the-queue-billing-is-stuck-for-minutes.md', 9],
      ['ERROR-005', '_drafts/ERROR-005-logerrors-no-space-is-left-on-the-device.md', 5],
    ]);
    expect(waiting).toBe(0);
    const { report } = checkKb(kbFiles({ ...TEXTS, ...Object.fromEntries(asProposed(plan())) }), {
      healthyLogs: readHealthyLogs(),
    });
    expect(report.problems.filter(({ file }) => file.startsWith('_drafts/'))).toEqual([]);
  });

  it('keeps what is proposed already, byte for byte, and adds the rest behind it', () => {
    const proposed = asProposed(plan({ groups: [DISK] }));
    const grown = { ...DISK, count: 50, examples: [...DISK.examples, 'no space is left on the device now'] };
    const { drafts } = plan({ groups: [QUEUE, grown], proposed });
    expect(drafts.map(({ error_id, count }) => [error_id, count])).toEqual([
      ['ERROR-004', 50],
      ['ERROR-005', 9],
    ]);
    expect(proposed.get(drafts[0]?.path ?? '')).toBe(drafts[0]?.text);
  });

  it('takes another id where a person took this one meanwhile', () => {
    const proposed = asProposed(plan({ groups: [DISK] }));
    const texts = { ...TEXTS, 'redis/ERROR-004-y.md': entryText('ERROR-004', 'patterns: [out of memory]') };
    expect(plan({ groups: [DISK], proposed }, texts).drafts[0]?.error_id).toBe('ERROR-005');
  });

  it('leaves out what a person decided of, be it in a pull request or in the entry that came of it', () => {
    expect(plan({ settled: new Set([QUEUE.id]) }).drafts).toHaveLength(1);
    const merged = {
      'disk/ERROR-009-full.md': entryText('ERROR-009', `patterns: [xyz]\nx-unmatched-group: ${DISK.id}`),
    };
    expect(plan({}, { ...TEXTS, ...merged }).drafts.map(({ count }) => count)).toEqual([9]);
    const proposed = asProposed(plan());
    expect(plan({ settled: new Set([QUEUE.id, DISK.id]), proposed }).drafts).toEqual([]);
  });

  it.each([
    'patterns: [the queue .* is stuck]',
    "alerts: ['alertname=LogErrors']",
    'in_kb: false\npatterns: [queue billing]',
  ])('leaves out what an entry explains by now: %s', (lines) => {
    const texts = { ...TEXTS, 'queue/ERROR-009-stuck.md': entryText('ERROR-009', lines) };
    expect(plan({ groups: [QUEUE] }, texts).drafts).toEqual([]);
  });

  it('is not upset by patterns that are broken', () => {
    expect(plan({}, { 'a/ERROR-001-a.md': entryText('ERROR-001', 'patterns: ["("]') }).drafts).toHaveLength(
      2,
    );
  });

  it('has one draft for two groups that say the same', () => {
    const twin = unmatchedGroup('the queue billing is stuck for 8 minutes', {
      labels: { alertname: 'Queue' },
    });
    expect(twin.id).not.toBe(QUEUE.id);
    expect(plan({ groups: [QUEUE, twin] }).drafts).toHaveLength(1);
  });

  it('lets the least frequent wait where there are too many to read', () => {
    const words = Array.from({ length: 60 }, (_, n) => String.fromCharCode(97 + (n % 26)).repeat(3 + n));
    const groups = words.map((word) => unmatchedGroup(`the service ${word} has stopped`));
    const first = plan({ groups });
    expect([first.drafts.length, first.waiting]).toEqual([50, 10]);
    const settled = new Set(first.drafts.map(({ unmatchedGroup: id }) => id));
    expect(plan({ groups, settled }).drafts).toHaveLength(10);
  });
});
