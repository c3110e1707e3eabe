import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { planFixes } from '../../authoring/edit/plan-fixes.ts';
import { checkKb } from '../check-kb.ts';

const ENTRY = entryText('ERROR-001', 'patterns: [redis is down]');

describe('a file that somebody copied', () => {
  it('is not sent to kedb fix, which moves no entry of a double id', () => {
    const files = kbFiles({ 'redis/ERROR-001-a.md': ENTRY, 'redis/b.md': ENTRY });
    const problems = checkKb(files).report.problems.filter(({ check }) => check.startsWith('ids/'));
    expect(problems.map(({ check, help }) => `${check}: ${help}`)).toContain(
      'ids/file-name: First give each entry an id of its own.',
    );
    expect(planFixes(files).fixes).toEqual([]);
  });

  it('from Windows is told, whatever kedb fix would change: kedb.yaml, too', () => {
    const files = kbFiles({ 'redis/ERROR-001-a.md': ENTRY, 'kedb.yaml': 'name: Team\r\n' });
    const problems = checkKb(files).report.problems.filter(({ check }) => check === 'encoding/crlf');
    expect(problems).toMatchObject([
      { file: 'kedb.yaml', help: expect.stringContaining('`kedb.yaml text eol=lf`') },
    ]);
    expect(planFixes(files).fixes).toMatchObject([{ from: 'kedb.yaml' }]);
  });
});
