import { describe, expect, it } from 'vitest';
import { lineSource } from './line-source.ts';

describe('lineSource', () => {
  const line = 'MIIBVgIBADANBgkqhkiG9w0BAQEFAASCAUAwggE8AgEA';
  const text = `# Fix\r\n-----BEGIN PRIVATE KEY-----\n${line}\n${line}\nredis-cli -a hunter2 ping\n`;
  const path = 'redis/ERROR-001.md';
  const lineOf = lineSource([{ path, bytes: new TextEncoder().encode(text) }]);

  it('hides a secret, and each line of a key', () => {
    expect([1, 2, 3, 4, 5].map((number) => lineOf(path, number))).toEqual([
      '# Fix',
      '-----BEGIN PRIVATE KEY-----',
      '•'.repeat(line.length),
      '•'.repeat(line.length),
      'redis-cli -a ••••••• ping',
    ]);
  });

  it('has no line of a file that was not read', () => {
    expect(lineOf('other.md', 1)).toBe('');
    expect(lineOf(path, 99)).toBeNull();
  });
});
