import { describe, expect, it } from 'vitest';
import { createKeywordIndex } from './keywords.ts';

function found(keywords: string[], text: string): string[] {
  const index = createKeywordIndex([keywords]);
  return index.ofEntry(0, index.findIn(text));
}

describe('createKeywordIndex', () => {
  it.each([
    ['disk', 'the Disk is full', true],
    ['disk', 'a diskette', false],
    ['disk full', 'disk full, disk', true],
    ['disk full', 'disk fuller', false],
    ['disk full', 'disk, full', false],
    ['/var/lib', 'no space in /var/lib/data', true],
    ['/var', 'x/var', false],
    ['/var', '/var', true],
    ['c++', 'a C++ program', true],
    ['c++', 'c++11', false],
    ['5432', 'port 5432', true],
    ['kiosk', '\u212aio\u017fk', true],
    ['größe', 'GRÖSSE GRÖßE', true],
    ['', 'anything', false],
    ['++', 'a ++ b', false],
  ])('%j in %j: %s', (keyword, text, isThere) => {
    expect(found([keyword], text)).toEqual(isThere ? [keyword] : []);
  });

  it('gives them as the entry writes them, and weighs a shared word, a common word and an own word, one word once', () => {
    const index = createKeywordIndex([['Redis', 'timeout'], ['redis', 'Mem'], ['redis', 'REDIS'], []]);
    const numbers = index.findIn('redis timeout mem');
    expect(index.ofEntry(0, numbers)).toEqual(['Redis', 'timeout']);
    expect([...index.worthByEntry(numbers)].sort()).toEqual([
      [0, 2 + 1],
      [1, 2 + 3],
      [2, 2],
    ]);
  });

  it('takes time by the text, not by the keywords that share a word', () => {
    const keywords = Array.from({ length: 50_000 }, (_, number) => `error ${number}`);
    const index = createKeywordIndex(keywords.map((keyword) => [keyword]));
    expect(index.findIn('error 7 '.repeat(8192)).size).toBe(1);
  });

  it('looks at the keywords of an entry, not at all that were found: a text may have thousands, and as many entries fit', () => {
    const index = createKeywordIndex([['disk', 'redis', 'Disk']]);
    const found = index.findIn('disk');
    const withoutWalk = { has: (number: number) => found.has(number) } as ReadonlySet<number>;
    expect(index.ofEntry(0, withoutWalk)).toEqual(['disk']);
  });
});
