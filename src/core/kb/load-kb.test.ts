import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../test/support/kb/kb-files.ts';
import { answerableEntries } from './kb.ts';
import { MAX_ENTRY_BYTES } from './kb-texts.ts';
import { loadKb } from './load-kb.ts';

const GOOD = entryText('ERROR-001', 'patterns: ["connection refused"]');

describe('loadKb', () => {
  it('carries on past files that cannot be read', () => {
    const { value, diagnostics } = loadKb([
      ...kbFiles({
        'a.md': '---js\nprocess.exit(1)\n---\n',
        'b.md': '---\ntitle: "a "b" c"\n---\n',
        'c.md': entryText('ERROR-002', 'severty: low'),
        'redis/ERROR-001-x.md': GOOD,
      }),
      { path: 'd.md', bytes: new Uint8Array([0x2d, 0x2d, 0xff, 0xfe]) },
      { path: 'x.md', bytes: null, unreadable: 'this is a folder, but its name is that of an entry file' },
      { path: 'big.md', bytes: null, tooLarge: 5.3 * MAX_ENTRY_BYTES },
      { path: 'redis/ERROR-003-y.MD', bytes: new Uint8Array() },
    ]);
    expect(value.entries.map(({ error_id }) => error_id)).toEqual(['ERROR-001']);
    expect([...new Set(diagnostics.map(({ file }) => file))]).toEqual([
      'a.md',
      'b.md',
      'big.md',
      'c.md',
      'd.md',
      'redis/ERROR-003-y.MD',
      'x.md',
    ]);
    expect(diagnostics.find(({ check }) => check === 'kb/file-size')?.message).toBe(
      'the file size is 5.3 MB, but the limit is 1 MB',
    );
    for (const { line, column, message } of diagnostics) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(message).not.toBe('');
    }
  });

  it('says that there is nothing', () => {
    expect(loadKb([]).diagnostics).toEqual([
      expect.objectContaining({ check: 'kb/empty', severity: 'error' }),
    ]);
    expect(loadKb(kbFiles({ 'README.md': '# Read me', 'notes.txt': 'x' })).diagnostics).toHaveLength(1);
  });

  it('collects the samples of an entry from its file and from beside it', () => {
    const { value, diagnostics } = loadKb(
      kbFiles({
        'redis/ERROR-001-x.md': entryText(
          'ERROR-001',
          'patterns: [refused]\nsamples:\n  match:\n    - refused\n    - { text: "refused 2", captures: { n: "2" } }',
        ),
        'redis/ERROR-001-x.match.log': 'refused 3\r\n\nrefused 4\n',
        'redis/ERROR-001-x.match.1.log': 'first\n  refused 5\n',
        'redis/ERROR-001-x.nomatch.log': 'accepted\n',
        'redis/ERROR-009-y.match.log': 'nobody\n',
      }),
    );
    const samples = value.entries[0]?.samples;
    expect(samples?.match.map(({ text, file, line }) => [text, file, line])).toEqual([
      ['refused', 'redis/ERROR-001-x.md', 11],
      ['refused 2', 'redis/ERROR-001-x.md', 12],
      ['first\n  refused 5', 'redis/ERROR-001-x.match.1.log', 1],
      ['refused 3', 'redis/ERROR-001-x.match.log', 1],
      ['refused 4', 'redis/ERROR-001-x.match.log', 3],
    ]);
    expect(samples?.match[1]?.captures).toEqual({ n: '2' });
    expect(samples?.no_match.map(({ text }) => text)).toEqual(['accepted']);
    expect(diagnostics).toEqual([
      expect.objectContaining({ check: 'samples/orphan', file: 'redis/ERROR-009-y.match.log' }),
    ]);
  });

  it('keeps the defaults where kedb.yaml is wrong, and says so', () => {
    const { value, diagnostics } = loadKb(
      kbFiles({ 'kedb.yaml': 'max_attempts: 0\ngrups: {}\n', 'redis/ERROR-001-x.md': GOOD }),
    );
    expect(value.settings.max_attempts).toBe(3);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'max_attempts is below 1',
      'unknown key: grups (did you mean groups?)',
    ]);
  });

  it('reads the healthy logs that kedb.yaml names, or else all that are called so', () => {
    const logs = {
      'a/web.healthy.log': 'well\n',
      'logs/app.log': 'fine\n',
      'redis/ERROR-001-x.match.log': 'refused\n',
      'redis/ERROR-001-x.md': GOOD,
    };
    const pathsOf = (files: Record<string, string>) =>
      loadKb(kbFiles(files)).value.healthyLogs.map(({ path }) => path);
    expect(pathsOf(logs)).toEqual(['a/web.healthy.log']);
    expect(pathsOf({ ...logs, 'kedb.yaml': "healthy_logs: ['**/*.log']\n" })).toEqual([
      'a/web.healthy.log',
      'logs/app.log',
    ]);
  });

  it("finds the team's own headings", () => {
    const { value, diagnostics } = loadKb(
      kbFiles({
        'kedb.yaml': 'sections: { Resolution: [Maßnahmen] }\n',
        'a.md': entryText('ERROR-001', 'patterns: [abc]', '\n## 🛠 Maßnahmen\n1. Neu starten\n'),
      }),
    );
    expect(diagnostics).toEqual([]);
    expect(value.entries[0]?.body.manual_steps).toMatchObject([
      { text: '### Resolution' },
      { title: 'Start it' },
      { text: '### 🛠 Maßnahmen' },
      { title: 'Neu starten' },
    ]);
  });

  it('never answers with a draft or with the second of two equal ids', () => {
    const { value } = loadKb(
      kbFiles({
        'a.md': GOOD,
        'b.md': GOOD,
        'c.md': entryText('ERROR-003', 'in_kb: false\npatterns: [abc]'),
      }),
    );
    expect(value.entries).toHaveLength(3);
    expect(answerableEntries(value).map(({ path }) => path)).toEqual(['a.md']);
  });
});
