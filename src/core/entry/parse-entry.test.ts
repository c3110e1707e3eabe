import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareEntryText } from '../../../test/support/kb/kb-files.ts';
import { parseEntry } from './parse-entry.ts';

const fixture = (name: string) => readFileSync(`test/fixtures/entries/${name}`, 'utf8');
const CLEAN = fixture('ERROR-001.md');
const RECEIVED = fixture('ERROR-001-as-received.md');

describe('the key $schema', () => {
  it('is for editors: it changes nothing of the entry', () => {
    const read = (keys: string) => parseEntry('redis/ERROR-001-a.md', bareEntryText('ERROR-001', keys));
    const { value, diagnostics } = read(
      'patterns: [abc]\n$schema: https://schemas.example/entry.schema.json',
    );
    expect(diagnostics).toEqual([]);
    expect(value.entry).not.toBeNull();
    expect(value.entry).toEqual(read('patterns: [abc]').value.entry);
  });
});

describe('the entry that the project started from', () => {
  it('becomes typed data', () => {
    const { value, diagnostics } = parseEntry('redis/ERROR-001.md', CLEAN);
    expect(diagnostics).toEqual([]);
    expect(value.entry).toMatchObject({
      error_id: 'ERROR-001',
      first_seen: '2025-11-20',
      occurrence_count: 7,
      fix_command: 'docker restart redis',
      related_errors: ['ERROR-002', 'ERROR-015'],
      body: {
        causes: [
          { text: 'Redis container not started', likelihood: 0.8, related_errors: [] },
          {},
          { related_errors: ['ERROR-002'] },
          {},
          {},
        ],
        owners: { primary: 'tech-devops (Ralph)', secondary: null },
        auto_fix: { command: 'docker restart redis', success_rate: 0.95 },
        prose_exceptions: [{ name: 'During Sunday 3-4am backups' }, { name: 'After system reboot' }],
        impact: [{ level: 'High' }, { level: 'Medium' }, { level: 'User Impact' }],
        history: [{ date: '2025-11-20', actor: 'angel' }, {}, {}, {}],
      },
    });
    expect(value.entry?.body.diagnosis.map(({ commands }) => commands[0]?.language)).toEqual(
      Array(5).fill('bash'),
    );
    expect(value.entry?.body.manual_steps).toHaveLength(5);
  });

  it('reads the same as it was received, mangled, with a warning', () => {
    const received = parseEntry('redis/ERROR-001.md', RECEIVED);
    expect(received.value.entry).toEqual(parseEntry('redis/ERROR-001.md', CLEAN).value.entry);
    expect(received.diagnostics).toEqual([
      expect.objectContaining({ check: 'encoding/mangled', severity: 'warning', line: 27, column: 4 }),
    ]);
  });
});

describe('entries of the same family in the wild', () => {
  const entryOf = (text: string) => parseEntry('db/ERROR-007.md', text).value.entry;

  it('lack optional keys, have a null command and numbers among their keywords', () => {
    const entry = entryOf(
      bareEntryText(
        'ERROR-007',
        'fix_command: null\nkeywords: [postgres, 5432, 08006, 1.50]\npatterns: [refused]',
      ),
    );
    expect(entry).toMatchObject({
      fix_command: null,
      keywords: ['postgres', '5432', '08006', '1.50'],
      auto_fix: false,
      in_kb: true,
      assignee: null,
    });
    expect(entry?.body.causes).toEqual([]);
  });

  it('number their steps as they like, in whatever language', () => {
    const body = `
## Diagnosis Steps

### Step 1: Look
\`\`\`sql
SELECT 1;
\`\`\`

### Option 2: Ask
\`\`\`python
print(1)
\`\`\`

### 3) Wait
\`\`\`
sleep 1
\`\`\`

## History
- **2026-01-02T03:04:05+01:00** (kim): started
- 2026-01-03 14:30 - again
`;
    const entry = entryOf(bareEntryText('ERROR-007', 'patterns: [refused]', body));
    expect(entry?.body.diagnosis.map(({ commands }) => commands[0])).toEqual([
      { language: 'sql', code: 'SELECT 1;' },
      { language: 'python', code: 'print(1)' },
      { language: null, code: 'sleep 1' },
    ]);
    expect(entry?.body.history.map(({ date }) => date)).toEqual(['2026-01-02', '2026-01-03']);
  });
});

describe('parseEntry', () => {
  it('never throws, and every problem has a place in the file', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '---\n',
        '---',
        '\n',
        '\r\n',
        'error_id: ERROR-001\n',
        'patterns: [',
        ']\n',
        '## History\n',
        '- **',
        '\x1b[31m',
        '‚Üí',
        '&a ',
        '*a\n',
        '\u2028',
        '```\n',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const lines = text.split('\n').length;
        for (const { line, endLine, column } of parseEntry('x.md', text).diagnostics) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(endLine).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });
});
