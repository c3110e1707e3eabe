import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../check-kb.ts';

const SECRET = 'q8Zt3LmX7vRw';

function placesOf(files: Record<string, string>) {
  const { problems } = checkKb(kbFiles(files)).report;
  const found = problems.filter(({ check }) => check === 'secrets/found');
  for (const { message, help } of found) expect(`${message} ${help}`).not.toContain(SECRET);
  return found.map(({ file, line, column, endColumn }) => ({
    file,
    line,
    column,
    length: endColumn - column,
  }));
}

describe('secrets/found', () => {
  it('looks into samples beside the entry, and into the lines of a long one', () => {
    const entry = entryText('ERROR-001', "patterns: ['not reachable']");
    const files = {
      'redis/ERROR-001.md': entry,
      'redis/ERROR-001.match.log': `Redis not reachable\nRedis not reachable, password=${SECRET}\n`,
      'redis/ERROR-001.match.1.log': `Redis not reachable\n  at connect\n  token=${SECRET}\n`,
    };
    expect(placesOf(files)).toEqual([
      { file: 'redis/ERROR-001.match.1.log', line: 3, column: 9, length: SECRET.length },
      { file: 'redis/ERROR-001.match.log', line: 2, column: 31, length: SECRET.length },
    ]);
  });

  it('counts the lines on, from one secret to the next', () => {
    const log = `not reachable\n  a password=${SECRET} token=${SECRET}\n\n  token=${SECRET}\n`;
    const key = `-----BEGIN PRIVATE KEY-----\n${'MIIq8Zt3LmX7'.repeat(5)}\n${'q8Zt3LmX7vRw'.repeat(5)}\n`;
    const files = {
      'redis/ERROR-001.md': entryText('ERROR-001', "patterns: ['not reachable']"),
      'redis/ERROR-001.match.1.log': `${log}${key}`,
    };
    expect(placesOf(files).map(({ line, column, length }) => [line, column, length])).toEqual([
      [2, 14, 12],
      [2, 33, 12],
      [4, 9, 12],
      [6, 1, 60],
    ]);
  });

  it('tells of an inline sample once', () => {
    const front = `patterns: ['not reachable']\nsamples: { match: ['not reachable, api_key=${SECRET}'] }`;
    expect(placesOf({ 'redis/ERROR-001.md': entryText('ERROR-001', front) })).toMatchObject([{ line: 9 }]);
  });

  it('looks into an entry that cannot be read', () => {
    expect(placesOf({ 'redis/ERROR-001.md': `---\nerror_id: [\n# password=${SECRET}\n---\n` })).toHaveLength(
      1,
    );
  });
});
