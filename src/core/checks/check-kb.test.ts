import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../test/support/kb/kb-files.ts';
import { checkKb } from './check-kb.ts';

function checksOf(front: string, more: Record<string, string> = {}): string[] {
  const files = kbFiles({ 'redis/ERROR-001-x.md': entryText('ERROR-001', front), ...more });
  return checkKb(files).report.problems.map(({ check }) => check);
}

describe('one mistake is one problem', () => {
  it('where the only sample is a pointer of Git LFS', () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`;
    const front = 'patterns: ["cannot reach the broker"]';
    expect(checksOf(front, { 'redis/ERROR-001-x.match.log': pointer })).toEqual(['kb/unreadable']);
    expect(checksOf(front)).toEqual(['samples/missing']);
  });

  it('where YAML drops a part of a pattern', () => {
    const healthy = { 'web.healthy.log': 'ERROR is the name of this service\n' };
    const front = (pattern: string) =>
      `patterns:\n  - ${pattern}\nsamples: { match: ['ERROR #5012 at shop'] }`;
    expect(checksOf(front('ERROR #5012 at shop'), healthy)).toEqual(['front-matter/misread']);
    expect(checksOf(front('ERROR'), healthy)).toContain('patterns/too-broad');
  });
});

describe('a long pattern', () => {
  it('is used while its compiled size is small', () => {
    const pattern = `'cannot reach${'[ \\t\\f\\r]'.repeat(250)}the broker'`;
    expect(pattern.length).toBeGreaterThan(2_000);
    const sample = `cannot reach${' '.repeat(250)}the broker`;
    expect(checksOf(`patterns: [${pattern}]\nsamples: { match: ['${sample}'] }`)).toEqual([]);
    expect(checksOf(`patterns: ['${'a'.repeat(1_001)}']\nsamples: { match: ['a'] }`)).toContain(
      'patterns/syntax',
    );
    expect(checksOf(`patterns: ['${'a'.repeat(8_193)}']`)).toEqual(['front-matter/schema']);
  });

  it('may nest more groups than a stack has room for', () => {
    const nested = (depth: number) => `${'(?:'.repeat(depth)}broker${')'.repeat(depth)}`;
    const checks = (depth: number) =>
      checksOf(`patterns: ['${nested(depth)}']\nsamples: { match: [broker] }`);
    expect(checks(210)).toEqual([]);
    expect(checks(2_000)).toEqual([]);
  });
});
