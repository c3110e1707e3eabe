import { describe, expect, it } from 'vitest';
import { admitPattern, MAX_PROGRAM_SIZE } from './admit-pattern.ts';

describe('admitPattern', () => {
  it.each([
    'redis.*down',
    '[\\]a]',
    '[^\\]]',
    '\\[]',
    'a[b\\]]',
    '\\Q[]\\E',
    '[[:alpha:]]',
    '(?i)x',
    '[a[]b]',
  ])('admits %s', (source) => expect(admitPattern(source)).toBeNull());

  it.each(['(?=a)', '(a)\\1', 'a{1001}', '(', 'a**', '\\Z'])('refuses %s, which RE2 refuses', (source) => {
    expect(admitPattern(source)).not.toBeNull();
  });

  it.each([
    ['[]a]', '[]'],
    ['x[^]y]', '[^]'],
    ['[[:alpha:]][]x]', '[]'],
  ])('refuses %s, which JavaScript reads differently', (source, fragment) => {
    expect(admitPattern(source)).toMatchObject({ fragment });
  });

  it('refuses a program that is too large', () => {
    expect(admitPattern(`\\w{${MAX_PROGRAM_SIZE}}`)?.message).toContain('smaller counts');
  });
});
