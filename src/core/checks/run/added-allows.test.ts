import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../check-kb.ts';

const fix = (lines: string) => ({
  'redis/ERROR-001-x.md': entryText('ERROR-001', `patterns: [abc]\nauto_fix: true\n${lines}`),
});
const HARMLESS = fix('fix_command: docker restart redis');
const TRUST = '# kedb-allow-next-line fix/dangerous: trust me\n';
const DELETES = fix(`${TRUST}fix_command: rm -rf /var/lib/data`);

function added(before: Record<string, string>, after: Record<string, string>): string[] {
  const { problems } = checkKb(kbFiles(after), { base: kbFiles(before) }).report;
  expect(problems.filter(({ check }) => check === 'fix/dangerous')).toEqual([]);
  return problems.filter(({ check }) => check === 'base/allow-added').map(({ message }) => message);
}

describe('base/allow-added', () => {
  it('names each comment that a change adds, whatever the settings and other comments say', () => {
    const said = /^this change allows fix\/dangerous in line \d+: trust me$/;
    expect(added(HARMLESS, DELETES)).toEqual([expect.stringMatching(said)]);
    expect(added({}, DELETES)).toHaveLength(1);
    const hiding = { ...DELETES, 'kedb.yaml': 'checks: { base/allow-added: off }' };
    expect(added(HARMLESS, hiding)).toHaveLength(1);
    const comment = '# kedb-allow base/allow-added: hide it\n';
    expect(added(HARMLESS, fix(`${comment}${TRUST}fix_command: rm -rf /var/lib/data`))).toHaveLength(1);
  });

  it('names the second of two equal comments, and an old one above another command', () => {
    const other = DELETES['redis/ERROR-001-x.md']?.replaceAll('ERROR-001', 'ERROR-002') ?? '';
    expect(added(DELETES, { ...DELETES, 'redis/ERROR-002-x.md': other })).toHaveLength(1);
    expect(added(DELETES, fix(`${TRUST}fix_command: rm -rf /`))).toHaveLength(1);
  });

  it('names what an old comment for a whole file hides on a new line', () => {
    const whole = (command: string) => fix(`# kedb-allow fix/dangerous: trust me\nfix_command: ${command}`);
    const old = whole('rm -rf /var/lib/data');
    expect(added(old, whole('rm -rf /etc'))).toEqual([
      expect.stringMatching(/^the comment in line \d+ hides a new problem of fix\/dangerous: .+/),
    ]);
    const moved = { 'other/ERROR-001-y.md': `${old['redis/ERROR-001-x.md']}\nMore prose.\n` };
    for (const after of [old, moved]) expect(added(old, after)).toEqual([]);
    expect(added({}, old)).toEqual([expect.stringContaining('this change allows')]);
  });

  it('names a comment in the settings', () => {
    const settings = 'planned_errors: [] # kedb-allow secrets/found 1a2b3c4d: a reason\n';
    expect(added(HARMLESS, { ...HARMLESS, 'kedb.yaml': settings })).toHaveLength(1);
  });

  it('is silent about comments that were there, also in a file that moved', () => {
    const moved = { 'other/ERROR-001-y.md': DELETES['redis/ERROR-001-x.md'] ?? '' };
    for (const after of [DELETES, moved]) expect(added(DELETES, after)).toEqual([]);
  });

  it('cuts a reason that is as long as a file', () => {
    const long = fix(`# kedb-allow fix/dangerous: ${'x'.repeat(5000)}\nfix_command: rm -rf /var/lib/data`);
    expect(added(HARMLESS, long)[0]?.length).toBeLessThan(300);
  });
});
