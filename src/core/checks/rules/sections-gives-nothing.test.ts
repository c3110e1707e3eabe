import { describe, expect, it } from 'vitest';
import { bareEntryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../check-kb.ts';

function told(body: string): string[] {
  const files = kbFiles({
    'redis/ERROR-001.md': bareEntryText('ERROR-001', 'patterns: [failure of part]', body),
  });
  const { problems } = checkKb(files, { healthyLogs: [] }).report;
  return problems.flatMap(({ check, message }) => (check === 'sections/gives-nothing' ? [message] : []));
}

describe('a section that nobody wrote yet', () => {
  it.each([
    ['1. fixme', '1. fixme'],
    ['- TODO', '- TODO'],
    ['1. FIXME\n2. ...', '1. FIXME'],
    ['[describe what the user sees]', '[describe what the user sees]'],
    ['- <cause 1> (most common - XX%)', '- <cause 1> (most common - XX%)'],
  ])('is quoted: %j', (content, shown) => {
    expect(told(`## Resolution\n\n${content}\n`)).toEqual([
      `the section “Resolution” says nothing yet: “${shown}”`,
    ]);
  });

  it.each(['1. Restart it\n2. TODO', '- [the wiki](https://wiki.example)', '- [ ] Restart it'])(
    'is not: %j',
    (content) => {
      expect(told(`## Resolution\n\n${content}\n`)).toEqual([]);
    },
  );
});
