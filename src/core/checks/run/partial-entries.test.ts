import { describe, expect, it } from 'vitest';
import { filesIn } from '../../../../test/support/kb/files-in.ts';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import type { KbFile } from '../../kb/kb.ts';
import { answerableEntries } from '../../kb/kb.ts';
import { checkKb } from '../check-kb.ts';

const PATH = 'redis/ERROR-001-redis-connection-refused.md';
/** An entry that has every key, and the entries that it refers to. */
const KB = [
  ...filesIn('kb').filter(({ path }) => path.startsWith(PATH.replace('.md', '.'))),
  ...kbFiles({
    'kedb.yaml': 'groups: { tech-devops: {} }\nplanned_errors: [ERROR-002, ERROR-015]\n',
  }),
];

function withText(change: (text: string) => string): KbFile[] {
  return KB.map((file) => {
    if (file.path !== PATH || !file.bytes) return file;
    return { path: PATH, bytes: new TextEncoder().encode(change(new TextDecoder().decode(file.bytes))) };
  });
}

const ENTRY = new TextDecoder().decode(KB.find(({ path }) => path === PATH)?.bytes ?? undefined);
const KEYS = [...(ENTRY.split('\n---')[0] ?? '').matchAll(/^(\w+):/gm)].flatMap(([, key]) => key ?? []);
/** A key with its value, which may have several lines. */
const lineOf = (key: string) => new RegExp(`^${key}:.*\\n(?: .*\\n)*`, 'm');

describe('an entry that does not fit the schema', () => {
  it.each(KEYS)('reports a wrong %s, and no follow-up problem', (key) => {
    const head = withText((text) => text.replace(lineOf(key), `${key}: { wrong: [] }\n`));
    const { report } = checkKb(head, { base: KB });
    expect(report.problems.map(({ check }) => check)).toEqual(['front-matter/schema']);
  });

  it.each(KEYS.filter((key) => key !== 'in_kb'))('reports a misspelt %s once', (key) => {
    const head = withText((text) => text.replace(new RegExp(`^${key}:`, 'm'), `${key}x:`));
    const { problems } = checkKb(head, { base: KB }).report;
    expect(problems.map(({ message }) => message)).toEqual([`unknown key: ${key}x (did you mean ${key}?)`]);
  });

  it('is never an answer', () => {
    const { kb } = checkKb(withText((text) => text.replace('severity: ', 'severity: x'))).snapshot;
    expect(answerableEntries(checkKb(KB).snapshot.kb)).toHaveLength(1);
    expect(answerableEntries(kb)).toEqual([]);
  });

  it('reports the other problems of the entry', () => {
    const text = entryText(
      'ERROR-001',
      "colour: red\nfix_command: rm -rf /\npatterns: ['v1.2.3 (broke', 'redis down']\nsamples: { match: [nothing] }",
      '\n## Notes\npassword=Tr0ub4dor&3xyz\n',
    );
    const { problems } = checkKb(kbFiles({ 'wrong/ERROR-002-x.md': text })).report;
    expect(problems.map(({ check }) => check).sort()).toEqual([
      'fix/dangerous',
      'front-matter/schema',
      'ids/file-name',
      'ids/folder',
      'patterns/syntax',
      'patterns/untested',
      'secrets/found',
    ]);
  });

  it('has its samples beside it checked', () => {
    const text = entryText('ERROR-001', 'colour: red\npatterns: [redis is down]');
    const { problems } = checkKb(
      kbFiles({ 'redis/ERROR-001-x.md': text, 'redis/ERROR-001-x.match.log': 'all is well\n' }),
    ).report;
    expect(problems.map(({ check }) => check)).toContain('samples/not-matched');
  });

  it.each(['- a list', 'a text', '5', '{}'])('may be hardly anything: %s', (front) => {
    const { problems } = checkKb(kbFiles({ 'notes.md': `---\n${front}\n---\nHello\n` })).report;
    expect(problems.filter(({ severity }) => severity === 'error').map(({ check }) => check)).toContain(
      'front-matter/schema',
    );
    expect(problems.map(({ check }) => check)).not.toContain('ids/file-name');
  });

  it('is compared with what it was before', () => {
    const base = entryText('ERROR-001', 'colour: red\noccurrence_count: 7\npatterns: [redis is down]');
    const head = base.replace('7', '5').replace('medium', 'mediun');
    const { problems } = checkKb(kbFiles({ 'redis/ERROR-001-x.md': head }), {
      base: kbFiles({ 'redis/ERROR-001-x.md': base }),
    }).report;
    expect(problems.map(({ check }) => check)).toContain('base/counters');
  });
});

describe('a pattern that is not admitted', () => {
  it('is not told of again as samples that nothing matches', () => {
    const text = entryText('ERROR-001', "patterns: ['redis (down']\nsamples: { match: ['redis (down'] }");
    const { problems } = checkKb(kbFiles({ 'redis/ERROR-001-x.md': text })).report;
    expect(problems.map(({ check }) => check)).toEqual(['patterns/syntax']);
  });
});

describe('an entry that is deleted', () => {
  it('is not told of again as an unknown one', () => {
    const naming = entryText('ERROR-002', 'related_errors: [ERROR-001]\nalerts: [\'alertname="B"\']');
    const base = kbFiles({
      'redis/ERROR-001-x.md': entryText('ERROR-001', 'patterns: [redis is down]'),
      'redis/ERROR-002-y.md': naming,
    });
    const { problems } = checkKb(kbFiles({ 'redis/ERROR-002-y.md': naming }), { base }).report;
    expect(problems.map(({ check }) => check)).toEqual(['base/deleted']);
  });
});
