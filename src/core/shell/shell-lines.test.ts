import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findDangers } from './find-dangers.ts';

/** The lines of a fixture, by the heading above them. ⏎ stands for the end of a line within a command. */
function linesOf(name: string): { heading: string; code: string }[] {
  const text = readFileSync(new URL(`../../../test/fixtures/shell/${name}.txt`, import.meta.url), 'utf8');
  let heading = '';
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('## ')) heading = line.slice(3);
    return line === '' || line.startsWith('## ') ? [] : [{ heading, code: line.replaceAll('⏎', '\n') }];
  });
}

describe('findDangers, on lines as people write them', () => {
  it.each(linesOf('dangerous'))('$heading: $code', ({ heading, code }) => {
    expect(findDangers(code)).toMatchObject([{ harm: heading }]);
  });

  it.each(linesOf('harmless'))('nothing: $code', ({ code }) => {
    expect(findDangers(code)).toEqual([]);
  });
});
