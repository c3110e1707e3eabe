import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../check-kb.ts';

type Parts = { id: string; title: string; message: string; more?: string; body?: string };

/** An entry made from a team's template: only the title, the message and the id differ from others. */
function entry({ id, title, message, more = '', body = '' }: Parts): string {
  const lines = `patterns: ["${message}"]\nsamples: { match: ["${message} (17)"] }${more && `\n${more}`}`;
  const template = `## Notes
- Tell the duty manager before anything is restarted in production
- Look at the dashboard of the service for the last thirty minutes
- Write down in the channel what you have done, and when it was done
${body}`;
  return entryText(id, lines, template).replace(`Title of ${id}`, title);
}

const DOWN = { title: 'Redis is down', message: 'redis cannot be reached' };
const FULL = { title: 'Disk has filled up', message: 'no space left on device' };
const SLOW = { title: 'Query takes ages', message: 'statement timeout was hit' };

/** The problems of a change as `check file message`. */
function changeProblems(base: Record<string, string>, head: Record<string, string>): string[] {
  const { problems } = checkKb(kbFiles(head), { base: kbFiles(base) }).report;
  return problems
    .filter(({ check, severity }) => check.startsWith('base/') || severity === 'error')
    .map(({ check, file, message }) => `${check} ${file} ${message}`);
}

describe('an entry that is there no more', () => {
  it('was deleted where another one is written from its template', () => {
    const base = { 'redis/ERROR-001-x.md': entry({ id: 'ERROR-001', ...DOWN }) };
    const head = {
      'redis/ERROR-002-x.md': entry({ id: 'ERROR-002', ...FULL, more: 'related_errors: [ERROR-001]' }),
    };
    expect(changeProblems(base, head)).toEqual([
      'base/deleted redis/ERROR-002-x.md this change deletes ERROR-001, which is still referenced here',
    ]);
  });

  it('was deleted where another one took its file', () => {
    const base = { 'redis/notes.md': entry({ id: 'ERROR-001', ...DOWN }) };
    const head = { 'redis/notes.md': entry({ id: 'ERROR-002', ...FULL }) };
    expect(changeProblems(base, head)).toEqual([]);
  });

  it('is there with a typo in it', () => {
    const base = {
      'redis/ERROR-001-x.md': entry({ id: 'ERROR-001', ...DOWN }),
      'redis/ERROR-002-y.md': entry({ id: 'ERROR-002', ...FULL, more: 'related_errors: [ERROR-001]' }),
    };
    const typo = { 'redis/ERROR-001-x.md': base['redis/ERROR-001-x.md'].replace('medium', 'mediun') };
    const broken = { 'redis/ERROR-001-x.md': base['redis/ERROR-001-x.md'].replace('---', '--') };
    expect(changeProblems(base, { ...base, ...typo })).toEqual([
      'front-matter/schema redis/ERROR-001-x.md severity is "mediun" (did you mean medium?)',
    ]);
    expect(changeProblems(base, { ...base, ...broken })).toHaveLength(1);
  });
});

describe('an entry with another id', () => {
  it('is the one that is most like it, and each is one only', () => {
    const shared = '- Both happen when the host in rack twelve runs hot\n- Both stop when it is cooled again';
    const base = {
      'a.md': entry({ id: 'ERROR-001', ...DOWN, body: shared }),
      'b.md': entry({ id: 'ERROR-002', ...FULL, body: shared }),
    };
    const head = {
      'c.md': entry({ id: 'ERROR-003', ...FULL, body: shared }),
      'd.md': entry({ id: 'ERROR-004', ...DOWN, body: shared }),
    };
    expect(changeProblems(base, head)).toEqual([
      'base/id-changed c.md this change renames ERROR-002 to ERROR-003',
      'base/id-changed d.md this change renames ERROR-001 to ERROR-004',
    ]);
  });

  it('is reported if two entries swapped theirs', () => {
    const base = { 'a.md': entry({ id: 'ERROR-001', ...DOWN }), 'b.md': entry({ id: 'ERROR-002', ...FULL }) };
    const head = { 'a.md': entry({ id: 'ERROR-002', ...DOWN }), 'b.md': entry({ id: 'ERROR-001', ...FULL }) };
    expect(changeProblems(base, head)).toEqual([
      'base/id-changed a.md this change renames ERROR-001 to ERROR-002',
      'base/id-changed b.md this change renames ERROR-002 to ERROR-001',
    ]);
  });

  it('is reported if a new error has its old one', () => {
    const base = { 'a.md': entry({ id: 'ERROR-001', ...DOWN }) };
    const head = { 'a.md': entry({ id: 'ERROR-001', ...FULL }), 'b.md': entry({ id: 'ERROR-017', ...DOWN }) };
    expect(changeProblems(base, head)).toEqual([
      'base/id-reused a.md ERROR-001 was “Redis is down”; this change reuses the id for another error',
      'base/id-changed b.md this change renames ERROR-001 to ERROR-017',
    ]);
  });

  it('takes its counters along', () => {
    const base = {
      'a.md': entry({ id: 'ERROR-001', ...DOWN, more: 'occurrence_count: 7\nlast_seen: 2026-01-02' }),
    };
    const head = (more: string) => ({ 'a.md': entry({ id: 'ERROR-002', ...DOWN, more }) });
    const changed = 'base/id-changed a.md this change renames ERROR-001 to ERROR-002';
    expect(changeProblems(base, head('occurrence_count: 7\nlast_seen: 2026-01-02'))).toEqual([changed]);
    expect(changeProblems(base, head('occurrence_count: 5\nlast_seen: 2026-01-02'))).toEqual([
      changed,
      'base/counters a.md occurrence_count changes from 7 in ERROR-001 to 5',
    ]);
    expect(changeProblems(base, head('')).toSorted()).toEqual([
      'base/counters a.md occurrence_count changes from 7 in ERROR-001 to 0',
      'base/counters a.md this change removes last_seen, which was 2026-01-02 in ERROR-001',
      changed,
    ]);
  });
});

describe('an id that another error has', () => {
  it('is reported even if both come from one template and are about the same service', () => {
    const base = {
      'a.md': entry({
        id: 'ERROR-001',
        title: 'Redis refuses connections',
        message: 'redis cannot be reached',
      }),
    };
    const head = {
      'a.md': entry({ id: 'ERROR-001', title: 'Redis is out of memory', message: 'OOM command not allowed' }),
    };
    const others = { 'b.md': entry({ id: 'ERROR-009', ...SLOW }) };
    expect(changeProblems({ ...base, ...others }, { ...head, ...others })).toEqual([
      'base/id-reused a.md ERROR-001 was “Redis refuses connections”; this change reuses the id for another error',
    ]);
  });

  it('is none where an entry was only written better', () => {
    const base = { 'a.md': entry({ id: 'ERROR-001', ...DOWN }) };
    const head = { 'a.md': entry({ id: 'ERROR-001', ...DOWN, title: 'Nobody can reach the cache' }) };
    expect(changeProblems(base, head)).toEqual([]);
  });
});

describe('counters', () => {
  const others = { 'b.md': entry({ id: 'ERROR-009', ...SLOW }) };

  it('of a new entry begin at zero', () => {
    const count = (more: string) => ({ 'a.md': entry({ id: 'ERROR-001', ...DOWN, more }) });
    expect(changeProblems(others, { ...others, ...count('occurrence_count: 99') })).toEqual([
      'base/counters a.md ERROR-001 is new, but its occurrence_count is already 99',
    ]);
    expect(changeProblems(others, { ...others, ...count('occurrence_count: 0') })).toEqual([]);
    expect(changeProblems({}, count('occurrence_count: 99'))).toEqual([]);
  });

  it('of an entry that could not be read before are none of a new one', () => {
    const text = entry({ id: 'ERROR-001', ...DOWN, more: 'occurrence_count: 7' });
    const broken = { 'ERROR-001.md': text.replace('---', '--') };
    expect(changeProblems({ ...others, ...broken }, { ...others, 'ERROR-001.md': text })).toEqual([]);
  });

  it('go with an entry to another folder', () => {
    const at = (path: string, count: number) => ({
      [path]: entry({ id: 'ERROR-001', ...DOWN, more: `occurrence_count: ${count}` }),
    });
    expect(changeProblems(at('old/ERROR-001.md', 7), at('redis/ERROR-001.md', 7))).toEqual([]);
    expect(changeProblems(at('old/ERROR-001.md', 7), at('redis/ERROR-001.md', 0))).toEqual([
      'base/counters redis/ERROR-001.md occurrence_count changes from 7 to 0',
    ]);
  });

  it('go with a draft that is finished, whatever its id and however much is added', () => {
    const draft = entryText('ERROR-900', `in_kb: false\noccurrence_count: 7\npatterns: ["${DOWN.message}"]`);
    const body = Array.from(
      { length: 30 },
      (_, line) => `- Line ${line} that was written when it was finished`,
    );
    const finished = (count: number) =>
      entry({ id: 'ERROR-001', ...DOWN, more: `occurrence_count: ${count}`, body: body.join('\n') });
    const base = { ...others, '_drafts/ERROR-900.md': draft };
    expect(changeProblems(base, { ...others, 'redis/ERROR-001.md': finished(7) })).toEqual([]);
    expect(changeProblems(base, { ...others, 'redis/ERROR-001.md': finished(0) })).toEqual([
      'base/counters redis/ERROR-001.md occurrence_count changes from 7 in ERROR-900 to 0',
    ]);
  });

  it('cannot be followed where an id is used twice', () => {
    const at = (path: string, count: number) => ({
      [path]: entry({ id: 'ERROR-001', ...DOWN, more: `occurrence_count: ${count}` }),
    });
    expect(changeProblems({ ...at('a.md', 1), ...at('b.md', 7) }, at('b.md', 7))).toEqual([]);
  });
});

it('follows a whole knowledge base to another prefix', () => {
  const kb = (prefix: string) =>
    Object.fromEntries(
      Array.from({ length: 50 }, (_, n) => {
        const id = `${prefix}-${String(n).padStart(3, '0')}`;
        return [
          `${id}.md`,
          entry({ id, title: `Number ${n} fails`, message: `failure of unit number ${n} at last` }),
        ];
      }),
    );
  const problems = changeProblems(kb('ERROR'), kb('REDIS'));
  expect(problems.filter((problem) => problem.startsWith('base/id-changed'))).toHaveLength(50);
});
