import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb-files.ts';
import { checkKb } from '../check-kb.ts';

const ALERTS = 'alerts: [\'alertname="Down"\']';

function entry(lines: string, body = ''): string {
  return entryText('ERROR-001', `${lines}\n${ALERTS}`, body);
}

function changed(before: Record<string, string>, after: Record<string, string>): string[] {
  const { problems } = checkKb(kbFiles(after), { base: kbFiles(before) }).report;
  return problems
    .filter(({ check }) => check.startsWith('base/'))
    .map(({ check, severity, message }) => `${severity} ${check}: ${message}`)
    .sort();
}

const PATH = 'redis/ERROR-001.md';
const counted = (count: number, last: string, history = '') =>
  entry(`first_seen: 2025-11-20\nlast_seen: ${last}\noccurrence_count: ${count}`, history);
const line = (date: string, actor: string) => `## History\n- **${date}** (${actor}): 2 occurrences\n`;

describe('what has changed since the base', () => {
  it('is nothing where nothing has, and where there is no base', () => {
    const files = { [PATH]: counted(3, '2025-11-27') };
    expect(changed(files, files)).toEqual([]);
    expect(checkKb(kbFiles(files)).report.problems.filter(({ check }) => check.startsWith('base/'))).toEqual(
      [],
    );
  });

  it('may be counts that sync wrote', () => {
    const before = { [PATH]: counted(3, '2025-11-27') };
    expect(changed(before, { [PATH]: counted(5, '2026-01-02', line('2026-01-02', 'kedb')) })).toEqual([]);
    expect(changed(before, { [PATH]: counted(5, '2026-01-02', line('2026-01-02', 'ralph')) })).toHaveLength(
      1,
    );
    expect(changed(before, { [PATH]: counted(5, '2026-01-02', line('2026-01-01', 'kedb')) })).toHaveLength(1);
  });

  it('may not be counts that fell, whoever wrote them', () => {
    const before = { [PATH]: counted(3, '2025-11-27') };
    const after = { [PATH]: counted(2, '2025-11-27', line('2025-11-27', 'kedb')) };
    expect(changed(before, after)).toEqual(['error base/counters: occurrence_count was 3, and is 2 now']);
    expect(changed(before, { [PATH]: entry('') })).toEqual([
      'error base/counters: last_seen was 2025-11-27, and is gone now',
      'error base/counters: occurrence_count was 3, and is 0 now',
      'warning base/counters: first_seen was 2025-11-20, and is gone now',
    ]);
  });

  it('may be a new name for the file, or new words', () => {
    expect(changed({ [PATH]: entry('') }, { 'cache/ERROR-001-redis.md': entry('') })).toEqual([]);
    const reworded = entry('').replace('Title of', 'Other words for');
    expect(changed({ [PATH]: entry('') }, { [PATH]: reworded })).toEqual([]);
  });

  it('may be the id of a draft', () => {
    const draft = entry('in_kb: false');
    expect(
      changed({ [PATH]: draft }, { 'redis/ERROR-002.md': draft.replaceAll('ERROR-001', 'ERROR-002') }),
    ).toEqual([]);
    const known = entry('');
    expect(
      changed({ [PATH]: known }, { 'redis/ERROR-002.md': known.replaceAll('ERROR-001', 'ERROR-002') }),
    ).toEqual(['error base/id-changed: this entry was ERROR-001 before, and is ERROR-002 now']);
  });

  it('may be an entry that went with all that named it', () => {
    const other = entryText('ERROR-002', ALERTS);
    const naming = entry('related_errors: [ERROR-002]');
    const before = { [PATH]: naming, 'redis/ERROR-002.md': other.replace('Title of', 'Quite another') };
    expect(changed(before, { [PATH]: entry('') })).toEqual([]);
    expect(changed(before, { [PATH]: naming })).toEqual([
      'error base/deleted: ERROR-002 is deleted by this change, but still named here',
    ]);
    expect(changed(before, { [PATH]: naming, 'kedb.yaml': 'planned_errors: [ERROR-002]\n' })).toEqual([]);
  });
});
