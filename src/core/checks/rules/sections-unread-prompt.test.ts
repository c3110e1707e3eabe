import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../check-kb.ts';

/** The lines that the rule reports in one code fence. */
function told(...lines: readonly string[]): number {
  const fence = ['```console', ...lines, '```'].map((line) => `   ${line}`).join('\n');
  const text = `${entryText('ERROR-001', 'patterns: [redis is down]')}\n## Resolution\n\n1. Do it:\n\n${fence}\n`;
  const { problems } = checkKb(kbFiles({ 'redis/ERROR-001.md': text })).report;
  return problems.filter(({ check }) => check === 'sections/unread-prompt').length;
}

describe('sections/unread-prompt', () => {
  it.each([
    'db1:~ # ls',
    'db1:/etc/redis # ls',
    'mac:src me$ ls',
    'me@db1 ~/src> ls',
    'db1$ ls',
    'I have no name!@pod:/$ ls',
    'λ ls',
    '➜  ~ git:(main) ls',
    'SQL> select 1 from dual;',
    '<core1> display version',
    'irb(main):001:0> 1 + 1',
    'In [1]: 1 + 1',
    'rs0:PRIMARY> rs.status()',
  ])('tells %s, alone and among others', (line) => {
    expect(told(line, 'done')).toBe(1);
    expect(told('$ date', 'Monday', line, 'done')).toBe(1);
  });

  it.each(['$ ls', 'me@db1:~$ ls', '[me@db1 ~]# ls', 'mysql> select 1;', 'PS C:\\> dir', '(venv) $ ls'])(
    'leaves %s to the reader of fences',
    (line) => {
      expect(told(line, 'done')).toBe(0);
    },
  );

  it.each([
    'cpu: 50% used',
    'Filesystem Use% Mounted on',
    'replicas: 3 # of three',
    '# HELP up The state.',
    '> GET / HTTP/1.1',
    '< HTTP/1.1 200 OK',
    'price 5$ each',
    'web-1 | db: ready',
    'used 50% of it',
    'web1% of all',
  ])('takes %s for output', (line) => {
    expect(told('$ date', line)).toBe(0);
  });
});
