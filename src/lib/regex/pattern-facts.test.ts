import { describe, expect, it } from 'vitest';
import { requiredLiterals } from './pattern-facts.ts';

describe('requiredLiterals', () => {
  it.each([
    ['redis.*not reachable', [['redis'], ['not reachable']], 18],
    ['Error connecting to Redis at \\S+:\\d+', [['error connecting to redis at ']], 30],
    ['redis.*(refused|timed out)', [['redis'], ['refused', 'timed out']], 12],
    ['colou?r (red|blue)', [['colour red', 'colour blue', 'color red', 'color blue']], 9],
    ['[kK]elvin\\s+sign', [['kelvin'], ['sign']], 10],
    ['a{2,}bcdef', [['bcdef']], 7],
    ['(?P<code>50[234]) upstream', [['502 upstream', '503 upstream', '504 upstream']], 11],
    ['\\Qa.b[c]\\E', [['a.b[c]']], 6],
    ['^\\[error\\]', [['[error]']], 7],
    ['first\\nsecond', [['first'], ['second']], 12],
  ])('%s', (source, literals, specificity) => {
    expect(requiredLiterals(source)).toEqual({ literals, specificity });
  });

  it('takes the best set of every option of a top-level alternation', () => {
    expect(requiredLiterals('abc|def.*ghijk').literals).toEqual([['abc', 'ghijk']]);
  });

  it.each(['\\d+', 'ab', 'foo|', '(foo)?', '(foo|b)', 'a.b.c', '\\pL+', ''])('finds none in %s', (source) => {
    expect(requiredLiterals(source).literals).toEqual([]);
  });

  it('claims nothing of a cased letter outside ASCII, whose folding only re2js knows', () => {
    expect(requiredLiterals('café noir').literals).toEqual([['caf'], [' noir']]);
  });

  it('keeps signs and ideographs, which have no case', () => {
    expect(requiredLiterals('→ 失败 42').literals).toEqual([['→ 失败 42']]);
  });
});
