import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../check-kb.ts';

function saidOf(path: string, front = 'auto_fix: true\nfix_command: docker restart redis'): string[] {
  const body = `## Resolution Group\n**Escalation Path:** ${path}\n`;
  const text = entryText('ERROR-001', `${front}\nalerts: ['alertname="Down"']`, body);
  const { problems } = checkKb(kbFiles({ 'redis/ERROR-001.md': text })).report;
  return problems.filter(({ check }) => check === 'prose/escalation').map(({ message }) => message);
}

describe('prose/escalation', () => {
  it.each([
    'If auto-fix fails 5x → call Ralph',
    'If auto-fix fails 5 × → call Ralph',
    'The restart failed five times: call Ralph',
    'After 2 failed attempts call Ralph',
    'After two tries call Ralph',
    'If it fails twice, call Ralph',
    'After five failed restarts call Ralph',
    'After two unsuccessful restarts call Ralph',
    'Escalate after the 5th attempt',
    'If it fails more than 4 times, call Ralph',
    'attempts > 5 → call Ralph',
    'After 3 failed restarts, or at the latest after 5 attempts, call Ralph',
  ])('compares the number in: %s', (path) => {
    expect(saidOf(path)).toEqual([expect.stringContaining('but max_attempts in kedb.yaml is 3')]);
  });

  it.each([
    'If auto-fix fails 3x → call Ralph',
    'After three attempts call Ralph',
    'Fires 5 times a day → call Ralph',
    'Above 95 % again within 30 min → database on-call',
    'Two nodes down → call Ralph',
    'None',
    'After 3 failed restarts call Ralph. Retry limit of consumers is 5 attempts per record',
    'If it fails more than twice, call Ralph',
    'attempts >= 3 → call Ralph',
  ])('leaves alone: %s', (path) => {
    expect(saidOf(path)).toEqual([]);
  });

  it('says nothing where no attempts are counted', () => {
    expect(saidOf('If it fails 5x → call Ralph', 'auto_fix: false')).toEqual([]);
  });
});
